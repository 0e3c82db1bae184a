"""What stands on the timeline: everything that has a date, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.charts import targets
from generator.model.dates import Edtf
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer

STATEMENTS, CLAIMS = "Statements", "Other dated facts"

Sort = Literal["event", "statement", "claim"]
LOOKS: dict[Sort, dict[str, str]] = {
    "event": {"name": "Event", "symbol": "circle", "light": "#0072b2", "dark": "#56b4e9"},
    "statement": {"name": "Statement", "symbol": "diamond", "light": "#00785a", "dark": "#4fd0a8"},
    "claim": {"name": "Other dated fact", "symbol": "square", "light": "#8a6100", "dark": "#f0c05a"},
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with a date: the row it stands in, what is said of it, and where it is told."""

    sort: Sort
    row: str
    when: Edtf
    words: str
    target: str
    evidence: tuple[Evidence, ...]

    @property
    def first(self) -> date:
        """The first day that is drawn; where the start is open, the day by which it happened."""
        return self.when.earliest or self.last

    @property
    def last(self) -> date:
        """The last day that is drawn; where the end is open, the day since which it holds."""
        return self.when.latest or self.when.earliest or self.when.midpoint

    @property
    def open(self) -> bool:
        """Whether an end of the date is not known."""
        return self.when.earliest is None or self.when.latest is None

    @property
    def pointed(self) -> bool:
        """Whether the entry is drawn as a point: at its day, or at the one day known of an open date."""
        return self.when.single_day or self.open

    @property
    def symbol(self) -> str:
        """The sign of its point, which for an open date shows the way to the days that it may be."""
        if not self.open:
            return LOOKS[self.sort]["symbol"]
        return "triangle-left" if self.when.earliest is None else "triangle-right"


def dated_entries(explainer: Explainer) -> list[Entry]:
    """Every event, and every statement and claim that has a date, in order of date."""
    return sorted(_entries(explainer), key=lambda entry: entry.when.sort_key)


def _entries(explainer: Explainer) -> Iterator[Entry]:
    kinds = {kind.id: kind.plural for kind in explainer.editorial.kinds}
    for event in explainer.own_events.values():
        target = targets.of_event(event)
        yield Entry("event", kinds[event.kind], event.date, event.title, target, event.evidence)
    for statement in explainer.statements.values():
        if statement.date:
            words = f"{explainer.party(statement.speaker).name}: {statement.reported}"
            target = targets.on_timeline("statement", statement.id)
            yield Entry("statement", STATEMENTS, statement.date, words, target, statement.evidence)
    for claim in explainer.claims.values():
        if claim.date:
            target = targets.on_timeline("claim", claim.id)
            yield Entry("claim", CLAIMS, claim.date, claim.text, target, claim.evidence)


def rows_of(explainer: Explainer) -> list[str]:
    """The rows from the top, each once, also where two kinds are called the same."""
    return list(dict.fromkeys([*(kind.plural for kind in explainer.editorial.kinds), STATEMENTS, CLAIMS]))
