"""What a chart is: a finding in words, a figure, the same data as a table, and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from generator.charts.kit.keys import Key
from generator.charts.kit.views import Control

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart of a page. All words are plain text; only the figure's are escaped, as plotly.js reads HTML.

    `title` is the finding, `alt` what a reader who sees the chart takes away, `caption` what to bear in mind,
    `reading` how to read it. `keys` is the legend, which stands outside the figure; a trace names its entry in
    `meta.key`. `height` is in CSS pixels. `narrow_figure` is what the layout changes below `layout.NARROW` pixels,
    key by key. A chart without traces has nothing to draw; its title says why. Raises ValueError for a trace that the
    bundle cannot draw, for one whose entry the legend lacks, and for anything that plotly does not know.
    """

    id: str
    title: str
    alt: str
    caption: str
    reading: str
    source: str
    figure: Figure
    table: Table
    keys: tuple[Key, ...] = ()
    controls: tuple[Control, ...] = ()
    height: int = 420
    narrow_figure: Mapping[str, Any] | None = field(default=None)

    def __post_init__(self) -> None:
        strange = {trace["type"] for trace in self.figure["data"]} - ALLOWED_TRACES
        if strange:
            raise ValueError(f"chart {self.id!r} has traces of type {', '.join(sorted(strange))}")
        named = {trace["meta"]["key"] for trace in self.figure["data"] if "key" in trace.get("meta", {})}
        unknown = named - {key.id for key in self.keys}
        if unknown:
            raise ValueError(f"chart {self.id!r} has no legend for {', '.join(sorted(unknown))}")
        if self.narrow_figure:
            go.Layout(self.narrow_figure)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.figure["data"]


def make_figure(data: Sequence[Mapping[str, Any]], layout: Mapping[str, Any]) -> Figure:
    """A figure that plotly has checked, without plotly's template. Raises ValueError for what plotly does not know."""
    made = go.Figure(data=list(data), layout=dict(layout)).to_plotly_json()
    made["layout"].pop("template", None)
    return {"data": made["data"], "layout": made["layout"]}


def figure_json(chart: Chart) -> str:
    """The chart's file: the figure, what its layout changes on narrow screens, its words, legend and controls.

    The same chart always has the same text.
    """
    written = {
        "alt": chart.alt,
        "caption": chart.caption,
        "controls": [control.as_json() for control in chart.controls],
        "figure": chart.figure,
        "id": chart.id,
        "keys": [key.as_json() for key in chart.keys],
        "narrow": chart.narrow_figure,
        "source": chart.source,
        "title": chart.title,
    }
    return json.dumps(written, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")) + "\n"
