"""The lines of absences: for each member that stayed away, the steps by which its count goes up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from generator.charts.kit.cases import Tally, cases_of
from generator.charts.kit.findings import names
from generator.charts.kit.keys import Key
from generator.charts.kit.words import MANY, listed
from generator.model.cell import Cell
from generator.model.event import Event
from generator.model.explainer import Explainer
from generator.model.organisation import Member

Told = list[tuple[date, Event, Cell]]

MOST_LINES, MOST_STEPS = 12, 60
"""How many lines are drawn, and steps of each."""


class Step(NamedTuple):
    """One event from which a member stayed away: the day on which it stands, its cell, and the counts up to it."""

    day: date
    event: Event
    cell: Cell
    nth: int
    stated: int


class Line(NamedTuple):
    """The running count of one member, from the first event at which it could have taken part."""

    member: str
    name: str
    tally: Tally
    key: Key
    begin: date
    first: Event
    steps: list[Step]

    @property
    def drawn(self) -> list[Step]:
        """The steps that are drawn: all, or as many as can be told apart, with the first and the last."""
        most = min(len(self.steps), MOST_STEPS)
        return [self.steps[i * (len(self.steps) - 1) // max(most - 1, 1)] for i in range(most)]


def lines_of(explainer: Explainer, away: Mapping[str, Tally], most: Sequence[str]) -> list[Line]:
    """The lines of those who stayed away most, of whom alone the cells are read; `most` have the strong line."""
    told = cases_of(explainer, list(away)[:MOST_LINES])
    return [
        _line(explainer.members[m], away[m], _key(explainer, most, m in most), _in_time(explainer, cases))
        for m, cases in told.items()
    ]


def _in_time(explainer: Explainer, cases: Sequence[tuple[Event, Cell]]) -> Told:
    """The cases in the order of the days on which they stand: the last that each date allows."""
    days = [(min(e.date.latest or e.date.midpoint, end(explainer)), e, cell) for e, cell in cases]
    return sorted(days, key=lambda each: each[0])


def _line(member: Member, tally: Tally, key: Key, told: Told) -> Line:
    stated = list(accumulate(cell.status.stated for _, _, cell in told))
    away = [i for i, (_, _, cell) in enumerate(told) if cell.status.stayed_away]
    steps = [Step(*told[i], nth, stated[i]) for nth, i in enumerate(away, start=1)]
    return Line(member.id, member.name, tally, key, *told[0][:2], steps)


def _key(explainer: Explainer, most: Sequence[str], strong: bool) -> Key:
    if not strong:
        return Key("others", "Other members", "─", "#66635d", "#a19e97")
    status = next(s for s in explainer.editorial.vocabulary if s.stayed_away)
    return Key("focus", listed(names(explainer, most), MANY), "━", status.light, status.dark)


def end(explainer: Explainer) -> date:
    """The last day that is counted, where lines end."""
    return explainer.editorial.as_of.latest or explainer.editorial.as_of.midpoint
