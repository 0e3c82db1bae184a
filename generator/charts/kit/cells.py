"""Grids of cells, for datasets so small that each cell has a tile: a row a member, a column an event."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.charts.kit import targets
from generator.charts.kit.base import Table, Value
from generator.charts.kit.dates import when
from generator.charts.kit.findings import names
from generator.charts.kit.grid import Tile
from generator.charts.kit.words import count_of
from generator.model.cell import Cell
from generator.model.event import Event
from generator.model.explainer import Explainer

NO_EVENT = "An empty chart: there is no event to show."

Place = tuple[int, int, Cell]
"""The row, the column and the cell of a tile."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The rows, the columns, and what stands where they meet."""

    members: tuple[str, ...]
    events: tuple[Event, ...]
    cells: dict[tuple[str, str], Cell]

    def __iter__(self) -> Iterator[Place]:
        for row, member in enumerate(self.members):
            for column, event in enumerate(self.events):
                yield row, column, self.cells[event.id, member]

    @property
    def years(self) -> list[str]:
        """The year of each column."""
        return [str(event.date.year) for event in self.events]

    @property
    def size(self) -> str:
        """How many rows and columns there are."""
        return f"{count_of(len(self.members), 'member')} by {count_of(len(self.events), 'event')}"


def cells_of(explainer: Explainer, members: Sequence[str], events: Sequence[Event]) -> Cells:
    """The cells of these members and events; without events there are no rows either."""
    found = {(e.id, cell.member): cell for e in events for cell in explainer.participation.of_event(e.id)}
    return Cells(tuple(members) if events else (), tuple(events), found)


def counted(explainer: Explainer) -> list[Event]:
    """The organisation's own events that are counted, held or not."""
    return [event for event in explainer.own_events.values() if event.counted]


def tile(explainer: Explainer, place: Place, sign: str, words: str) -> Tile:
    """A tile that says who, at what, when, and then these words; it leads to the cell's evidence."""
    row, column, cell = place
    event, name = explainer.events[cell.event], explainer.members[cell.member].name
    said = f"{name}, {event.title}, {when(explainer, event)}: {words}"
    return Tile(row, column, sign, said, targets.of_cell(event, cell))


def cell_table(explainer: Explainer, cells: Cells, events: Sequence[Event], value: Callable[[Cell], Value]) -> Table:
    """A row for each of these events, a column for each member, with the value of each cell."""
    rows: list[tuple[Value, ...]] = [
        (event.title, when(explainer, event), *(value(cells.cells[event.id, m]) for m in cells.members))
        for event in events
    ]
    return Table(("Event", "Date", *names(explainer, cells.members)), tuple(rows))
