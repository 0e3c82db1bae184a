"""At which level members were represented, and who at a lower one than others at the same event.

A member was at a lower level where a source says that somebody of lower rank stood in for it, or where more than half
of the other members whose level at that event is stated had a higher one. Of one or two others nothing follows, so the
comparison needs three; `editorial.minimum` is about rates and can be more than there are members.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.charts.kit.cases import NO_CASE
from generator.charts.kit.cells import Cells, cells_of, counted
from generator.charts.kit.size import is_small
from generator.model.cell import Cell
from generator.model.event import Event
from generator.model.explainer import Explainer
from generator.model.status import Status

FEWEST = 3
"""For how many other members a source must state the level before a level is compared."""


@dataclass(frozen=True, slots=True)
class Ranks:
    """The events of which a source gives some level, kind by kind, and all cells of these events.

    `places` are the levels that alone are given for a cell, counted from the highest; `stood_in` are the cells of which
    a source says that somebody of lower rank stood in.
    """

    cells: Cells
    places: Mapping[tuple[str, str], int]
    stood_in: frozenset[tuple[str, str]] = frozenset()

    @property
    def members(self) -> tuple[str, ...]:
        """Who could have taken part in one of the events."""
        return self.cells.members

    def others(self, event: str, member: str) -> list[int]:
        """The places of the other members at the event."""
        return [self.places[event, m] for m in self.members if m != member and (event, m) in self.places]

    def compared(self, member: str) -> list[str]:
        """The events at which a source says that somebody stood in, or enough levels are stated to compare."""
        return [e.id for e in self.cells.events if (e.id, member) in self.stood_in or self._is_compared(e.id, member)]

    def lower(self, member: str) -> list[str]:
        """The events at which somebody of lower rank stood in, or more than half of the others had a higher level."""
        return [e for e in self.compared(member) if (e, member) in self.stood_in or self._is_lower(e, member)]

    @property
    def too_few(self) -> int:
        """In how many cases a level is stated, and those of too few others."""
        alone = [(event, m) for event, m in self.places if (event, m) not in self.stood_in]
        return sum(not self._is_compared(event, m) for event, m in alone)

    def _is_compared(self, event: str, member: str) -> bool:
        return (event, member) in self.places and len(self.others(event, member)) >= FEWEST

    def _is_lower(self, event: str, member: str) -> bool:
        others = self.others(event, member)
        return 2 * sum(place < self.places[event, member] for place in others) > len(others)


def is_stand_in(status: Status) -> bool:
    """Whether the status says that somebody of lower rank stood in; who only watched stood in for nobody."""
    return status.in_part and not status.open_to_guests


def gives_levels(explainer: Explainer) -> bool:
    """Whether each cell can have a mark, and a source gives the level of one."""
    return is_small(explainer) and any(cell.levels for event in _held(explainer) for cell in came(explainer, event))


def came(explainer: Explainer, event: Event) -> Iterator[Cell]:
    """The cells of those who took part in the event, wholly or in part."""
    for cell in explainer.participation.of_event(event.id):
        if cell.status.took_part or cell.status.in_part:
            yield cell


def all_who_came(explainer: Explainer) -> list[Cell]:
    """The cells of all who took part in some event that is counted."""
    return [cell for event in _held(explainer) for cell in came(explainer, event)]


def ranks(explainer: Explainer) -> Ranks:
    """The levels of all; who was at a lower one most often comes first."""
    kinds = [kind.id for kind in explainer.editorial.kinds]
    levels = [level.id for level in explainer.editorial.levels]
    told = [event for event in _held(explainer) if any(cell.levels for cell in came(explainer, event))]
    events = sorted(told, key=lambda event: kinds.index(event.kind))
    places = {
        (e.id, cell.member): levels.index(cell.levels[0])
        for e in events
        for cell in came(explainer, e)
        if len(cell.levels) == 1
    }
    whole = cells_of(explainer, tuple(explainer.own_members), events)
    stood_in = frozenset((e.id, c.member) for e in events for c in came(explainer, e) if is_stand_in(c.status))
    members = dict.fromkeys(cell.member for _, _, cell in whole if cell.status.id not in NO_CASE)
    found = Ranks(replace(whole, members=tuple(members)), places, stood_in)
    ordered = sorted(members, key=lambda m: -len(found.lower(m)))
    return Ranks(replace(whole, members=tuple(ordered)), places, stood_in)


def _held(explainer: Explainer) -> Iterator[Event]:
    return (event for event in counted(explainer) if not explainer.is_upcoming(event))
