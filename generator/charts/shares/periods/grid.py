"""The grid of shares: which members have a row, which periods a column, and the step that a share falls into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.charts.kit.cases import Tally, by_member, reaches_minimum
from generator.charts.kit.keys import Key
from generator.charts.kit.layout import ends
from generator.charts.kit.words import count_of
from generator.charts.shares.pooled import Periods, periods
from generator.charts.shares.ranking import smallest_first
from generator.model.explainer import Explainer

MOST_ROWS = 40
"""How many rows are drawn at most."""

FEW_COLUMNS = 8
"""Up to how many periods each has its own label; of more, each decade has one."""

STEPS = (
    Key("step-0", "under 20%", "0", "#d3e4f2", "#1d3a52"),
    Key("step-1", "20 to under 40%", "2", "#a3c8e3", "#28597f"),
    Key("step-2", "40 to under 60%", "4", "#66a3cf", "#3a7fb3"),
    Key("step-3", "60 to under 80%", "6", "#2a76b0", "#62a8dc"),
    Key("step-4", "80% or more", "8", "#0b4a7d", "#a9d6f7"),
)
"""The steps of a share, each a fifth; the sign is the ten per cent that a step begins with."""


Place = tuple[int, int, Tally]
"""The row, the column and the cases of a tile."""


@dataclass(frozen=True, slots=True)
class Grid:
    """What is drawn: the rows, of which one may be the gap in the middle, and the periods."""

    rows: tuple[str | None, ...]
    hidden: int
    periods: Periods
    members: Mapping[str, Tally]

    def tiles(self) -> Iterator[Place]:
        """Row, column and cases of each tile."""
        for row, member in self.drawn.items():
            for column, start in enumerate(self.periods.starts):
                if tally := self.periods.tallies.get((member, start)):
                    yield row, column, tally

    @property
    def drawn(self) -> dict[int, str]:
        """The member of each row, without the gap."""
        return {row: member for row, member in enumerate(self.rows) if member is not None}

    @property
    def groups(self) -> list[str]:
        """The label of each column, which its neighbours may share."""
        starts = self.periods.starts
        each = len(starts) <= FEW_COLUMNS or self.periods.width >= 10
        return [self.periods.name(start) if each else f"{start // 10}0s" for start in starts]


def grid_of(explainer: Explainer) -> Grid:
    """Members by share, the smallest first; those without one come last, and are not drawn where there are many."""
    members = by_member(explainer)
    rated = smallest_first(explainer, members)
    few = [m for m in members if m not in set(rated)]
    rows: list[str | None] = [*rated, *few]
    if len(rows) > MOST_ROWS:
        drawn, _ = ends(rated or few, MOST_ROWS)
        rows = [*drawn[: MOST_ROWS // 2], None, *drawn[MOST_ROWS // 2 :]]
    found = periods(explainer)
    return Grid(tuple(rows), len(members) - sum(row is not None for row in rows), found, members)


def too_little(explainer: Explainer) -> Key:
    """The legend's entry for tiles without a share."""
    fewer = count_of(explainer.editorial.minimum, "reported event")
    return Key("too-little", f"fewer than {fewer}, no share", "?", "#767676", "#9a9a9a", pale=True)


def step_of(tally: Tally) -> Key:
    """The step of the legend that the share falls into."""
    return STEPS[min(len(STEPS) * tally.took_part // tally.stated, len(STEPS) - 1)]


def changes(explainer: Explainer, grid: Grid) -> list[float]:
    """By how much the share of each member changed from the first whole period to the last, where both have one."""
    found = []
    for member in grid.members:
        pair = [grid.periods.tallies.get((member, start)) for start in grid.periods.ends]
        rated = [t.took_part / t.stated for t in pair if t and reaches_minimum(explainer, t)]
        found += [rated[1] - rated[0]] if len(rated) == 2 else []
    return found
