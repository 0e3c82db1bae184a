"""References between files: everything that is named exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import polars as pl

from generator.errors import Problem
from generator.escape import log
from generator.model.article import Article
from generator.model.base import Record
from generator.model.editorial import Correction, Editorial, SameEvent
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.organisation import Membership
from generator.model.people import Role
from generator.model.prose import Prose
from generator.model.sayings import Claim, Point, Side, Statement, Voice
from generator.reading.gather import Gathered
from generator.reading.identity import unknown
from generator.reading.origin import CsvOrigin, Location, Origin
from generator.reading.spec import EventSpec, ParticipationSpec

Names = Mapping[str, Collection[str]]
"""What exists, by what it is called in messages."""

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


def references(
    gathered: Gathered, editorial: Editorial, by_id: Mapping[str, Any], events: Mapping[str, Event]
) -> Iterator[Problem]:
    """Every name in any file that nothing answers to."""
    names = _names(gathered, editorial, by_id, events)
    articles: Mapping[str, Article] = by_id["articles"]
    for entry in gathered.all():
        for location, record, field, value in walk(entry.record):
            yield from _reference(entry.origin, location, (record, field, value), names)
            if isinstance(record, Evidence) and field == "paragraph" and value:
                yield from _paragraph(entry.origin, location, record, articles)
    yield from _in_table(gathered, names)


def _names(
    gathered: Gathered, editorial: Editorial, by_id: Mapping[str, Any], events: Mapping[str, Event]
) -> dict[str, Collection[str]]:
    organisations = by_id["organisations"].values()
    told = {entry.record.id for entry in gathered["events"]} | set(events)
    people, members = set(by_id["people"]), set(by_id["members"])
    sayings = set(by_id["claims"]) | set(by_id["statements"])
    return {
        "article": set(by_id["articles"]),
        "member": members,
        "organisation": set(by_id["organisations"]),
        "member or organisation": members | set(by_id["organisations"]),
        "instrument": {i.id for o in organisations for i in o.instruments},
        "body": {b.id for o in organisations for b in o.bodies},
        "kind": {kind.id for kind in editorial.kinds},
        "level": {level.id for level in editorial.levels},
        "status": editorial.vocabulary.writable,
        "place": set(by_id["places"]),
        "speaker": people | members | set(by_id["organisations"]),
        "person": people,
        "event": told,
        "claim or statement": sayings,
        "claim, statement or event": sayings | told,
        "term": set(by_id["glossary"]),
        "source": set(by_id["articles"]),
        "page": PAGES,
        "entry": sayings | told | members | people | set(by_id["articles"]) | set(PAGES),
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


def _reference(origin: Origin, location: Location, found: tuple[Record, str, Any], names: Names) -> Iterator[Problem]:
    record, field, value = found
    if isinstance(value, Prose):
        yield from _prose(origin, location, value, names)
    what = REFERENCES.get((type(record), field))
    if what is None:
        return
    several = isinstance(value, (tuple, dict))
    for key, name in enumerate(value) if several else [(None, value)]:
        if name not in names[what]:
            place = location if key is None else (*location, name if isinstance(value, dict) else key)
            problem, hint = unknown(name, what, names[what])
            yield origin.problem(place, problem, hint)


def _prose(origin: Origin, location: Location, prose: Prose, names: Names) -> Iterator[Problem]:
    """Markers and references in prose that lead nowhere."""
    for marker in prose.markers:
        if marker.target == "not-stated":
            continue
        what = "claim, statement or event" if marker.member is None else "event"
        if marker.target not in names[what]:
            yield origin.problem(location, *unknown(marker.target, what, names[what]))
        if marker.member is not None and marker.member not in names["member"]:
            yield origin.problem(location, *unknown(marker.member, "member", names["member"]))
    for reference in prose.references:
        if reference.target not in names[reference.kind]:
            yield origin.problem(location, *unknown(reference.target, reference.kind, names[reference.kind]))


def _paragraph(
    origin: Origin, location: Location, evidence: Evidence, articles: Mapping[str, Article]
) -> Iterator[Problem]:
    article = articles.get(evidence.article)
    last = article.paragraphs if article else None
    if last is not None and evidence.paragraph is not None and evidence.paragraph > last:
        yield origin.problem(
            location,
            f"article {log(evidence.article)} has {last} paragraphs, there is no paragraph {evidence.paragraph}",
        )


def _in_table(gathered: Gathered, names: Names) -> Iterator[Problem]:
    """References of the participation table, checked as columns."""
    table, shown = gathered.tables.reports, gathered.tables.reports_path
    for column in ("event", "member", "status", "article", "level"):
        known = pl.Series(sorted(names[column]), dtype=pl.String)
        wrong = table.filter(pl.col(column).is_not_null() & ~pl.col(column).is_in(known.implode()))
        for row, name in wrong.select("row", column).head(20).iter_rows():
            yield CsvOrigin(shown, row).problem((column,), *unknown(name, column, names[column]))
