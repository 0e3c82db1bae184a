"""The gathered entries as one explainer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from generator.errors import Problem, SeedError
from generator.model.dates import Edtf, refine
from generator.model.editorial import Editorial
from generator.model.event import upcoming
from generator.model.explainer import Explainer
from generator.model.organisation import Membership
from generator.model.people import Person, Place
from generator.model.table import ParticipationTable, outside_membership
from generator.reading.files import shown_path
from generator.reading.gather import Entry, Gathered, gather
from generator.reading.identity import repeated, unique
from generator.reading.merge_events import merge_events
from generator.reading.references import references
from generator.reading.rules import rules

Named = TypeVar("Named", Person, Place)


def read(root: Path) -> Explainer:
    """The explainer of a seeds folder, complete and checked.

    Raises SeedError with every problem that was found; nothing is skipped.
    """
    gathered = gather(root)
    problems = gathered.problems
    editorial = _editorial(gathered.editorials, root, problems)
    if editorial is None:
        raise SeedError(problems)
    explainer = _merge(gathered, editorial, problems)
    if explainer is not None and not problems:
        problems.extend(rules(explainer, gathered))
    if problems or explainer is None:
        raise SeedError(dict.fromkeys(problems))
    return explainer


def _editorial(entries: list[Entry], root: Path, problems: list[Problem]) -> Editorial | None:
    """The one explainer section of the dataset."""
    for entry in entries[1:]:
        problems.append(entry.origin.problem((), f"there is an explainer already, in {entries[0].origin.shown}"))
    if not entries and not any(p.path.endswith("explainer.yaml") for p in problems):
        place = shown_path(root / "explainer.yaml")
        problems.append(Problem(place, None, None, "explainer", "the section `explainer:` is missing from the seeds"))
    return entries[0].record if entries else None


def _merge(gathered: Gathered, editorial: Editorial, problems: list[Problem]) -> Explainer | None:
    """Everything by id; None where references are broken, since nothing can be derived then."""
    for section in ("people", "places", "events"):
        problems.extend(repeated(gathered[section], section.rstrip("s")))
    same = [entry.record for entry in gathered["same_events"]]
    events, reports = merge_events(gathered["events"], same, editorial.organisation, problems)
    by_id = {name: unique(gathered[name], name, problems) for name in UNIQUE}
    by_id["articles"] = unique(gathered.articles, "article", problems)
    people, places = _merge_named(gathered["people"], Person), _merge_named(gathered["places"], Place)
    memberships = _memberships(entry.record for entry in gathered["memberships"])
    problems.extend(references(gathered, editorial, by_id | {"people": people, "places": places}, events))
    if problems:
        return None
    members = _own_members(editorial, by_id, memberships)
    ahead = frozenset(e.id for e in events.values() if upcoming(e.date, editorial.as_of))
    return Explainer(
        editorial=editorial,
        articles=_articles(by_id["articles"], editorial.lead),
        organisations=by_id["organisations"],
        members=by_id["members"],
        memberships=memberships,
        people=dict(sorted(people.items(), key=lambda item: item[1].name.split()[-1])),
        places=places,
        events=events,
        statements=by_id["statements"],
        claims=by_id["claims"],
        disputes=by_id["disputes"],
        positions=by_id["positions"],
        glossary=dict(sorted(by_id["glossary"].items(), key=lambda item: item[1].term.casefold())),
        corrections=tuple(sorted(by_id["corrections"].values(), key=lambda c: c.date.sort_key, reverse=True)),
        merged_events={s.event: s.same_as for s in same},
        merge_reasons={s.event: s.why for s in same},
        participation=ParticipationTable(
            gathered.tables.with_reports(reports),
            events,
            members,
            editorial.vocabulary,
            outside_membership(events.values(), _binding(memberships, by_id["organisations"]), members, ahead),
        ),
    )


UNIQUE = (
    "organisations", "members", "statements", "claims", "disputes", "positions", "glossary", "corrections",
)  # fmt: skip
"""Sections in which an id stands once in all files."""


def _merge_named(entries: Iterable[Entry], kind: type[Named]) -> dict[str, Named]:
    """People or places by id: the first file's name, every other spelling, all roles."""
    found: dict[str, Named] = {}
    for entry in entries:
        record: Any = entry.record
        if record.id not in found:
            found[record.id] = record
            continue
        first: Any = found[record.id]
        names = dict.fromkeys((*first.spellings, record.name, *record.spellings))
        data = {
            **dict(first),
            "spellings": tuple(name for name in names if name != first.name),
            "wikidata": first.wikidata or record.wikidata,
            "note": first.note or record.note,
        }
        if isinstance(first, Person):
            data["roles"] = (*first.roles, *record.roles)
        found[record.id] = kind.model_construct(**data)
    return found


def _memberships(records: Iterable[Membership]) -> tuple[Membership, ...]:
    """Spans, where those that sources date compatibly are one."""
    found: list[Membership] = []
    for record in records:
        for index, known in enumerate(found):
            if (joined := _join(known, record)) is not None:
                found[index] = joined
                break
        else:
            found.append(record)
    return tuple(found)


def _join(a: Membership, b: Membership) -> Membership | None:
    """Two accounts of one span as one, or None where they cannot be the same."""
    if (a.member, a.organisation, a.instrument) != (b.member, b.organisation, b.instrument):
        return None
    since, until = _common(a.since, b.since), _common(a.until, b.until)
    if (a.since and b.since and since is None) or bool(a.until) != bool(b.until) or (a.until and until is None):
        return None
    finer, other = (b, a) if since == b.since and since != a.since else (a, b)
    return finer.model_copy(
        update={
            "since": since,
            "until": until,
            "note": finer.note or other.note,
            "evidence": tuple(dict.fromkeys((*finer.evidence, *other.evidence))),
        }
    )


def _common(a: Edtf | None, b: Edtf | None) -> Edtf | None:
    return refine(a, b) if a and b else a or b


def _binding(memberships: Iterable[Membership], organisations: dict[str, Any]) -> list[Membership]:
    """The spans under an instrument that makes a member."""
    bare = {
        (organisation.id, instrument.id)
        for organisation in organisations.values()
        for instrument in organisation.instruments
        if not instrument.confers_membership
    }
    return [m for m in memberships if (m.organisation, m.instrument) not in bare]


def _own_members(editorial: Editorial, by_id: dict[str, Any], memberships: Iterable[Membership]) -> list[str]:
    """Who has ever been a member of the organisation; everybody, where the seeds give no spans."""
    binding = _binding(memberships, by_id["organisations"])
    held = {m.member for m in binding if m.organisation == editorial.organisation}
    return [member for member in by_id["members"] if member in held or not held]


def _articles(articles: dict[str, Any], lead: str) -> dict[str, Any]:
    """The lead first, then by date of publication, undated ones last."""

    def order(item: tuple[str, Any]) -> tuple[Any, ...]:
        key, article = item
        dated = article.published
        return key != lead, dated is None, dated.sort_key if dated else (), key

    return dict(sorted(articles.items(), key=order))
