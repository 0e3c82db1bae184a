"""Rules that hold for a whole dataset, beyond its references."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.errors import Problem
from generator.escape import log
from generator.model.base import Record
from generator.model.editorial import Editorial
from generator.model.explainer import Explainer
from generator.model.organisation import Membership
from generator.model.prose import Marker, Prose
from generator.reading.gather import Entry, Gathered
from generator.reading.identity import unknown
from generator.reading.origin import CsvOrigin, Location
from generator.reading.references import walk
from generator.reading.tables import limited

FREE_OF_MARKERS = {(Editorial, "method")}
"""Prose that tells how the explainer was made, not what happened."""

SHOWN = 80
"""How much of a sentence a message shows."""

_UNSAID = re.compile(
    r"\b(?:no|none of the) (?:\w+ )?(?:sources?|reports?|articles?|texts?)\b"
    r"|\b(?:nobody|no one|none) (?:says?|tells?|knows?)\b|\bsays? nothing\b|\bunknown\b"
    r"|(?:\bnot|n[’']t) (?:say|state|tell|give|name|list|mention|report|explain)(?:d|ed)?\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that something is not said."""

BEHIND_MEMBERSHIP = {"members", "memberships", "organisations", "participation"}
"""Sections without which nobody can say who was a member when."""


def rules(gathered: Gathered) -> Iterator[Problem]:
    """Every rule of one entry that the dataset breaks."""
    for entry in gathered["explainer"]:
        if not entry.record.as_of.single_day:
            yield entry.origin.problem(("as_of",), "should be one day", "write it as in 2023-12-31")
    english = all(entry.record.language.split("-")[0] == "en" for entry in gathered["explainer"])
    for entry in gathered.all():
        for location, record, field, value in walk(entry.record):
            if isinstance(value, Prose) and (type(record), field) not in FREE_OF_MARKERS:
                yield from _bare_sentences(entry, location, value)
                yield from _stated_after_all(entry, location, value) if english else ()
            yield from _given_twice(entry, location, value)


def _bare_sentences(entry: Entry, location: Location, prose: Prose) -> Iterator[Problem]:
    """Sentences of fact that carry no marker."""
    hint = "end it with a marker such as [^claim-id], or [^not-stated] where it says that no source does"
    for sentence in prose.unsupported():
        yield entry.origin.problem(location, f"no evidence for the sentence {_shown(sentence)}", hint)


def _stated_after_all(entry: Entry, location: Location, prose: Prose) -> Iterator[Problem]:
    """Sentences with the marker of what no source says that do not say so, in English."""
    hint = "say that no source used here says it, or give the marker of what does"
    for sentence in prose.sentences():
        if any(marker.says_not_stated for marker in sentence.markers) and not _UNSAID.search(sentence.plain):
            problem = f"[^not-stated] behind a sentence that does not say so: {_shown(sentence.plain)}"
            yield entry.origin.problem(location, problem, hint)


def _shown(sentence: str) -> str:
    return log(sentence if len(sentence) <= SHOWN else sentence[:SHOWN] + "…")


def _given_twice(entry: Entry, location: Location, value: object) -> Iterator[Problem]:
    """Ids that stand twice in a list inside an entry, such as the kinds of event."""
    if not isinstance(value, tuple) or not all(isinstance(item, Record) and hasattr(item, "id") for item in value):
        return
    seen: Counter[str] = Counter()
    for index, item in enumerate(value):
        seen[item.id] += 1
        if seen[item.id] > 1:
            problem = f"duplicate id {log(item.id)}"
            yield entry.origin.problem((*location, index, "id"), problem, "it stands in this list already")


def membership_rules(explainer: Explainer, gathered: Gathered) -> Iterator[Problem]:
    """Participation of those who were no members; nothing where mistakes elsewhere leave open who was one."""
    if gathered.touched & BEHIND_MEMBERSHIP or not _sound_spans(explainer):
        return
    yield from _never_members(explainer, gathered)
    yield from _outside(explainer, gathered)


def _sound_spans(explainer: Explainer) -> bool:
    """Whether all that memberships and the table name exists."""
    instruments = {(o.id, i.id) for o in explainer.organisations.values() for i in o.instruments}
    return all(
        m.member in explainer.members
        and m.organisation in explainer.organisations
        and (m.instrument is None or (m.organisation, m.instrument) in instruments)
        for m in explainer.memberships
    )


def _never_members(explainer: Explainer, gathered: Gathered) -> Iterator[Problem]:
    """Participation of somebody who has no column, and whose cell would be lost."""
    columns = set(explainer.participation.members)
    wrong = f"has never been a member of {log(explainer.editorial.organisation)}, so there is no cell for it"
    hint = "name it in `guests`, or give its membership"
    for entry in gathered["events"]:
        for member in entry.record.participation:
            if member in explainer.members and member not in columns:
                yield entry.origin.problem(("participation", member, "[key]"), f"{log(member)} {wrong}", hint)
    tables = gathered.tables
    yield from limited(
        CsvOrigin(tables.reports_path, row).problem(("member",), f"{log(member)} {wrong}", "give its membership")
        for row, member, _ in tables.unknown("member", columns)
        if member in explainer.members
    )


def _outside(explainer: Explainer, gathered: Gathered) -> Iterator[Problem]:
    """Participation at a time when the member was not one."""
    wrong = {(r.event, r.member, r.status) for r in explainer.participation.reports_outside_membership()}
    if not wrong:
        return
    for entry in gathered["events"]:
        event = explainer.merged_events.get(entry.record.id, entry.record.id)
        for member, part in entry.record.participation.items():
            if (event, member, part.status) in wrong:
                yield entry.origin.problem(("participation", member, "[key]"), *_why(explainer, event, member))
    tables = gathered.tables
    yield from limited(
        CsvOrigin(tables.reports_path, row).problem(("member",), *_why(explainer, event, member))
        for row, event, member in tables.rows_of(wrong)
    )


def _why(explainer: Explainer, event_id: str, member: str) -> tuple[str, str]:
    event = explainer.events[event_id]
    spans = [m for m in explainer.memberships if m.member == member and m.organisation == event.organisation]
    known = "; ".join(_span(m) for m in spans)
    return f"{log(member)} was not a member at the time of the event, {event.date.human()}", f"its membership: {known}"


def _span(membership: Membership) -> str:
    since = membership.since.human() if membership.since else "start not stated"
    until = membership.until.human() if membership.until else "not ended"
    return f"{since} – {until}"


def empty_cells(explainer: Explainer, gathered: Gathered) -> Iterator[Problem]:
    """Markers that point to a cell of which no source says anything; for a dataset without other problems."""
    for entry in gathered.all():
        for location, _, _, value in walk(entry.record):
            for marker in value.markers if isinstance(value, Prose) else ():
                if marker.member is not None and (wrong := _empty(explainer, marker)):
                    yield entry.origin.problem(location, *wrong)


def _empty(explainer: Explainer, marker: Marker) -> tuple[str, str] | None:
    member = str(marker.member)
    if member not in explainer.participation.members:
        return unknown(member, "member of the organisation", explainer.participation.members)
    if not explainer.target(marker).evidence:
        return f"no source says anything of {log(member)} at {log(marker.target)}", "write [^not-stated]"
    return None
