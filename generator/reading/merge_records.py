"""People, places and memberships merged: what several files say of the same one becomes one record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from generator.errors import Problem
from generator.escape import log
from generator.model.dates import Edtf, refine
from generator.model.evidence import Evidence, Remark
from generator.model.organisation import Membership, Span
from generator.model.people import Names, Person, Place, Role
from generator.reading.gather import Entry

Named = TypeVar("Named", Person, Place)


def merge_people(entries: Iterable[Entry], problems: list[Problem]) -> dict[str, Person]:
    """People by id, in the order of their last names."""
    people: dict[str, Person] = {}
    for entry in entries:
        person: Person = entry.record
        if (known := people.get(person.id)) is not None:
            more = {"roles": (*known.roles, *person.roles), "names": _in_both(known.names, person.names)}
            person = _join_named(known, entry, problems).model_copy(update=more)
        people[person.id] = person.model_copy(update={"roles": _roles(person.roles)})
    return dict(sorted(people.items(), key=lambda item: item[1].name.split()[-1]))


def merge_places(entries: Iterable[Entry], problems: list[Problem]) -> dict[str, Place]:
    """Places by id."""
    places: dict[str, Place] = {}
    for entry in entries:
        known = places.get(entry.record.id)
        places[entry.record.id] = entry.record if known is None else _join_named(known, entry, problems)
    return places


def _join_named(first: Named, entry: Entry, problems: list[Problem]) -> Named:
    """The first file's name, every other spelling, all remarks."""
    record: Any = entry.record
    if first.wikidata and record.wikidata and first.wikidata != record.wikidata:
        problem = f"{log(record.wikidata)} contradicts another file, which has {log(first.wikidata)}"
        problems.append(entry.origin.problem(("wikidata",), problem))
    names = dict.fromkeys((*first.spellings, record.name, *record.spellings))
    update = {
        "spellings": tuple(name for name in names if name != first.name),
        "wikidata": first.wikidata or record.wikidata,
        "note": _together(first.note, record.note),
    }
    return first.model_copy(update=update)


def _in_both(first: Names, more: Names) -> Names:
    """The names of both, each once in its language."""
    return {each: tuple(dict.fromkeys((*first.get(each, ()), *more.get(each, ())))) for each in {**first, **more}}


def _roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Each office once, with all its evidence."""
    found: dict[tuple[Any, ...], Role] = {}
    for role in roles:
        key = (role.title, role.of, role.since, role.until)
        known = found.get(key)
        evidence = (*known.evidence, *role.evidence) if known else role.evidence
        found[key] = role.model_copy(update={"evidence": tuple(dict.fromkeys(evidence))})
    return tuple(found.values())


def merge_memberships(records: Iterable[Membership]) -> tuple[Membership, ...]:
    """Spans, where those that sources date compatibly are one."""
    found: list[Membership] = []
    for record in records:
        for index, known in enumerate(found):
            if (joined := _join_spans(known, record)) is not None:
                found[index] = joined
                break
        else:
            found.append(record)
    return tuple(found)


def _join_spans(a: Membership, b: Membership) -> Membership | None:
    """Two accounts of one span as one, or None where they cannot be the same."""
    if (a.member, a.organisation, a.instrument) != (b.member, b.organisation, b.instrument):
        return None
    since, until = _common(a.since, b.since), _common(a.until, b.until)
    if (a.since and b.since and since is None) or bool(a.until) != bool(b.until) or (a.until and until is None):
        return None
    return Span(
        member=a.member,
        organisation=a.organisation,
        instrument=a.instrument,
        since=since,
        since_how=_how(since, (a.since, a.since_how), (b.since, b.since_how)),
        until=until,
        until_how=_how(until, (a.until, a.until_how), (b.until, b.until_how)),
        note=_together(a.note, b.note),
        evidence=tuple(dict.fromkeys((*a.evidence, *b.evidence))),
        told=same_words((*a.remarks, *b.remarks)),
    )


def same_words(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Each remark once, with the evidence of all who make it."""
    found: dict[str, tuple[Evidence, ...]] = {}
    for each in remarks:
        found[each.text] = tuple(dict.fromkeys((*found.get(each.text, ()), *each.evidence)))
    return tuple(Remark(text=words, evidence=evidence) for words, evidence in found.items())


def _common(a: Edtf | None, b: Edtf | None) -> Edtf | None:
    return refine(a, b) if a and b else a or b


def _how(date: Edtf | None, *accounts: tuple[Edtf | None, str | None]) -> str | None:
    """How a span started or ended, as the account says whose date was taken, or else the other."""
    given = [(when == date, how) for when, how in accounts if how]
    return max(given, key=lambda each: each[0])[1] if given else None


def _together(first: str | None, more: str | None) -> str | None:
    """The remarks so far and one more, unless it stands there already."""
    if first is None or more is None or more in first:
        return first or more
    return f"{first} {more}"
