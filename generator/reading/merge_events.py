"""Events merged: the same event told by several files becomes one, with all its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

from generator.errors import Problem
from generator.escape import log
from generator.model.dates import Edtf, refine
from generator.model.editorial import SameEvent
from generator.model.event import Event, Report
from generator.model.organisation import DatedEvidence
from generator.reading.gather import Entry

AGREED = ("kind", "organisation", "body", "place", "format", "chair", "extent")
"""Fields of which an event has one value, whichever file gives it."""


def merge_events(
    entries: Sequence[Entry], same: Iterable[SameEvent], organisation: str, problems: list[Problem]
) -> tuple[dict[str, Event], list[Report]]:
    """The events by id in order of date, and what the files report of members' parts in them."""
    renamed = {s.event: s.same_as for s in same}
    reasons = {s.event: s.why for s in same}
    tellings: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda e: e.record.id in renamed):
        tellings.setdefault(renamed.get(entry.record.id, entry.record.id), []).append(entry)
    events, reports = [], []
    for event_id, told in tellings.items():
        event = _merge(event_id, told, organisation, reasons, problems)
        if event is not None:
            events.append(event)
            reports += [report for entry in told for report in _reports(event_id, entry.record)]
    events.sort(key=lambda e: (e.date.sort_key, e.id))
    return {event.id: event for event in events}, reports


def _merge(
    event_id: str, told: list[Entry], organisation: str, reasons: dict[str, str], problems: list[Problem]
) -> Event | None:
    """One event from all its tellings; None, with the problems noted, where they do not make one."""
    own = [entry for entry in told if entry.record.id == event_id]
    title: Any = next((e.record.title for e in own if e.record.title), None)
    values: dict[str, Any] = {field: _agreed(field, own or told, problems) for field in AGREED}
    dated = [_dated(entry.record) for entry in told if entry.record.date]
    missing = [name for name, value in (("title", title), ("kind", values["kind"]), ("date", dated)) if not value]
    if missing:
        for name in missing:
            problems.append(told[0].origin.problem((name,), f"no file gives event {log(event_id)} a {name}"))
        return None
    date, disputed = _date([d.date for d in dated])
    also = tuple(dict.fromkeys(e.record.id for e in told if e.record.id != event_id))
    return Event(
        id=event_id,
        title=title,
        **{k: v for k, v in values.items() if v is not None} | {"organisation": values["organisation"] or organisation},
        date=date,
        date_basis=next((d.basis for d in dated if d.date == date and d.basis), None),
        dates=tuple(dated),
        date_disputed=disputed,
        guests=tuple(dict.fromkeys(g for e in told for g in e.record.guests)),
        summary=next((e.record.summary for e in own if e.record.summary), None),
        notes=(*(reasons[a] for a in also), *dict.fromkeys(e.record.note for e in told if e.record.note)),
        also=also,
        evidence=tuple(dict.fromkeys(ev for e in told for ev in e.record.evidence)),
    )  # fmt: skip


def _agreed(field: str, told: list[Entry], problems: list[Problem]) -> Any:
    """The one value that the tellings give to a field; a second one is a problem."""
    given = [(getattr(e.record, field), e) for e in told if getattr(e.record, field) is not None]
    for value, entry in given[1:]:
        if value != given[0][0]:
            hint = f"another file gives {log(given[0][0])}"
            problems.append(entry.origin.problem((field,), f"{log(value)} contradicts what is given elsewhere", hint))
    return given[0][0] if given else None


def _dated(record: Any) -> DatedEvidence:
    return DatedEvidence(date=record.date, basis=record.date_basis, evidence=record.evidence)


def _date(dates: list[Edtf]) -> tuple[Edtf, bool]:
    """The narrowest date that all sources allow, or all that they give, as disputed, where there is none."""

    def narrower(a: Edtf | None, b: Edtf) -> Edtf | None:
        return refine(a, b) if a is not None else None

    common = reduce(narrower, dates[1:], dates[0] if dates else None)
    if common is not None:
        return common, False
    firsts = [d.earliest for d in dates]
    lasts = [d.latest for d in dates]
    start = "" if None in firsts else min(d for d in firsts if d).isoformat()
    end = "" if None in lasts else max(d for d in lasts if d).isoformat()
    return Edtf.parse(f"{start or '..'}/{end or '..'}"), True


def _reports(event_id: str, record: Any) -> Iterable[Report]:
    """What one telling says of members; a cell without evidence of its own rests on the event's."""
    for member, part in record.participation.items():
        yield Report(
            event=event_id,
            member=member,
            status=part.status,
            level=part.level,
            note=part.note,
            evidence=part.evidence or record.evidence,
        )
