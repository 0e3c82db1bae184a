"""What the record rests on: how many sources each case has, which has none, and on which sources disagree.

Only where every cell can be told apart; `coverage.bars` shows the same for the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.charts.coverage.sources import Coverage, caption, covered, key_id, keys, looks, title, together
from generator.charts.kit.base import Chart, Value, make_figure
from generator.charts.kit.cases import NO_CASE
from generator.charts.kit.cells import NO_EVENT, Cells, Place, cell_table, cells_of, counted, tile
from generator.charts.kit.choices import of_grid
from generator.charts.kit.findings import names, source_line
from generator.charts.kit.grid import BARE, Tile, grid_layout, narrow_grid, tile_bars
from generator.charts.kit.keys import Key
from generator.charts.kit.layout import HEAD, NARROW_NAME, ROW, height, row_axis, row_names
from generator.charts.kit.notes import beside, over_beside
from generator.charts.kit.views import Choice
from generator.charts.kit.words import count_of, inside, listed, number, out_of
from generator.model.cell import Cell
from generator.model.explainer import Explainer

ID = "coverage"
BESIDE = 96
"""Room for the numbers beside the rows, in CSS pixels."""


class Grid(NamedTuple):
    """All cells, and what each row comes to."""

    cells: Cells
    covered: Mapping[str, Coverage]

    def of(self, wanted: str) -> list[Place]:
        """All cells that belong to this entry, or have this status in which there is no case."""
        return [place for place in self.cells if _entry(place[2]) == wanted]


def _entry(cell: Cell) -> str:
    return cell.status.id if cell.status.id in NO_CASE else key_id(cell.status, len(cell.articles))


def coverage_chart(explainer: Explainer) -> Chart:
    """The chart of the sources of all cells."""
    grid = _grid(explainer)
    used = [key for key in keys(explainer) if grid.of(key.id)]
    return Chart(
        id=ID,
        title=title(together(grid.covered.values())),
        alt=_alt(explainer, grid),
        caption=caption(explainer),
        reading="Each row is a member, each column an event, the oldest on the left. The number in a tile says how "
        "many sources tell what that member did at that event; the stronger its colour, the more.",
        source=source_line(explainer),
        figure=make_figure([*_traces(explainer, grid, used), *_outside(explainer, grid)], _layout(explainer, grid)),
        table=cell_table(explainer, grid.cells, grid.cells.events[::-1], _value),
        keys=tuple(used),
        controls=of_grid(
            explainer,
            grid.cells.members,
            grid.cells.events,
            Choice(id="gaps", label="Fewest sources"),
        ),
        height=height(HEAD + ROW * len(grid.cells.members)),
        narrow_figure=narrow_grid(
            row_names(names(explainer, grid.cells.members), NARROW_NAME), xaxis={"tickangle": -90}
        ),
    )


def _grid(explainer: Explainer) -> Grid:
    """All events that are counted; who has the most cases without a source comes first."""
    found = covered(explainer)
    members = sorted(explainer.own_members, key=lambda m: -found[m].by_key["none"] if m in found else 0)
    return Grid(cells_of(explainer, members, counted(explainer)), found)


def _traces(explainer: Explainer, grid: Grid, used: list[Key]) -> Iterator[dict[str, Any]]:
    own = looks(explainer)
    for key in used:
        found = [
            _tile(explainer, place, key.symbol if key.id in own else number(len(place[2].articles)))
            for place in grid.of(key.id)
        ]
        marker = own.get(key.id, {"color": key.light})
        yield tile_bars(key.label, found, grid.cells.years, marker=marker, meta=key.meta)


def _outside(explainer: Explainer, grid: Grid) -> Iterator[dict[str, Any]]:
    """Where nobody could take part, only the sign is drawn."""
    for status in explainer.editorial.vocabulary:
        if status.id in NO_CASE and (places := grid.of(status.id)):
            found = [_tile(explainer, place, status.symbol) for place in places]
            yield tile_bars(status.label, found, grid.cells.years, marker=BARE, meta={"pale": True})


def _tile(explainer: Explainer, place: Place, sign: str) -> Tile:
    """A tile that says how many sources say what."""
    cell = place[2]
    told, sources = inside(cell.status.label), count_of(len(cell.articles), "source")
    words = told if cell.status.id in NO_CASE else f"{sources}, {told}" if cell.articles else sources
    return tile(explainer, place, sign, words)


def _layout(explainer: Explainer, grid: Grid) -> dict[str, Any]:
    rows = [(row, grid.covered[m]) for row, m in enumerate(grid.cells.members) if m in grid.covered]
    numbers = beside((row, out_of(own.sourced, own.cases)) for row, own in rows)
    return grid_layout(
        grid.cells.years,
        BESIDE,
        {},
        yaxis=row_axis(names(explainer, grid.cells.members), ticks="", showline=False),
        annotations=[*numbers, *(over_beside("With a source") for _ in rows[:1])],
    )


def _alt(explainer: Explainer, grid: Grid) -> str:
    """The size of the grid, and what each of the first rows comes to."""
    if not grid.cells.events:
        return NO_EVENT
    rows = [(explainer.members[m].name, grid.covered[m]) for m in grid.cells.members if m in grid.covered]
    told = [f"{name} {out_of(own.sourced, own.cases)}" for name, own in rows]
    found = f" Cases with a source: {listed(told, 8)}." if told else ""
    return f"A grid of tiles with the number of sources in each, {grid.cells.size} in the order of time.{found}"


def _value(cell: Cell) -> Value:
    return cell.status.label if cell.status.id in NO_CASE or cell.status.contradicted else len(cell.articles)
