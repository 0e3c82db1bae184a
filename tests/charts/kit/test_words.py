"""English for findings."""

from __future__ import annotations

import pytest

from generator.charts.kit.words import (
    capital,
    count_of,
    in_lines,
    inside,
    joined,
    listed,
    number,
    of_all,
    out_of,
    preposition,
    sentence,
    shortened,
    times,
    verb_for,
)


@pytest.mark.parametrize(("n", "told"), [(0, "no events"), (1, "1 event"), (2, "2 events"), (1234, "1,234 events")])
def test_a_number_has_its_noun(n: int, told: str) -> None:
    assert count_of(n, "event") == told


def test_a_noun_may_have_its_own_plural() -> None:
    assert count_of(2, "entry", "entries") == "2 entries"
    assert count_of(1, "entry", "entries") == "1 entry"


@pytest.mark.parametrize(
    ("n", "total", "told"),
    [
        (1, 1, "the only case"), (2, 2, "both cases"), (3, 3, "all 3 cases"), (0, 3, "none of 3 cases"),
        (2, 3, "2 of 3 cases"), (0, 1, "none of 1 case"), (1200, 3000, "1,200 of 3,000 cases"),
    ],
)  # fmt: skip
def test_a_part_names_its_whole(n: int, total: int, told: str) -> None:
    assert of_all(n, total, "case") == told


@pytest.mark.parametrize(
    ("names", "limit", "told"),
    [
        ([], 0, ""), (["A"], 0, "A"), (["A", "B"], 0, "A and B"), (["A", "B", "C"], 0, "A, B and C"),
        (["A", "B", "C", "D"], 3, "A, B, C and D"), (["A", "B", "C", "D", "E"], 3, "A, B, C and 2 others"),
    ],
)  # fmt: skip
def test_names_are_listed(names: list[str], limit: int, told: str) -> None:
    assert listed(names, limit) == told


def test_a_label_inside_a_sentence_keeps_abbreviations() -> None:
    assert inside("Took part") == "took part"
    assert inside("CSTO summit") == "CSTO summit"


def test_a_sentence_ends_once() -> None:
    assert sentence("it ends") == "It ends."
    assert sentence("Does it?") == "Does it?"


def test_long_names_are_cut_where_a_word_ends() -> None:
    assert shortened("Federated Commonwealth of Names", 24) == "Federated Commonwealth…"
    assert shortened("x" * 40) == "x" * 21 + "…"


def test_names_stand_in_two_lines_at_most() -> None:
    assert in_lines("Armenia") == ("Armenia",)
    assert in_lines("Federated Commonwealth of the Long Names") == ("Federated Commonwealth", "of the Long Names")
    assert all(len(line) <= 22 for line in in_lines("word " * 30))


def test_numbers_and_verbs() -> None:
    assert number(1_000_000) == "1,000,000"
    assert [verb_for(n) for n in (0, 1, 2)] == ["are", "is", "are"]


def test_where_there_is_no_room_a_part_is_told_in_figures() -> None:
    assert out_of(0, 1200) == "0 of 1,200"


def test_sentences_that_there_are_follow_one_another() -> None:
    assert joined("One.", "", "Two.") == "One. Two."
    assert capital("no members of the UN") == "No members of the UN"


@pytest.mark.parametrize(("n", "told"), [(1, "once"), (2, "twice"), (3, "three times"), (12, "12 times")])
def test_how_often_is_told_in_words(n: int, told: str) -> None:
    assert times(n) == told


def test_one_stays_away_from_an_event_and_does_all_else_in_it() -> None:
    assert [preposition(verb) for verb in ("stayed away", "took part", "missed the vote")] == ["from", "in", "in"]
