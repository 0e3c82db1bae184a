"""Events merged: the same event told by several files becomes one, with all its sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.errors import Problem, suggest
from generator.escape import log
from generator.model.dates import MAX_LENGTH, Edtf, refine
from generator.model.event import Event, Report
from generator.model.evidence import Evidence, Remark
from generator.model.organisation import DatedEvidence
from generator.reading.gather import Entry, Gathered
from generator.reading.merge_records import same_words

AGREED = ("kind", "organisation", "body", "place", "format", "chair", "extent")
"""Fields of which an event has one value, whichever file gives it."""

FILLED = ("body", "place", "format", "chair")
"""Fields that an entry which is the same event may give where the event's own entries do not."""

SHOWN = ("place", "format", "chair", "guests", "summary")
"""Fields that pages show with the sources that give them."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The events by id in order of date, and what the files report of members' parts in them.

    `same` are the entries that are the same as another event, with that one's id; `reasons` say why.
    """

    events: dict[str, Event] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)


def merge_events(gathered: Gathered, organisation: str) -> Merged:
    """All tellings as events; what a file with problems may give to an event is not missed.

    `organisation` is whose event it is where no file says; problems are added to those of the gathered entries.
    """
    entries, same, problems = gathered["events"], gathered["same_events"], gathered.problems
    renamed = _renamed(same, {entry.record.id for entry in entries}, problems)
    reasons = {entry.record.event: entry.record.why for entry in same if entry.record.event in renamed}
    tellings: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda e: e.record.id in renamed):
        tellings.setdefault(renamed.get(entry.record.id, entry.record.id), []).append(entry)
    events, reports = [], []
    for event_id, told in tellings.items():
        if missing := list(_missing(event_id, told, tellings)):
            problems += missing if event_id not in gathered.doubtful else ()
            continue
        events.append(_merge(event_id, told, organisation, reasons, problems))
        reports += [report for entry in told for report in _reports(event_id, entry.record)]
    events.sort(key=lambda e: (e.date.sort_key, e.id))
    return Merged({event.id: event for event in events}, list(dict.fromkeys(reports)), renamed, reasons)


def _renamed(same: Sequence[Entry], told: Collection[str], problems: list[Problem]) -> dict[str, str]:
    """Which event each entry is in the end; circles and contradictions are problems."""
    steps: dict[str, str] = {}
    for entry in same:
        event, other = entry.record.event, entry.record.same_as
        if event not in told or other not in told:
            continue
        if steps.setdefault(event, other) != other:
            problem = f"{log(event)} is said to be the same as {log(steps[event])} already"
            problems.append(entry.origin.problem(("same_as",), problem, "keep one of the two"))
        elif _end(event, steps) is None:
            del steps[event]
            problem = f"{log(event)} would be the same as itself"
            problems.append(entry.origin.problem(("same_as",), problem, "name the entry that is to stay in `same_as`"))
    return {event: str(_end(event, steps)) for event in steps}


def _end(event: str, steps: Mapping[str, str]) -> str | None:
    """Where the steps lead from an event; None where they lead back."""
    passed = set()
    while event in steps:
        if event in passed:
            return None
        passed.add(event)
        event = steps[event]
    return event


def _own(event_id: str, told: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in told if entry.record.id == event_id]


def _missing(event_id: str, told: Sequence[Entry], tellings: Mapping[str, Sequence[Entry]]) -> Iterator[Problem]:
    """What no telling of an event gives though every event needs it; without a title its id may be misspelt."""
    own = _own(event_id, told)
    lacking = [
        name
        for name, tellers in (("title", own), ("kind", own), ("date", told))
        if not any(getattr(entry.record, name) for entry in tellers)
    ]
    hint = suggest(event_id, _titled(tellings)) if "title" in lacking else ""
    for name in lacking:
        yield told[0].origin.problem((name,), f"no file gives event {log(event_id)} a {name}", hint)


def _titled(tellings: Mapping[str, Sequence[Entry]]) -> list[str]:
    """The events that some file gives a title."""
    return [event for event, told in tellings.items() if any(entry.record.title for entry in told)]


