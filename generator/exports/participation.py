"""The tables of `/data/` about members' parts in events: a row for each cell, and a row for all that is behind one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.exports.base import (
    DATE_COLUMNS,
    DATE_DISPUTED_COLUMN,
    EVIDENCE_COLUMN,
    KIND_COLUMN,
    SEPARATOR,
    SOURCES_COLUMN,
    Column,
    Row,
    Table,
    columns,
    date_cells,
    place_name,
    pointers,
    sources,
)
from generator.model.cell import Cell
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer


def _participation(explainer: Explainer) -> Iterator[Row]:
    for event in explainer.events.values():
        fixed = (event.id, event.title, event.kind, *date_cells(event.date), place_name(explainer, event.place))
        for cell in explainer.participation.of_event(event.id):
            name = explainer.members[cell.member].name
            yield (
                *fixed, cell.member, name, cell.status.id, _note(explainer, cell), SEPARATOR.join(cell.articles),
                SEPARATOR.join(cell.levels), event.date_disputed, _versions(cell),
                pointers(each for report in cell.reports for each in report.evidence),
            )  # fmt: skip


def _reports(explainer: Explainer) -> Iterator[Row]:
    for cell in explainer.participation.cells():
        for report in cell.reports:
            told = (cell.event, cell.member, report.status, report.level, report.note)
            for each in report.evidence:
                yield (*told, each.article, each.paragraph, each.exact, each.place, each.kind)


def _versions(cell: Cell) -> str | None:
    """Each status that is reported of a disputed cell, with the sources that report it."""
    if not cell.status.contradicted:
        return None
    sides: dict[str, list[Evidence]] = {}
    for report in cell.reports:
        sides.setdefault(report.status, []).extend(report.evidence)
    return SEPARATOR.join(f"{status}: {_named(evidence)}" for status, evidence in sides.items())


def _note(explainer: Explainer, cell: Cell) -> str:
    """The remarks of the reports; where they differ, each side with its source, in a disputed cell each remark too."""
    if len({report.status for report in cell.reports}) < 2:
        return " ".join(cell.notes)
    sides: dict[str, list[Evidence]] = {}
    remarks: dict[tuple[str, str], list[Evidence]] = {}
    for report in cell.reports:
        label = explainer.editorial.vocabulary[report.status].label
        sides.setdefault(label, []).extend(report.evidence)
        if report.note:
            remarks.setdefault((label, report.note), []).extend(report.evidence)
    told = SEPARATOR.join(f"{label}: {_named(evidence)}" for label, evidence in sides.items())
    attributed = [f"{label}, according to {_named(told_by)}: {note}" for (label, note), told_by in remarks.items()]
    return " ".join([f"{told}.", *(attributed if cell.status.contradicted else cell.notes)])


def _named(evidence: Sequence[Evidence]) -> str:
    """The sources' ids as a sentence lists them."""
    return sources(evidence).replace(SEPARATOR, ", ")


EVENT_COLUMN = Column(
    "event_id", "The event's id, which is also the end of its address.", refers_to=("events", "event_id")
)
MEMBER_COLUMN = Column("member_id", "The member's id.", refers_to=("members", "member_id"))


def _status_column(meaning: str) -> Column:
    return Column("status", meaning, choices=lambda explainer: [each.id for each in explainer.editorial.vocabulary])


PARTICIPATION = Table("participation", "event and member", columns(
    EVENT_COLUMN,
    ("event", "The event's title."),
    KIND_COLUMN,
    *DATE_COLUMNS,
    ("place", "Where it was held; empty where no source says."),
    MEMBER_COLUMN,
    ("member", "The member's name."),
    _status_column("The id of the participation status; “not-stated” where no source says anything."),
    ("note", "A remark on the cell; where sources disagree, each one's version."),
    SOURCES_COLUMN,
    Column("level", "The id of the level of representation; several where sources give different ones.", "list"),
    DATE_DISPUTED_COLUMN,
    Column("versions", "Where sources disagree, each status that is reported, with its sources' ids.", "list"),
    EVIDENCE_COLUMN,
), _participation, ("event_id", "member_id"))  # fmt: skip

REPORTS = Table("reports", "place in a source that tells of a member's part in an event", columns(
    EVENT_COLUMN,
    MEMBER_COLUMN,
    _status_column("The id of the status that this source reports, whatever others do."),
    Column(
        "level", "The id of the level of representation.",
        choices=lambda explainer: [level.id for level in explainer.editorial.levels],
    ),
    ("note", "A remark on the report."),
    Column("source_id", "The source's id.", refers_to=("sources", "source_id")),
    Column("paragraph", "The paragraph of the source, counted from 1.", "integer"),
    ("exact", "The exact words of the source that carry it; empty where they are not at hand."),
    ("place", "Where in the source it stands, in our words."),
    Column("kind", "“quoted” with exact words, else “referenced”.", choices=lambda _: ("quoted", "referenced")),
), _reports)  # fmt: skip
