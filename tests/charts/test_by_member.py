"""Participation by member."""

from __future__ import annotations

import pytest

from generator.charts.by_member import SIGNED, by_member_chart
from generator.charts.kit.cases import by_member, ranked, total
from generator.charts.kit.layout import MOST_ROWS
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import (
    by_status,
    many_members,
    not_stated,
    nothing,
    on_a_phone,
    one_day,
    one_event,
    one_member,
    small,
    traces,
    votes,
)


def test_bars_are_the_counts_of_the_table(record: Explainer) -> None:
    found = by_status(by_member_chart(record), "x")
    whole = total(record, by_member(record).values())
    assert found == dict(whole.by_status)


def test_rows_are_members_in_their_rank(record: Explainer) -> None:
    chart = by_member_chart(record)
    order = [record.members[m].name for m in ranked(record, by_member(record))]
    assert [row[0] for row in chart.table.rows] == order
    assert [label.replace("<br>", " ") for label in chart.figure["layout"]["yaxis"]["ticktext"]] == order


def test_each_row_names_its_denominator() -> None:
    chart = by_member_chart(small())
    beside = [note["text"] for note in chart.figure["layout"]["annotations"]]
    assert beside == ["3 of 3 stated", "1 of 2 stated", "1 of 3 stated", "Took part"]
    assert [row[-3:] for row in chart.table.rows] == [(3, 3, 3), (1, 2, 3), (1, 3, 3)]


def test_phones_have_short_numbers_and_more_room_for_bars() -> None:
    chart = by_member_chart(small())
    layout = on_a_phone(chart)
    assert [note["text"] for note in layout["annotations"]] == ["3 of 3", "1 of 2", "1 of 3", "Took part, of stated"]
    assert layout["margin"]["r"] < chart.figure["layout"]["margin"]["r"]
    assert on_a_phone(by_member_chart(not_stated()))["annotations"][0]["text"] == "–"


def test_signs_keep_their_size_where_even_a_bar_of_one_case_has_room(record: Explainer) -> None:
    assert {trace["constraintext"] for trace in traces(by_member_chart(record))} == {"none"}
    events = tuple(factory.event(f"e{i:02}") for i in range(SIGNED + 1))
    crowded = by_member_chart(factory.make_explainer(events=events))
    assert {trace["constraintext"] for trace in traces(crowded)} == {"inside"}


def test_legend_and_colours_follow_the_vocabulary() -> None:
    explainer = small()
    looks = [(trace["meta"]["key"], trace["marker"]["color"]) for trace in traces(by_member_chart(explainer))]
    used = {status for status, _ in looks}
    assert looks == [(s.id, s.light) for s in explainer.editorial.vocabulary if s.id in used]


@pytest.mark.parametrize(
    ("edge", "title"),
    [
        (small, "Armenia took part in 1 of 3 reported events, each other member in 1 of 2 or a larger share"),
        (one_member, "No source states that a member took part"),
        (one_event, "Members took part in the only reported case"),
        (one_day, "Members took part in 1 of 2 reported cases"),
        (not_stated, "For none of 4 cases does a source state whether the member took part"),
        (nothing, "No event is counted"),
        (many_members, "Members took part in 171 of 200 reported cases"),
        (votes, "Members voted in 2 of 4 reported cases"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_is_the_finding(edge: object, title: str) -> None:
    assert callable(edge)
    assert by_member_chart(edge()).title == title


def _shares(**members: str) -> Explainer:
    """Members with two events each: "aa" attended both, "xa" missed the first; the minimum is two."""
    cells = {
        event: {m: "attended" if word[i] == "a" else "absent" for m, word in members.items()}
        for i, event in enumerate(("first", "second"))
    }
    events = (factory.event("first", "2022"), factory.event("second", "2023"))
    return factory.make_explainer(tuple(members), events, factory.grid(cells), minimum=2)


def test_the_smallest_share_is_named_with_the_next() -> None:
    told = by_member_chart(_shares(am="xx", by="aa", kz="xa")).title
    assert told == "Armenia took part in none of 2 reported events, each other member in 1 of 2 or a larger share"
    assert by_member_chart(_shares(am="xa", by="aa")).title == (
        "Armenia took part in 1 of 2 reported events, the other member in 2 of 2"
    )


def test_nobody_is_named_where_the_smallest_shares_are_level() -> None:
    assert by_member_chart(_shares(am="xa", by="ax", kz="aa")).title == "Members took part in 4 of 6 reported cases"


def test_what_is_not_stated_is_a_bar_of_its_own_and_in_no_denominator() -> None:
    chart = by_member_chart(not_stated())
    assert by_status(chart, "x") == {"not-stated": 4}
    assert [row[-3:] for row in chart.table.rows] == [(0, 0, 2), (0, 0, 2)]
    assert "nothing stated" in str(chart.figure["layout"]["annotations"])
    assert "4 are not stated" in chart.caption


def test_of_many_members_the_ends_are_drawn_and_the_table_has_all() -> None:
    chart = by_member_chart(many_members())
    assert len(chart.figure["layout"]["yaxis"]["ticktext"]) == MOST_ROWS
    assert len(chart.table.rows) == 200
    assert "200 members" in chart.caption


def test_members_below_the_minimum_are_named_as_ranked_by_count() -> None:
    cells = {"a": {"am": "attended", "by": "attended"}, "b": {"am": "absent"}}
    events = (factory.event("a"), factory.event("b"))
    explainer = factory.make_explainer(events=events, reports=factory.grid(cells), minimum=2)
    assert "Belarus has fewer than 2 reported events and comes last, by count" in by_member_chart(explainer).caption
