"""What the chart of levels says: who was represented at a lower level than others, and how much is stated."""

from __future__ import annotations

from collections import Counter

from generator.charts.kit.findings import in_cases, left_out, names
from generator.charts.kit.words import MANY, count_of, inside, joined, listed, number, of_all, spelled, times, verb_for
from generator.charts.levels.keys import bare, key_id
from generator.charts.levels.ranks import FEWEST, Ranks, all_who_came, is_stand_in
from generator.model.cell import Cell
from generator.model.explainer import Explainer

NOTHING = "No source states a level of representation"
THERE, MANY_THERE = (
    "case in which the member was there in some form",
    "cases in which the member was there in some form",
)
"""A case of taking part, standing in or watching."""


def title(explainer: Explainer, found: Ranks) -> str:
    """Who was at a lower level most often, and how often; else whether the levels were the same."""
    lower = {member: len(found.lower(member)) for member in found.members}
    most = max(lower.values(), default=0)
    if not most:
        return _nobody(explainer, found)
    last = [member for member in found.members if lower[member] == most]
    each = "each " if len(last) > 1 else ""
    who = listed(names(explainer, last)) if len(last) <= MANY else count_of(len(last), "member")
    said = f"{who} {verb_for(len(last), 'was', 'were')} {each}represented at a lower level {times(most)}"
    next_most = max((n for n in lower.values() if n < most), default=-1)
    others = f"no other member {f'more than {times(next_most)}' if next_most else 'at all'}"
    return f"As far as sources say, {said}{f', {others}' if next_most >= 0 else ''}"


def _nobody(explainer: Explainer, found: Ranks) -> str:
    """The finding where nobody was at a lower level: that all were at the same, or that none stands out."""
    if same := _same(found):
        return f"At {same} where the levels of several members are stated, these were the same"
    if any(found.compared(member) for member in found.members):
        return "Where levels can be compared, none was lower than most others at the same event"
    told = all_who_came(explainer)
    given = sum(bool(cell.levels) for cell in told)
    return f"A source gives the level {in_cases(given, len(told), THERE, MANY_THERE)}" if told else NOTHING


def _same(found: Ranks) -> str:
    """At how many events, where those of several members are stated and are always the same; else nothing."""
    events = [[c for _, _, c in found.cells if c.event == event.id and key_id(c)] for event in found.cells.events]
    stated = [[cell.levels for cell in cells if cell.levels] for cells in events]
    several = [levels for levels in stated if len(levels) > 1]
    alike = all(len(set(levels)) == 1 and len(levels[0]) == 1 for levels in several)
    return of_all(len(several), len(several), "event") if several and alike else ""


def caption(explainer: Explainer, found: Ranks) -> str:
    """What is compared, how much of it there is, and what is left out."""
    told = all_who_came(explainer)
    given = sum(bool(cell.levels) for cell in told)
    parts = [
        f"A source gives the level {in_cases(given, len(told), THERE, MANY_THERE)}."
        if told
        else "No source tells of a member that was there.",
        _what_is_lower(explainer) if found.places else "",
        _too_few(found.too_few),
        left_out(explainer),
    ]
    return joined(*parts)


def _what_is_lower(explainer: Explainer) -> str:
    """What counts as a lower level."""
    labels = [f"“{inside(s.label)}”" for s in explainer.editorial.vocabulary if is_stand_in(s)]
    said = f"a source says {' or '.join(labels)}, or " if labels else ""
    return (
        f"A level counts as lower where {said}more than half of the other members whose level at that event is stated, "
        f"at least {spelled(FEWEST)} of them, had a higher one."
    )


def _too_few(n: int) -> str:
    others = f"the levels of fewer than {spelled(FEWEST)} other members are stated"
    return f"In {count_of(n, 'case')} the level is stated and not compared, as {others}." if n else ""


def bare_signs(explainer: Explainer, found: Ranks) -> str:
    """What the signs without a tile mean."""
    told = [f"{status.symbol} {inside(status.label)}" for status in bare(explainer, found)]
    return f"Without a tile: {', '.join(told)}." if told else ""


def alt(explainer: Explainer, found: Ranks) -> str:
    """The size of the grid, how often each level is given at each kind of event, and who was at a lower one."""
    if not found.cells.events:
        return "An empty chart: no source states a level."
    kinds = [(kind.plural, _given(explainer, found, kind.id)) for kind in explainer.editorial.kinds]
    rows = [(explainer.members[m].name, len(found.lower(m)), len(found.compared(m))) for m in found.members]
    lower = [f"{name} {of_all(n, of, 'event')}" for name, n, of in rows if n]
    whole = f"At a lower level, of the events that can be compared: {listed(lower, MANY) or 'nobody'}."
    told = (f"{kind}: {own}." for kind, own in kinds if own)
    return joined(f"A grid of tiles, {found.cells.size}, together by kind.", *told, whole)


def _given(explainer: Explainer, found: Ranks, kind: str) -> str:
    """How often which level is given at events of a kind."""
    cells = [cell for _, _, cell in found.cells if explainer.events[cell.event].kind == kind and key_id(cell)]
    counts = Counter(level for cell in cells if len(cell.levels) == 1 for level in cell.levels)
    levels = explainer.editorial.levels
    return listed([f"{inside(level.label)} {number(counts[level.id])}" for level in levels if counts[level.id]])


def of_cell(explainer: Explainer, cell: Cell) -> str:
    """What a tile says: as what and at which level the member took part."""
    levels = " or ".join(map(inside, _labels(explainer, cell)))
    level = f", level: {levels}" if levels else ", level not stated" if key_id(cell) else ""
    return f"{inside(cell.status.label)}{level}"


def in_table(explainer: Explainer, cell: Cell) -> str:
    """What the table says of a cell: its level, or its status."""
    if not key_id(cell):
        return cell.status.label
    return " or ".join(_labels(explainer, cell)) or f"{cell.status.label}, level not stated"


def _labels(explainer: Explainer, cell: Cell) -> list[str]:
    return [level.label for level in explainer.editorial.levels if level.id in cell.levels]
