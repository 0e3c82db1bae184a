from __future__ import annotations

import pytest

from generator.verify.folding import fold
from generator.verify.matching import matches
from generator.verify.quotation import literal, parse

TEXT = "We are not planning to leave. We are, in our 3rd year, still members; Weir plans more. At last we are glad."


def found(quotation: str, text: str = TEXT) -> list[str]:
    folded = fold(text)
    taken_apart = parse(fold(quotation).text) or literal(fold(quotation).text)
    return [folded.text[m.start : m.end] for m in matches(taken_apart, folded)]


@pytest.mark.parametrize(
    ("quotation", "stands"),
    [
        ("not planning to leave", "not planning to leave"),
        ("We are … still members", "We are, in our 3rd year, still members"),
        ("… still … more …", "still members; Weir plans more"),
        ("[W]eir plans more", "Weir plans more"),
        ("[A]t last [w]e are glad", "At last we are glad"),
        ("[Southbank, that is,] Weir plans more", "Weir plans more"),
        ("[They] are not planning", "We are not planning"),
        ("At last [the members] are", "At last we are"),
        ("plans more [of it]", "plans more"),
        ("We are [sic], in our 3rd year", "We are, in our 3rd year"),
        ("plans … [sic] more", "plans more"),
        ("plan[s] more", "plans more"),
        ("[Weir] plans more", "Weir plans more"),
        ("Weir [Southbank’s neighbour] plans more", "Weir plans more"),
        ("Weir plan[ning]", "Weir plans"),
        ("At last we [the members] are", "At last we are"),
        ("At last [they] are glad", "At last we are glad"),
        ("we are glad [at last]", "we are glad"),
        ("we are [glad]", "we are glad"),
    ],
)
def test_marked_gaps_are_bridged(quotation: str, stands: str) -> None:
    assert found(quotation) == [stands]


@pytest.mark.parametrize(
    "quotation",
    [
        "planning to leave … We are not",  # the other order
        "We are … planning to leave",  # leaves out the negation
        "We are [now] planning to leave",
        "We are [not] glad",
        "[not] still members",
        "still members [not]",
        "in our [4th] year",
        "We ar … still members",  # not a whole word
        "still members … still members",  # once is not twice
        "Weir plan[s more than it says]",
        "[Southbank] plans more",
        "Weir [wants] more",
        "Weir [is going to plan] more",
        "Weir plans [less]",
        "We are [still] planning",
        "We are, in our [first] year",
        "At last [the mayors of the towns] are glad",
        "are, in our 3rd year, still [guests]",
        "[guests] ; Weir plans more",
        "Weir … [wants] more",
        "Weir [wants] … more",
        "Weir pla[yed] more",
        "We a[te], in our 3rd year",
        "W[ho] are glad",
        "Weir plan[ted] … [sic] more [rain]fall",
        "We … members … leave",
    ],
)
def test_nothing_else_is(quotation: str) -> None:
    assert found(quotation) == []


def test_every_place_is_found() -> None:
    assert found("we are", TEXT.lower()) == ["we are"] * 3


def test_an_ellipsis_takes_the_nearest_beginning() -> None:
    assert found("a … d", "a b a c d") == ["a c d"]


def test_an_ellipsis_bridges_a_short_distance_only() -> None:
    assert found("start … end", f"start {'so ' * 99}end")
    assert not found("start … end", f"start {'so ' * 120}end")


def test_many_gaps_cost_little() -> None:
    assert not found(" … ".join(["a"] * 60) + " … b", "a " * 5_000)
