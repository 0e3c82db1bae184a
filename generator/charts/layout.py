"""The structure that charts share: axes, rows, legend, heights. Fonts and colours are the page's business."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from generator.charts.words import in_lines
from generator.escape import plotly

MOST_ROWS = 30
"""How many rows a chart draws; of more, the first and the last are drawn and the table has all."""

ROW, HEAD, AXIS = 30, 24, 48
"""The height of a row, of a heading and of an axis with its title, in CSS pixels."""

NARROW_NAME = 12
"""How many characters of a name fit beside a bar on a phone."""


WIDE, PHONE = 680, 320
"""The widths for which the height of a legend is reckoned, in CSS pixels."""


def base_layout(**more: Any) -> dict[str, Any]:
    """What all charts have in common; the legend stands at the foot of the chart, wraps, and gets the room it needs."""
    return {
        "barmode": "stack",
        "bargap": 0.3,
        "dragmode": False,
        "hovermode": "closest",
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "legend": {
            "orientation": "h", "xref": "container", "yref": "container", "x": 0, "xanchor": "left", "y": 0,
            "yanchor": "bottom", "traceorder": "normal", "itemsizing": "constant",
        },
        **more,
    }  # fmt: skip


def height(plot: float, labels: Sequence[str], width: int = WIDE) -> int:
    """The height of a chart whose plot is so high and whose legend has these labels, in CSS pixels."""
    longest = 44 + 7 * max(map(len, labels), default=0)
    rows = math.ceil(len(labels) / max(1, width // longest))
    return round(plot) + AXIS + 20 * rows + 8


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


def row_axis(names: Sequence[str], width: int | None = None, **more: Any) -> dict[str, Any]:
    """An axis with one row for each name, the first on top; long names are broken and shortened."""
    return {
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": row_names(names, width),
        "range": [max(len(names), 1) - 0.5, -0.5],
        "automargin": True,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        **more,
    }


def row_names(names: Sequence[str], width: int | None = None) -> list[str]:
    """The names as labels of rows."""
    lines = [in_lines(name) if width is None else in_lines(name, width) for name in names]
    return ["<br>".join(plotly(line) for line in each) for each in lines]


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


def note(text: str, **place: Any) -> dict[str, Any]:
    """Words beside or above the plot; the text is plain."""
    return {"text": plotly(text), "showarrow": False, "align": "left", **place}


def heading(text: str, axis: str) -> dict[str, Any]:
    """The heading of one panel, at its upper left; `axis` ends the names of its axes."""
    place = {"xref": f"x{axis} domain", "yref": f"y{axis} domain", "x": 0, "y": 1}
    return note(text, **place, xanchor="left", yanchor="bottom", yshift=4)


def ends(rows: Sequence[str], most: int = MOST_ROWS) -> tuple[list[str], int]:
    """The rows to draw, and how many are left out in their middle."""
    if len(rows) <= most:
        return list(rows), 0
    half = most // 2
    return [*rows[:half], *rows[-half:]], len(rows) - 2 * half
