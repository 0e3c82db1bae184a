"""Participation by kind of event."""

from __future__ import annotations

import pytest

from generator.charts.by_kind.chart import by_kind_chart
from generator.model.explainer import Explainer
from tests.charts.small import small, traces


def test_each_panel_has_the_same_members_in_one_order() -> None:
    chart = by_kind_chart(small())
    layout = chart.figure["layout"]
    assert layout["yaxis"]["ticktext"] == layout["yaxis2"]["ticktext"] == ["Belarus", "Kazakhstan", "<b>Armenia</b>"]
    assert [note["text"] for note in layout["annotations"]] == ["Summits", "Exercises"]


def test_the_legend_names_each_status_once_in_the_order_of_the_vocabulary() -> None:
    explainer = small()
    chart = by_kind_chart(explainer)
    used = {trace["meta"]["key"] for trace in traces(chart)}
    assert [key.id for key in chart.keys] == [s.id for s in explainer.editorial.vocabulary if s.id in used]
    assert {key.id: key.light for key in chart.keys} == {t["meta"]["key"]: t["marker"]["color"] for t in traces(chart)}


def test_a_case_is_as_long_in_each_panel(record: Explainer) -> None:
    layout = by_kind_chart(record).figure["layout"]
    axes = [layout[name] for name in ("xaxis", "xaxis2", "xaxis3", "xaxis4")]
    lengths = [(axis["domain"][1] - axis["domain"][0]) / axis["range"][1] for axis in axes]
    assert lengths == pytest.approx([lengths[0]] * 4)
    assert axes[-1]["domain"][1] == pytest.approx(1)
    for name in ("x", "x2", "x3", "x4"):
        longest: dict[float, int] = {}
        for trace in traces(by_kind_chart(record)):
            for row, length in zip(trace["y"], trace["x"], strict=True):
                longest[row] = longest.get(row, 0) + (length if trace["xaxis"] == name else 0)
        assert max(longest.values()) <= layout[f"xaxis{name[1:]}"]["range"][1]


def test_a_slim_panel_has_its_heading_in_lines(record: Explainer) -> None:
    chart = by_kind_chart(record)
    assert chart.narrow_figure is not None
    headings = [
        [note["text"] for note in each]
        for each in (chart.figure["layout"]["annotations"], chart.narrow_figure["annotations"])
    ]
    assert headings[0][:2] == headings[1][:2] == ["Meetings of leaders", "Exercises"]
    assert (headings[0][2], headings[1][2]) == ("Meetings of<br>ministers", "Meetings of ministers")


def test_on_phones_panels_stand_over_one_another() -> None:
    chart = by_kind_chart(small())
    assert chart.narrow_figure is not None
    first, second = (chart.narrow_figure[axis]["domain"] for axis in ("yaxis", "yaxis2"))
    assert second[1] < first[0]
    assert chart.narrow_figure["height"] > chart.height
