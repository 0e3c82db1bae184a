"""Statements and claims that other claims contradict, and whether a dispute of the authors sets them side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.sayings import Claim, Dispute


@dataclass(frozen=True, slots=True)
class Contest:
    """A statement or claim and the claims that contest it.

    `apart` are those that no dispute of the authors and no earlier contest sets against it; `dispute` is the first
    dispute of the authors that sets any against it.
    """

    contested: str
    contesters: tuple[str, ...]
    apart: tuple[str, ...]
    dispute: str | None


def contests(claims: Iterable[Claim], disputes: Iterable[Dispute]) -> Mapping[str, Contest]:
    """Every contest by the id of what is contested; several claims that contest the same are one contest."""
    found: dict[str, dict[str, None]] = {}
    for claim in claims:
        for contested in claim.contests:
            if contested != claim.id:
                found.setdefault(contested, {})[claim.id] = None
    pairs: set[frozenset[str]] = set()
    known = tuple(disputes)
    return {contested: _contest(contested, tuple(by), known, pairs) for contested, by in found.items()}


def _contest(contested: str, by: tuple[str, ...], disputes: Iterable[Dispute], pairs: set[frozenset[str]]) -> Contest:
    """One contest; `pairs` are those that stand in an earlier one, as two claims may contest each other."""
    told = {one: [d.id for d in disputes if _sets_apart(d, contested, one)] for one in by}
    apart = tuple(one for one in by if not told[one] and frozenset((contested, one)) not in pairs)
    pairs.update(frozenset((contested, one)) for one in apart)
    return Contest(contested, by, apart, next((d for ids in told.values() for d in ids), None))


def _sets_apart(dispute: Dispute, one: str, other: str) -> bool:
    """Whether a dispute has the two on different sides."""
    mine = [side for side in dispute.sides if one in side.claims]
    return any(other in side.claims for side in dispute.sides if mine and side not in mine)
