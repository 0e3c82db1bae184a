"""Tiles in rows and columns, with columns in groups that stand apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise
from typing import Any, NamedTuple

from generator.charts.kit.fills import said, signs
from generator.charts.kit.layout import HEAD, base_layout
from generator.escape import plotly

GAP = 0.45
"""The room between two groups of columns, in columns."""

SKIPPED, DOTS = 3 * GAP, "⋯"
"""The room between two years that others lie between, of which nothing is on record, and what stands there."""

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
    steps = (1 + _apart(before, after) for before, after in pairwise(groups))
    return [round(place, 2) for place in accumulate(steps, initial=0.0)] if groups else []


def _apart(before: str, after: str) -> float:
    """The room between two neighbouring columns of these groups."""
    if before == after:
        return 0.0
    return SKIPPED if _skip(before, after) else GAP


def _skip(before: str, after: str) -> bool:
    """Whether the groups are years that do not follow one another."""
    return before.isdecimal() and after.isdecimal() and int(after) - int(before) > 1


def column_axis(groups: Sequence[str], **more: Any) -> dict[str, Any]:
    """An axis with the name of each group under the middle of its columns, and dots where years are skipped."""
    at = places(groups)
    ticks = [tick for own in _runs(groups) for tick in _ticks(own, groups, at)]
    last = at[-1] if at else 0
    return {
        "tickmode": "array", "tickvals": [place for place, _ in ticks], "ticktext": [name for _, name in ticks],
        "range": [-0.6, last + 0.6], "automargin": True,
        "fixedrange": True, "showgrid": False, "zeroline": False, "ticks": "", "showline": False, "tickangle": 0,
        **more,
    }  # fmt: skip


def _runs(groups: Sequence[str]) -> Iterator[list[int]]:
    """The columns of each group."""
    for _, columns in groupby(range(len(groups)), key=lambda i: groups[i]):
        yield list(columns)


def _ticks(own: Sequence[int], groups: Sequence[str], at: Sequence[float]) -> Iterator[tuple[float, str]]:
    """The name of a group of columns, and before it the dots where years are skipped."""
    first, last = own[0], own[-1]
    if first and _skip(groups[first - 1], groups[first]):
        yield round((at[first - 1] + at[first]) / 2, 2), DOTS
    yield (at[first] + at[last]) / 2, groups[first]


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
