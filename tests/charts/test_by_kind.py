"""Participation by kind of event."""

from __future__ import annotations

import pytest

from generator.charts.by_kind import MOST_MEMBERS, MOST_PANELS, by_kind_chart
from generator.charts.cases import by_member, total
from generator.model.event import Kind
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import many_members, not_stated, nothing, small, traces, votes


def test_the_table_has_the_counts_of_the_model(record: Explainer) -> None:
    chart = by_kind_chart(record)
    whole = total(record, by_member(record).values())
    took, stated, cases = (sum(int(row[i] or 0) for row in chart.table.rows) for i in (-3, -2, -1))
    assert (took, stated, cases) == (whole.took_part, whole.stated, whole.cases)


def test_each_panel_has_the_same_members_in_one_order() -> None:
    chart = by_kind_chart(small())
    layout = chart.figure["layout"]
    assert layout["yaxis"]["ticktext"] == layout["yaxis2"]["ticktext"] == ["Belarus", "Kazakhstan", "Armenia"]
    assert [note["text"] for note in layout["annotations"]] == ["Summits", "Exercises"]


def test_bars_are_the_cases_of_their_panel() -> None:
    drawn = {"x": 0, "x2": 0}
    for trace in traces(by_kind_chart(small())):
        drawn[trace["xaxis"]] += sum(trace["x"])
    assert drawn == {"x": 6, "x2": 3}


def test_the_legend_names_each_status_once() -> None:
    shown = [trace["meta"]["status"] for trace in traces(by_kind_chart(small())) if trace["showlegend"]]
    assert len(shown) == len(set(shown)) == 5


@pytest.mark.parametrize(
    ("edge", "title"),
    [
        (small, "Armenia took part in 1 of 2 stated summits and none of 1 stated exercise"),
        (nothing, "No event is counted"),
        (not_stated, "For no kind of event does a source state who took part"),
        (many_members, "Members took part in 171 of 200 reported cases of summits"),
        (votes, "Belarus voted in 1 of 2 stated summits"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_is_the_finding(edge: object, title: str) -> None:
    assert callable(edge)
    assert by_kind_chart(edge()).title == title


def test_of_many_members_and_kinds_the_table_has_all() -> None:
    kinds = tuple(Kind(id=f"k{i}", label=f"Kind {i}", plural=f"Kinds {i}") for i in range(6))
    events = tuple(factory.event(f"e{i}", kind=f"k{i}") for i in range(6))
    own = tuple(f"m{i:02}" for i in range(20))
    chart = by_kind_chart(factory.make_explainer(own, events, kinds=kinds))
    assert len(chart.figure["layout"]["annotations"]) == MOST_PANELS
    assert len(chart.figure["layout"]["yaxis"]["ticktext"]) == MOST_MEMBERS
    assert len(chart.table.rows) == 120
    assert "Kinds 4 and kinds 5 are in the table only." in chart.caption


def test_on_phones_panels_stand_over_one_another() -> None:
    chart = by_kind_chart(small())
    assert chart.narrow_figure is not None
    first, second = (chart.narrow_figure[axis]["domain"] for axis in ("yaxis", "yaxis2"))
    assert second[1] < first[0]
    assert chart.narrow_figure["height"] > chart.height
