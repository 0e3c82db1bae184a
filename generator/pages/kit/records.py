"""Members' records as numbers and rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.charts.kit.cases import streak
from generator.escape import Safe, join
from generator.model.dates import Edtf
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer
from generator.model.organisation import Membership
from generator.model.status import NOT_A_MEMBER, NOT_STATED, NOT_YET_HELD
from generator.model.table import Cell, Count
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.kit.dates import cited_date
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import listed, sentence
from generator.pages.kit.matrix import badge, cell_anchor
from generator.pages.kit.remarks import among, editors_note
from generator.pages.kit.sentences import Record, capital


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
        away=sum(found.by_status.get(s.id, 0) for s in explainer.editorial.vocabulary if s.stayed_away),
        streak=streak(explainer, member),
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


def part(desk: Desk, cell: Cell) -> View:
    """One cell as a row: the member, the status, its level, its notes, and what each source says of it."""
    return {
        **badge(cell.status),
        "anchor": cell_anchor(cell),
        "member": desk.member(cell.member),
        "versions": versions(desk, cell),
        "levels": levels(desk, cell),
        "notes": remarks(desk, cell),
        "of_all": all(_told_by_all(cell, told) for told in (*_levels(cell).values(), *_notes(cell).values())),
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


def levels(desk: Desk, cell: Cell) -> Safe:
    """The levels that the reports give, each with its sources, unless all of the cell's say so."""
    told = _levels(cell).items()
    return join(
        [sentence(f"{capital(desk.level(level))}.") + own_marks(desk, cell, evidence) for level, evidence in told], " "
    )


def _levels(cell: Cell) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = {}
    for report in cell.reports:
        if report.level:
            found.setdefault(report.level, []).extend(report.evidence)
    return found


def remarks(desk: Desk, cell: Cell) -> tuple[Safe, ...]:
    """The reports’ remarks, each with its sources, who are named in a disputed cell; then the editors’ own."""
    told = [_remark(desk, cell, status, note, told) for (status, note), told in _notes(cell).items()]
    own = desk.explainer.dispute_notes.get((cell.event, cell.member), "")
    return (*told, editors_note(own)) if own else tuple(told)


def _notes(cell: Cell) -> dict[tuple[str, str], list[Evidence]]:
    """The evidence of each remark; in a disputed cell, of each version's remarks."""
    found: dict[tuple[str, str], list[Evidence]] = {}
    for report in cell.reports:
        if report.note:
            version = report.status if cell.status.contradicted else ""
            found.setdefault((version, report.note), []).extend(report.evidence)
    return found


def _remark(desk: Desk, cell: Cell, status: str, note: str, told: Sequence[Evidence]) -> Safe:
    if not status:
        return sentence(note) + own_marks(desk, cell, told)
    said = f"{desk.explainer.editorial.vocabulary[status].label}, according to"
    marks = desk.marks_of_cell(cell_anchor(cell), told) if desk.cell_by_cell else Safe("")
    return sentence(said, _named(desk, cell, dict.fromkeys(each.article for each in told)) + ":", note) + marks


def own_marks(desk: Desk, cell: Cell, told: Sequence[Evidence]) -> Safe:
    """The markers of a part of a cell's row; none where all of the row's sources say it, whose markers it bears."""
    return Safe("") if _told_by_all(cell, told) else desk.marks_of_cell(cell_anchor(cell), told)


def _told_by_all(cell: Cell, told: Iterable[Evidence]) -> bool:
    """Whether all sources of a cell say the same of it, so that the markers of its status are those of the rest."""
    return not cell.status.contradicted and {each.article for each in told} >= set(cell.articles)


def _named(desk: Desk, cell: Cell, articles: Iterable[str]) -> Safe:
    """Sources of a cell by their short names."""
    anchor = cell_anchor(cell) if desk.cell_by_cell else ""
    return listed([desk.source(each, desk.explainer.articles[each].short, anchor) for each in articles])


def appearance(desk: Desk, event: Event, cell: Cell) -> View:
    """One row of a member's record: the event and the member's part in it."""
    return {
        "event": desk.event(event.id),
        "date": cited_date(desk, event),
        **part(desk, cell),
        "kind": desk.kind(event),
        "several": not event.counted,
    }


def spans(desk: Desk, memberships: Sequence[Membership]) -> list[View]:
    """Memberships in words with their evidence."""
    return [_span(desk, each) for each in memberships]


def _span(desk: Desk, membership: Membership) -> View:
    organisation = desk.explainer.organisations[membership.organisation]
    anchor = membership_anchor(membership)
    instrument = next((i.name for i in organisation.instruments if i.id == membership.instrument), "")
    return {
        "words": span_words(membership),
        "instrument": instrument,
        "organisation": organisation.short,
        "marks": desk.marks_of(anchor, membership.evidence),
        "notes": among(desk, anchor, membership.remarks, membership.evidence),
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
