"""Periods of time: years, or the quarters of years where all events fall within two."""

from __future__ import annotations

from collections.abc import Iterable, Set

from generator.charts.kit.cases import Tally, by_member, tallies, total
from generator.model.dates import Edtf
from generator.model.explainer import Explainer

WHOLE, APART = 0, 5
"""What stands in the place of a quarter: the whole year; no one quarter, which is last of its year."""

Period = tuple[int, int]
Periods = dict[Period, Tally]


def cases_by_period(explainer: Explainer) -> dict[str, Periods]:
    """The cases of each member by year, or by quarter where all events fall within two years."""
    found = tallies(explainer, "event", "member")
    dates = {event: explainer.events[event].date for event, _ in found}
    years = {when.year for when in dates.values()}
    cases: dict[str, list[Periods]] = {member: [] for member in by_member(explainer)}
    for (event, member), tally in found.items():
        period = quarter(dates[event]) if max(years) - min(years) < 2 else (dates[event].year, WHOLE)
        cases[member].append({period: tally})
    return {member: summed(explainer, own) for member, own in cases.items()}


def quarter(when: Edtf) -> Period:
    """The quarter of a date; a date that may be in two, or lasted into a second, stands apart."""
    first, *others = {(day.year, (day.month + 2) // 3) if day else None for day in (when.earliest, when.latest)}
    return first if first and not others else (when.year, APART)


def summed(explainer: Explainer, cases: Iterable[Periods]) -> Periods:
    """The cases of each period together, in the order of time."""
    found: dict[Period, list[Tally]] = {}
    for period, tally in (each for periods in cases for each in periods.items()):
        found.setdefault(period, []).append(tally)
    return {period: total(explainer, found[period]) for period in sorted(found)}


def word_for(used: Set[Period]) -> str:
    """What the periods are called."""
    return "quarter" if any(own != WHOLE for _, own in used) else "year"


def named(period: Period) -> str:
    """A period in words: "2023", "2023 Q4", "2023, other"."""
    return {WHOLE: f"{period[0]}", APART: f"{period[0]}, other"}.get(period[1], f"{period[0]} Q{period[1]}")


def place(period: Period) -> int:
    """Where a period stands on the axis of time; years of quarters stand apart."""
    return APART * period[0] + period[1] if period[1] != WHOLE else period[0]
