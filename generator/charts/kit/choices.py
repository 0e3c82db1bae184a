"""Choices that several charts offer their readers: the order of members, one kind of event, the events since a year."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.kit.findings import names
from generator.charts.kit.views import Choice, Control, control, controls
from generator.model.event import Event
from generator.model.explainer import Explainer

MOST_YEARS = 6
"""How many years a reader can choose to begin with, the latest ones."""


def kinds(explainer: Explainer, events: Sequence[Event]) -> tuple[Choice, ...]:
    """The columns of each kind of event; nothing where all are of one kind."""
    found = [
        Choice(id=kind.id, label=kind.plural, columns=columns)
        for kind in explainer.editorial.kinds
        if (columns := tuple(i for i, event in enumerate(events) if event.kind == kind.id))
    ]
    return (Choice(id="all", label="All kinds"), *found) if len(found) > 1 else ()


def years(events: Sequence[Event]) -> tuple[Choice, ...]:
    """The columns since each of the latest years; nothing where all are of one year."""
    latest = sorted({event.date.year for event in events}, reverse=True)
    found = [
        Choice(
            id=f"since-{year}",
            label=f"Since {year}",
            columns=tuple(i for i, event in enumerate(events) if event.date.year >= year),
        )
        for year in latest[:-1][:MOST_YEARS]
    ]
    return (Choice(id="all", label="All years"), *found) if found else ()


def in_order(members: Sequence[str], wanted: Sequence[str]) -> tuple[int, ...]:
    """The rows of these members in the order that is wanted."""
    place = {member: row for row, member in enumerate(members)}
    return tuple(place[member] for member in wanted)


def by_name(explainer: Explainer, members: Sequence[str]) -> Choice:
    """The members in the order of their names."""
    named = dict(zip(members, names(explainer, members), strict=True))
    return Choice(id="name", label="By name", rows=in_order(members, sorted(members, key=named.__getitem__)))


def of_grid(
    explainer: Explainer, members: Sequence[str], events: Sequence[Event], *orders: Choice
) -> tuple[Control, ...]:
    """What readers can change of a grid: the order of its rows, also by name, the kind of event and the period."""
    own = (*orders, by_name(explainer, members)) if len(members) > 1 else ()
    return controls(
        control("order", "Members", own),
        control("kind", "Events", kinds(explainer, events)),
        control("period", "Years", years(events)),
    )
