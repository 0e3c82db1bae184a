"""Where the points of a chart lead to, written from the site's root."""

from __future__ import annotations

from generator.model.cell import Cell
from generator.model.event import Event

MEMBERS = "members/index.html"


def of_event(event: Event) -> str:
    """Where an event is told of."""
    return f"events/{event.date.year}/index.html#event-{event.id}"


def of_cell(event: Event, cell: Cell) -> str:
    """Where the evidence of a cell is: on its source's page, with the event where there are several; else the event.

    Only for datasets so small that pages list each cell.
    """
    anchor = f"cell-{cell.event}-{cell.member}"
    if not cell.reports:
        return of_event(event)
    if len(cell.articles) == 1:
        return f"sources/{cell.articles[0]}/index.html#{anchor}"
    return f"events/{event.date.year}/index.html#{anchor}"


def of_year(year: int) -> str:
    """Where the events of a year are."""
    return f"events/{year}/index.html"


def of_member(member: str) -> str:
    """Where the record of a member is."""
    return f"members/{member}/index.html"


def on_timeline(kind: str, saying: str) -> str:
    """Where the timeline has a statement or a claim."""
    return f"timeline/index.html#{kind}-{saying}"
