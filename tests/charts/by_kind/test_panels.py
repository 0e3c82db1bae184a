"""The panels of participation by kind."""

from __future__ import annotations

from generator.charts.by_kind.chart import by_kind_chart
from generator.charts.by_kind.panels import MOST_MEMBERS, MOST_PANELS
from generator.model.event import Kind
from tests import factory
from tests.charts.small import small, traces


def test_bars_are_the_cases_of_their_panel() -> None:
    drawn = {"x": 0, "x2": 0}
    for trace in traces(by_kind_chart(small())):
        drawn[trace["xaxis"]] += sum(trace["x"])
    assert drawn == {"x": 6, "x2": 3}


def test_of_many_members_and_kinds_the_table_has_all() -> None:
    kinds = tuple(Kind(id=f"k{i}", label=f"Kind {i}", plural=f"Kinds {i}") for i in range(6))
    events = tuple(factory.event(f"e{i}", kind=f"k{i}") for i in range(6))
    own = tuple(f"m{i:02}" for i in range(20))
    chart = by_kind_chart(factory.make_explainer(own, events, kinds=kinds))
    assert len(chart.figure["layout"]["annotations"]) == MOST_PANELS
    assert len(chart.figure["layout"]["yaxis"]["ticktext"]) == MOST_MEMBERS
    assert len(chart.table.rows) == 120
    assert "In the table only: kinds 4 and kinds 5." in chart.caption
