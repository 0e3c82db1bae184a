"""The stretches of years that the timeline can show: the one it is written with, single years, and all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.charts.kit.views import Choice, Control, control
from generator.charts.timeline.entries import Entry

MOST_YEARS = 5
"""How many years a reader can look at one by one, the latest ones."""


@dataclass(frozen=True, slots=True)
class Window:
    """Whole years from the first to the last."""

    id: str
    label: str
    first: int
    last: int

    @property
    def reach(self) -> int:
        """How many days it has."""
        return (date(self.last, 12, 31) - date(self.first, 1, 1)).days + 1

    @property
    def range(self) -> list[float]:
        """The axis, in milliseconds as plotly counts them, with room for marks at both ends."""
        start, room = date(self.first, 1, 1).toordinal() - date(1970, 1, 1).toordinal(), self.reach / 50
        return [round(day * 86_400_000) for day in (start - room, start + self.reach + room)]

    def holds(self, entry: Entry) -> bool:
        """Whether a day of the entry lies in these years."""
        return entry.first.year <= self.last and entry.last.year >= self.first


def windows(entries: Sequence[Entry]) -> list[Window]:
    """Each window once; the first is that of the latest years that hold half of the entries, and of the year before."""
    if not entries:
        return []
    years = sorted((entry.when.year for entry in entries), reverse=True)
    first, last = min(entry.first.year for entry in entries), max(entry.last.year for entry in entries)
    start = max(first, years[len(years) // 2] - 1)
    every = Window("all", f"All years, {_label(first, last)}", first, last)
    begun = every if start == first else _window(start, last)
    found = (begun, *(_window(year, year) for year in _latest(entries)), every)
    by_years: dict[tuple[int, int], Window] = {}
    for each in found:
        by_years.setdefault((each.first, each.last), each)
    return list(by_years.values())


def _window(first: int, last: int) -> Window:
    return Window(f"year-{first}" if first == last else f"from-{first}", _label(first, last), first, last)


def _label(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _latest(entries: Iterable[Entry]) -> list[int]:
    """The latest years in which an entry falls."""
    return sorted({entry.when.year for entry in entries}, reverse=True)[:MOST_YEARS]


def years_control(found: Sequence[Window]) -> Control | None:
    """The choice between the windows; none where there is one only."""
    return control(
        "years",
        "Years",
        tuple(Choice(id=w.id, label=w.label, group=w.id, layout={"xaxis": {"range": w.range}}) for w in found),
    )
