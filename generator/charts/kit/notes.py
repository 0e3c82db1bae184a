"""Words in the plot: headings of panels, and the numbers that stand beside rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.escape import plotly
from generator.model.dates import Edtf

CLEAR = 6
"""How far numbers beside rows stand from the plot, in CSS pixels."""


def note(text: str, **place: Any) -> dict[str, Any]:
    """Words beside or above the plot; the text is plain."""
    return {"text": plotly(text), "showarrow": False, "align": "left", **place}


def heading(text: str, axis: str) -> dict[str, Any]:
    """The heading of one panel, at its upper left; `axis` ends the names of its axes."""
    place = {"xref": f"x{axis} domain", "yref": f"y{axis} domain", "x": 0, "y": 1}
    return note(text, **place, xanchor="left", yanchor="bottom", yshift=4)


def beside(rows: Iterable[tuple[float, str]], clear: int = CLEAR) -> list[dict[str, Any]]:
    """Words to the right of these rows."""
    return [_right(clear, words, y=row, yref="y", yanchor="middle") for row, words in rows]


def over_beside(words: str, clear: int = CLEAR) -> dict[str, Any]:
    """What the words beside the rows are, above them."""
    return _right(clear, words, y=1, yref="paper", yanchor="bottom")


def _right(clear: int, words: str, **height: Any) -> dict[str, Any]:
    return note(words, x=1, xref="paper", xanchor="left", xshift=clear, **height)


def as_of_line(as_of: Edtf) -> tuple[dict[str, Any], dict[str, Any]]:
    """The dotted line at the day up to which the explainer goes, and its words."""
    day = (as_of.latest or as_of.midpoint).isoformat()
    place = {"x0": day, "x1": day, "yref": "paper", "y0": 0, "y1": 1}
    line = {"type": "line", **place, "line": {"width": 1, "dash": "dot"}}
    return line, note(as_of.human(), x=day, xref="x", xanchor="right", y=1, yref="paper", yanchor="bottom")
