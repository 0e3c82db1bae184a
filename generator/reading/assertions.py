"""Whether the data hold as much as their authors assert."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.errors import Problem
from generator.model.assertions import Bounds, Quantity
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer
from generator.model.status import DISPUTED, NOT_STATED
from generator.reading.gather import Gathered

WORDS: Mapping[Quantity, str] = {
    "sources": "sources",
    "events": "events",
    "members": "members",
    "people": "people",
    "statements": "statements",
    "claims": "claims",
    "disputes": "disputes",
    "stated_cells": "cells whose status a source states",
    "not_stated_cells": "cells that no source states",
    "disputed_cells": "cells on which sources disagree",
    "evidence": "pieces of evidence",
    "reports": "reports of a source on who took part",
}
"""What is counted, in an author's words."""

PIECES: frozenset[Quantity] = frozenset({"evidence", "reports"})

HINTS = {
    "at_least": "restore what was lost, or lower the number",
    "at_most": "see which were added, or raise the number",
}


def assertions(explainer: Explainer, gathered: Gathered) -> Iterator[Problem]:
    """Every bound that the numbers of a dataset are not within."""
    asserted = [quantity for entry in gathered["explainer"] for quantity in entry.record.assertions or ()]
    if not asserted:
        return
    found = numbers(explainer, asserted)
    for entry in gathered["explainer"]:
        for quantity, bounds in (entry.record.assertions or {}).items():
            for field, problem in _broken(bounds, found[quantity], WORDS[quantity]):
                yield entry.origin.problem(("assertions", quantity, field), problem, HINTS[field])


def numbers(explainer: Explainer, wanted: Iterable[Quantity] = PIECES) -> Mapping[Quantity, int]:
    """How many of everything there are; pieces are counted only where they are wanted, since they can be many."""
    whole = next(iter(explainer.participation.counts(among=explainer.own_events)), None)
    by_status = whole.by_status if whole else {}
    vocabulary = explainer.editorial.vocabulary
    return {
        "sources": len(explainer.articles),
        "events": len(explainer.events),
        "members": len(explainer.own_members),
        "people": len(explainer.people),
        "statements": len(explainer.statements),
        "claims": len(explainer.claims),
        "disputes": len(explainer.disputes),
        "stated_cells": sum(n for status, n in by_status.items() if not vocabulary[status].derived),
        "not_stated_cells": by_status.get(NOT_STATED, 0),
        "disputed_cells": by_status.get(DISPUTED, 0),
        **(_pieces(explainer) if PIECES & set(wanted) else {}),
    }


def _pieces(explainer: Explainer) -> Mapping[Quantity, int]:
    """What takes a look at each single report."""
    reports = tuple(explainer.participation.reports())
    given = (*(report.evidence for report in reports), *_evidence(explainer))
    return {"evidence": sum(map(len, given)), "reports": len(reports)}


def _evidence(explainer: Explainer) -> Iterator[Sequence[Evidence]]:
    """The evidence of every fact but reports."""
    roles = (role for person in explainer.people.values() for role in person.roles)
    sayings = (explainer.statements.values(), explainer.claims.values())
    facts = (explainer.events.values(), explainer.memberships, roles, *sayings)
    yield from (fact.evidence for kind in facts for fact in kind)


def _broken(bounds: Bounds, found: int, what: str) -> Iterator[tuple[str, str]]:
    if bounds.at_least is not None and found < bounds.at_least:
        yield "at_least", f"at least {bounds.at_least} {what} are asserted, found {found}"
    if bounds.at_most is not None and found > bounds.at_most:
        yield "at_most", f"at most {bounds.at_most} {what} are asserted, found {found}"
