"""The structure that charts share: axes, rows, legend, heights. Fonts and colours are the page's business."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.charts.kit.words import SHORT, in_lines, shortened
from generator.escape import plotly

MOST_ROWS = 30
"""How many rows a chart draws; of more, the first and the last are drawn and the table has all."""

ROW, HEAD, AXIS = 32, 24, 40
"""The height of a row, of a heading and of an axis with its labels, in CSS pixels."""

NARROW = 520
"""Below how many CSS pixels of width a chart is drawn as on a phone; the theme's style and script say the same."""

DAY = 86_400_000
"""A day in milliseconds, as axes of dates count."""

NARROW_NAME = 12
"""How many characters of a name fit beside a bar on a phone."""


def base_layout(**more: Any) -> dict[str, Any]:
    """What all charts have in common; the legend stands outside the figure."""
    return {
        "barmode": "stack",
        "bargap": 0.2,
        "dragmode": False,
        "hovermode": "closest",
        "showlegend": False,
        "uniformtext": {"mode": "hide", "minsize": 10},
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        **more,
    }


def height(plot: float) -> int:
    """The height of a chart whose plot is so high, with one axis under it, in CSS pixels."""
    return round(plot) + AXIS


def step(most: int, ticks: int = 6) -> int:
    """The distance between whole-number ticks, 1, 2 or 5 times a power of ten, so that few ticks are needed."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if most <= factor * size * ticks:
                return factor * size
        size *= 10


def axis_title(text: str) -> dict[str, Any]:
    """The title of an axis, no larger than its labels."""
    return {"text": plotly(text), "standoff": 10, "font": {"size": 13}}


def count_axis(most: int, title: str = "", **more: Any) -> dict[str, Any]:
    """An axis of whole numbers from nought."""
    named = {"title": axis_title(title)} if title else {}
    return {
        "range": [0, max(most, 1) * 1.02],
        "dtick": step(max(most, 1)),
        "tickformat": ",d",
        "automargin": True,
        "fixedrange": True,
        **named,
        **more,
    }


def row_axis(names: Sequence[str], **more: Any) -> dict[str, Any]:
    """An axis with one row for each name, the first on top; long names are broken and shortened."""
    return {
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": row_names(names),
        "range": [max(len(names), 1) - 0.5, -0.5],
        "automargin": True,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        **more,
    }


def row_names(names: Sequence[str], width: int = SHORT) -> list[str]:
    """The names as labels of rows."""
    return ["<br>".join(map(plotly, in_lines(name, width))) for name in names]


def short_names(names: Sequence[str], width: int = SHORT) -> list[str]:
    """The names as labels of rows that have room for one line."""
    return [plotly(shortened(name, width)) for name in names]


def in_bold(labels: Sequence[str], strong: Sequence[bool]) -> list[str]:
    """The labels, with those in bold of which the title speaks."""
    return [f"<b>{label}</b>" if bold else label for label, bold in zip(labels, strong, strict=True)]


def year_axis(years: Sequence[int], **more: Any) -> dict[str, Any]:
    """An axis of calendar years, without leaving any out, at least five years wide so that bars stay slim."""
    first, last = min(years), max(years)
    room = max(0, 5 - (last - first + 1)) / 2
    return {
        "range": [first - 0.5 - room, last + 0.5 + room],
        "dtick": step(last - first + 1, 12),
        "tick0": first,
        "tickformat": "d",
        "automargin": True,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        **more,
    }


def ends(rows: Sequence[str], most: int = MOST_ROWS) -> tuple[list[str], int]:
    """The rows to draw, and how many are left out in their middle."""
    if len(rows) <= most:
        return list(rows), 0
    half = most // 2
    return [*rows[:half], *rows[-half:]], len(rows) - 2 * half
