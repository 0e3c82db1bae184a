"""How the marks of the timeline are drawn: a point, or a bar over all days that a date may be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.charts.kit.fills import PALE, STATED, signs
from generator.charts.kit.keys import Key
from generator.charts.kit.layout import DAY
from generator.charts.timeline.entries import LOOKS, MANNERS, Entry
from generator.charts.timeline.lanes import Mark, said_of

SMALL, MARKED, LARGE = 9, 12, 20
"""The size of a mark, of one that differs from others, and of one with a number in it, in CSS pixels."""

THIN, THICK = 6, 14
"""The height of a bar, and of one with a number in it, in CSS pixels."""


def keys_of(entries: Sequence[Entry]) -> tuple[Key, ...]:
    """The legend: the sorts of entries that there are, after events those that differ from others."""
    event, *others = LOOKS.values()
    used = {entry.key for entry in entries}
    return tuple(key for key in (event, *(look.key for look in MANNERS.values()), *others) if key in used)


def points(key: Key, placed: Sequence[tuple[Mark, float]]) -> dict[str, Any]:
    """The points of one look, each with its height."""
    marks = [mark for mark, _ in placed]
    return {
        "type": "scatter",
        "mode": "markers+text" if any(mark.text for mark in marks) else "markers",
        "x": [mark.first.isoformat() for mark in marks],
        "y": [y for _, y in placed],
        "text": [mark.text for mark in marks],
        "textposition": "middle center",
        "textfont": {"size": 11},
        "cliponaxis": False,
        "marker": {
            "symbol": [mark.symbol for mark in marks],
            "size": [_size(mark) for mark in marks],
            "color": key.light,
            "opacity": 1,
            "line": {"width": [2 if mark.symbol.endswith(("-open", "-dot")) else 0 for mark in marks]},
        },
        **said_of(marks),
    }


def _size(mark: Mark) -> int:
    if mark.text:
        return LARGE
    return MARKED if mark.entries[0].look else SMALL


def bars(key: Key, placed: Sequence[tuple[Mark, float]]) -> dict[str, Any]:
    """The bars of one look, each with its height."""
    marks = [mark for mark, _ in placed]
    look = marks[0].entries[0].look
    ground = PALE if look is MANNERS["upcoming"] else STATED
    return {
        "type": "bar",
        "orientation": "h",
        "width": [THICK if mark.text else MARKED if look else THIN for mark in marks],
        "base": [mark.first.isoformat() for mark in marks],
        "x": [round(mark.days * DAY) for mark in marks],
        "y": [y for _, y in placed],
        "marker": {"color": key.light, "pattern": {"shape": look.pattern if look else "", **ground}},
        **signs([mark.text for mark in marks]),
        "cliponaxis": True,
        **said_of(marks),
    }
