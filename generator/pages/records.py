"""Members' records as numbers and rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from generator.escape import Safe
from generator.model.dates import Edtf
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer
from generator.model.organisation import Membership
from generator.model.status import NOT_A_MEMBER, NOT_STATED, NOT_YET_HELD
from generator.model.table import Cell, Count
from generator.pages import links
from generator.pages.base import View
from generator.pages.desk import Desk
from generator.pages.markup import listed, sentence
from generator.pages.matrix import badge, cell_anchor
from generator.pages.sentences import Record


def records(explainer: Explainer) -> Mapping[str, Record]:
    """Each member's part in the organisation's own events."""
    counts = {count.group[0]: count for count in explainer.participation.counts("member", among=explainer.own_events)}
    return {member: _record(explainer, member, counts.get(member)) for member in explainer.own_members}


def _record(explainer: Explainer, member: str, found: Count | None) -> Record:
    if found is None:
        return Record(0, 0, 0)
    in_part = {s.id: found.by_status.get(s.id, 0) for s in explainer.editorial.vocabulary if s.in_part}
    return Record(
        n=found.n,
        stated=found.stated,
        total=_possible(found),
        streak=_streak(explainer, member),
        in_part={status: n for status, n in in_part.items() if n},
        not_stated=found.by_status.get(NOT_STATED, 0),
    )


def empty_cells(explainer: Explainer) -> tuple[int, int]:
    """How many cells of the organisation's events no source fills, and how many it could fill."""
    whole = next(iter(explainer.participation.counts(among=explainer.own_events)), None)
    return (whole.by_status.get(NOT_STATED, 0), _possible(whole)) if whole else (0, 0)


def _possible(found: Count) -> int:
    """How many of the cells a source could speak of: those of events already held, during membership."""
    return found.total - found.by_status.get(NOT_A_MEMBER, 0) - found.by_status.get(NOT_YET_HELD, 0)


def _streak(explainer: Explainer, member: str) -> int:
    cells = [cell for cell in explainer.participation.of_member(member) if explainer.own_events.get(cell.event)]
    stated = [cell for cell in reversed(cells) if cell.status.stated and explainer.events[cell.event].counted]
    return sum(1 for _ in takewhile(lambda cell: cell.status.stayed_away, stated))


def part(desk: Desk, cell: Cell) -> View:
    """One cell as a row: the member, the status, its level, its notes, and what each source says of it."""
    return {
        **badge(cell.status),
        "anchor": cell_anchor(cell),
        "member": desk.member(cell.member),
        "levels": "; ".join(desk.level(level) for level in cell.levels),
        "notes": remarks(desk, cell),
        "versions": versions(desk, cell),
        "disputed": cell.status.derived and bool(cell.reports),
    }


def versions(desk: Desk, cell: Cell) -> list[View]:
    """What each source says of the cell, by status."""
    anchor = desk.explainer.cell_target(cell).anchor
    vocabulary = desk.explainer.editorial.vocabulary
    told: dict[str, list[Evidence]] = {}
    for report in cell.reports:
        told.setdefault(report.status, []).extend(report.evidence)
    return [
        {**badge(vocabulary[status]), "marks": desk.marks_of_cell(anchor, evidence)}
        for status, evidence in told.items()
    ]


def remarks(desk: Desk, cell: Cell) -> tuple[str, ...]:
    """The reports' remarks; in a disputed cell, each with its version and the sources that it comes from."""
    if not cell.status.contradicted:
        return cell.notes
    vocabulary = desk.explainer.editorial.vocabulary
    found: dict[tuple[str, str], dict[str, None]] = {}
    for report in cell.reports:
        if report.note:
            articles = dict.fromkeys(each.article for each in report.evidence)
            found.setdefault((report.status, report.note), {}).update(articles)
    return tuple(
        sentence(f"{vocabulary[status].label}, according to", _named(desk, cell, articles) + ":", note)
        for (status, note), articles in found.items()
    )


def _named(desk: Desk, cell: Cell, articles: Iterable[str]) -> Safe:
    """Sources of a cell by their short names."""
    anchor = cell_anchor(cell) if desk.cell_by_cell else ""
    return listed([desk.source(each, desk.explainer.articles[each].short, anchor) for each in articles])


def appearance(desk: Desk, event: Event, cell: Cell) -> View:
    """One row of a member's record: the event and the member's part in it."""
    return {
        **part(desk, cell),
        "event": desk.event(event.id),
        "when": desk.when(event.date, event.date_basis),
        "kind": desk.kind(event),
        "several": not event.counted,
    }


def spans(desk: Desk, memberships: Sequence[Membership]) -> list[View]:
    """Memberships in words with their evidence."""
    return [_span(desk, each) for each in memberships]


def _span(desk: Desk, membership: Membership) -> View:
    organisation = desk.explainer.organisations[membership.organisation]
    instrument = next((i.name for i in organisation.instruments if i.id == membership.instrument), "")
    return {
        "words": span_words(membership),
        "instrument": instrument,
        "organisation": organisation.short,
        "note": membership.note or "",
        "marks": desk.marks_of(membership_anchor(membership), membership.evidence),
    }


def membership_anchor(membership: Membership) -> Safe:
    """The id under which a source's page lists what it says of a member's spans."""
    return links.anchor("membership", membership.member, membership.organisation)


def span_words(membership: Membership) -> str:
    """A span in words: "since 7 October 2002 (signed the charter)"."""
    start = _end("since", membership.since, membership.since_how)
    end = _end("until", membership.until, membership.until_how)
    return ", ".join(part for part in (start, end) if part) or "dates not stated"


def _end(preposition: str, date: Edtf | None, how: str | None) -> str:
    if date is None:
        return ""
    words = date.human()
    told = words if words.startswith(preposition) else f"{preposition} {words}"
    return f"{told} ({how})" if how else told
