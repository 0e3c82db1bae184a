"""The participation matrix: a row a member, a column an event in the order of time, a tile for each cell.

Who stayed away most often stands on top. Years stand apart, so that a change over time is a change of colour along a
row. Only where every cell can be told apart; `kit.size` says when.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.charts.kit.base import Chart, make_figure
from generator.charts.kit.cases import NO_CASE, Tally, by_member, focus, ranked, streak, total
from generator.charts.kit.cells import NO_EVENT, Cells, Place, cell_table, cells_of, counted, tile
from generator.charts.kit.choices import in_order, of_grid
from generator.charts.kit.fills import look
from generator.charts.kit.findings import caveat, names, nobody_stayed_away, source_line, stayed_away_most
from generator.charts.kit.grid import BARE, grid_layout, narrow_grid, tile_bars
from generator.charts.kit.keys import status_key, status_keys
from generator.charts.kit.layout import HEAD, NARROW_NAME, ROW, height, in_bold, row_axis, row_names
from generator.charts.kit.notes import beside, over_beside
from generator.charts.kit.views import Choice, Control
from generator.charts.kit.words import SHORT, count_of, inside, joined, listed, of_all, out_of
from generator.model.cell import Cell
from generator.model.explainer import Explainer
from generator.model.status import Status

ID = "participation-matrix"
BESIDE = 100
"""Room for the numbers beside the rows, in CSS pixels."""


class Matrix(NamedTuple):
    """All cells, what each row comes to, and the members of whom the title speaks."""

    cells: Cells
    tallies: Mapping[str, Tally]
    most: tuple[str, ...]

    def of(self, status: Status) -> list[Place]:
        """All cells that have the status."""
        return [place for place in self.cells if place[2].status == status]


def matrix_chart(explainer: Explainer) -> Chart:
    """The chart of all cells."""
    matrix = _matrix(explainer)
    everyone = total(explainer, matrix.tallies.values())
    used = [status for status in explainer.editorial.vocabulary if matrix.of(status)]
    return Chart(
        id=ID,
        title=_title(explainer, matrix, everyone),
        alt=_alt(explainer, matrix, everyone),
        caption=caveat(explainer, everyone),
        reading="Each row is a member, each column an event, the oldest on the left. The sign and the colour of a tile "
        "say what a source reports of that member at that event. A tile leads to its evidence.",
        source=source_line(explainer),
        figure=make_figure([_tiles(explainer, matrix, status) for status in used], _layout(explainer, matrix)),
        table=cell_table(explainer, matrix.cells, matrix.cells.events[::-1], lambda cell: cell.status.label),
        keys=status_keys(status for status in used if status.id not in NO_CASE),
        controls=_controls(explainer, matrix),
        height=height(HEAD + ROW * len(matrix.cells.members)),
        narrow_figure=narrow_grid(_row_names(explainer, matrix, NARROW_NAME)),
    )


def _title(explainer: Explainer, matrix: Matrix, everyone: Tally) -> str:
    if not matrix.most:
        return nobody_stayed_away(explainer, everyone)
    lately = streak(explainer, matrix.most[0]) if len(matrix.most) == 1 else 0
    return stayed_away_most(explainer, matrix.tallies, matrix.most, lately)


def _matrix(explainer: Explainer) -> Matrix:
    """All events that are counted; who stayed away most often comes first, level ones in the order of members."""
    found = by_member(explainer)
    members = sorted(explainer.own_members, key=lambda m: -found[m].stayed_away if m in found else 0)
    return Matrix(cells_of(explainer, members, counted(explainer)), found, focus(found))


def _layout(explainer: Explainer, matrix: Matrix) -> dict[str, Any]:
    rows = [(row, matrix.tallies[m]) for row, m in enumerate(matrix.cells.members) if m in matrix.tallies]
    numbers = beside((row, out_of(tally.stayed_away, tally.stated)) for row, tally in rows if tally.stated)
    labels = _row_names(explainer, matrix)
    return grid_layout(
        matrix.cells.years,
        BESIDE,
        {},
        yaxis=row_axis(labels, ticktext=labels, ticks="", showline=False),
        annotations=[*numbers, over_beside(explainer.editorial.vocabulary.stayed_away)],
    )


def _row_names(explainer: Explainer, matrix: Matrix, width: int = SHORT) -> list[str]:
    """The names beside the rows; those of whom the title speaks are bold."""
    members = matrix.cells.members
    return in_bold(row_names(names(explainer, members), width), [member in matrix.most for member in members])


def _tiles(explainer: Explainer, matrix: Matrix, status: Status) -> dict[str, Any]:
    """The tiles of one status; where nobody could take part, only the sign is drawn."""
    found = [tile(explainer, place, status.symbol, _words(explainer, place[2])) for place in matrix.of(status)]
    bare = status.id in NO_CASE
    meta = {"pale": True} if bare else status_key(status).meta
    return tile_bars(status.label, found, matrix.cells.years, marker=BARE if bare else look(status), meta=meta)


def _words(explainer: Explainer, cell: Cell) -> str:
    """What a source reports, and which it is."""
    sources = f" ({count_of(len(cell.articles), 'source')})" if cell.articles else ""
    if len(cell.articles) == 1:
        sources = f" (source: {explainer.articles[cell.articles[0]].short})"
    return f"{inside(cell.status.label)}{sources}"


def _controls(explainer: Explainer, matrix: Matrix) -> tuple[Control, ...]:
    """The order of the members, the kind of event and the period."""
    members, vocabulary = matrix.cells.members, explainer.editorial.vocabulary
    share = ranked(explainer, matrix.tallies)
    by_share = (*share, *(member for member in members if member not in share))
    away = Choice(id="away", label=f"{vocabulary.stayed_away} most")
    part = Choice(id="share", label=f"{vocabulary.took_part} most", rows=in_order(members, by_share if members else ()))
    return of_grid(explainer, members, matrix.cells.events, away, part)


def _alt(explainer: Explainer, matrix: Matrix, everyone: Tally) -> str:
    """The size of the matrix, and who stayed away from which of the latest events."""
    if not matrix.cells.events:
        return NO_EVENT
    word = explainer.editorial.vocabulary.stayed_away
    away = sorted((m for m, t in matrix.tallies.items() if t.stayed_away), key=lambda m: -matrix.tallies[m].stayed_away)
    told = [
        f"{name} {of_all(matrix.tallies[m].stayed_away, matrix.tallies[m].stated, 'reported event')}"
        for m, name in zip(away, names(explainer, away), strict=True)
    ]
    stated = f"For {of_all(everyone.stated, everyone.cases, 'case')} a source states it." if everyone.cases else ""
    size = f"A grid of tiles, {matrix.cells.size} in the order of time."
    return joined(size, f"{word}: {listed(told, 4) or 'nobody'}.", stated)
