"""The panels of participation over time: whose bars they hold, and which of them a reader can choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.charts.kit.cases import by_member, focus
from generator.charts.kit.findings import names
from generator.charts.kit.words import number
from generator.charts.over_time.periods import Periods, summed
from generator.model.explainer import Explainer

ALL, EVERYBODY = "_all", "All members together"
"""The choice of all members in one panel, and the name of that panel."""

MOST_CHOICES = 12
"""How many members can be chosen."""


class Panel(NamedTuple):
    """One row of bars: whose they are, and the cases of each period that has any."""

    name: str
    periods: Periods


Views = dict[str, list[Panel]]
"""What a reader can choose, by member: one panel, or two. The first is drawn."""


def views_of(explainer: Explainer, cases: Mapping[str, Periods]) -> Views:
    """First what is drawn; then all members together, and each other member that can be chosen."""
    views = {}
    for member in (chosen := chosen_members(explainer)):
        others = together(explainer, [other for other in cases if other != member], cases)
        views[member] = [Panel(explainer.members[member].name, cases[member]), *others]
    most = focus(by_member(explainer)) if len(chosen) > 1 else tuple(chosen)
    first = {most[0]: views[most[0]]} if len(most) == 1 else {}
    everyone = {ALL: [Panel(EVERYBODY, summed(explainer, cases.values()))]} if len(cases) != 1 else {}
    return {**first, **everyone, **views}


def chosen_members(explainer: Explainer) -> list[str]:
    """The members that can be chosen, in the order of members."""
    members = by_member(explainer)
    away = sorted(members, key=lambda member: -members[member].stayed_away)[:MOST_CHOICES]
    return [member for member in members if member in away]


def together(explainer: Explainer, members: Sequence[str], cases: Mapping[str, Periods]) -> list[Panel]:
    """The panel of these members together; none of nobody."""
    name = f"The {number(len(members))} other members together" if members[1:] else "".join(names(explainer, members))
    return [Panel(name, summed(explainer, (cases[member] for member in members)))] if members else []


def most_cases(views: Views, panels: Sequence[Panel], i: int) -> int:
    """The most cases in a period of this panel, in all views of as many panels."""
    alike = (other[i] for other in views.values() if len(other) == len(panels))
    return max((tally.cases for panel in alike for tally in panel.periods.values()), default=0)
