"""How many sources the cases rest on."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.charts.coverage.sources import SOURCED, Coverage, caption, covered, key_id, keys, title, together
from generator.charts.kit.cases import by_member
from generator.model.explainer import Explainer
from generator.model.status import DISPUTED, NOT_STATED, Vocabulary
from tests import factory


def sourced() -> Explainer:
    """Armenia has a case of each sort, Belarus one with three sources."""
    cells = (
        (
            "lead",
            {"a": {"am": "attended", "by": "host"}, "b": {"am": "host"}, "c": {"am": "host"}, "d": {"am": "host"}},
        ),
        ("second", {"b": {"am": "attended"}, "c": {"am": "host"}, "d": {"am": "absent"}, "a": {"by": "attended"}}),
        ("third", {"c": {"am": "host"}, "a": {"by": "attended"}}),
        ("fourth", {"c": {"am": "host"}}),
    )
    return factory.make_explainer(
        events=(
            *(factory.event(name, f"202{i}-05-01") for i, name in enumerate("abcd")),
            factory.event("e", "2023-06-01"),
            factory.event("ahead", "2024-06-01"),
            factory.event("several", "2023", extent="several"),
        ),
        reports=[report for source, told in cells for report in factory.grid(told, source)],
        memberships=(factory.membership("by", since="2019", until="2021-12-31"),),
    )


def test_cases_are_counted_by_number_of_sources() -> None:
    found = covered(sourced())
    assert found["am"] == Coverage(Counter(one=1, two=1, more=1, disputed=1, none=1), several=3)
    assert found["by"] == Coverage(Counter(more=1, none=1), several=1)
    assert (found["am"].cases, found["am"].sourced, found["am"].disputed) == (5, 4, 1)


def test_the_cases_are_those_of_all_charts(record: Explainer) -> None:
    found, tallies = covered(record), by_member(record)
    assert {m: own.cases for m, own in found.items()} == {m: tally.cases for m, tally in tallies.items()}
    assert list(found) == [m for m in record.own_members if m in found]


def test_the_table_and_the_cells_agree(record: Explainer) -> None:
    cells = [
        cell
        for event in record.own_events.values()
        if event.counted
        for cell in record.participation.of_event(event.id)
        if cell.articles
    ]
    everyone = together(covered(record).values())
    assert everyone.sourced == len(cells)
    assert everyone.several == sum(len(cell.articles) > 1 for cell in cells)


def test_a_dispute_is_told_apart_whatever_the_number_of_sources() -> None:
    words = Vocabulary()
    assert [key_id(words["host"], n) for n in range(5)] == ["none", "one", "two", "more", "more"]
    assert key_id(words[DISPUTED], 1) == key_id(words[DISPUTED], 4) == DISPUTED


def test_the_legend_takes_signs_from_the_status_table() -> None:
    found = {key.id: key for key in keys(factory.make_explainer())}
    words = Vocabulary()
    assert list(found) == ["more", "two", "one", "none", DISPUTED]
    assert (found["none"].symbol, found["none"].light) == (words[NOT_STATED].symbol, words[NOT_STATED].light)
    assert (found[DISPUTED].symbol, found[DISPUTED].dark) == (words[DISPUTED].symbol, words[DISPUTED].dark)
    assert [key.pale for key in found.values()] == [False, False, False, True, True]
    assert [key.symbol for key in SOURCED] == ["1", "2", "3+"]


@pytest.mark.parametrize(
    ("counts", "several", "expected"),
    [
        ({}, 0, "No event is counted"),
        ({"none": 1}, 0, "No source tells of the only case"),
        ({"none": 1_200}, 0, "No source tells of any of 1,200 cases"),
        ({"one": 1}, 0, "The only case has a source, and only one; no case is disputed"),
        ({"none": 3, "two": 1}, 1, "1 of 4 cases has a source, and more than one; no case is disputed"),
        ({"none": 1, "one": 8}, 0, "8 of 9 cases have a source, none of them more than one; no case is disputed"),
        ({"none": 1, "one": 5, "disputed": 1}, 1, "6 of 7 cases have a source, 1 of them two or more; 1 is disputed"),
        ({"two": 2, "disputed": 2}, 4, "All 4 cases have a source, 4 of them two or more; 2 are disputed"),
    ],
)
def test_the_title_counts(counts: dict[str, int], several: int, expected: str) -> None:
    assert title(Coverage(Counter(counts), several)) == expected


def test_the_caption_says_what_a_number_does_not() -> None:
    assert "whether articles took from one another is not looked into" in caption(sourced())
    assert "1 entry that stands for several events and 1 event not yet held" in caption(sourced())
