"""The gathered entries as one explainer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.errors import Problem, SeedError
from generator.model.editorial import Editorial
from generator.model.event import upcoming
from generator.model.explainer import Explainer
from generator.model.organisation import Membership, Organisation
from generator.model.table import ParticipationTable, outside_membership
from generator.reading.assertions import assertions
from generator.reading.dispute_notes import dispute_targets, notes_on_disputes, told_by_authors
from generator.reading.files import shown_path
from generator.reading.gather import Gathered, gather
from generator.reading.identity import apart, repeated, unique
from generator.reading.logo import logo
from generator.reading.merge_events import Merged, merge_events
from generator.reading.merge_records import merge_memberships, merge_people, merge_places
from generator.reading.quotations import quotations
from generator.reading.quoted_words import quoted_words
from generator.reading.references import references
from generator.reading.rules import empty_cells, membership_rules, rules

SHARED = {"people": "person", "places": "place", "events": "event"}
"""Sections in which different files may tell of the same id, and what each entry is called."""

UNIQUE = (
    "organisations", "members", "statements", "claims", "disputes", "positions", "glossary", "corrections",
)  # fmt: skip
"""Sections in which an id stands once in all files."""


def read(root: Path, check_texts: bool = True) -> Explainer:
    """The explainer of a seeds folder, complete and checked.

    With `check_texts`, quotations are looked up in the texts that articles name and that are at hand. Raises SeedError
    with every problem that was found, each once; nothing is skipped.
    """
    gathered = gather(root)
    problems = gathered.problems
    editorial = _editorial(gathered, root)
    by_id = _by_id(gathered)
    merged = merge_events(gathered, editorial.organisation if editorial else "unknown")
    problems.extend(list(references(gathered, editorial, by_id)))
    problems.extend(list(rules(gathered)))
    problems.extend(list(quoted_words(gathered)))
    problems.extend(list(quotations(root, gathered)) if check_texts else [])
    picture = logo(root, gathered)
    explainer = _explainer(editorial, by_id, merged, gathered) if editorial else None
    if explainer is not None and not any(p.path == gathered.tables.reports_path for p in problems):
        problems.extend(list(membership_rules(explainer, gathered)))
    if explainer is not None and not problems:
        problems.extend(list(empty_cells(explainer, gathered)))
        problems.extend(list(dispute_targets(explainer, gathered)))
        problems.extend(list(assertions(explainer, gathered)))
    if problems or explainer is None:
        raise SeedError(dict.fromkeys(problems))
    return replace(explainer, logo=picture)


def _editorial(gathered: Gathered, root: Path) -> Editorial | None:
    """The one explainer section of the dataset."""
    entries = gathered["explainer"]
    place = shown_path(root / "explainer.yaml")
    for entry in entries[1:]:
        problem = f"there is an explainer already, in {entries[0].origin.shown}"
        gathered.problems.append(entry.origin.problem((), problem, "a folder of seeds has one"))
    if not entries and "explainer" not in gathered.touched and not any(p.path == place for p in gathered.problems):
        gathered.problems.append(Problem(place, None, None, "", "no file has a section `explainer:`", "write it here"))
    return entries[0].record if entries else None


def _by_id(gathered: Gathered) -> dict[str, Any]:
    """Every section by id, but for events, memberships and the explainer."""
    problems = gathered.problems
    for section, what in SHARED.items():
        problems.extend(repeated(gathered[section], what))
    problems.extend(apart({name.rstrip("s"): gathered[name] for name in ("claims", "statements", "events")}))
    by_id: dict[str, Any] = {name: unique(gathered[name], problems) for name in UNIQUE}
    return by_id | {
        "articles": unique(gathered["article"], problems),
        "people": merge_people(gathered["people"], problems),
        "places": merge_places(gathered["places"], problems),
    }


def _explainer(editorial: Editorial, by_id: dict[str, Any], merged: Merged, gathered: Gathered) -> Explainer:
    memberships = merge_memberships(entry.record for entry in gathered["memberships"])
    binding = _binding(memberships, by_id["organisations"])
    members = _own_members(editorial, by_id["members"], binding)
    events = merged.events
    ahead = frozenset(e.id for e in events.values() if upcoming(e.date, editorial.as_of))
    return Explainer(
        editorial=editorial,
        articles=_articles(by_id["articles"], editorial.lead),
        organisations=by_id["organisations"],
        members=by_id["members"],
        memberships=memberships,
        people=by_id["people"],
        places=by_id["places"],
        events=events,
        statements=by_id["statements"],
        claims=by_id["claims"],
        disputes=told_by_authors(by_id["disputes"]),
        dispute_notes=notes_on_disputes(by_id["disputes"], merged.same),
        positions=by_id["positions"],
        glossary=dict(sorted(by_id["glossary"].items(), key=lambda item: item[1].term.casefold())),
        corrections=tuple(sorted(by_id["corrections"].values(), key=lambda c: c.date.sort_key, reverse=True)),
        merged_events=merged.same,
        merge_reasons=merged.reasons,
        participation=ParticipationTable(
            gathered.tables.with_reports(merged.reports),
            events,
            members,
            editorial.vocabulary,
            outside_membership(events.values(), binding, members, ahead),
        ),
    )


def _binding(memberships: Iterable[Membership], organisations: dict[str, Organisation]) -> list[Membership]:
    """The spans under an instrument that makes a member."""
    bare = {
        (organisation.id, instrument.id)
        for organisation in organisations.values()
        for instrument in organisation.instruments
        if not instrument.confers_membership
    }
    return [m for m in memberships if (m.organisation, m.instrument) not in bare]


def _own_members(editorial: Editorial, members: Iterable[str], binding: Iterable[Membership]) -> list[str]:
    """Who has ever been a member of the organisation; everybody, where the seeds give no spans."""
    held = {m.member for m in binding if m.organisation == editorial.organisation}
    return [member for member in members if member in held or not held]


def _articles(articles: dict[str, Any], lead: str) -> dict[str, Any]:
    """The lead first, then by date of publication, undated ones last."""

    def order(item: tuple[str, Any]) -> tuple[Any, ...]:
        key, article = item
        dated = article.published
        return key != lead, dated is None, dated.sort_key if dated else (), key

    return dict(sorted(articles.items(), key=order))
