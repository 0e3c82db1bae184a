"""The names at the ends of lines."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.charts import Chart
from generator.charts.absences.chart import absences_chart
from tests import factory
from tests.charts.absences.test_lines import Trace, away, drawn_lines
from tests.charts.small import (
    traces,
)


def _labels(chart: Chart) -> list[Trace]:
    return [trace for trace in traces(chart) if "text" in trace["mode"]]


def _written(chart: Chart) -> list[str]:
    return [trace["text"][1].replace("\u00a0", "") for trace in _labels(chart)]


def test_each_line_has_a_label_of_its_own_and_a_thin_line_to_it() -> None:
    chart = absences_chart(away({"am": 5, "by": 1, "kg": 1, "kz": 0}))
    assert _written(chart) == ["Kyrgyzstan", "Belarus", "<b>Armenia</b>"]
    ends = {name: (line["x"][-1], line["y"][-1]) for name, line in drawn_lines(chart).items()}
    for trace in _labels(chart):
        name = trace["customdata"][0][1]
        assert (trace["x"][0], round(trace["y"][0], 4)) == ends[name]
        assert trace["x"][1] > trace["x"][0]


def test_where_room_is_scarce_lines_that_end_level_share_a_label() -> None:
    names = [f"Republic of the Long Name {letter}" for letter in "ABCDEFGH"]
    members = tuple(factory.member(f"m{i}", name) for i, name in enumerate(names))
    cells = factory.grid({"a": {member.id: "absent" for member in members}})
    chart = absences_chart(factory.make_explainer(members, (factory.event("a"),), cells))
    (label,) = _written(chart)
    assert label.startswith("<b>Republic of<br>")


@pytest.mark.parametrize("counts", [range(39, 51), [50, 3, 2, 1], [50, 49, 48, 2, 1], range(1, 13)], ids=str)
def test_labels_never_overlap_nor_leave_the_plot(counts: list[int]) -> None:
    chart = absences_chart(away({f"m{n:02}": n for n in counts}))
    lowest, highest = chart.figure["layout"]["yaxis"]["range"]
    unit = (chart.height - 64) / (highest - lowest)
    tall = highest * unit
    middles = [trace["y"][1] * unit for trace in _labels(chart)]
    assert all(above - below >= 16.9 for below, above in pairwise(middles))
    assert middles[0] >= 8
    assert middles[-1] <= tall + 1
