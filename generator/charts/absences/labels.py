"""The names at the ends of lines, moved apart where they would overlap; one for several where room is scarce."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from typing import NamedTuple

from generator.charts.absences.lines import Line
from generator.charts.kit.words import MANY, listed

LINE, LETTERS = 17, 14
"""The height of a line of a label, in CSS pixels, and how many letters it has."""

SHIFT, MOST_SHIFT = 5, 0.45
"""How far below the one before a line is drawn, in CSS pixels; how far all may be together, in cases."""

PLOT = 270
"""The least height of the plot above nought, in CSS pixels."""


class Label(NamedTuple):
    """The lines that end level, and the words for them."""

    lines: list[Line]
    words: list[str]

    @property
    def level(self) -> int:
        """The count at which its lines end."""
        return len(self.lines[0].steps)

    @property
    def depth(self) -> int:
        """Its height in CSS pixels."""
        return LINE * len(self.words)


def labels_of(lines: Sequence[Line]) -> list[Label]:
    """The labels of these lines, the highest first: one for each where that fits, else one for all that end level."""
    single = [Label([line], wrap(line.name, LETTERS, max_lines=3, placeholder="…")) for line in lines]
    if sum(label.depth for label in single) <= PLOT:
        return single
    levels = [list(level) for _, level in groupby(lines, key=lambda line: len(line.steps))]
    named = ([line.name for line in level] for level in levels)
    words = (", ".join(each) if len(each) <= MANY else listed(each, 2) for each in named)
    wrapped = (wrap(each, LETTERS, max_lines=3, placeholder="…") for each in words)
    return [Label(*pair) for pair in zip(levels, wrapped, strict=True)]


def placed(labels: Sequence[Label], unit: float, tall: int) -> Iterator[tuple[Label, float]]:
    """The labels from the lowest up, each with its height as a count; one case is `unit` pixels high."""
    low, top = 0.0, tall + LINE / 2 - sum(label.depth for label in labels)
    for label in reversed(labels):
        half = label.depth / 2
        top += 2 * half
        y = max(low + half, min(label.level * unit, top - half))
        low = y + half
        yield label, round(y / unit, 3)


class Plan(NamedTuple):
    """The labels, how high the plot is above nought and below, and how far below the one before each line is drawn.

    `unit` is the height of one case in CSS pixels; `shift` and `below` are counts.
    """

    labels: list[Label]
    unit: float
    shift: float
    below: float

    @property
    def tall(self) -> int:
        """The height of the plot in CSS pixels."""
        return round(_above(self.labels) + self.below * self.unit)

    @property
    def placed(self) -> Iterator[tuple[Label, float]]:
        """The labels from the lowest up, each with its height as a count."""
        return placed(self.labels, self.unit, _above(self.labels))


def plan_of(lines: Sequence[Line]) -> Plan:
    """Where lines and labels go; all lines together are lowered by less than half a case."""
    labels, most = labels_of(lines), len(lines[0].steps) if lines else 1
    unit = _above(labels) / (most * 1.02)
    shift = min(SHIFT / unit, MOST_SHIFT / max(len(lines), 1))
    return Plan(labels, unit, shift, shift * max(len(lines) - 1, 0))


def _above(labels: Sequence[Label]) -> int:
    return max(PLOT, sum(label.depth for label in labels))
