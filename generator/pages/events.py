"""Events: the list, and one page a year with everything that is known of each event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.linked import event_nodes, listed_event_nodes
from generator.model.event import Event
from generator.model.explainer import Explainer, Target
from generator.model.table import Cell
from generator.pages.kit import citing, links
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.dates import basis, date_anchor, dates, short_date
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import hyperlink, listed
from generator.pages.kit.matrix import badge, fitting, matrix, newest_first
from generator.pages.kit.notes import sources
from generator.pages.kit.records import part
from generator.pages.kit.remarks import editors_note, notes, of_event
from generator.pages.kit.sentences import capital, count, newest_of

MAX_LISTED = 1_000
"""More events than this are listed on the pages of their years only."""

MOST_NAMES = 30
"""More members than this are counted and not named."""

FORMATS = {"in-person": "In person", "video": "By video link", "mixed": "In person and by video link"}


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The list of events, then the page of each year."""
    years: dict[int, list[Event]] = {}
    for event in newest_first(explainer.events.values()):
        years.setdefault(event.date.year, []).append(event)
    in_order = {year: years[year] for year in sorted(years, reverse=True)}
    yield _index(explainer, in_order)
    for year, events in in_order.items():
        yield _page(explainer, year, events)


def _index(explainer: Explainer, years: dict[int, list[Event]]) -> Page:
    desk = Desk(explainer, links.EVENTS)
    complete = len(explainer.events) <= MAX_LISTED
    view: View = {
        "opening": _opening(explainer),
        "years": [
            {
                "anchor": links.anchor("year", str(year)),
                "link": hyperlink(f"Who took part in {year}, and the sources", desk.to(f"{links.EVENTS}/{year}")),
                "year": str(year),
                "count": capital(count(len(events), "event")),
                "rows": [_row(desk, event) for event in events] if complete else [],
            }
            for year, events in years.items()
        ],
        "how_to_cite": citing.page(desk, "Events"),
    }
    description = f"Every event of the {explainer.organisation.short} in this explainer, year by year."
    linked = listed_event_nodes(explainer, newest_first(explainer.events.values()))
    return Page(links.page_file(desk.path), "events.md.jinja", "Events", description, view, linked=linked)


def _opening(explainer: Explainer) -> str:
    own, every = len(explainer.own_events), len(explainer.events)
    said = capital(f"{count(own, 'event')} of the {explainer.organisation.short}")
    more = f", and {count(every - own, 'event')} of other organisations" if every > own else ""
    return newest_of(f"{said}{more}", every)


def _row(desk: Desk, event: Event) -> View:
    return {
        "anchor": links.anchor("event", event.id),
        "event": desk.event(event.id),
        "date": short_date(desk, event),
        "kind": desk.kind(event),
        "place": desk.place(event.place) if event.place else "",
        "several": not event.counted,
        "sources": count(len({e.article for e in event.evidence}), "source"),
    }


def _page(explainer: Explainer, year: int, events: Sequence[Event]) -> Page:
    desk = Desk(explainer, f"{links.EVENTS}/{year}")
    own = [event for event in events if event.id in explainer.own_events]
    short = explainer.organisation.short
    view: View = {
        "title": f"Events of {year}",
        "opening": newest_of(count(len(events), "event"), len(events)),
        "all": desk.to(links.EVENTS),
        "matrix_view": matrix(
            desk, fitting(own, len(explainer.own_members)), f"Who took part in the events of the {short} of {year}"
        ),
        "events": [_event(desk, event) for event in events],
    }
    view["how_to_cite"] = citing.page(desk, view["title"])
    view["notes"] = desk.notes.view()
    description = f"What happened in {year}, who took part, and which sources say so."
    linked = event_nodes(explainer, events)
    return Page(links.page_file(desk.path), "year.md.jinja", view["title"], description, view, linked=linked)


def _event(desk: Desk, event: Event) -> View:
    return {
        "anchor": links.anchor("event", event.id),
        "also": [_merged(desk, also) for also in event.also],
        "title": event.title,
        "marks": desk.marks(Target("event", event.id, None, event.evidence)),
        "date": short_date(desk, event),
        "basis": basis(desk, event),
        "one_source": len(sources(event.evidence)) == 1,
        "dates": dates(desk, event) if event.date_disputed else [],
        "dispute": desk.to(links.DISPUTES, date_anchor(event)),
        "upcoming": desk.explainer.is_upcoming(event),
        "several": not event.counted,
        "filed": [{"name": name, "words": words} for name, words in _filed(desk, event)],
        "facts": [{"name": name, "words": words} for name, words in _facts(desk, event)],
        "summary": of_event(desk, event, event.summary or "", "summary"),
        "event_notes": notes(desk, event),
        **_parts(desk, event),
    }


def _filed(desk: Desk, event: Event) -> Iterator[tuple[str, str]]:
    """Under what this site files the event."""
    organisation = desk.explainer.organisations[event.organisation]
    yield "Kind", desk.kind(event)
    yield "Organisation", organisation.name
    if event.body:
        yield "Body", next((body.name for body in organisation.bodies if body.id == event.body), event.body)


def _facts(desk: Desk, event: Event) -> Iterator[tuple[str, str]]:
    """The event's other fields, those that are known, with their markers unless all come from one source."""
    given = {
        "place": ("Place", desk.place(event.place) if event.place else ""),
        "format": ("Form", FORMATS[event.format] if event.format else ""),
        "chair": ("In the chair", desk.member(event.chair) if event.chair else ""),
        "guests": ("Guests", listed([desk.member(guest) for guest in event.guests])),
    }
    several = len(sources(event.evidence)) > 1
    for field, (name, words) in given.items():
        if words:
            yield name, of_event(desk, event, words, field) if several else words


def _merged(desk: Desk, event_id: str) -> View:
    """Another entry that the editors read as this event, with their reason."""
    return {"anchor": links.anchor("event", event_id), "why": editors_note(_merge_reason(desk, event_id))}


def _merge_reason(desk: Desk, event_id: str) -> str:
    return f"another entry is read as this event. {desk.explainer.merge_reasons.get(event_id, '')}".strip()


def _parts(desk: Desk, event: Event) -> View:
    """Who took part: a row for each member of whom a source speaks, a line for the others of each status."""
    cells = desk.explainer.participation.of_event(event.id)
    apart = [cell for cell in cells if cell.reports and desk.cell_by_cell]
    others: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell not in apart:
            others.setdefault(cell.status.id, []).append(cell)
    return {
        "parts": [part(desk, cell) for cell in apart],
        "others": [_others(desk, alike) for alike in others.values()],
    }


def _others(desk: Desk, cells: Sequence[Cell]) -> View:
    """Members of one status in a line: their names, or of very many their number."""
    status = cells[0].status
    names = listed([desk.member(cell.member) for cell in cells]) if len(cells) <= MOST_NAMES else ""
    return {**badge(status), "meaning": status.meaning, "members": names or count(len(cells), "member")}
