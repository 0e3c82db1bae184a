"""Marks of the timeline in their lanes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.charts.timeline.entries import Entry, Manner, Sort
from generator.charts.timeline.lanes import MOST_LANES, MOST_TOLD, Lane, Mark, in_lanes, said_of
from generator.model.dates import Edtf

YEAR = 365


def _entry(day: str, words: str = "words", sort: Sort = "event", manner: Manner = "plain") -> Entry:
    return Entry(sort, "Row", Edtf.parse(day), words, f"target of {words}", (), manner)


def _marks(lanes: list[Lane]) -> list[Mark]:
    return [mark for lane in lanes for mark in lane]


def test_entries_of_one_day_and_look_are_one_mark_with_their_number() -> None:
    (mark,) = _marks(in_lanes([_entry("2023-05-01", f"e{i}") for i in range(45)], YEAR))
    assert (mark.n, mark.text, mark.symbol, mark.pointed) == (45, "45", "circle-open", True)


def test_one_alone_has_its_own_sign_and_no_number() -> None:
    (mark,) = _marks(in_lanes([_entry("2023-05-01")], YEAR))
    assert (mark.n, mark.text, mark.symbol, mark.target) == (1, "", "circle", "target of words")


@pytest.mark.parametrize(("day", "text"), [("../2023-05-01", "◂2"), ("2023-05-01/..", "2▸")])
def test_a_number_of_open_dates_shows_the_way(day: str, text: str) -> None:
    (mark,) = _marks(in_lanes([_entry(day, "a"), _entry(day, "b")], YEAR))
    assert mark.text == text


def test_other_looks_of_one_day_are_stacked_and_not_drawn_together() -> None:
    day = "2023-05-01"
    lanes = in_lanes(
        [_entry(day), _entry(f"../{day}"), _entry(day, manner="upcoming"), _entry(day, manner="several")], YEAR
    )
    assert [len(lane) for lane in lanes] == [1, 1, 1, 1]


def test_nothing_hides_another_and_nothing_is_lost() -> None:
    entries = [_entry(f"2023-{1 + i % 12:02}-{1 + i % 28:02}", f"e{i}") for i in range(500)]
    lanes = in_lanes(entries, YEAR)
    assert len(lanes) <= MOST_LANES
    assert all(one.room[1] <= other.room[0] for lane in lanes for one, other in pairwise(lane))
    assert sorted(e.words for mark in _marks(lanes) for e in mark.entries) == sorted(e.words for e in entries)


def test_fewer_lanes_draw_more_together() -> None:
    entries = [_entry(f"2023-05-{day:02}", f"e{day}") for day in range(1, 5)]
    assert len(in_lanes(entries, YEAR)) == 4
    (mark,) = _marks(in_lanes(entries, YEAR, 1))
    assert (mark.n, mark.lines[0]) == (4, "1–4 May 2023: 4 entries")


def test_bars_are_together_only_where_they_cover_the_same_days() -> None:
    found = _marks(in_lanes([_entry("2023-05", "a"), _entry("2023-05", "b"), _entry("2023", "c")], YEAR))
    assert sorted((mark.n, mark.days, mark.pointed) for mark in found) == [(1, 365, False), (2, 31, False)]


def test_a_bar_is_never_too_short_to_be_seen_and_short_ones_with_a_number_are_rings() -> None:
    (one,) = _marks(in_lanes([_entry("2023-05-01/2023-05-02")], 30 * YEAR))
    assert (one.pointed, one.days > 100) == (False, True)
    (two,) = _marks(in_lanes([_entry("2023-05-01/2023-05-02", "a"), _entry("2023-05-01/2023-05-02", "b")], YEAR))
    assert two.pointed


def test_many_lists_the_first_few_and_counts_the_rest() -> None:
    (mark,) = _marks(in_lanes([_entry("2023-05-01", f"e{i}") for i in range(7)], YEAR))
    assert mark.lines == ["1 May 2023: 7 entries", *(f"• e{i}" for i in range(MOST_TOLD)), "and 3 more"]


def test_many_lead_to_the_list_of_their_year() -> None:
    day = "2023-05-01"
    (events,) = _marks(in_lanes([_entry(day, "a"), _entry(day, "b")], YEAR))
    (claims,) = _marks(in_lanes([_entry(day, "a", "claim"), _entry(day, "b", "claim")], YEAR))
    assert events.target == "events/2023/index.html"
    assert claims.target == "timeline/index.html#year-2023"


def test_what_is_said_leads_where_the_mark_leads() -> None:
    marks = _marks(in_lanes([_entry("2023-05-01")], YEAR))
    assert said_of(marks)["customdata"] == [["target of words", "1 May 2023: words"]]
