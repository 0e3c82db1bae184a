"""The timeline."""

from __future__ import annotations

from typing import Any

import pytest

from generator.charts.timeline import MOST_MARKS, timeline_chart
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import nothing, one_day, one_event, points, small, traces

DAY = 86_400_000


def _only(day: str) -> dict[str, Any]:
    """The trace of one event of this date."""
    (trace,) = traces(timeline_chart(factory.make_explainer(events=(factory.event("a", day),))))
    return trace


def test_a_day_is_a_point() -> None:
    trace = _only("2023-05-01")
    assert (trace["type"], trace["x"]) == ("scatter", ["2023-05-01"])


@pytest.mark.parametrize(
    ("when", "base", "days"),
    [
        ("2023", "2023-01-01", 365),
        ("2023-02", "2023-02-01", 28),
        ("2023-10-09/2023-10-13", "2023-10-09", 5),
        ("2022-12-30/2023-01-02", "2022-12-30", 4),
        ("2023-11~", "2023-11-01", 30),
        ("2020/2021", "2020-01-01", 731),
    ],
)
def test_any_other_date_is_a_bar_over_all_its_days(when: str, base: str, days: int) -> None:
    trace = _only(when)
    assert (trace["type"], trace["base"], trace["x"]) == ("bar", [base], [days * DAY])


def test_an_open_date_is_a_point_at_the_day_that_is_known_and_claims_no_other() -> None:
    start, end = _only("../2023-05-01"), _only("2023-05-01/..")
    assert start["type"] == end["type"] == "scatter"
    assert start["x"] == end["x"] == ["2023-05-01"]
    assert (start["marker"]["symbol"], end["marker"]["symbol"]) == (["triangle-left"], ["triangle-right"])


def test_a_date_open_to_one_side_is_in_no_year_of_the_title() -> None:
    explainer = factory.make_explainer(events=(factory.event("a", date="../2023-05-01"),))
    assert "2023" not in timeline_chart(explainer).title


def test_everything_with_a_date_is_in_the_table(record: Explainer) -> None:
    said = [s.date for s in record.statements.values()] + [c.date for c in record.claims.values()]
    dated = len(record.own_events) + len([when for when in said if when])
    assert len(timeline_chart(record).table.rows) == dated


def test_nothing_hides_another() -> None:
    places = [
        (x, y) for trace in traces(timeline_chart(one_day())) for x, y in zip(trace["x"], trace["y"], strict=True)
    ]
    assert len(places) == len(set(places)) == 2


def test_rows_are_kinds_then_statements_then_claims() -> None:
    axis = timeline_chart(small()).figure["layout"]["yaxis"]
    assert axis["ticktext"] == ["Summits", "Exercises", "Statements", "Other dated facts"]
    assert axis["tickvals"] == sorted(axis["tickvals"])


def test_kinds_of_one_name_share_a_row() -> None:
    kinds = tuple(kind.model_copy(update={"plural": "Meetings"}) for kind in factory.KINDS)
    events = (factory.event("a"), factory.event("b", kind="exercise"))
    chart = timeline_chart(factory.make_explainer(events=events, kinds=kinds))
    assert chart.figure["layout"]["yaxis"]["ticktext"] == ["Meetings"]
    assert len(list(points(chart))) == 2


def test_sorts_differ_in_more_than_colour() -> None:
    claims = (factory.claim("c", date="2023-01-02"),)
    said = (factory.statement("s", date="2023-01-03"),)
    explainer = factory.make_explainer(events=(factory.event("a"),), claims=claims, statements=said)
    assert [t["marker"]["symbol"] for t in traces(timeline_chart(explainer))] == [["circle"], ["diamond"], ["square"]]


def test_a_sort_with_points_and_bars_is_in_the_legend_once() -> None:
    found = [t for t in traces(timeline_chart(small())) if t["name"] == "Event"]
    assert [t.get("showlegend", True) for t in found] == [True, False]


@pytest.mark.parametrize(
    ("edge", "title"),
    [
        (nothing, "Nothing has a date"),
        (one_event, "The only dated entry falls in 2023"),
        (one_day, "Both dated entries fall in 2023"),
        (small, "3 of 5 dated entries fall in 2023"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_is_the_finding(edge: object, title: str) -> None:
    assert callable(edge)
    assert timeline_chart(edge()).title == title


def test_of_many_entries_the_latest_are_drawn() -> None:
    events = tuple(factory.event(f"e{i}", f"2023-{1 + i % 12:02}-{1 + i % 28:02}") for i in range(MOST_MARKS + 20))
    chart = timeline_chart(factory.make_explainer(("am",), events))
    assert len(list(points(chart))) == MOST_MARKS
    assert len(chart.table.rows) == MOST_MARKS + 20
    assert "20 earlier entries are in the table and the list, not in the picture." in chart.caption
