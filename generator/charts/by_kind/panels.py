"""The panels of participation by kind: the kinds of event of which there are cases, and the cases of each member."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts.kit.cases import Tally, tallies, total
from generator.model.event import Kind
from generator.model.explainer import Explainer

MOST_PANELS, MOST_MEMBERS = 4, 12
"""How many kinds and members are drawn."""

Rows = dict[str, Tally]


@dataclass(frozen=True, slots=True)
class Panel:
    """One kind of event, and the cases of each member."""

    kind: Kind
    rows: Rows


def panels_of(explainer: Explainer) -> list[Panel]:
    """The kinds of which there are cases, those with the most cases first."""
    found: dict[str, Rows] = {}
    for (kind, member), tally in tallies(explainer, "kind", "member").items():
        found.setdefault(kind, {})[member] = tally
    panels = [Panel(kind, found[kind.id]) for kind in explainer.editorial.kinds if kind.id in found]
    return sorted(panels, key=lambda panel: -total(explainer, panel.rows.values()).cases)


def together(explainer: Explainer, panels: Sequence[Panel]) -> Tally:
    """All cases of these panels."""
    return total(explainer, (tally for panel in panels for tally in panel.rows.values()))


def longest(panels: Sequence[Panel]) -> int:
    """The most cases that a member has in one of the panels."""
    return max((tally.cases for panel in panels for tally in panel.rows.values()), default=0)
