from __future__ import annotations

import pytest

from generator.verify.folding import fold
from generator.verify.quotation import Gap, literal, parse


@pytest.mark.parametrize(
    "quotation",
    [
        "no … topics",
        "no...topics",
        "no […] topics",
        "no (...) topics",
        "no . . . topics",
        "… no … topics …",
        "no … [sic] topics",
    ],
)
def test_an_ellipsis_parts_a_quotation(quotation: str) -> None:
    parsed = parse(fold(quotation).text)
    assert parsed is not None
    assert parsed.parts == ("no", "topics")
    assert parsed.gaps[1] == Gap()


def test_brackets_know_what_they_stand_at() -> None:
    parsed = parse("[w]e plan[s] that [the town] goes")
    assert parsed is not None
    assert parsed.parts == ("e plan", "that", "goes")
    assert parsed.gaps == (Gap("w", before=True), Gap("s", after=True), Gap("the town"), None)


@pytest.mark.parametrize("quotation", ["no such topics", "…", "[x]", " … [y] ... "])
def test_without_marks_or_words_there_is_nothing_to_take_apart(quotation: str) -> None:
    assert parse(fold(quotation).text) is None


@pytest.mark.parametrize(
    ("quotation", "is_open"), [("[it] goes", True), ("goes [on]", True), ("[w]e plan[s]", False), ("… goes …", False)]
)
def test_whole_words_in_brackets_leave_an_end_open(quotation: str, is_open: bool) -> None:
    parsed = parse(fold(quotation).text)
    assert parsed is not None
    assert parsed.open is is_open


def test_a_quotation_can_be_taken_as_it_stands() -> None:
    assert literal("a [b] ...").parts == ("a [b] ...",)


@pytest.mark.parametrize(
    ("gap", "left_out"),
    [
        (Gap(), ""), (Gap(), " in May 2024, "), (Gap("the town"), " it "), (Gap("the town"), " "), (Gap("in 2023"), " in 2023 "),
        (Gap("w", before=True), " W"), (Gap("s", after=True), "ning "), (Gap("s", after=True), " "),
    ],
)  # fmt: skip
def test_a_gap_stands_for_what_may_be_left_out_or_changed(gap: Gap, left_out: str) -> None:
    assert gap.allows(left_out)


@pytest.mark.parametrize(
    ("gap", "left_out"),
    [
        (Gap(), " not "), (Gap(), " didn't ask, but "), (Gap(), "x " * 200), (Gap("24"), " 23 "), (Gap("in 2023"), " then "),
        (Gap("the towns"), " 12 towns "), (Gap("is"), " is not "), (Gap("not"), " "), (Gap("they"), " the mayors of all the towns and villages on the river "),
        (Gap("un", before=True), ""), (Gap("A", before=True), "un"), (Gap("s", after=True), " it "), (Gap("es", after=True), "n't "),
        (Gap("3", after=True), ""), (Gap("s", after=True), "ninglessly"),
    ],
)  # fmt: skip
def test_a_gap_never_hides_a_number_or_a_negation_or_much(gap: Gap, left_out: str) -> None:
    assert not gap.allows(left_out)
