"""The rows of the timeline, one below the other, each with lanes for what falls together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.charts.timeline.entries import Entry, rows_of
from generator.charts.timeline.lanes import MOST_LANES, Lane, Mark, in_lanes
from generator.charts.timeline.windows import Window
from generator.model.explainer import Explainer

LANE, ABOVE, BELOW = 20, 11, 4
"""The height of a lane and the room above and below those of a row, in CSS pixels; phones have more of all."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, its lanes in each window, and where it stands, in pixels from the top."""

    name: str
    lanes: tuple[list[Lane], ...]
    top: float

    @property
    def depth(self) -> int:
        """How many lanes it has in the window where it has most."""
        return max(1, *(len(lanes) for lanes in self.lanes))

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + ABOVE + LANE * self.depth + BELOW

    @property
    def middle(self) -> float:
        """Where its name stands, level with its marks."""
        return self.top + ABOVE + LANE * self.depth / 2

    def placed(self, window: int) -> Iterator[tuple[Mark, float]]:
        """The marks of one window, each with its height; lanes that it does not need leave room on both sides."""
        spare = (self.depth - len(self.lanes[window])) / 2
        for i, lane in enumerate(self.lanes[window]):
            yield from ((mark, self.top + ABOVE + LANE * (spare + i + 0.5)) for mark in lane)


def rows_with(explainer: Explainer, entries: Sequence[Entry], found: Sequence[Window]) -> list[Row]:
    """The rows that have an entry, one below the other."""
    rows: list[Row] = []
    for name in rows_of(explainer):
        if own := [entry for entry in entries if entry.row == name]:
            rows.append(Row(name, tuple(_lanes(own, found)), rows[-1].bottom if rows else 0))
    return rows


def _lanes(own: Sequence[Entry], found: Sequence[Window]) -> Iterator[list[Lane]]:
    """The lanes of a row in each window; the first decides how many there are, where the others can do with them."""
    most = MOST_LANES
    for i, window in enumerate(found):
        lanes = in_lanes([entry for entry in own if window.holds(entry)], window.reach, most)
        most = max(1, len(lanes)) if i == 0 else most
        yield lanes
