"""How much of the record rests on what, as numbers and sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from generator.charts.kit.words import noun_for
from generator.model.article import Article
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer
from generator.model.status import DISPUTED, NOT_STATED
from generator.pages.kit.base import View
from generator.pages.kit.records import empty_cells
from generator.pages.kit.sentences import number

LABELS: Mapping[str, str] = {
    "claims": "Claims and reported facts",
    "statements": "Statements",
    "events": "Events",
    "cells": "Cells of who took part",
    "memberships": "Memberships",
    "roles": "Offices of people",
}
"""The kinds of facts, and what readers call them."""

_BETWEEN_NAMES = re.compile(r" / |[(),;]")


Piece = tuple[str, str]
"""The source of one piece of evidence, and whether it is quoted or referenced."""


@dataclass
class Support:
    """What the facts of one kind rest on: how many they are, and how many pieces of evidence carry them.

    `sourced` have any evidence, `several` have it from two publishers or more, independent of each other.
    """

    facts: int = 0
    sourced: int = 0
    several: int = 0
    quoted: int = 0
    referenced: int = 0

    def add(self, pieces: Collection[Piece], articles: Mapping[str, Article]) -> None:
        """Count one more fact with its evidence."""
        self.facts += 1
        self.sourced += bool(pieces)
        self.several += independent(articles[source].publisher for source in {source for source, _ in pieces})
        quoted = sum(1 for _, kind in pieces if kind == "quoted")
        self.quoted += quoted
        self.referenced += len(pieces) - quoted


@dataclass
class Coverage:
    """The support of each kind of fact, and the cells of the matrix that sources leave open or disagree on."""

    support: Mapping[str, Support] = field(default_factory=dict)
    cells: int = 0
    not_stated: int = 0
    disputed: int = 0


def coverage(explainer: Explainer) -> Coverage:
    """What the record of an explainer rests on; cells are those of events that may be counted, during membership."""
    support = {kind: Support() for kind in LABELS}
    for kind, pieces in _facts(explainer):
        support[kind].add(pieces, explainer.articles)
    whole = next(iter(explainer.participation.counts(among=explainer.own_events)), None)
    by_status = whole.by_status if whole else {}
    _, possible = empty_cells(explainer)
    return Coverage(support, possible, by_status.get(NOT_STATED, 0), by_status.get(DISPUTED, 0))


def _facts(explainer: Explainer) -> Iterator[tuple[str, Collection[Piece]]]:
    """Every fact of the explainer: its kind and its evidence."""
    yield from (("claims", _pieces(claim.evidence)) for claim in explainer.claims.values())
    yield from (("statements", _pieces(said.evidence)) for said in explainer.statements.values())
    yield from (("events", _pieces(event.evidence)) for event in explainer.events.values())
    yield from (("memberships", _pieces(span.evidence)) for span in explainer.memberships)
    yield from (("roles", _pieces(role.evidence)) for person in explainer.people.values() for role in person.roles)
    yield from (("cells", pieces) for pieces in _cells(explainer))


def _cells(explainer: Explainer) -> Iterable[list[Piece]]:
    """The evidence of each cell that any source fills; there may be a million."""
    found: dict[tuple[str, str], list[Piece]] = {}
    for report in explainer.participation.reports():
        found.setdefault((report.event, report.member), []).extend(_pieces(report.evidence))
    return found.values()


def _pieces(evidence: Iterable[Evidence]) -> list[Piece]:
    return [(each.article, each.kind) for each in evidence]


def independent(publishers: Iterable[str | None]) -> bool:
    """Whether any two of these publishers are different ones, as far as their names tell.

    One that is not named may be any of the others. Two are not told apart where a name of the one stands in the
    entry of the other, such as "A" and "B (citing A)".
    """
    named = sorted({each for each in publishers if each})
    return any(not _related(one, other) for one, other in combinations(named, 2))


@lru_cache(65_536)
def _related(one: str, other: str) -> bool:
    return _names_one_of(one, other) or _names_one_of(other, one)


def _names_one_of(entry: str, publisher: str) -> bool:
    """Whether any of the names that a publisher goes by stands in an entry as whole words."""
    names = [name.strip() for name in _BETWEEN_NAMES.split(publisher.casefold())]
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", entry.casefold()) for name in names if name)


def rows(found: Coverage) -> list[View]:
    """The support of each kind of fact as a row of figures."""
    numbers = ("facts", "sourced", "several", "quoted", "referenced")
    return [
        {"label": label, **{name: f"{getattr(found.support[kind], name):,}" for name in numbers}}
        for kind, label in LABELS.items()
    ]


def bar(found: Coverage) -> list[View]:
    """The parts of a bar that shows how many cells are stated, disputed and left open; none where there is no cell."""
    stated = found.cells - found.not_stated - found.disputed
    parts = (("stated", stated), ("disputed", found.disputed), ("not-stated", found.not_stated))
    return [{"name": name, "n": n} for name, n in parts if n]


def cells(found: Coverage) -> str:
    """How many cells no source states, and on how many sources disagree."""
    if not found.cells:
        return "No event is counted yet, so there are no cells to fill."
    total = f"Of the {found.cells:,} {noun_for(found.cells, 'cell')} that a source could fill"
    silent = f"{_none_or(found.not_stated)} left open by all sources"
    return f"{total}, {silent} and {_none_or(found.disputed)} disputed."


def _none_or(n: int) -> str:
    return f"{number(n) if n else 'none'} {noun_for(max(n, 1), 'is', 'are')}"
