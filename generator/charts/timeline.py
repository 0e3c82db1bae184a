"""The timeline: events by kind, statements and dated claims, each where its date puts it, as exactly as it is known.

A day is a point. Any other date is a bar over all the days that it may be, paler where its start or end is not known;
such a bar is capped at a fixed length, and says so. What falls together in a row is stacked, so nothing hides another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from generator.charts import targets
from generator.charts.base import Chart, Figure, Table, make_figure
from generator.charts.fills import said
from generator.charts.layout import AXIS, HEAD, base_layout, row_names
from generator.charts.words import count_of, listed, noun_for, number, of_all, shortened, verb_for
from generator.model.dates import Edtf
from generator.model.explainer import Explainer

ID = "timeline"
MOST_MARKS, MOST_LANES, LANE, LEAD = 300, 40, 12, timedelta(days=90)
"""How many entries and lanes are drawn, the height of a lane in CSS pixels, and how long a bar without an end is."""

Sort = Literal["event", "statement", "claim"]
LOOKS: dict[Sort, dict[str, str]] = {
    "event": {"name": "Event", "symbol": "circle", "light": "#0072b2", "dark": "#56b4e9"},
    "statement": {"name": "Statement", "symbol": "diamond", "light": "#00785a", "dark": "#4fd0a8"},
    "claim": {"name": "Claim with a date", "symbol": "square", "light": "#8a6100", "dark": "#f0c05a"},
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with a date: the row it stands in, what is said of it, and where it is told."""

    sort: Sort
    row: str
    date: Edtf
    words: str
    target: str
    remark: str = ""

    @property
    def first(self) -> date:
        """The first day that is drawn."""
        return self.date.earliest or (self.last - LEAD)

    @property
    def last(self) -> date:
        """The last day that is drawn."""
        return self.date.latest or (self.date.midpoint + LEAD)

    @property
    def open(self) -> bool:
        """Whether an end of the date is not known."""
        return self.date.earliest is None or self.date.latest is None
