"""What the chart of shares by period says: how many members took part less at the end than at the beginning."""

from __future__ import annotations

from generator.charts.kit.base import Table, Value
from generator.charts.kit.cases import Tally, reaches_minimum
from generator.charts.kit.findings import EMPTY, caveat, in_cases, names, took_part_least
from generator.charts.kit.words import count_of, inside, joined, number, percent, verb_for
from generator.charts.shares.periods.grid import MOST_ROWS, STEPS, Grid, Place, changes, step_of
from generator.charts.shares.pooled import pooled_words
from generator.model.explainer import Explainer


def of_tile(explainer: Explainer, grid: Grid, place: Place) -> str:
    """What a tile says: who, when, in how many of how many, and the share where there is one."""
    row, column, tally = place
    took, period = inside(explainer.editorial.vocabulary.took_part), grid.periods.name(grid.periods.starts[column])
    who = explainer.members[grid.drawn[row]].name
    rest = count_of(tally.cases, "case")
    if not tally.stated:
        return f"{who}, {period}: nothing is stated in {rest}"
    share = f", {percent(tally.took_part / tally.stated)}" if reaches_minimum(explainer, tally) else ""
    return f"{who}, {period}: {took} {in_cases(tally.took_part, tally.stated)}{share}; {rest} in all"


def title(explainer: Explainer, grid: Grid, everyone: Tally) -> str:
    """How many members took part less at the end than at the beginning."""
    found = changes(explainer, grid)
    took = inside(explainer.editorial.vocabulary.took_part)
    if len(found) < 2:
        return took_part_least(explainer, {}, everyone)
    smaller = sum(change < 0 for change in found)
    first, last = map(grid.periods.name, grid.periods.ends)
    less = f"{number(smaller) if smaller else 'none'} {took} in a smaller share of events in {last} than in {first}"
    return f"Of {count_of(len(found), 'member')} with enough reports on both, {less}"


def alt(explainer: Explainer, grid: Grid, everyone: Tally) -> str:
    """The size of the grid, and how many shares fall into each step."""
    if not everyone.cases:
        return EMPTY
    size = f"{count_of(len(grid.drawn), 'member')} by {count_of(len(grid.periods.starts), 'period')}"
    steps = [step_of(t) for _, _, t in grid.tiles() if reaches_minimum(explainer, t)]
    told = [f"{number(steps.count(key))} {verb_for(steps.count(key))} {key.label}" for key in STEPS if key in steps]
    rest = sum(not reaches_minimum(explainer, t) for _, _, t in grid.tiles())
    pale = f"{number(rest)} {verb_for(rest, 'has', 'have')} no share, for too little is stated." if rest else ""
    shares = f"Of the shares, {'; '.join(told)}." if told else ""
    return joined(f"A grid of tiles, {size} in the order of time, darker for larger shares.", shares, pale)


def caption(explainer: Explainer, grid: Grid, everyone: Tally) -> str:
    """What is counted, how years are pooled, and which members are not drawn."""
    hidden = (
        f"The tiles show the members with the smallest and the largest shares, {number(MOST_ROWS)} of "
        f"{number(len(grid.members))}; the table has all."
        if grid.hidden
        else ""
    )
    return joined(caveat(explainer, everyone), pooled_words(grid.periods), hidden)


def table(explainer: Explainer, grid: Grid) -> Table:
    """All members; in each period how many of how many, which is what a share rests on."""
    rows: list[tuple[Value, ...]] = []
    for member, name in zip(grid.members, names(explainer, grid.members), strict=True):
        found = (grid.periods.tallies.get((member, start)) for start in grid.periods.starts)
        rows.append((name, *(f"{t.took_part} of {t.stated}" if t else None for t in found)))
    return Table(("Member", *map(grid.periods.name, grid.periods.starts)), tuple(rows))
