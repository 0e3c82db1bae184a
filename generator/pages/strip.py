"""A member's record at a glance: one sign an event, in the order of time."""

from __future__ import annotations

from itertools import pairwise

from generator.model.event import Event
from generator.model.table import Cell
from generator.pages.base import View
from generator.pages.desk import Desk
from generator.pages.matrix import badge, cell_address, legend

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
    years = [None, *(events[cell.event].date.year for cell in cells)]
    signs = [
        _sign(desk, events[cell.event], cell, before != year)
        for cell, (before, year) in zip(cells, pairwise(years), strict=True)
    ]
    used = {cell.status.id for cell in cells}
    key = legend(status for status in desk.explainer.editorial.vocabulary if status.id in used)
    return {"strip": signs, "key": key}


def _sign(desk: Desk, event: Event, cell: Cell, first: bool) -> View:
    """One event's sign; `first` is the first of its year."""
    return {
        **badge(cell.status),
        "label": f"{event.title}, {event.date.human()}: {cell.status.label}",
        "address": cell_address(desk, event, cell) or desk.event_address(event),
        "first": first,
        "year": str(event.date.year),
    }
