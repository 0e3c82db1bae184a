import pytest

from generator.pages.participation import counting, rules
from tests import factory as f
from tests.pages import small
from tests.pages.small import page, reading


def test_the_whole_matrix_is_there() -> None:
    assert len(page("participation").view["matrix_view"]["rows"]) == len(small.EVENTS)


def test_every_chart_but_the_timeline_is_there() -> None:
    assert [c["id"] for c in page("participation").view["charts"]] == ["chart-participation-by-member"]


def test_every_status_of_the_vocabulary_is_explained() -> None:
    words = reading("participation", f.make_explainer(vocabulary=f.VOTES, events=(f.event("a"),))).words
    for status in f.VOTES:
        assert f"{status.label} {status.meaning}" in words


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("host", "Counts as “Took part”."),
        ("observer", "Stated, counts as “Took part in part” and not as “Took part”."),
        ("absent", "Stated, counts as “Stayed away”."),
        ("disputed", "Not counted"),
    ],
)
def test_it_is_said_what_a_status_does_to_the_numbers(status: str, words: str) -> None:
    vocabulary = f.make_explainer().editorial.vocabulary
    assert counting(vocabulary[status], vocabulary).startswith(words)


def test_the_rules_name_the_minimum_of_the_dataset() -> None:
    assert any("Below three such events" in rule for rule in rules(f.make_explainer(minimum=3)))
    assert any("Below one such event " in rule for rule in rules(f.make_explainer(minimum=1)))


@pytest.mark.parametrize(
    ("several", "said"),
    [
        (0, []),
        (1, ["One entry of the matrix speaks of events in the plural"]),
        (2, ["Two entries of the matrix speak of events in the plural"]),
    ],
)
def test_entries_for_several_events_are_owned_up_to(several: int, said: list[str]) -> None:
    explainer = f.make_explainer(events=[f.event(f"e{n}", extent="several") for n in range(several)])
    assert [rule[: len(said[0])] for rule in rules(explainer)[4:]] == said


def test_a_matrix_that_is_too_long_is_cut_and_says_so() -> None:
    many = f.make_explainer([f"m{n}" for n in range(30)], [f.event(f"e{n}") for n in range(120)])
    view = page("participation", many).view
    assert len(view["matrix_view"]["rows"]) == 100
    assert view["left_out"] == "The latest 100 of 120 events are shown here."
