"""What a chart refuses, and how it is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from generator.charts.kit.base import Chart, Figure, Table, figure_json, make_figure
from generator.charts.kit.keys import Key
from generator.charts.kit.views import Choice, Control

BAR = {"type": "bar", "x": [1], "y": [0]}


def _chart(figure: Figure, patch: Mapping[str, Any] | None = None) -> Chart:
    return Chart(
        id="c", title="Title", alt="Alt.", caption="Caption.", reading="Reading.", source="Source.", figure=figure,
        table=Table(("A",), (("a",),)), narrow_figure=patch, keys=(Key("k", "Key", "●", "#111111", "#eeeeee"),),
        controls=(Control("order", "Rows", (Choice(id="a", label="A"), Choice(id="b", label="B", rows=(1, 0)))),),
    )  # fmt: skip


def test_a_trace_that_the_legend_does_not_name_is_refused() -> None:
    assert _chart(make_figure([{**BAR, "meta": {"key": "k"}}], {}))
    with pytest.raises(ValueError, match="'c' has no legend for other"):
        _chart(make_figure([{**BAR, "meta": {"key": "other"}}], {}))


def test_a_chart_without_traces_has_nothing_to_draw() -> None:
    assert _chart(make_figure([], {})).empty
    assert not _chart(make_figure([BAR], {})).empty


def test_a_trace_that_the_bundle_cannot_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="'c' has traces of type pie"):
        _chart(make_figure([{"type": "pie", "values": [1]}], {}))


def test_what_plotly_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        make_figure([{**BAR, "colour": "red"}], {})
    with pytest.raises(ValueError, match="heigth"):
        _chart(make_figure([BAR], {}), {"heigth": 3})


def test_a_row_has_a_value_for_each_column() -> None:
    with pytest.raises(ValueError, match="1 values for 2 columns"):
        Table(("A", "B"), (("a",),))


def test_the_file_has_what_the_layout_changes_on_phones_once() -> None:
    assert json.loads(figure_json(_chart(make_figure([BAR], {}), {"yaxis": {"ticktext": ["c"]}})))["narrow"] == {
        "yaxis": {"ticktext": ["c"]}
    }
    assert json.loads(figure_json(_chart(make_figure([BAR], {}))))["narrow"] is None


def test_the_file_has_what_the_script_needs_and_no_template() -> None:
    text = figure_json(_chart(make_figure([BAR], {"height": 10})))
    written = json.loads(text)
    assert set(written) == {"alt", "caption", "controls", "figure", "id", "keys", "narrow", "source", "title"}
    assert written["controls"][0]["choices"][1] == {"id": "b", "label": "B", "rows": [1, 0]}
    assert written["keys"][0]["symbol"] == "●"
    assert written["figure"]["layout"] == {"height": 10}
    assert text.endswith("}\n")


def test_numbers_that_json_cannot_hold_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        figure_json(_chart({"data": [{"type": "bar", "x": [float("nan")]}], "layout": {}}))
