"""A member's record at a glance: one sign an event, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from generator.model.event import Event
from generator.model.table import Cell
from generator.pages.kit.base import View
from generator.pages.kit.desk import Desk
from generator.pages.kit.matrix import badge, cell_address, legend

MOST = 60
"""How many events are shown, the latest ones; more would not be taken in at a glance."""


def strip(desk: Desk, member: str) -> View:
    """The signs of a member's part in the organisation's latest events, the oldest first, and what they mean."""
    events = desk.explainer.own_events
    cells = [
        cell
        for cell in desk.explainer.participation.of_member(member)
        if cell.event in events and events[cell.event].counted
    ][-MOST:]
    used = {cell.status.id for cell in cells}
    key = legend(status for status in desk.explainer.editorial.vocabulary if status.id in used)
    return {
        "strip": [_year(desk, year, found) for year, found in groupby(cells, lambda c: events[c.event].date.year)],
        "key": key,
    }


def _year(desk: Desk, year: int, cells: Iterable[Cell]) -> View:
    """The signs of one year, which stay together where the line has room for them."""
    return {"year": str(year), "signs": [_sign(desk, desk.explainer.events[cell.event], cell) for cell in cells]}


def _sign(desk: Desk, event: Event, cell: Cell) -> View:
    """One event's sign."""
    return {
        **badge(cell.status),
        "label": f"{event.title}, {event.date.human()}: {cell.status.label}",
        "address": cell_address(desk, event, cell) or desk.event_address(event),
    }
