"""The levels as a legend: the sign and the colour of each, and to which entry a cell belongs."""

from __future__ import annotations

from typing import Any

from generator.charts.kit.cells import Place
from generator.charts.kit.fills import look
from generator.charts.kit.grid import BARE
from generator.charts.kit.keys import Key, status_key
from generator.charts.kit.ramp import shades
from generator.charts.kit.words import number
from generator.charts.levels.ranks import Ranks
from generator.model.cell import Cell
from generator.model.explainer import Explainer
from generator.model.status import Status

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
DIFFER = Key("differ", "Levels differ", "±", "#b8558f", "#b8558f", pale=True)
UNKNOWN = Key("unknown", "Level not stated", "–", "#8a8a8a", "#8a8a8a", pale=True)
"""A cell with several levels, of which none is picked, and one with none: frames of a colour for both schemes."""


def keys(explainer: Explainer) -> tuple[Key, ...]:
    """The legend: the levels from the highest down, what stands beside them, and who stood in at no stated level."""
    levels = explainer.editorial.levels
    found = [
        Key(f"level-{level.id}", level.label, ROMAN[i] if i < len(ROMAN) else number(i + 1), *shades(i, len(levels)))
        for i, level in enumerate(levels)
    ]
    return (*found, DIFFER, *(status_key(s) for s in explainer.editorial.vocabulary if s.in_part), UNKNOWN)


def key_id(cell: Cell) -> str | None:
    """To which entry of the legend a cell belongs; None where the member did not take part, or none says so."""
    if not (cell.status.took_part or cell.status.in_part):
        return None
    if len(cell.levels) > 1:
        return DIFFER.id
    if cell.levels:
        return f"level-{cell.levels[0]}"
    return cell.status.id if cell.status.in_part else UNKNOWN.id


def looks(explainer: Explainer, key: Key) -> dict[str, Any]:
    """The marker and the meta of an entry: a status as it is drawn elsewhere, a level full, anything else a frame."""
    own = {status.id: status for status in explainer.editorial.vocabulary}.get(key.id)
    if own:
        return {"marker": look(own), "meta": key.meta}
    if key.pale:
        return {"marker": {**BARE, "line": {"color": key.light, "width": 1}}, "meta": {"key": key.id, "pale": True}}
    return {"marker": {"color": key.light}, "meta": key.meta}


def by_key(found: Ranks) -> dict[str, list[Place]]:
    """The cells of each entry of the legend."""
    places: dict[str, list[Place]] = {}
    for place in found.cells:
        if key := key_id(place[2]):
            places.setdefault(key, []).append(place)
    return places


def bare(explainer: Explainer, found: Ranks) -> dict[Status, list[Place]]:
    """The cells of each status in which a member did not take part, or none says that it did."""
    places = [place for place in found.cells if key_id(place[2]) is None]
    own = {s: [place for place in places if place[2].status == s] for s in explainer.editorial.vocabulary}
    return {status: those for status, those in own.items() if those}
