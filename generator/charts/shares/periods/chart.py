"""Participation by member and period: a matrix of shares, for datasets with too many events for a tile each.

Years are pooled into periods, the shortest in which most members reach the minimum that a share needs. A tile is
coloured by the step that the share falls into; one with too few stated cases is pale and has no share.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.charts.kit import targets
from generator.charts.kit.base import Chart, make_figure
from generator.charts.kit.cases import Tally, reaches_minimum, total
from generator.charts.kit.fills import PALE
from generator.charts.kit.findings import names, source_line
from generator.charts.kit.grid import Tile, grid_layout, tile_bars
from generator.charts.kit.keys import Key
from generator.charts.kit.layout import HEAD, NARROW_NAME, height, row_axis, short_names
from generator.charts.kit.views import Choice, Control, control, controls
from generator.charts.kit.words import SHORT, number
from generator.charts.shares.periods import words
from generator.charts.shares.periods.grid import STEPS, Grid, grid_of, step_of, too_little
from generator.model.explainer import Explainer

ID = "participation-by-period"
ROW = 18
"""The height of a row in CSS pixels."""


def periods_chart(explainer: Explainer) -> Chart:
    """The chart of shares by member and period."""
    grid = grid_of(explainer)
    everyone = total(explainer, grid.members.values())
    traces = list(_traces(explainer, grid))
    shown = {trace["meta"]["key"] for trace in traces}
    return Chart(
        id=ID,
        title=words.title(explainer, grid, everyone),
        alt=words.alt(explainer, grid, everyone),
        caption=words.caption(explainer, grid, everyone),
        reading="Each row is a member, each column a period, the oldest on the left; the darker a tile, the larger the "
        "share of reported events in which the member took part. Pale tiles rest on too little for a share.",
        source=source_line(explainer),
        figure=make_figure(traces, _layout(explainer, grid)),
        table=words.table(explainer, grid),
        keys=tuple(key for key in (*STEPS, too_little(explainer)) if key.id in shown),
        controls=_controls(explainer, grid),
        height=height(HEAD + ROW * max(len(grid.rows), 2)),
        narrow_figure={"yaxis": {"ticktext": _row_names(explainer, grid, NARROW_NAME)}},
    )


def _traces(explainer: Explainer, grid: Grid) -> Iterator[dict[str, Any]]:
    """A trace for each step, and one for the tiles without a share."""
    pale = too_little(explainer)
    found: dict[Key, list[Tile]] = {key: [] for key in (*STEPS, pale)}
    for row, column, tally in grid.tiles():
        key = step_of(tally) if reaches_minimum(explainer, tally) else pale
        said = words.of_tile(explainer, grid, (row, column, tally))
        found[key].append(Tile(row, column, key.symbol, said, targets.of_member(grid.drawn[row])))
    for key, own in found.items():
        if own:
            yield tile_bars(key.label, own, grid.groups, marker=_marker(key), meta=key.meta)


def _marker(key: Key) -> dict[str, Any]:
    ground = {"pattern": {"shape": ".", **PALE}, "line": {"color": key.light, "width": 1}} if key.pale else {}
    return {"color": key.light, **ground}


def _layout(explainer: Explainer, grid: Grid) -> dict[str, Any]:
    labels = _row_names(explainer, grid)
    axis = row_axis(labels, ticktext=labels, ticks="", showline=False)
    return grid_layout(grid.groups, 8, {"side": "top"}, yaxis=axis)


def _row_names(explainer: Explainer, grid: Grid, width: int = SHORT) -> list[str]:
    """The names beside the rows, each in one line; the gap says how many are not drawn."""
    labels = dict(zip(grid.drawn, short_names(names(explainer, grid.drawn.values()), width), strict=True))
    return [labels.get(row, f"… {number(grid.hidden)} others …") for row in range(len(grid.rows))]


def _controls(explainer: Explainer, grid: Grid) -> tuple[Control, ...]:
    """The order of the rows; the gap stands last in any but the first."""
    if not grid.periods.starts or len(grid.rows) < 2:
        return ()
    last = grid.periods.starts[-1]
    took = explainer.editorial.vocabulary.took_part
    rows, gap = grid.drawn, tuple(row for row, member in enumerate(grid.rows) if member is None)
    by_name = sorted(rows, key=lambda row: explainer.members[rows[row]].name)
    lately = sorted(rows, key=lambda row: _place(explainer, grid.periods.tallies.get((rows[row], last))))
    choices = (
        Choice(id="share", label=f"{took} least"),
        Choice(id="name", label="By name", rows=(*by_name, *gap)),
        Choice(id="last", label=f"Least in {grid.periods.name(last)}", rows=(*lately, *gap)),
    )
    return controls(control("order", "Members", choices))


def _place(explainer: Explainer, tally: Tally | None) -> float:
    """Where a share stands among others; what has none stands behind them."""
    rated = tally is not None and reaches_minimum(explainer, tally)
    return tally.took_part / tally.stated if tally and rated else 2.0
