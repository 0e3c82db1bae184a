"""Tiles in rows and columns, with columns in groups that stand apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from generator.charts.kit.fills import said, signs
from generator.charts.kit.layout import HEAD, base_layout
from generator.escape import plotly

GAP = 0.45
"""The room between two groups of columns, in columns."""

WIDTH, DEPTH = 0.88, 0.84
"""How much of its column and its row a tile fills."""

BARE = {"color": "rgba(0,0,0,0)"}
"""The marker of tiles of which only the sign is seen."""


class Tile(NamedTuple):
    """One tile: its row and its column, its sign, what it says and where it leads to."""

    row: int
    column: int
    sign: str
    words: str
    target: str


def places(groups: Sequence[str]) -> list[float]:
    """Where each column stands; `groups` names the group of each."""
    found: list[float] = []
    for i, group in enumerate(groups):
        new = bool(i) and groups[i - 1] != group
        found.append(round(found[-1] + 1 + GAP * new, 2) if found else 0.0)
    return found


def column_axis(groups: Sequence[str], **more: Any) -> dict[str, Any]:
    """An axis with the name of each group under the middle of its columns."""
    at = places(groups)
    middles, named = [], []
    for group, columns in groupby(range(len(groups)), key=lambda i: groups[i]):
        own = list(columns)
        middles.append((at[own[0]] + at[own[-1]]) / 2)
        named.append(group)
    last = at[-1] if at else 0
    return {
        "tickmode": "array", "tickvals": middles, "ticktext": named, "range": [-0.6, last + 0.6], "automargin": True,
        "fixedrange": True, "showgrid": False, "zeroline": False, "ticks": "", "showline": False, "tickangle": 0,
        **more,
    }  # fmt: skip


def tiles(rows: Sequence[int], columns: Sequence[int], groups: Sequence[str]) -> dict[str, Any]:
    """The part of a bar trace that puts a tile into each of these rows and columns."""
    at = places(groups)
    return {
        "x": [at[column] for column in columns],
        "base": [round(row - DEPTH / 2, 2) for row in rows],
        "y": [DEPTH] * len(rows),
        "width": WIDTH,
    }


def tile_bars(label: str, found: Sequence[Tile], groups: Sequence[str], **look: Mapping[str, Any]) -> dict[str, Any]:
    """The tiles of one entry of the legend; `look` is their `marker` and their `meta`."""
    rows, columns = [each.row for each in found], [each.column for each in found]
    return {
        "type": "bar",
        "name": plotly(label),
        **tiles(rows, columns, groups),
        "marker": look["marker"],
        "meta": {**look["meta"], "grid": True},
        **signs([each.sign for each in found]),
        **said([each.words for each in found], [each.target for each in found], rows, columns),
    }


def grid_layout(groups: Sequence[str], beside: int, xaxis: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """The layout of a grid of tiles with so much room beside its rows, in CSS pixels."""
    return base_layout(
        barmode="overlay",
        xaxis=column_axis(groups, **xaxis),
        meta={"columns": list(groups)},
        margin={"l": 8, "r": beside, "t": HEAD, "b": 8},
        **more,
    )


def narrow_grid(row_names: Sequence[str], **more: Any) -> dict[str, Any]:
    """What is other on a phone: shorter names, and nothing beside the rows."""
    return {"yaxis": {"ticktext": list(row_names)}, "margin": {"r": 4}, "annotations": [], **more}
