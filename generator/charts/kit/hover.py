"""Words of points that are longer than a line: spoken as one text, shown in lines that fit a phone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Any

from generator.charts.kit.fills import said
from generator.escape import plotly

LINE, ITEM = 44, "• "
"""How many characters a line has, and what an item of a list begins with."""


def said_in_lines(points: Iterable[Sequence[str]], targets: Iterable[str]) -> dict[str, Any]:
    """The part of a trace that says what each point is, in lines, and where it leads to."""
    lines = list(points)
    shown = [f"{_broken(each)}<extra></extra>" for each in lines]
    return {**said(map(_spoken, lines), targets), "hovertemplate": shown}


def _spoken(lines: Sequence[str]) -> str:
    """The lines as one text: the first, then the items of a list."""
    items = "; ".join(line.removeprefix(ITEM).rstrip(".") for line in lines[1:])
    return f"{lines[0]}. {items}" if items else lines[0]


def _broken(lines: Sequence[str]) -> str:
    """The lines, broken where they are too long. What a template would read as its own is written as an entity."""
    broken = [part for line in lines for part in wrap(line, LINE)]
    return "<br>".join(plotly(part) for part in broken).replace("%{", "&#37;{")
