"""Cells of the participation table, and what they come to when they are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.event import Report
from generator.model.status import Status, Vocabulary


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one member's part in one event."""

    event: str
    member: str
    status: Status
    reports: tuple[Report, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """The reports' notes, each once."""
        return tuple(dict.fromkeys(report.note for report in self.reports if report.note))

    @property
    def articles(self) -> tuple[str, ...]:
        """The sources of the cell, each once."""
        return tuple(dict.fromkeys(e.article for report in self.reports for e in report.evidence))

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of representation that the reports give, each once."""
        return tuple(dict.fromkeys(report.level for report in self.reports if report.level))


@dataclass(frozen=True, slots=True)
class Count:
    """How many cells have which status, for one group of cells.

    `n` of `stated` is the honest rate: the denominator is the events whose status a source states.
    """

    group: tuple[str, ...]
    by_status: Mapping[str, int]
    n: int
    stated: int
    total: int


def count(group: tuple[str, ...], found: Mapping[str, int], vocabulary: Vocabulary) -> Count:
    """The count of a group of cells from how many have which status, in the order of the vocabulary."""
    statuses = [s for s in vocabulary if s.id in found]
    return Count(
        group=group,
        by_status={s.id: found[s.id] for s in statuses},
        n=sum(found[s.id] for s in statuses if s.took_part),
        stated=sum(found[s.id] for s in statuses if s.stated),
        total=sum(found.values()),
    )


def refined_by(status: Status, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What a status refines, at once or through others; nothing where they refine each other in a circle."""
    found: list[str] = []
    coarser = status.refines
    while coarser is not None and coarser not in (status.id, *found):
        found.append(coarser)
        coarser = vocabulary[coarser].refines
    return tuple(found) if coarser is None else ()
