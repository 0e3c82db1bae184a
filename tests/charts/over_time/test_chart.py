"""Participation over time."""

from __future__ import annotations

from collections import Counter

from generator.charts import Chart
from generator.charts.kit.base import make_figure
from generator.charts.kit.cases import by_member, total
from generator.charts.over_time.chart import over_time_chart
from generator.charts.over_time.panels import ALL
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import (
    Traces,
    merged,
    not_stated,
    nothing,
    small,
    traces,
)


def _shown(chart: Chart) -> Traces:
    return [trace for trace in traces(chart) if trace["visible"]]


def test_bars_are_the_counts_of_the_table(record: Explainer) -> None:
    whole = total(record, by_member(record).values())
    chart = over_time_chart(record)
    drawn = Counter[str]()
    for trace in _shown(chart):
        drawn[trace["meta"]["key"]] += sum(trace["y"])
    assert drawn == whole.by_status
    assert sum(int(row[-2] or 0) for row in chart.table.rows) == whole.stated
    assert sum(int(row[-1] or 0) for row in chart.table.rows) == whole.cases


def test_only_the_first_choice_is_drawn_and_the_others_change_no_more_than_headings(record: Explainer) -> None:
    chart = over_time_chart(record)
    first, together, *others = chart.controls[0].choices
    assert (together.id, together.label) == (ALL, "All members")
    assert {trace["meta"]["group"] for trace in _shown(chart)} == {first.id}
    assert first.layout == {}
    for choice in others:
        assert set(choice.layout) == {"annotations"}
        assert [note["text"] for note in choice.layout["annotations"]] == [
            record.members[choice.id].name, "The 6 other members together",
        ]  # fmt: skip


def test_all_members_together_have_the_whole_height_and_no_bars_below(record: Explainer) -> None:
    chart = over_time_chart(record)
    together = chart.controls[0].choices[1]
    layout = merged(chart.figure["layout"], together.layout)
    assert [note["text"] for note in layout["annotations"]] == ["All members together"]
    assert (layout["yaxis"]["domain"], layout["yaxis2"]["visible"], layout["xaxis2"]["visible"]) == (
        [0, 1],
        False,
        False,
    )
    assert layout["xaxis"]["showticklabels"] is True
    own = [trace for trace in traces(chart) if trace["meta"]["group"] == ALL]
    assert {trace["yaxis"] for trace in own} == {"y"}
    drawn = {trace["meta"]["key"]: sum(trace["y"]) for trace in own}
    assert drawn == total(record, by_member(record).values()).by_status
    make_figure([], layout)


def test_where_nobody_is_singled_out_a_choice_makes_two_panels_of_one() -> None:
    chart = over_time_chart(not_stated())
    assert {trace["yaxis"] for trace in _shown(chart)} == {"y"}
    assert chart.figure["layout"]["yaxis"]["domain"] == [0, 1]
    assert chart.figure["layout"]["yaxis2"]["visible"] is False
    first, second, third = chart.controls[0].choices
    assert (first.label, second.label, third.label) == ("All members", "Armenia", "Belarus")
    layout = merged(chart.figure["layout"], second.layout)
    assert layout["yaxis2"]["visible"] is True
    assert layout["yaxis"]["domain"][0] > layout["yaxis2"]["domain"][1]
    assert [note["text"] for note in layout["annotations"]] == ["Armenia", "Belarus"]
    make_figure([], layout)


def test_the_legend_and_the_colours_are_the_status_tables() -> None:
    explainer = small()
    chart = over_time_chart(explainer)
    assert [key.id for key in chart.keys] == ["host", "attended", "represented", "absent", "not-stated"]
    for trace in traces(chart):
        status = explainer.editorial.vocabulary[trace["meta"]["key"]]
        assert trace["marker"]["color"] == status.light
        assert trace["meta"]["dark"] == status.dark


def test_a_bar_has_its_sign_and_its_number_where_there_is_room(record: Explainer) -> None:
    chart = over_time_chart(record)
    absent = next(t for t in _shown(chart) if t["meta"]["key"] == "absent" and t["yaxis"] == "y")
    assert dict(zip(absent["x"], absent["text"], strict=True)) == {2020: "✕", 2022: "✕", 2023: "✕<br>6"}
    below = [t for t in _shown(chart) if t["meta"]["key"] == "absent" and t["yaxis"] == "y2"]
    assert {text for trace in below for text in trace["text"]} == {""}


def test_every_choice_fits_an_empty_explainer() -> None:
    chart = over_time_chart(nothing())
    assert chart.empty
    assert chart.controls == ()


def test_no_year_is_left_out_of_the_axis() -> None:
    events = (factory.event("a", "2003"), factory.event("b", "2023"))
    layout = over_time_chart(factory.make_explainer(events=events)).figure["layout"]
    assert layout["xaxis"]["range"] == [2002.5, 2023.5]
