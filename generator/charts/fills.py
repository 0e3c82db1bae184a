"""How a status is drawn: a colour for each scheme and a pattern that no other status of its group has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from generator.escape import plotly
from generator.model.status import Status, Vocabulary

SPARE = ("x", "-", "+", ".", "/", "\\", "|", "")
"""What a status is given whose own pattern another already has, in this order."""

STATED = {"fillmode": "overlay", "size": 7, "solidity": 0.3}
PALE = {"fillmode": "replace", "size": 5, "solidity": 0.65}
"""Strokes on a full ground for what a source states; on a pale ground for what no source states or what is disputed."""


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


def said(words: Iterable[str], targets: Iterable[str]) -> dict[str, Any]:
    """The part of a trace that says what each point is, and where it leads to."""
    spoken = list(words)
    return {
        "hovertext": [plotly(each) for each in spoken],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [[target, each] for target, each in zip(targets, spoken, strict=True)],
    }


def patterns(vocabulary: Vocabulary) -> dict[str, dict[str, Any]]:
    """The pattern of each status: the status table's own, or a spare one where that is taken.

    Stated statuses and the others are told apart by how pale they are, so the two groups are dealt separately.
    """
    stated, rest = ([s for s in vocabulary if s.stated is wanted] for wanted in (True, False))
    dealt = {i: {"shape": shape, **STATED} for i, shape in _shapes(stated).items()}
    return dealt | {i: {"shape": shape, **PALE} for i, shape in _shapes(rest, blank="?").items()}


def _shapes(statuses: list[Status], blank: str = "") -> dict[str, str]:
    """A shape for each; of two that want the same, the one that refines no other and comes first has it.

    `blank` stands for no pattern; where it is not one, every status is given a pattern.
    """
    wants = {status.id: status.pattern or blank for status in statuses}
    spare = iter([shape for shape in SPARE if shape not in wants.values() and (shape or not blank)])
    found: dict[str, str] = {}
    for status in sorted(statuses, key=lambda s: s.refines is not None):
        free = wants[status.id] in SPARE and wants[status.id] not in found.values()
        found[status.id] = wants[status.id] if free else next(spare, status.pattern)
    return found


def status_bar(vocabulary: Vocabulary, status: Status, marks: Marks, *, across: bool) -> dict[str, Any]:
    """The bars of one status, which grow to the right where `across`; else upwards."""
    along, lengths = ("y", "x") if across else ("x", "y")
    return {
        "type": "bar",
        "name": plotly(status.label),
        "legendgroup": status.id,
        "orientation": "h" if across else "v",
        along: marks.positions,
        lengths: marks.lengths,
        "marker": {"color": status.light, "pattern": patterns(vocabulary)[status.id]},
        "meta": {"status": status.id, "light": status.light, "dark": status.dark},
        **marks.said,
    }
