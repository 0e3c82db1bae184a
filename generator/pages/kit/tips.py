"""What a cell of the matrix shows to those who point at it: its sources, their words, and each version of a dispute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.escape import Safe, join
from generator.model.cell import Cell
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.pages.kit.dates import DIFFER
from generator.pages.kit.desk import Desk
from generator.pages.kit.notes import kind, passage, published, sources

MOST_SOURCES = 3
"""How many sources a tip names, of each version of a disputed cell."""
LINE_BREAK = "&#10;"
ITEM = "• "


def cell_tip(desk: Desk, event: Event, cell: Cell) -> Safe:
    """The cell in words, then its sources, each in a line of its own; for an attribute that a script shows."""
    member = desk.explainer.members[cell.member].name
    head = f"{member}, {event.title}, {_when(event)}: {cell.status.label}."
    told = _versions(desk, cell) if cell.status.contradicted else _agreed(desk, cell)
    return join([head, *told], LINE_BREAK)


def _when(event: Event) -> str:
    return f"{event.date.human()} ({DIFFER} on the date)" if event.date_disputed else event.date.human()


def _agreed(desk: Desk, cell: Cell) -> list[str]:
    """What a cell without dispute rests on: one source in a line, or a list of them."""
    evidence = [each for report in cell.reports for each in report.evidence]
    named = _named(desk, evidence)
    if len(named) < 2:
        return [f"Source: {each}" for each in named]
    return [f"{len(cell.articles)} sources:", *(f"{ITEM}{each}" for each in named), *_more(evidence)]


def _versions(desk: Desk, cell: Cell) -> Iterator[str]:
    """What sources say of a disputed cell, a line for each version."""
    sides: dict[str, list[Evidence]] = {}
    for report in cell.reports:
        sides.setdefault(report.status, []).extend(report.evidence)
    for status, evidence in sides.items():
        told = "; ".join([*_named(desk, evidence), *_more(evidence)])
        yield f"{desk.explainer.editorial.vocabulary[status].label}: {told}"


def _named(desk: Desk, evidence: Sequence[Evidence]) -> list[str]:
    """The first few sources, those that are quoted before the others."""
    return [_source(desk, source, evidence) for source in sources(evidence)[:MOST_SOURCES]]


def _more(evidence: Sequence[Evidence]) -> list[str]:
    """How many sources are not named."""
    rest = len(sources(evidence)) - MOST_SOURCES
    return [f"and {rest} more"] if rest > 0 else []


def _source(desk: Desk, source: str, evidence: Sequence[Evidence]) -> str:
    """One source: its short name, its date, and each place in it with the words, if they are given."""
    article = desk.explainer.articles[source]
    mine = [each for each in dict.fromkeys(evidence) if each.article == source]
    places = " / ".join(_passage(each) for each in mine)
    note = "" if kind(mine) == "quoted" else " (referenced)"
    return f"{article.short} ({published(article)}), {places}{note}"


def _passage(evidence: Evidence) -> str:
    """A place in a source, with its words where they are given."""
    found = passage(evidence)
    return f"{found['where']}: {found['exact']}" if found["exact"] else str(found["where"])
