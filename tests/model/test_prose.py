import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, ValidationError

from generator.model.prose import Marker, Prose, ProseError, ProseText, Reference, Text

SOURCE = (
    "Armenia *froze* its part in the [CSTO](term:csto).[^frozen] It stayed away from the\n"
    "[summit](event:minsk-2023).[^minsk-2023/armenia] It has not left.\n\n"
    "No source says **when** it will leave.[^not-stated]\n"
)


class Point(BaseModel):
    model_config = ConfigDict(frozen=True)

    text: ProseText


def test_markers_and_references_in_reading_order():
    prose = Prose.parse(SOURCE)
    assert prose.markers == (Marker("frozen"), Marker("minsk-2023", "armenia"), Marker("not-stated"))
    assert prose.references == (
        Reference("term", "csto", (Text("CSTO"),)),
        Reference("event", "minsk-2023", (Text("summit"),)),
    )


def test_plain_has_the_words_alone():
    assert Prose.parse(SOURCE).plain() == (
        "Armenia froze its part in the CSTO. It stayed away from the summit. It has not left.\n\n"
        "No source says when it will leave."
    )


def test_unsupported_names_the_sentences_without_a_marker():
    assert Prose.parse(SOURCE).unsupported() == ("It has not left.",)
    assert Prose.parse("One.[^a] “– ” Two.[^b]").unsupported() == ()
    assert Prose.parse("One.[^a]\n\n– – –").unsupported() == ()


def test_sentences_of_all_paragraphs():
    assert [len(sentence.markers) for sentence in Prose.parse(SOURCE).sentences()] == [1, 1, 0, 1]


def test_errors_are_value_errors_with_an_offset():
    with pytest.raises(ValueError, match=r"\* is not closed.*at character 3") as caught:
        Prose.parse("a *b")
    assert isinstance(caught.value, ProseError)
    assert caught.value.offset == 2


def test_field_reads_text_or_prose_and_writes_the_source():
    point = Point.model_validate({"text": SOURCE})
    assert point.text.source == SOURCE
    assert point.model_dump() == {"text": SOURCE}
    assert Point.model_validate_json(point.model_dump_json()) == point
    assert Point(text=Prose.parse(SOURCE)) == point
    assert hash(point) == hash(Point.model_validate(point.model_dump()))


def test_field_refuses_with_the_place():
    with pytest.raises(ValidationError) as caught:
        Point.model_validate({"text": "[a](javascript:x)"})
    (problem,) = caught.value.errors()
    assert problem["loc"] == ("text",)
    assert "'javascript:x' is no link" in problem["msg"]
    with pytest.raises(ValidationError, match="written as text"):
        Point.model_validate({"text": 5})


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_json_schema_is_a_described_string(mode):
    schema = Point.model_json_schema(mode=mode)["properties"]["text"]
    assert (schema["type"], schema["maxLength"]) == ("string", 20_000)
    assert "[^not-stated]" in schema["description"]
    for example in schema["examples"]:
        assert Prose.parse(example).unsupported() == ()


@given(st.text(max_size=200) | st.text(alphabet='aB .!?*[]^()\n"”1/-', max_size=80))
def test_no_word_and_no_marker_is_lost_between_sentences(text):
    try:
        prose = Prose.parse(text)
    except ProseError:
        return
    assert " ".join(sentence.plain for sentence in prose.sentences()).split() == prose.plain().split()
    assert tuple(marker for sentence in prose.sentences() for marker in sentence.markers) == prose.markers
    assert Prose.parse(prose.source) == prose
