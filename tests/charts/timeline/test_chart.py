"""The timeline."""

from __future__ import annotations

import html
from typing import Any

import pytest

from generator.charts.kit.base import Chart
from generator.charts.timeline.chart import timeline_chart
from generator.charts.timeline.entries import CLAIMS, LOOKS, MANNERS, STATEMENTS, dated_entries
from generator.charts.timeline.windows import windows
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import EDGES, nothing, on_a_phone, one_day, points, small, traces


def shown(chart: Chart) -> list[dict[str, Any]]:
    """The traces that are shown at first."""
    return [trace for trace in traces(chart) if trace["visible"]]


def only(day: str, **more: Any) -> dict[str, Any]:
    """The trace of one event of this date."""
    (trace,) = shown(timeline_chart(factory.make_explainer(events=(factory.event("a", day, **more),))))
    return trace


def test_everything_with_a_date_is_in_the_table(record: Explainer) -> None:
    said = [s.date for s in record.statements.values()] + [c.date for c in record.claims.values()]
    dated = len(record.events) + len([when for when in said if when])
    assert len(timeline_chart(record).table.rows) == dated


def test_every_window_draws_each_of_its_entries_once(record: Explainer) -> None:
    entries, chart = dated_entries(record), timeline_chart(record)
    for window in windows(entries):
        own = [trace for trace in traces(chart) if trace["meta"]["group"] == window.id]
        texts = [text for trace in own for text in trace["text"]]
        assert sum(int(text.strip("◂▸") or 1) for text in texts) == sum(window.holds(entry) for entry in entries)


def test_the_windows_are_a_choice_and_the_first_is_shown(record: Explainer) -> None:
    chart = timeline_chart(record)
    (control,) = chart.controls
    assert {trace["meta"]["group"] for trace in shown(chart)} == {control.choices[0].group}
    assert {trace["meta"]["group"] for trace in traces(chart)} == {choice.group for choice in control.choices}
    assert chart.figure["layout"]["xaxis"]["range"] == control.choices[0].layout["xaxis"]["range"]


@pytest.mark.parametrize(
    ("day", "more", "manner"),
    [
        ("2024-02-01", {}, "upcoming"),
        ("2023-05-01", {"extent": "several"}, "several"),
        ("2023-05-01", {"date_disputed": True}, "disputed"),
    ],
)
def test_events_to_be_read_otherwise_have_a_sign_and_a_key_of_their_own(
    day: str, more: dict[str, Any], manner: Any
) -> None:
    look = MANNERS[manner]
    explainer = factory.make_explainer(events=(factory.event("a", day, **more),))
    (trace,) = shown(timeline_chart(explainer))
    assert (trace["marker"]["symbol"], trace["meta"]["key"]) == ([look.marker], look.key.id)
    assert trace["marker"]["color"] == look.key.light
    assert timeline_chart(explainer).keys == (look.key,)


def test_the_legend_has_what_occurs_in_the_order_of_looks() -> None:
    events = (factory.event("a"), factory.event("b", "2024-02-01"))
    explainer = factory.make_explainer(events=events, claims=(factory.claim("c", date="2023"),))
    assert [key.id for key in timeline_chart(explainer).keys] == ["event", "upcoming", "claim"]
    assert timeline_chart(small()).keys == tuple(LOOKS.values())


def test_a_line_stands_before_what_is_ahead_and_only_then() -> None:
    layout = timeline_chart(factory.make_explainer(events=(factory.event("a", "2024-02-01"),))).figure["layout"]
    assert [shape["x0"] for shape in layout["shapes"]] == ["2023-12-31"]
    assert [note["text"] for note in layout["annotations"]] == ["31 December 2023"]
    assert "annotations" not in timeline_chart(one_day()).figure["layout"]


def test_phones_have_the_names_above_the_marks() -> None:
    layout = on_a_phone(timeline_chart(small()))
    assert layout["yaxis"]["showticklabels"] is False
    assert [note["text"] for note in layout["annotations"]] == ["Summits", "Exercises", STATEMENTS, CLAIMS]


def test_of_many_entries_every_view_stays_low() -> None:
    events = tuple(factory.event(f"e{i}", f"{2000 + i % 24}-{1 + i % 12:02}-{1 + i % 28:02}") for i in range(2_000))
    chart = timeline_chart(factory.make_explainer(("am",), events))
    assert chart.height < 300
    assert len(chart.table.rows) == 2_000


def test_with_nothing_to_draw_there_is_no_trace_and_the_title_says_why() -> None:
    chart = timeline_chart(nothing())
    assert (chart.empty, chart.title, chart.keys, chart.controls) == (True, "Nothing has a date", (), ())


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.__name__)
def test_hover_text_is_the_escaped_words(edge: Any) -> None:
    for _, spoken, hover in points(timeline_chart(edge())):
        assert hover == html.escape(spoken, quote=False)
