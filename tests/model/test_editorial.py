import pytest
from pydantic import ValidationError

from generator.model.editorial import SameEvent
from tests.factory import correction, editorial, question, term


@pytest.mark.parametrize(
    "wrong",
    [
        {"kinds": ()}, {"key_points": ()}, {"minimum": 0}, {"language": "English"}, {"as_of": "lately"}, {"lead": ""},
        {"title": " "}, {"vocabulary": {"statuses": []}},
    ],
)  # fmt: skip
def test_what_an_explainer_cannot_do_without(wrong):
    with pytest.raises(ValidationError):
        editorial(**wrong)


def test_without_a_vocabulary_the_default_one_stands():
    assert editorial().vocabulary.writable[0] == "host"


def test_prose_is_parsed_wherever_authors_write_it():
    told = editorial(answer="It says so.[^one]", key_points=("A point.[^two]",))
    written = (told.answer, told.key_points[0], question("why", answer="So.[^three]").answer)
    meaning = term("pact", meaning="Words.[^four]").meaning
    markers = [[marker.target for marker in prose.markers] for prose in (*written, meaning)]
    assert markers == [["one"], ["two"], ["three"], ["four"]]


def test_a_reading_that_two_events_are_one_needs_its_reason():
    with pytest.raises(ValidationError, match="why"):
        SameEvent(event="a", same_as="b")


def test_a_correction_says_when_what_and_why():
    assert correction("first", "2023-12-01").date.iso_bounds == ("2023-12-01", "2023-12-01")
    with pytest.raises(ValidationError):
        correction("first", why="")
