"""What charts count: cases, one event and one member each, while the member could take part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import takewhile

from generator.model.cell import Cell
from generator.model.event import Event
from generator.model.explainer import Explainer
from generator.model.status import NOT_A_MEMBER, NOT_YET_HELD, Counting, Status, Vocabulary
from generator.model.table import outside_membership

NO_CASE = frozenset({NOT_A_MEMBER, NOT_YET_HELD})
"""Cells in which nobody could have taken part."""

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases have which status.

    `took_part` of `stated` is the honest rate: only cases for which a source states it are in the denominator.
    """

    vocabulary: Vocabulary
    by_status: Mapping[str, int]

    def __add__(self, other: Tally) -> Tally:
        both = {s.id: self.of(s) + other.of(s) for s in self.vocabulary}
        return Tally(self.vocabulary, {status: n for status, n in both.items() if n})

    def of(self, status: Status) -> int:
        """How many cases have this status."""
        return self.by_status.get(status.id, 0)

    def counting_as(self, counting: Counting) -> int:
        """How many cases count as this."""
        return sum(self.of(s) for s in self.vocabulary if s.counts_as == counting)

    @property
    def took_part(self) -> int:
        """How many of the stated cases are ones of taking part."""
        return self.counting_as("took-part")

    @property
    def stayed_away(self) -> int:
        """How many of the stated cases are ones of staying away."""
        return self.counting_as("stayed-away")

    @property
    def stated(self) -> int:
        """For how many cases a source states the status."""
        return sum(self.of(s) for s in self.vocabulary if s.stated)

    @property
    def cases(self) -> int:
        """How many cases there are."""
        return sum(self.by_status.values())

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The statuses that some case has, in the order of the vocabulary."""
        return tuple(s for s in self.vocabulary if self.of(s))

    @property
    def unstated(self) -> tuple[tuple[Status, int], ...]:
        """The statuses that are in no denominator, with how many cases have them."""
        return tuple((s, self.of(s)) for s in self.statuses if not s.stated)


def tallies(explainer: Explainer, *by: str) -> dict[Group, Tally]:
    """The cases of the organisation's own events by `member`, `event`, `kind` or `year`, without empty groups."""
    counts = explainer.participation.counts(*by, among=explainer.own_events)
    vocabulary = explainer.editorial.vocabulary
    found = {c.group: {s: n for s, n in c.by_status.items() if s not in NO_CASE} for c in counts}
    return {group: Tally(vocabulary, by_status) for group, by_status in found.items() if by_status}


def by_member(explainer: Explainer) -> dict[str, Tally]:
    """The cases of each member that has any, in the order of members."""
    return {group[0]: tally for group, tally in tallies(explainer, "member").items()}


def cases_of(explainer: Explainer, members: Iterable[str]) -> dict[str, list[tuple[Event, Cell]]]:
    """The cases of these few members one by one, in the order of events; no other member's cell is read."""
    wanted = tuple(members)
    events = {event.id: event for event in explainer.own_events.values() if event.counted}
    ahead = frozenset(event.id for event in events.values() if explainer.is_upcoming(event))
    outside = outside_membership(events.values(), explainer.memberships, wanted, ahead)
    left_out = set(outside.select("event", "member").iter_rows())
    return {
        member: [
            (events[cell.event], cell)
            for cell in explainer.participation.of_member(member)
            if cell.event in events and (cell.event, member) not in left_out
        ]
        for member in wanted
    }


def streak(explainer: Explainer, member: str) -> int:
    """From how many of the latest stated events in a row a member stayed away."""
    cells = [cell for cell in explainer.participation.of_member(member) if explainer.own_events.get(cell.event)]
    stated = [cell for cell in reversed(cells) if cell.status.stated and explainer.events[cell.event].counted]
    return sum(1 for _ in takewhile(lambda cell: cell.status.stayed_away, stated))


def total(explainer: Explainer, parts: Iterable[Tally]) -> Tally:
    """All parts in one."""
    return reduce(Tally.__add__, parts, Tally(explainer.editorial.vocabulary, {}))


def reaches_minimum(explainer: Explainer, tally: Tally) -> bool:
    """Whether enough cases are stated for a rate and a rank."""
    return tally.stated >= explainer.editorial.minimum


def ranked(explainer: Explainer, members: Mapping[str, Tally]) -> tuple[str, ...]:
    """The members that reach the minimum, by share of stated cases; then the others, by count.

    Members who are level stand in the order of members.
    """

    def place(member: str) -> tuple[bool, float, int]:
        tally = members[member]
        rated = reaches_minimum(explainer, tally)
        return (not rated, -tally.took_part / tally.stated if rated else 0.0, -tally.took_part)

    return tuple(sorted(members, key=place))


def focus(members: Mapping[str, Tally]) -> tuple[str, ...]:
    """Who stayed away in the largest number of cases, several where they are level, nobody where nobody did."""
    most = max((tally.stayed_away for tally in members.values()), default=0)
    return tuple(m for m, tally in members.items() if most and tally.stayed_away == most)
