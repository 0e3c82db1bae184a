"""References between files: everything that is named exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from generator.errors import Problem
from generator.escape import log
from generator.model.base import Record
from generator.model.editorial import Correction, Editorial, SameEvent
from generator.model.evidence import Evidence
from generator.model.organisation import Membership
from generator.model.people import Role
from generator.model.prose import Prose
from generator.model.sayings import Claim, Point, Side, Statement, Voice
from generator.model.status import DERIVED, Vocabulary
from generator.reading.gather import Gathered
from generator.reading.identity import unknown
from generator.reading.origin import CsvOrigin, Location, Origin
from generator.reading.spec import DisputeSpec, EventSpec, ParticipationSpec
from generator.reading.tables import limited

REFERENCES: dict[tuple[type[Record], str], str] = {
    (Evidence, "article"): "article",
    (Role, "of"): "member or organisation",
    (Membership, "member"): "member",
    (Membership, "organisation"): "organisation",
    (Membership, "instrument"): "instrument",
    (EventSpec, "kind"): "kind",
    (EventSpec, "organisation"): "organisation",
    (EventSpec, "body"): "body",
    (EventSpec, "place"): "place",
    (EventSpec, "chair"): "member",
    (EventSpec, "guests"): "member",
    (EventSpec, "participation"): "member",
    (ParticipationSpec, "status"): "status",
    (ParticipationSpec, "level"): "level",
    (SameEvent, "event"): "event",
    (SameEvent, "same_as"): "event",
    (Statement, "speaker"): "speaker",
    (Statement, "place"): "place",
    (Claim, "by"): "speaker",
    (Claim, "place"): "place",
    (Claim, "contests"): "claim or statement",
    (DisputeSpec, "date_of"): "event",
    (Side, "claims"): "claim or statement",
    (Voice, "who"): "speaker",
    (Voice, "says"): "claim or statement",
    (Point, "silent"): "member",
    (Editorial, "organisation"): "organisation",
    (Editorial, "lead"): "article",
    (Correction, "concerns"): "entry",
}
"""Which field names what."""

PAGES = (
    "about", "corrections", "data", "disputes", "events", "glossary", "how-to-read", "members", "participation",
    "people", "positions", "sources", "timeline",
)  # fmt: skip
"""Pages of the site that prose may point to with `page:`."""

FIRST_PAGE = "explainer"
"""What corrections call the first page, which has no name in addresses."""


CLOSED = ("kind", "level", "status")
"""What the section `explainer` lists; nothing can be said of them where there is none."""


def references(gathered: Gathered, editorial: Editorial | None, by_id: Mapping[str, Any]) -> Iterator[Problem]:
    """Every name in any file that nothing answers to; those that a file with problems may give are passed over."""
    names = _names(gathered, editorial, by_id)
    paragraphs = {key: article.paragraphs for key, article in by_id["articles"].items() if article.paragraphs}
    for entry in gathered.all():
        for location, record, field, value in walk(entry.record):
            yield from _reference(entry.origin, location, (record, field, value), names)
            if isinstance(record, Evidence) and field == "paragraph":
                yield from _paragraph(entry.origin, location, record, paragraphs)
    yield from _in_table(gathered, names, paragraphs)


class _Names(dict[str, Collection[str]]):
    """What exists, by what it is called in messages, and what may exist in files with problems."""

    doubtful: Collection[str] = ()
    closed: bool = True

    def problem(self, name: str, what: str, owner: str | None = None) -> tuple[str, str] | None:
        """What is wrong with naming this, and the hint; nothing where it exists, may exist, or cannot be known."""
        owned = f"{what} of {owner}"
        known = self.get(owned, self.get(what))
        if known is None or name in known or (name in self.doubtful and not (self.closed and what in CLOSED)):
            return None
        if what == "status" and any(name == status.id for status in DERIVED):
            return f"{log(name)} is never written: it follows from what the sources say", "leave the member out"
        problem, hint = unknown(name, what, known)
        return (f"{problem} of {log(owner)}" if owned in self else problem), hint


def _names(gathered: Gathered, editorial: Editorial | None, by_id: Mapping[str, Any]) -> _Names:
    organisations, members, people = by_id["organisations"], by_id["members"], by_id["people"]
    told = {entry.record.id: None for entry in gathered["events"]}
    sayings = {**by_id["claims"], **by_id["statements"]}
    names = _Names(
        {
            "article": by_id["articles"],
            "member": members,
            "organisation": organisations,
            "member or organisation": {**members, **organisations},
            "instrument": {i.id for o in organisations.values() for i in o.instruments},
            "body": {b.id for o in organisations.values() for b in o.bodies},
            "place": by_id["places"],
            "speaker": {**people, **members, **organisations},
            "person": people,
            "event": told,
            "claim or statement": sayings,
            "claim, statement or event": {**sayings, **told},
            "term": by_id["glossary"],
            "source": by_id["articles"],
            "page": PAGES,
            "entry": tuple(dict.fromkeys((*sayings, *told, *members, *people, *by_id["articles"], *PAGES, FIRST_PAGE))),
        }
    )
    names.update((f"instrument of {key}", {i.id for i in o.instruments}) for key, o in organisations.items())
    names.update((f"body of {key}", {b.id for b in o.bodies}) for key, o in organisations.items())
    names.doubtful, names.closed = gathered.doubtful, "explainer" not in gathered.touched
    names.update(_closed(editorial, names.closed))
    return names


def _closed(editorial: Editorial | None, closed: bool) -> dict[str, Collection[str]]:
    """What the explainer lists; of a broken one, the doubtful ids make up for what could not be read."""
    if editorial is None:
        return {} if closed else {"kind": (), "level": (), "status": Vocabulary().writable}
    return {
        "kind": tuple(kind.id for kind in editorial.kinds),
        "level": tuple(level.id for level in editorial.levels),
        "status": editorial.vocabulary.writable,
    }


def walk(value: Any, location: Location = ()) -> Iterator[tuple[Location, Record, str, Any]]:
    """Every field of a record and of the records inside it: where, of which record, its name, its value."""
    if isinstance(value, Record):
        for field in type(value).model_fields:
            inner = getattr(value, field)
            if inner is None:
                continue
            yield from _field(value, field, inner, (*location, field))
            yield from walk(inner, (*location, field))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*location, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, (*location, key))


def _field(record: Record, field: str, value: Any, location: Location) -> Iterator[tuple[Location, Record, str, Any]]:
    """One field; a list of prose is given paragraph by paragraph."""
    if isinstance(value, tuple) and value and isinstance(value[0], Prose):
        yield from (((*location, index), record, field, item) for index, item in enumerate(value))
    else:
        yield location, record, field, value


def _reference(origin: Origin, location: Location, found: tuple[Record, str, Any], names: _Names) -> Iterator[Problem]:
    record, field, value = found
    if isinstance(value, Prose):
        yield from _prose(origin, location, value, names)
    what = REFERENCES.get((type(record), field))
    if what is None:
        return
    owner = getattr(record, "organisation", None)
    for place, name in _named(location, value):
        if wrong := names.problem(name, what, owner):
            yield origin.problem(place, *wrong)


def _named(location: Location, value: Any) -> Iterator[tuple[Location, str]]:
    """Each id of a field and its place: of a mapping the keys, of a list the items."""
    if isinstance(value, dict):
        yield from (((*location, name, "[key]"), name) for name in value)
    elif isinstance(value, tuple):
        yield from (((*location, index), name) for index, name in enumerate(value))
    else:
        yield location, value


def _prose(origin: Origin, location: Location, prose: Prose, names: _Names) -> Iterator[Problem]:
    """Markers and references in prose that lead nowhere."""
    wanted: list[tuple[str, str]] = [(reference.target, reference.kind) for reference in prose.references]
    for marker in prose.markers:
        if marker.member is not None:
            wanted += [(marker.target, "event"), (marker.member, "member")]
        elif not marker.says_not_stated:
            wanted.append((marker.target, "claim, statement or event"))
    for name, what in dict.fromkeys(wanted):
        if wrong := names.problem(name, what):
            yield origin.problem(location, *wrong)


def _paragraph(origin: Origin, location: Location, evidence: Evidence, last: Mapping[str, int]) -> Iterator[Problem]:
    number = evidence.paragraph
    if number is not None and number > last.get(evidence.article, number):
        yield origin.problem(location, *_no_paragraph(evidence.article, number, last[evidence.article]))


def _no_paragraph(article: str, number: int, last: int) -> tuple[str, str]:
    return f"there is no paragraph {number} in article {log(article)}", f"it has {last}"


def _in_table(gathered: Gathered, names: _Names, paragraphs: Mapping[str, int]) -> Iterator[Problem]:
    """References of the participation table, checked as columns; each unknown name is told once."""
    tables = gathered.tables
    for column in ("event", "member", "status", "article", "level"):
        if column in names:
            yield from limited(_unknown_in_table(gathered, column, names))
    wrong = ((row, _no_paragraph(name, number, paragraphs[name])) for row, name, number in tables.beyond(paragraphs))
    yield from limited(CsvOrigin(tables.reports_path, row).problem(("paragraph",), *words) for row, words in wrong)


def _unknown_in_table(gathered: Gathered, column: str, names: _Names) -> Iterator[Problem]:
    for row, name, rows in gathered.tables.unknown(column, names[column]):
        if wrong := names.problem(name, column):
            problem = wrong[0] + (f", in {rows:,} rows" if rows > 1 else "")
            yield CsvOrigin(gathered.tables.reports_path, row).problem((column,), problem, wrong[1])
