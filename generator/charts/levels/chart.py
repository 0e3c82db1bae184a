"""The levels of representation: a row a member, a column an event, a tile with the level that a source gives.

Columns stand together by kind of event, as a kind has its usual level: who sent somebody of a lower one stands out in
a column. Only where every cell can be told apart and a source gives a level.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.charts.kit.base import Chart, make_figure
from generator.charts.kit.cells import Place, cell_table, tile
from generator.charts.kit.choices import of_grid
from generator.charts.kit.findings import names, sources_of
from generator.charts.kit.grid import BARE, Tile, grid_layout, narrow_grid, tile_bars
from generator.charts.kit.layout import HEAD, NARROW_NAME, ROW, height, row_axis, row_names
from generator.charts.kit.notes import beside, over_beside
from generator.charts.kit.views import Choice
from generator.charts.kit.words import in_lines, joined, out_of
from generator.charts.levels import words
from generator.charts.levels.keys import bare, by_key, keys, looks
from generator.charts.levels.ranks import Ranks, all_who_came, ranks
from generator.escape import plotly
from generator.model.explainer import Explainer

ID = "levels"
BESIDE, KIND = 92, 12
"""Room for the numbers beside the rows, in CSS pixels; for the name of a kind, in characters."""

LINE, NARROW_KIND = 16, 56
"""What the names of kinds need in height beyond one line: as a second line, and upright on a phone."""


def levels_chart(explainer: Explainer) -> Chart:
    """The chart of the levels of representation."""
    found = ranks(explainer)
    used = by_key(found)
    by_date = sorted(found.cells.events, key=lambda event: event.date.sort_key, reverse=True)
    first = Choice(id="lower", label="Lower level most")
    tall = height(HEAD + ROW * len(found.members))
    return Chart(
        id=ID,
        title=words.title(explainer, found),
        alt=words.alt(explainer, found),
        caption=joined(words.caption(explainer, found), words.bare_signs(explainer, found)),
        reading="Each row is a member, each column an event, together by kind. The sign and the colour of a tile say "
        "at which level the member was represented; a number beside a row, at how many of the events that "
        "can be compared this was a lower one.",
        source=sources_of(e for cell in all_who_came(explainer) for r in cell.reports if r.level for e in r.evidence),
        figure=make_figure(list(_traces(explainer, found)), _layout(explainer, found)),
        table=cell_table(explainer, found.cells, by_date, lambda cell: words.in_table(explainer, cell)),
        keys=tuple(key for key in keys(explainer) if key.id in used),
        controls=of_grid(explainer, found.members, found.cells.events, first),
        height=tall + LINE,
        narrow_figure=narrow_grid(
            row_names(names(explainer, found.members), NARROW_NAME),
            height=tall + NARROW_KIND,
            xaxis={"tickangle": -90},
        ),
    )


def _traces(explainer: Explainer, found: Ranks) -> Iterator[dict[str, Any]]:
    """The tiles of each entry of the legend; where a member did not take part, only the sign of the status."""
    groups, used = _groups(explainer, found), by_key(found)
    for key in keys(explainer):
        if key.id in used:
            tiles = _tiles(explainer, used[key.id], key.symbol)
            yield tile_bars(key.label, tiles, groups, **looks(explainer, key))
    for status, places in bare(explainer, found).items():
        tiles = _tiles(explainer, places, status.symbol)
        yield tile_bars(status.label, tiles, groups, marker=BARE, meta={"pale": True})


def _tiles(explainer: Explainer, places: Sequence[Place], sign: str) -> list[Tile]:
    return [tile(explainer, place, sign, words.of_cell(explainer, place[2])) for place in places]


def _groups(explainer: Explainer, found: Ranks) -> list[str]:
    """The name of each column's kind, in lines."""
    written = {k.id: "<br>".join(map(plotly, in_lines(k.plural, KIND))) for k in explainer.editorial.kinds}
    return [written[event.kind] for event in found.cells.events]


def _layout(explainer: Explainer, found: Ranks) -> dict[str, Any]:
    rows = [(row, len(found.lower(m)), len(found.compared(m))) for row, m in enumerate(found.members)]
    numbers = beside((row, out_of(n, of)) for row, n, of in rows if n)
    return grid_layout(
        _groups(explainer, found),
        BESIDE,
        {"tickangle": None},
        yaxis=row_axis(names(explainer, found.members), ticks="", showline=False),
        annotations=[*numbers, *(over_beside("Lower level") for _ in numbers[:1])],
    )
