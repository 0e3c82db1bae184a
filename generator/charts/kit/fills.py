"""How a status is drawn: its colour in each scheme, its pattern, and its sign inside the mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.charts.kit.keys import status_key
from generator.charts.kit.words import number
from generator.escape import plotly
from generator.model.status import Status

STATED = {"fillmode": "overlay", "size": 7, "solidity": 0.25}
PALE = {"fillmode": "replace", "size": 6, "solidity": 0.12}
"""Strokes on a full ground for what a source states; on a pale ground for what no source states or what is disputed."""

SIGN_AND_NUMBER = 3
"""From how many cases on a bar has their number beside its sign; the length of a shorter one is seen at once."""


@dataclass
class Marks:
    """The points of one status: where each stands, how long it is, what is said of it and where it leads to."""

    positions: list[float] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)

    def add(self, position: float, length: int, words: str, target: str) -> None:
        """One more point."""
        self.positions.append(position)
        self.lengths.append(length)
        self.words.append(words)
        self.targets.append(target)

    @property
    def said(self) -> dict[str, Any]:
        """What hovering shows, what is announced, and where each point leads to."""
        return said(self.words, self.targets)


def said(words: Iterable[str], targets: Iterable[str], *places: Sequence[int]) -> dict[str, Any]:
    """The part of a trace that says what each point is, and where it leads to.

    `places` are the row and the column of each point, for charts whose rows and columns a reader can change.
    """
    spoken = list(words)
    return {
        "hovertext": [plotly(each) for each in spoken],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [list(point) for point in zip(targets, spoken, *places, strict=True)],
    }


def look(status: Status) -> dict[str, Any]:
    """The marker of a status: its colour of the light scheme, and its pattern."""
    ground = STATED if status.stated else PALE
    shape = status.pattern if status.stated else status.pattern or "."
    return {"color": status.light, "pattern": {"shape": shape, **ground}}


def status_bar(status: Status, marks: Marks, *, across: bool) -> dict[str, Any]:
    """The bars of one status, which grow to the right where `across`; else upwards.

    The sign of the status stands in each bar, so that it is never told by colour alone; it is left out of bars that
    are too small for it.
    """
    along, lengths = ("y", "x") if across else ("x", "y")
    key = status_key(status)
    return {
        "type": "bar",
        "name": plotly(status.label),
        "orientation": "h" if across else "v",
        along: marks.positions,
        lengths: marks.lengths,
        "marker": look(status),
        "meta": key.meta,
        **signs([f"{status.symbol} {number(n)}" if n >= SIGN_AND_NUMBER else status.symbol for n in marks.lengths]),
        "constraintext": "inside",
        **marks.said,
    }


def signs(texts: Sequence[str]) -> dict[str, Any]:
    """The part of a bar trace that writes a sign into each bar."""
    return {
        "text": [plotly(text) for text in texts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "cliponaxis": False,
    }
