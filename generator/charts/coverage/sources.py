"""How many sources the cases rest on, which have none, and on which sources disagree: counts, legend and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from generator.charts.kit.cases import NO_CASE
from generator.charts.kit.fills import look
from generator.charts.kit.findings import NOT_COUNTED, left_out
from generator.charts.kit.keys import Key, status_key
from generator.charts.kit.ramp import shades
from generator.charts.kit.words import capital, joined, number, of_all, verb_for
from generator.model.explainer import Explainer
from generator.model.status import DISPUTED, NOT_STATED, Status

SOURCED = (
    Key("one", "One source", "1", *shades(2, 3)),
    Key("two", "Two sources", "2", *shades(1, 3)),
    Key("more", "Three or more", "3+", *shades(0, 3)),
)
"""The more sources, the stronger the colour."""


@dataclass
class Coverage:
    """How many cases have how many sources; `several` are those with two or more, also where these disagree."""

    by_key: Counter[str] = field(default_factory=Counter)
    several: int = 0

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(self.by_key + other.by_key, self.several + other.several)

    @property
    def cases(self) -> int:
        """How many cases there are."""
        return self.by_key.total()

    @property
    def sourced(self) -> int:
        """How many cases have a source."""
        return self.cases - self.by_key["none"]

    @property
    def disputed(self) -> int:
        """On how many cases sources disagree."""
        return self.by_key[DISPUTED]


def keys(explainer: Explainer) -> tuple[Key, ...]:
    """The legend, from the most sources to none."""
    vocabulary = explainer.editorial.vocabulary
    empty = vocabulary[NOT_STATED]
    none = Key("none", "No source", empty.symbol, empty.light, empty.dark, pale=True)
    return (*reversed(SOURCED), none, status_key(vocabulary[DISPUTED]))


def looks(explainer: Explainer) -> dict[str, dict[str, Any]]:
    """The markers of those entries that are drawn as a status is."""
    vocabulary = explainer.editorial.vocabulary
    return {"none": look(vocabulary[NOT_STATED]), DISPUTED: look(vocabulary[DISPUTED])}


def key_id(status: Status, sources: int) -> str:
    """To which entry of the legend a case belongs."""
    if status.contradicted:
        return DISPUTED
    return SOURCED[min(sources, len(SOURCED)) - 1].id if sources else "none"


def covered(explainer: Explainer) -> dict[str, Coverage]:
    """The cases of each member that has any, in the order of members."""
    found: dict[str, Coverage] = {}
    for member, status, sources, n in explainer.participation.source_counts(explainer.own_events):
        if status not in NO_CASE:
            own = found.setdefault(member, Coverage())
            own.by_key[key_id(explainer.editorial.vocabulary[status], sources)] += n
            own.several += n if sources > 1 else 0
    return {member: found[member] for member in explainer.own_members if member in found}


def together(parts: Iterable[Coverage]) -> Coverage:
    """All parts in one."""
    return sum(parts, Coverage())


def title(everyone: Coverage) -> str:
    """How many cases have a source, how many more than one, and on how many sources disagree."""
    if not everyone.cases:
        return NOT_COUNTED
    n, several = everyone.sourced, everyone.several
    if not n:
        cases = "the only case" if everyone.cases == 1 else f"any of {number(everyone.cases)} cases"
        return f"No source tells of {cases}"
    found = f"{of_all(n, everyone.cases, 'case')} {verb_for(n, 'has', 'have')} a source"
    if n == 1:
        most = "and more than one" if several else "and only one"
    else:
        most = f"{number(several)} of them two or more" if several else "none of them more than one"
    disputed = number(everyone.disputed) if everyone.disputed else "no case"
    return f"{capital(found)}, {most}; {disputed} {verb_for(max(everyone.disputed, 1))} disputed"


def caption(explainer: Explainer) -> str:
    """What is counted, and what a number of sources does not say."""
    counted = (
        "A case is one event and one member while it could take part. Each article counts once; whether articles took "
        "from one another is not looked into."
    )
    return joined(counted, left_out(explainer))
