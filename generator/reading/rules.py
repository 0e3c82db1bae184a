"""Rules that hold for a whole dataset, once its references are sound."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.escape import log
from generator.model.editorial import Editorial
from generator.model.explainer import Explainer
from generator.model.organisation import Membership
from generator.model.prose import Prose
from generator.reading.gather import Gathered
from generator.reading.origin import CsvOrigin, Origin
from generator.reading.references import walk

FREE_OF_MARKERS = {(Editorial, "method")}
"""Prose that tells how the explainer was made, not what happened."""


def rules(explainer: Explainer, gathered: Gathered) -> Iterator[Problem]:
    """Every rule of the whole that the dataset breaks."""
    yield from _single_day(explainer, gathered)
    yield from _unsupported(gathered)
    yield from _never_members(explainer, gathered)
    yield from _outside(explainer, gathered)


def _single_day(explainer: Explainer, gathered: Gathered) -> Iterator[Problem]:
    if not explainer.editorial.as_of.single_day:
        yield gathered.editorials[0].origin.problem(("as_of",), "should be one day, such as 2023-12-31")


def _unsupported(gathered: Gathered) -> Iterator[Problem]:
    """Sentences of fact that carry no marker."""
    for entry in gathered.all():
        for location, record, field, value in walk(entry.record):
            if isinstance(value, Prose) and (type(record), field) not in FREE_OF_MARKERS:
                yield from _bare_sentences(value, entry.origin, location)


def _bare_sentences(prose: Prose, origin: Origin, location: tuple[str | int, ...]) -> Iterator[Problem]:
    for sentence in prose.unsupported():
        yield origin.problem(
            location,
            f"no evidence for the sentence {log(sentence[:80])}",
            "end it with a marker such as [^claim-id], or [^not-stated] where it says that no source does",
        )


def _never_members(explainer: Explainer, gathered: Gathered) -> Iterator[Problem]:
    """Participation of somebody who has no column, and whose cell would be lost."""
    known = set(explainer.participation.members)
    problem = "has never been a member of the organisation, so there is no cell for it"
    for entry in gathered["events"]:
        for member in entry.record.participation:
            if member not in known:
                yield entry.origin.problem(("participation", member), f"{log(member)} {problem}", "name it in guests")
    reports = gathered.tables.reports
    for row, member in reports.select("row", "member").iter_rows():
        if member not in known:
            yield CsvOrigin(gathered.tables.reports_path, row).problem(("member",), f"{log(member)} {problem}")


def _outside(explainer: Explainer, gathered: Gathered) -> Iterator[Problem]:
    """Participation at a time when the member was not one."""
    contradicting = {(r.event, r.member) for r in explainer.participation.reports_outside_membership()}
    if not contradicting:
        return
    for entry in gathered["events"]:
        event = explainer.merged_events.get(entry.record.id, entry.record.id)
        for member in entry.record.participation:
            if (event, member) in contradicting:
                yield entry.origin.problem(("participation", member), *_why(explainer, event, member))
    for row, event, member in gathered.tables.reports.select("row", "event", "member").iter_rows():
        if (event, member) in contradicting:
            origin = CsvOrigin(gathered.tables.reports_path, row)
            yield origin.problem(("member",), *_why(explainer, event, member))


def _why(explainer: Explainer, event: str, member: str) -> tuple[str, str]:
    date = explainer.events[event].date.human()
    spans = "; ".join(_span(m) for m in explainer.spans(member))
    return f"{log(member)} was not a member at the time of the event ({date})", f"its membership: {spans}"


def _span(membership: Membership) -> str:
    since = membership.since.human() if membership.since else "start not stated"
    until = membership.until.human() if membership.until else "not ended"
    return f"{since} – {until}"
