"""The timeline: events, statements and dated claims in one order of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.escape import join
from generator.linked import listed_event_nodes, saying_nodes
from generator.model.dates import Edtf
from generator.model.event import Event
from generator.model.explainer import Explainer, Target
from generator.model.sayings import Claim, Statement
from generator.pages.kit import citing, figures, links
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.dates import basis, cited_date
from generator.pages.kit.desk import Desk
from generator.pages.kit.remarks import of_event
from generator.pages.kit.sayings import claim, statement
from generator.pages.kit.sentences import capital, count, left_out

MAX_EVENTS = 300
"""More events than this make the list too long to read; the pages of the years have them all."""

Entry = Event | Statement | Claim


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The timeline."""
    desk = Desk(explainer, links.TIMELINE)
    events = list(explainer.events.values())[-MAX_EVENTS:]
    said = list(explainer.statements.values())
    view: View = {
        "opening": _opening(explainer),
        "left_out": left_out(len(events), len(explainer.events), "event"),
        "events": desk.to(links.EVENTS),
        "charts": figures.chosen(supplies, desk.path, (figures.TIMELINE,)),
        "years": [
            _year(desk, year, list(entries)) for year, entries in groupby(dated(explainer, events), key=_year_of)
        ],
        "undated": [statement(desk, each) for each in said if each.date is None],
    }
    view["how_to_cite"] = citing.page(desk, "Timeline")
    view["notes"] = desk.notes.view()
    description = f"Events and statements about the {explainer.organisation.short} in the order of time."
    yield Page(
        links.page_file(desk.path),
        "timeline.md.jinja",
        "Timeline",
        description,
        view,
        figures.card(supplies, figures.TIMELINE),
        linked=[*listed_event_nodes(explainer, reversed(events)), *saying_nodes(explainer, _said(explainer))],
    )


def _opening(explainer: Explainer) -> str:
    dated = sum(1 for claim in explainer.claims.values() if claim.date)
    return capital(
        f"{count(len(explainer.events), 'event')}, {count(len(explainer.statements), 'statement')} and "
        f"{count(dated, 'dated claim')}, the newest first."
    )


def dated(explainer: Explainer, events: Sequence[Event]) -> list[Entry]:
    """These events and all that was said, as far as it has a date, the newest first."""
    return sorted((each for each in _entries(explainer, events) if each.date), key=_moment, reverse=True)


def _entries(explainer: Explainer, events: Sequence[Event]) -> Iterator[Entry]:
    yield from events
    yield from explainer.statements.values()
    yield from explainer.claims.values()


def _said(explainer: Explainer) -> Iterator[Statement | Claim]:
    yield from explainer.statements.values()
    yield from (claim for claim in explainer.claims.values() if claim.date)


def _date(entry: Entry) -> Edtf:
    if entry.date is None:
        raise ValueError(f"{entry.id!r} has no date")
    return entry.date


def _moment(entry: Entry) -> tuple[object, ...]:
    """The year under which the entry stands, then its date; of one date, what is dated to the day comes first."""
    date = _date(entry)
    return (date.year, *date.sort_key[:2], date.single_day)


def _year_of(entry: Entry) -> int:
    return _date(entry).year


def _year(desk: Desk, year: int, entries: Sequence[Entry]) -> View:
    return {
        "year": str(year),
        "anchor": links.anchor("year", str(year)),
        "entries": [line(desk, each) for each in entries],
    }


def line(desk: Desk, entry: Entry) -> View:
    """An entry: what it is, when it was, and the words of it."""
    if isinstance(entry, Event):
        return _event(desk, entry)
    return statement(desk, entry) if isinstance(entry, Statement) else claim(desk, entry)


def _event(desk: Desk, event: Event) -> View:
    date = cited_date(desk, event)
    return {
        "form": "event",
        "anchor": links.anchor("event", event.id),
        "event": desk.event(event.id),
        "act": desk.kind(event),
        "date": date,
        "basis": basis(desk, event),
        "head": join([part for part in (date, desk.where(event.place)) if part], ", "),
        "words": of_event(desk, event, event.summary or "", "summary"),
        "marks": desk.marks(_target(event)),
    }


def _target(event: Event) -> Target:
    return Target("event", event.id, None, event.evidence)
