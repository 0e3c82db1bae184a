"""The ranking of members by share: who has one, who has not, and which of them get a row where there are many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.charts.kit.cases import Tally, by_member, ranked, reaches_minimum
from generator.charts.kit.layout import ends
from generator.charts.kit.words import count_of, number
from generator.model.explainer import Explainer

MOST_FEW = 5
"""How many members without a share are drawn."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What stands in each row: a member, or words for those that are not drawn."""

    rated: tuple[str, ...]
    few: tuple[str, ...]
    members: Mapping[str, Tally]
    lines: tuple[str, ...]
    words: Mapping[int, str]

    def drawn(self) -> Iterator[tuple[int, str, Tally]]:
        """Row, member and cases of all that have a row."""
        for row, line in enumerate(self.lines):
            if row not in self.words:
                yield row, line, self.members[line]

    def with_share(self) -> Iterator[tuple[int, str, Tally]]:
        """Those drawn that have a share."""
        rated = set(self.rated)
        return (each for each in self.drawn() if each[1] in rated)


def ranking_rows(explainer: Explainer) -> Rows:
    """Those with the smallest share first; those without one after the ranking, by count."""
    members = by_member(explainer)
    order = ranked(explainer, members)
    rated = smallest_first(explainer, members)
    few = order[len(rated) :]
    drawn, hidden = ends(rated)
    lines, words = list(drawn), {}
    if hidden:
        lines.insert(len(drawn) // 2, "")
        words[len(drawn) // 2] = f"… {count_of(hidden, 'member')} between them …"
    if few:
        words[len(lines)] = _heading(explainer, few)
        lines += ["", *few[:MOST_FEW]]
    return Rows(rated, few, members, tuple(lines), words)


def smallest_first(explainer: Explainer, members: Mapping[str, Tally]) -> tuple[str, ...]:
    """The members that reach the minimum, by share; those who are level stand in the order of members."""
    rated = {m: t.took_part / t.stated for m, t in members.items() if reaches_minimum(explainer, t)}
    return tuple(sorted(rated, key=lambda m: rated[m]))


def _heading(explainer: Explainer, few: Sequence[str]) -> str:
    """The words over the members without a share."""
    shown = f" ({MOST_FEW} of {number(len(few))})" if len(few) > MOST_FEW else ""
    return f"Too few for a share: under {explainer.editorial.minimum} stated{shown}"


def lowest(explainer: Explainer, members: Mapping[str, Tally]) -> str | None:
    """The member whose share of all its stated cases is the smallest; none where two are level or only one has one."""
    shares = sorted((t.took_part / t.stated, m) for m, t in members.items() if reaches_minimum(explainer, t))
    return shares[0][1] if len(shares) > 1 and shares[0][0] < shares[1][0] else None
