"""The timeline: events by kind, statements and dated claims, each where its date puts it, as exactly as it is known.

A day is a point. A date of which only one end is known is a triangle at that end, which points to the days that it may
be. Any other date is a bar over all the days that it may be. What falls together in a row is stacked, so nothing hides
another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from generator.charts.base import Chart, Figure, Table, make_figure
from generator.charts.entries import LOOKS, Entry, Sort, dated_entries, rows_of
from generator.charts.fills import said
from generator.charts.findings import sources_of
from generator.charts.layout import HEAD, NARROW_NAME, base_layout, height, row_axis, row_names
from generator.charts.words import count_of, listed, of_all, shortened, verb_for
from generator.model.explainer import Explainer

ID = "timeline"
MOST_MARKS, MOST_LANES, LANE = 300, 40, 12
"""How many entries and lanes are drawn, and the height of a lane in CSS pixels."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry in its lane, counted from the top of the chart."""

    entry: Entry
    lane: int


def timeline_chart(explainer: Explainer) -> Chart:
    """The chart of all that has a date."""
    entries = dated_entries(explainer)
    shown = _window(entries)
    rows = [row for row in rows_of(explainer) if any(entry.row == row for entry in shown)]
    placed, tops = _lanes(shown, rows)
    lanes = tops[-1] if tops else 1
    return Chart(
        id=ID,
        title=_title(entries),
        alt=_alt(entries, shown),
        caption=_caption(entries, shown),
        source=sources_of(each for entry in entries for each in entry.evidence),
        figure=_figure(placed, rows, tops),
        table=_table(entries),
        height=height(HEAD + LANE * max(lanes, 6), [look["name"] for look in LOOKS.values()]),
        narrow_figure={"xaxis": {"nticks": 4, "tickangle": 0}, "yaxis": {"ticktext": row_names(rows, NARROW_NAME)}},
    )


def _window(entries: list[Entry]) -> list[Entry]:
    """The entries that are drawn: those of the latest years that hold half of them, and of the year before."""
    years = sorted((entry.when.year for entry in entries), reverse=True)
    if not years:
        return []
    start = years[len(years) // 2] - 1
    return [entry for entry in entries if entry.when.year >= start][-MOST_MARKS:]


def _lanes(entries: list[Entry], rows: list[str]) -> tuple[list[Placed], list[int]]:
    """Each entry in the first lane of its row that is free; the tops are where rows begin, and the end of the last."""
    if not entries:
        return [], []
    reach = max(entry.last for entry in entries) - min(entry.first for entry in entries)
    room = max(reach / 60, timedelta(days=1))
    placed: list[Placed] = []
    tops = [0]
    for row in rows:
        ends: list[date] = []
        for entry in sorted((e for e in entries if e.row == row), key=lambda e: (e.first, e.last)):
            free = (i for i, end in enumerate(ends) if end < entry.first)
            lane = next(free, min(len(ends), MOST_LANES))
            ends[lane : lane + 1] = [max(entry.last, entry.first + room)]
            placed.append(Placed(entry, tops[-1] + lane))
        tops.append(tops[-1] + max(len(ends), 3))
    return placed, tops


def _figure(placed: list[Placed], rows: list[str], tops: list[int]) -> Figure:
    middles = [(top + bottom - 1) / 2 for top, bottom in pairwise(tops)]
    bottom = tops[-1] if tops else 1
    layout = base_layout(
        xaxis={"type": "date", "automargin": True, "fixedrange": True},
        yaxis=row_axis(rows, tickvals=middles, range=[bottom - 0.5, -0.5]),
        shapes=[_line(top - 0.5) for top in tops[1:-1]],
    )
    return make_figure([trace for sort in LOOKS for trace in _traces(sort, placed)], layout)


def _line(y: float) -> dict[str, Any]:
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": y,
        "y1": y,
        "line": {"width": 0.5, "color": "#888"},
    }


def _traces(sort: Sort, placed: list[Placed]) -> Iterator[dict[str, Any]]:
    """The points and the bars of one sort; the legend names it once."""
    look = LOOKS[sort]
    # The legend takes the sign of the first point, which is to be the sort's own.
    points = sorted((p for p in placed if p.entry.sort == sort and p.entry.pointed), key=lambda p: p.entry.open)
    bars = [p for p in placed if p.entry.sort == sort and not p.entry.pointed]
    common = {"name": look["name"], "legendgroup": sort, "meta": {"light": look["light"], "dark": look["dark"]}}
    if points:
        yield {
            **common, "type": "scatter", "mode": "markers",
            "x": [p.entry.first.isoformat() for p in points], "y": [p.lane for p in points],
            "marker": {"symbol": [p.entry.symbol for p in points], "size": 9, "color": look["light"]}, **_said(points),
        }  # fmt: skip
    if bars:
        yield {
            **common, "type": "bar", "orientation": "h", "showlegend": not points, "width": 0.7,
            "base": [p.entry.first.isoformat() for p in bars], "y": [p.lane for p in bars],
            "x": [_milliseconds(p.entry) for p in bars],
            "marker": {"color": look["light"], "opacity": 0.75},
            **_said(bars),
        }  # fmt: skip


def _milliseconds(entry: Entry) -> int:
    return ((entry.last - entry.first).days + 1) * 86_400_000


def _said(placed: list[Placed]) -> dict[str, Any]:
    words = [f"{p.entry.when.human()}: {shortened(p.entry.words, 140)}" for p in placed]
    return said(words, [p.entry.target for p in placed])


def _title(entries: list[Entry]) -> str:
    """How much there is, and in which year most of it falls."""
    if not entries:
        return "Nothing has a date"
    certain = [entry.when.year for entry in entries if not entry.open]
    if not certain:
        return "No entry has a date that is known from both sides"
    year, n = Counter(certain).most_common(1)[0]
    found = of_all(n, len(entries), "dated entry", "dated entries")
    return f"{found.capitalize()} {verb_for(n, 'falls', 'fall')} in {year}"


def _alt(entries: list[Entry], shown: list[Entry]) -> str:
    if not shown:
        return "An empty chart: nothing has a date."
    counts = Counter(entry.sort for entry in shown)
    told = listed([count_of(counts[sort], sort) for sort in LOOKS if counts[sort]])
    first, last = min(e.first for e in shown), max(e.last for e in shown)
    marks = "Days are points, other dates are bars or triangles."
    return f"A line of time from {first.year} to {last.year} with {told}. {marks}"


def _caption(entries: list[Entry], shown: list[Entry]) -> str:
    parts = [
        "A point is a day. A triangle stands at a day by which something had happened, or since which it has lasted, "
        "where no source gives more. A bar covers all the days that a date allows."
    ]
    if hidden := len(entries) - len(shown):
        earlier = f"{count_of(hidden, 'earlier entry', 'earlier entries')} {verb_for(hidden)}"
        parts.append(f"{earlier} in the table and the list, not in the picture.")
    return " ".join(parts)


def _table(entries: list[Entry]) -> Table:
    rows = tuple((entry.when.human(), LOOKS[entry.sort]["name"], entry.words) for entry in entries)
    return Table(("Date", "What it is", "What happened"), rows)
