"""Marks of the timeline: what falls together in a row becomes one mark or is stacked, so that nothing hides another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.charts.kit import targets
from generator.charts.kit.hover import ITEM, said_in_lines
from generator.charts.kit.words import count_of, number, shortened
from generator.charts.timeline.entries import Entry
from generator.model.dates import Edtf

MOST_LANES, MOST_TOLD = 6, 4
"""How many lanes a row has, and how many entries a mark lists."""

RING, BEFORE, AFTER = "circle-open", "◂", "▸"
"""The ring around a number, and the arrows that stand for a triangle inside it."""

SINGLE, NUMBERED, LEAST = 34, 17, 100
"""What part of the plot's width a point takes, one with a number, and the shortest bar; so that phones have room."""

WIDTHS = (SINGLE * 2, NUMBERED, 9, 5, 3, 2, 1)
"""What parts of the plot's width are drawn together, one after the other, until the lanes suffice."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry, or several of one look that are drawn as one; `reach` is how many days the plot shows."""

    entries: tuple[Entry, ...]
    reach: int

    @property
    def first(self) -> date:
        """Its first day."""
        return min(entry.first for entry in self.entries)

    @property
    def last(self) -> date:
        """Its last day."""
        return max(entry.last for entry in self.entries)

    @property
    def days(self) -> float:
        """How long it is drawn as a bar: never so short that it cannot be seen."""
        return max((self.last - self.first).days + 1, self.reach / LEAST)

    @property
    def pointed(self) -> bool:
        """Whether it is a point; also several short bars, whose number would not fit."""
        return self.entries[0].pointed or (self.n > 1 and self.days < self.reach / NUMBERED)

    @property
    def n(self) -> int:
        """How many entries it stands for."""
        return len(self.entries)

    @property
    def text(self) -> str:
        """The number that is written on it; of open dates, with the way to the days that they may be."""
        if self.n == 1:
            return ""
        shape = self.entries[0].shape
        return f"{BEFORE if shape.endswith('left') else ''}{number(self.n)}{AFTER if shape.endswith('right') else ''}"

    @property
    def symbol(self) -> str:
        """Its sign; a number stands in a ring."""
        return self.entries[0].symbol if self.n == 1 else RING

    @property
    def room(self) -> tuple[float, float]:
        """From where to where nothing else may stand in its lane, in days."""
        start = self.first.toordinal()
        if not self.pointed:
            return start, start + self.days + self.reach / LEAST
        half = self.reach / (SINGLE if self.n == 1 else NUMBERED) / 2
        return start - half, start + half

    @property
    def lines(self) -> list[str]:
        """What is said of it: the entry, or how many they are, when, and the first few."""
        if self.n == 1:
            return [f"{self.entries[0].when.human()}: {shortened(self.entries[0].told, 160)}"]
        dates = {entry.when.human() for entry in self.entries}
        together = self.entries[0].when.human() if len(dates) == 1 else ""
        told = [
            f"{ITEM}{'' if together else f'{entry.when.human()}: '}{shortened(entry.told, 80)}"
            for entry in self.entries[:MOST_TOLD]
        ]
        rest = [f"and {number(self.n - MOST_TOLD)} more"] if self.n > MOST_TOLD else []
        whole = together or Edtf.parse(f"{self.first}/{self.last}").human()
        return [f"{whole}: {count_of(self.n, 'entry', 'entries')}", *told, *rest]

    @property
    def target(self) -> str:
        """Where it leads to: its entry, or the list of the year that its last entry falls in."""
        year = self.entries[-1].when.year
        if self.n == 1:
            return self.entries[0].target
        events = all(entry.sort == "event" for entry in self.entries)
        return targets.of_year(year) if events else targets.on_timeline("year", str(year))


Lane = list[Mark]


def in_lanes(entries: Sequence[Entry], reach: int, most: int = MOST_LANES) -> list[Lane]:
    """The entries of one row as marks in the lanes that they need; more is drawn together where they are too many."""
    for width in (0, *(max(1, reach // part) for part in WIDTHS)):
        found = _stacked([Mark(tuple(group), reach) for group in _groups(entries, width)])
        if len(found) <= most or width >= reach:
            break
    return found


def _groups(entries: Sequence[Entry], width: int) -> Iterator[list[Entry]]:
    """Entries of one look, together where they start within so many days; at nought, where they have the same days."""
    open_groups: dict[tuple[Any, ...], list[Entry]] = {}
    for entry in sorted(entries, key=lambda e: (e.first, e.last)):
        look = (entry.key.id, entry.shape, entry.pointed, *((entry.first, entry.last) if width == 0 else ()))
        group = open_groups.get(look)
        if group and (entry.first - group[0].first).days <= width:
            group.append(entry)
            continue
        if group:
            yield group
        open_groups[look] = [entry]
    yield from open_groups.values()


def _stacked(marks: Sequence[Mark]) -> list[Lane]:
    """Each mark in the first lane that is free."""
    lanes: list[Lane] = []
    ends: list[float] = []
    for mark in sorted(marks, key=lambda m: (m.room, m.entries[0].words)):
        start, end = mark.room
        lane = next((i for i, taken in enumerate(ends) if taken <= start), len(ends))
        if lane == len(ends):
            lanes.append([])
            ends.append(end)
        lanes[lane].append(mark)
        ends[lane] = end
    return lanes


def said_of(marks: Sequence[Mark]) -> dict[str, Any]:
    """The part of a trace that says what each mark is and where it leads to."""
    return said_in_lines([mark.lines for mark in marks], [mark.target for mark in marks])
