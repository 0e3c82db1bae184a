"""What the program finds disputed: cells with two statuses, events with two dates, contested claims."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.escape import Safe
from generator.model.event import Event
from generator.model.table import Cell
from generator.pages.kit import contested, links
from generator.pages.kit.base import View
from generator.pages.kit.dates import date_anchor, dates
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import hyperlink, sentence
from generator.pages.kit.matrix import cell_anchor
from generator.pages.kit.records import remarks, versions
from generator.pages.kit.remarks import on_date


def disputed_dates(desk: Desk) -> Iterator[Event]:
    """The events for which sources give dates that exclude each other."""
    return (event for event in desk.explainer.events.values() if event.date_disputed)


def told(desk: Desk) -> list[Safe]:
    """The disputes that the authors set out, each in one line, leading to its entry."""
    titles = [(dispute.title, links.anchor("dispute", dispute.id)) for dispute in desk.explainer.disputes.values()]
    return _leading(desk, titles)


def found(desk: Desk, told: Collection[str] = ()) -> list[Safe]:
    """The disputes that the program found, each in one line, leading to its entry; without claims told already."""
    cells = [(cell_title(desk, cell), cell_anchor(cell)) for cell in desk.explainer.disputed_cells()]
    dated = [(date_title(event), date_anchor(event)) for event in disputed_dates(desk)]
    contests = [each for each in contested.contests(desk.explainer) if each.contested not in told]
    claimed = [(contested.title(desk.explainer, each), contested.anchor(each.contested)) for each in contests]
    return _leading(desk, [*cells, *dated, *claimed])


def _leading(desk: Desk, titles: Sequence[tuple[str, Safe]]) -> list[Safe]:
    return [hyperlink(title, desk.to(links.DISPUTES, anchor)) for title, anchor in titles]


def cell_title(desk: Desk, cell: Cell) -> str:
    """What is disputed about a member's part in an event."""
    event = desk.explainer.events[cell.event]
    return f"{desk.explainer.members[cell.member].name} at: {event.title}, {event.date.human()}"


def date_title(event: Event) -> str:
    """What is disputed about an event's date."""
    return f"Date of: {event.title}"


def disputed_cell(desk: Desk, cell: Cell) -> View:
    """A disputed cell with each version and its sources."""
    return {
        "anchor": cell_anchor(cell),
        "title": cell_title(desk, cell),
        "about": sentence(desk.member(cell.member), "–", desk.event(cell.event)),
        "versions": versions(desk, cell),
        "notes": remarks(desk, cell),
    }


def disputed_date(desk: Desk, event: Event) -> View:
    """An event whose date is disputed, with each date and its sources."""
    return {
        "anchor": date_anchor(event),
        "title": date_title(event),
        "about": desk.event(event.id),
        "versions": dates(desk, event),
        "notes": on_date(desk, event),
    }
