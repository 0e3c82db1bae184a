"""Participation over time."""

from __future__ import annotations

import pytest

from generator.charts.cases import by_member, total
from generator.charts.over_time import over_time_chart
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import (
    by_status,
    many_members,
    not_stated,
    nothing,
    one_member,
    small,
    traces,
    votes,
    years_only,
)


def test_bars_are_the_counts_of_the_table(record: Explainer) -> None:
    whole = total(record, by_member(record).values())
    chart = over_time_chart(record)
    assert by_status(chart, "y") == dict(whole.by_status)
    counts = record.participation.counts("year", among=record.own_events)
    assert {row[0] for row in chart.table.rows} <= {count.group[0] for count in counts}
    assert sum(int(row[-2] or 0) for row in chart.table.rows) == whole.stated


def test_the_member_in_question_stands_above_the_others() -> None:
    chart = over_time_chart(small())
    assert [note["text"] for note in chart.figure["layout"]["annotations"]] == [
        "Armenia", "The 2 other members together",
    ]  # fmt: skip
    upper = [t for t in traces(chart) if t["yaxis"] == "y"]
    assert {t["meta"]["status"]: (t["x"], t["y"]) for t in upper} == {
        "host": ([2022], [1]), "absent": ([2023], [2]),
    }  # fmt: skip


def test_the_legend_names_each_status_once() -> None:
    shown = [trace["meta"]["status"] for trace in traces(over_time_chart(small())) if trace["showlegend"]]
    assert len(shown) == len(set(shown))
    assert set(shown) == {"host", "attended", "absent", "represented", "not-stated"}


@pytest.mark.parametrize(
    ("edge", "title"),
    [
        (small, "Armenia stayed away only in 2023, in both reported events"),
        (one_member, "Armenia stayed away only in 2023, in the only reported event"),
        (nothing, "No event is counted"),
        (not_stated, "For none of 4 cases does a source state whether the member took part, 2022–2023"),
        (many_members, "Members stayed away only in 2023, in 29 of 200 reported cases"),
        (votes, "Belarus missed the vote only in 2022, in the only reported event"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_is_the_finding(edge: object, title: str) -> None:
    assert callable(edge)
    assert over_time_chart(edge()).title == title


def test_years_that_are_level_are_all_named() -> None:
    cells = {"a": {"am": "absent"}, "b": {"am": "absent"}}
    events = (factory.event("a", "2021"), factory.event("b", "2023"))
    chart = over_time_chart(factory.make_explainer(events=events, reports=factory.grid(cells)))
    assert chart.title == "Armenia stayed away most often in 2021 and 2023, in 1 case each"


def test_an_event_of_an_uncertain_year_is_told_of() -> None:
    caption = over_time_chart(years_only()).caption
    assert caption.endswith("1 event that may be of an earlier year stands in the last year of its date.")


def test_no_year_is_left_out_of_the_axis() -> None:
    events = (factory.event("a", "2003"), factory.event("b", "2023"))
    layout = over_time_chart(factory.make_explainer(events=events)).figure["layout"]
    assert layout["xaxis"]["range"] == [2002.5, 2023.5]
