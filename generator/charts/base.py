"""What a chart is: a finding in words, a figure, the same data as a table, and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

Figure = dict[str, Any]
"""A figure of plotly.js, `data` and `layout`, as plain values that JSON can hold."""

Value = str | int | float | None

ALLOWED_TRACES = frozenset({"bar", "scatter"})
"""What the small bundle of plotly.js can draw; another type would be drawn wrong without a word."""


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a chart, for readers who do not see it; `row_header` says that the first column names the row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    row_header: bool = True

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"a row has {len(row)} values for {len(self.columns)} columns")


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart of a page. All words are plain text; only the figure's are escaped, as plotly.js reads HTML.

    `title` is the finding, `alt` what a reader who sees the chart takes away, `caption` what to bear in mind.
    `height` is in CSS pixels. `narrow_figure` is what the layout changes below 520 px, key by key. Raises ValueError
    for a trace that the bundle cannot draw and for anything that plotly does not know.
    """

    id: str
    title: str
    alt: str
    caption: str
    source: str
    figure: Figure
    table: Table
    height: int = 420
    narrow_figure: Mapping[str, Any] | None = field(default=None)

    def __post_init__(self) -> None:
        strange = {trace["type"] for trace in self.figure["data"]} - ALLOWED_TRACES
        if strange:
            raise ValueError(f"chart {self.id!r} has traces of type {', '.join(sorted(strange))}")
        if self.narrow_figure:
            go.Layout(self.narrow_figure)


def make_figure(data: Sequence[Mapping[str, Any]], layout: Mapping[str, Any]) -> Figure:
    """A figure that plotly has checked, without plotly's template. Raises ValueError for what plotly does not know."""
    made = go.Figure(data=list(data), layout=dict(layout)).to_plotly_json()
    made["layout"].pop("template", None)
    return {"data": made["data"], "layout": made["layout"]}


def figure_json(chart: Chart) -> str:
    """The chart's file: the figure, that for narrow screens or null, alt text and title; one chart, one text."""
    written = {
        "alt": chart.alt,
        "figure": chart.figure,
        "narrow": narrow(chart),
        "title": chart.title,
    }
    return json.dumps(written, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")) + "\n"


def narrow(chart: Chart) -> Figure | None:
    """The whole figure as narrow screens get it, None where it is the same."""
    if not chart.narrow_figure:
        return None
    return {"data": chart.figure["data"], "layout": _merged(chart.figure["layout"], chart.narrow_figure)}


def _merged(layout: Mapping[str, Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """The layout with the patch written over it, key by key to any depth; lists are replaced whole."""
    result = dict(layout)
    for key, value in patch.items():
        old = result.get(key)
        result[key] = _merged(old, value) if isinstance(old, Mapping) and isinstance(value, Mapping) else value
    return result
