"""Where the points of a chart lead to, written from the site's root."""

from __future__ import annotations

from generator.model.event import Event

MEMBERS = "members/index.html"


def of_event(event: Event) -> str:
    """Where an event is told of."""
    return f"events/{event.date.year}/index.html#event-{event.id}"


def of_year(year: int) -> str:
    """Where the events of a year are."""
    return f"events/{year}/index.html"


def of_member(member: str) -> str:
    """Where the record of a member is."""
    return f"members/{member}/index.html"


def on_timeline(kind: str, saying: str) -> str:
    """Where the timeline has a statement or a claim."""
    return f"timeline/index.html#{kind}-{saying}"
