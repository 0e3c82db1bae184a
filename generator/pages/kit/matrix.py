"""The matrix of events and members as a table of words, symbols and links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.escape import Safe
from generator.model.event import Event
from generator.model.status import Status
from generator.model.table import Cell
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.kit.dates import short_date
from generator.pages.kit.desk import Desk
from generator.pages.kit.tips import cell_tip

LIMIT_ON_FIRST_PAGE, LATEST_ON_FIRST_PAGE = 14, 10
MAX_CELLS = 3_000
"""More cells than this make a page too heavy for a phone."""


def newest_first(events: Iterable[Event]) -> list[Event]:
    """The events, the newest first; those of one day in the order of the data turned round."""
    return list(events)[::-1]


def fitting(events: Sequence[Event], members: int) -> Sequence[Event]:
    """As many of the events, from the first, as make a matrix that a phone can show."""
    return events[: max(1, MAX_CELLS // max(1, members))]


def matrix(desk: Desk, events: Sequence[Event], label: str) -> View:
    """The matrix of these events, in their order, and of all members; `label` tells what the table holds."""
    members = desk.explainer.own_members
    cells = {event.id: desk.explainer.participation.of_event(event.id) for event in events}
    used = {cell.status.id for row in cells.values() for cell in row}
    return {
        "label": label,
        "members": [desk.member(member) for member in members],
        "rows": [_row(desk, event, cells[event.id]) for event in events],
        "legend": legend(status for status in desk.explainer.editorial.vocabulary if status.id in used),
    }


def legend(statuses: Iterable[Status]) -> list[View]:
    """What the symbols mean."""
    return [{**badge(status), "meaning": status.meaning} for status in statuses]


def badge(status: Status) -> View:
    """A status as a sign, a word and a class for its colours."""
    return {"class": links.anchor("st", "", status.id), "symbol": status.symbol, "word": status.label}


def _row(desk: Desk, event: Event, cells: Sequence[Cell]) -> View:
    return {
        "event": desk.event(event.id),
        "date": short_date(desk, event),
        "several": not event.counted,
        "cells": [_cell(desk, event, cell) for cell in cells],
    }


def _cell(desk: Desk, event: Event, cell: Cell) -> View:
    return {**badge(cell.status), "address": cell_address(desk, event, cell), "tip": cell_tip(desk, event, cell)}


def cell_address(desk: Desk, event: Event, cell: Cell) -> Safe | None:
    """Where a cell's evidence stands: on its source's page, or with the event where there are several sources."""
    if not cell.reports:
        return None
    anchor = cell_anchor(cell)
    if len(cell.articles) == 1:
        return desk.to(links.source_page(cell.articles[0]), anchor if desk.cell_by_cell else "")
    return desk.to(links.year_page(event), anchor if desk.cell_by_cell else links.anchor("event", event.id))


def cell_anchor(cell: Cell) -> Safe:
    """The id of a cell on the pages of its year, its sources and the disputes."""
    return links.anchor("cell", cell.event, cell.member)
