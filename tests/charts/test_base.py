"""What a chart refuses, and how it is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from generator.charts.base import Chart, Figure, Table, figure_json, make_figure, narrow

BAR = {"type": "bar", "x": [1], "y": [0]}


def _chart(figure: Figure, patch: Mapping[str, Any] | None = None) -> Chart:
    return Chart("c", "Title", "Alt.", "Caption.", "Source.", figure, Table(("A",), (("a",),)), narrow_figure=patch)


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


def test_the_narrow_figure_changes_only_what_the_patch_names() -> None:
    figure = make_figure([BAR], {"height": 400, "yaxis": {"ticktext": ["a", "b"], "showgrid": False}})
    found = narrow(_chart(figure, {"yaxis": {"ticktext": ["c"]}}))
    assert found == {
        "data": figure["data"], "layout": {"height": 400, "yaxis": {"ticktext": ["c"], "showgrid": False}},
    }  # fmt: skip
    assert figure["layout"]["yaxis"]["ticktext"] == ["a", "b"]


def test_a_chart_without_a_patch_is_the_same_on_phones() -> None:
    assert narrow(_chart(make_figure([BAR], {}))) is None
    assert json.loads(figure_json(_chart(make_figure([BAR], {}))))["narrow"] is None


def test_the_file_has_what_the_script_needs_and_no_template() -> None:
    text = figure_json(_chart(make_figure([BAR], {"height": 10})))
    written = json.loads(text)
    assert set(written) == {"alt", "figure", "narrow", "title"}
    assert written["figure"]["layout"] == {"height": 10}
    assert text.endswith("}\n")


def test_numbers_that_json_cannot_hold_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        figure_json(_chart({"data": [{"type": "bar", "x": [float("nan")]}], "layout": {}}))