def _merge(
    event_id: str, told: list[Entry], organisation: str, reasons: Mapping[str, str], problems: list[Problem]
) -> Event:
    """One event from all its tellings."""
    own = _own(event_id, told)
    values: dict[str, Any] = {name: _agreed(name, own, problems) for name in AGREED}
    values |= {name: _first(name, told) for name in FILLED if values[name] is None}
    values["organisation"] = values["organisation"] or organisation
    dated = [_dated(entry.record) for entry in told if entry.record.date]
    date, disputed = _date([d.date for d in dated])
    also = tuple(dict.fromkeys(e.record.id for e in told if e.record.id != event_id))
    event = Event(
        id=event_id,
        title=_first("title", own),
        **{name: value for name, value in values.items() if value is not None},
        date=date,
        date_basis=next((d.basis for d in dated if d.date == date and d.basis), None),
        dates=tuple(dated),
        date_disputed=disputed,
        guests=tuple(dict.fromkeys(guest for e in told for guest in e.record.guests)),
        summary=_first("summary", own),
        notes=_notes(told, own, [reasons[each] for each in also]),
        also=also,
        evidence=_together(told),
    )
    return event.model_copy(update={"told_by": _told_by(event, told)})


def _told_by(event: Event, told: Sequence[Entry]) -> dict[str, tuple[Evidence, ...]]:
    """The evidence of the tellings that give a field its value, where that is not the evidence of all."""
    found = {name: _together(e for e in told if _gives(e.record, name, getattr(event, name))) for name in SHOWN}
    return {name: evidence for name, evidence in found.items() if evidence not in ((), event.evidence)}


def _gives(record: Any, name: str, value: Any) -> bool:
    """Whether a telling gives the field this value; of a list, whether it names anything in it."""
    given = getattr(record, name)
    return bool(given) and (given == value or isinstance(value, tuple))


def _together(told: Iterable[Entry]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(each for e in told for each in e.record.evidence))


def _notes(told: Sequence[Entry], own: Sequence[Entry], reasons: Sequence[str]) -> tuple[Remark, ...]:
    """Why entries were merged, what other files sum up, and all remarks, each once, with what it rests on."""
    first = _first("summary", own)
    summaries = [_remark(e, e.record.summary) for e in told if e.record.summary and e.record.summary != first]
    remarks = [_remark(e, e.record.note) for e in told if e.record.note]
    return same_words((*(Remark(text=each) for each in reasons), *summaries, *remarks))


def _remark(entry: Entry, words: str) -> Remark:
    return Remark(text=words, evidence=entry.record.evidence)


def _first(name: str, told: Sequence[Entry]) -> Any:
    """The first value that a telling gives to a field."""
    return next((value for e in told if (value := getattr(e.record, name)) is not None), None)


def _agreed(name: str, told: Sequence[Entry], problems: list[Problem]) -> Any:
    """The one value that the tellings give to a field; a second one is a problem."""
    given = [(value, e) for e in told if (value := getattr(e.record, name)) is not None]
    for value, entry in given[1:]:
        first, where = given[0][0], given[0][1].origin.problem((name,), "")
        if value != first:
            hint = f"{where.path}:{where.line} has {log(first)}; an event has one {name}"
            problems.append(entry.origin.problem((name,), f"{log(value)} contradicts another file", hint))
    return given[0][0] if given else None


def _dated(record: Any) -> DatedEvidence:
    return DatedEvidence(date=record.date, basis=record.date_basis, evidence=record.evidence)


def _date(dates: Sequence[Edtf]) -> tuple[Edtf, bool]:
    """The narrowest date that all sources allow or, where there is none, all that they give, as disputed."""
    common = next((date for date in dates if all(refine(date, other) == date for other in dates)), None)
    return (common, False) if common is not None else (_all_of(dates), True)


def _all_of(dates: Sequence[Edtf]) -> Edtf:
    """Dates that exclude each other as one: a choice of them, or else the time from the first to the last."""
    ordered = sorted(set(dates), key=lambda date: date.sort_key)
    choice = f"[{','.join(map(str, ordered))}]"
    if len(choice) <= MAX_LENGTH and not any("/" in str(date) or date.one_of for date in ordered):
        return Edtf.parse(choice)
    firsts, lasts = [date.earliest for date in dates], [date.latest for date in dates]
    known = [day for day in (*firsts, *lasts) if day is not None]
    start = ".." if None in firsts else min(known).isoformat()
    end = ".." if None in lasts else max(known).isoformat()
    return Edtf.parse(f"{min(known)}/{max(known)}" if start == end == ".." else f"{start}/{end}")


def _reports(event_id: str, record: Any) -> Iterator[Report]:
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
