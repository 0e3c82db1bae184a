"""Participation by member."""

from __future__ import annotations

import pytest

from generator.charts.by_member import by_member_chart
from generator.charts.cases import by_member, ranked, total
from generator.charts.layout import MOST_ROWS
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import (
    by_status,
    many_members,
    not_stated,
    nothing,
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


def test_legend_and_colours_follow_the_vocabulary() -> None:
    explainer = small()
    looks = [(trace["meta"]["status"], trace["marker"]["color"]) for trace in traces(by_member_chart(explainer))]
    used = {status for status, _ in looks}
    assert looks == [(s.id, s.light) for s in explainer.editorial.vocabulary if s.id in used]


@pytest.mark.parametrize(
    ("edge", "title"),
    [
        (small, "Armenia stayed away in 2 of 3 reported events, no other member in any"),
        (one_member, "Armenia stayed away in the only reported event"),
        (one_event, "Members took part in the only reported case"),
        (one_day, "Armenia stayed away in 1 of 2 reported events, no other member in any"),
        (not_stated, "For none of 4 cases does a source state whether the member took part"),
        (nothing, "No event is counted"),
        (many_members, "29 members each stayed away in 1 reported event, no other member in any"),
        (votes, "Belarus missed the vote in 1 of 2 reported events, no other member in any"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_is_the_finding(edge: object, title: str) -> None:
    assert callable(edge)
    assert by_member_chart(edge()).title == title


def test_two_who_are_level_are_named_together() -> None:
    row = {"am": "absent", "by": "absent", "kz": "attended"}
    explainer = factory.make_explainer(("am", "by", "kz"), (factory.event("a"),), factory.grid({"a": row}))
    assert by_member_chart(explainer).title == (
        "Armenia and Belarus each stayed away in 1 reported event, no other member in any"
    )


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
