"""Events: when and where, whose, and who is stated to have taken part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from generator.linked.base import CONTEXT, MOST, Node, brief, node, page
from generator.linked.parties import of_member, of_organisation, place
from generator.linked.sources import of_evidence
from generator.linked.times import period
from generator.model.event import Event, Extent, Format
from generator.model.explainer import Explainer

MANY_CELLS = 5_000
"""Of more cells than this on one page, none is told one by one."""

TYPES: Mapping[Extent, str] = {"single": "Event", "several": "EventSeries"}
MODES: Mapping[Format, str] = {
    "in-person": "OfflineEventAttendanceMode",
    "video": "OnlineEventAttendanceMode",
    "mixed": "MixedEventAttendanceMode",
}


def listed_event_nodes(explainer: Explainer, found: Iterable[Event]) -> list[Node]:
    """Events as a list mentions them: what, when, where and whose."""
    return [_event(explainer, event) for event in islice(found, MOST)]


def event_nodes(explainer: Explainer, found: Iterable[Event]) -> list[Node]:
    """Events with their sources and those who took part."""
    shown = list(islice(found, MOST))
    few = len(shown) * len(explainer.own_members) <= MANY_CELLS
    return [
        _event(explainer, event)
        | node(
            TYPES[event.extent],
            description=" ".join(filter(None, (event.summary, _basis(event)))),
            eventAttendanceMode=f"{CONTEXT}/{MODES[event.format]}" if event.format else None,
            attendee=attendees(explainer, event) if few else None,
            subjectOf=of_evidence(explainer, event.evidence),
        )
        for event in shown
    ]


def attended_event_nodes(explainer: Explainer, found: Iterable[Event]) -> list[Node]:
    """Events as a list mentions them, with those who took part."""
    shown = list(islice(found, MOST))
    few = len(shown) * len(explainer.own_members) <= MANY_CELLS
    return [
        _event(explainer, event) | ({"attendee": who} if few and (who := attendees(explainer, event)) else {})
        for event in shown
    ]


def attendees(explainer: Explainer, event: Event) -> list[Node]:
    """The members that took part in full, where that is stated and no source disagrees."""
    cells = explainer.participation.of_event(event.id)
    return [
        brief(of_member(explainer, explainer.members[cell.member]))
        for cell in cells
        if cell.reports and cell.status.took_part and not cell.status.contradicted
    ]


def _basis(event: Event) -> str:
    """How the date is known, where no source simply gives it."""
    return f"On the date: {event.date_basis}" if event.date_basis else ""


def _event(explainer: Explainer, event: Event) -> Node:
    """One event, or several of which a source speaks without a number; a date only where the sources agree on it."""
    return node(
        TYPES[event.extent],
        page(f"events/{event.date.year}", f"event-{event.id}"),
        name=event.title,
        **({} if event.date_disputed else period(event.date)),
        description=_basis(event),
        location=place(explainer, event.place),
        organizer=brief(of_organisation(explainer.organisations[event.organisation])),
    )
