"""The timeline: events by kind, statements and dated claims, each where its date puts it, as exactly as it is known.

A day is a point. A date of which only one end is known is a triangle at that end, which points to the days that it may
be. Any other date is a bar over all the days that it may be. What falls together is one mark with its number, or is
stacked. Each window of years has traces of its own, as what falls together depends on how much time is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.charts.kit.base import Chart, Table, make_figure
from generator.charts.kit.findings import sources_of
from generator.charts.kit.layout import DAY, HEAD, base_layout, height, row_axis
from generator.charts.kit.notes import as_of_line, note
from generator.charts.kit.views import controls
from generator.charts.timeline import words as words
from generator.charts.timeline.entries import Entry, dated_entries
from generator.charts.timeline.marks import bars, keys_of, points
from generator.charts.timeline.rows import LANE, Row, rows_with
from generator.charts.timeline.windows import Window, windows, years_control
from generator.model.explainer import Explainer

ID = "timeline"
NARROW = 1.3
"""How much more height rows have on phones."""

TICKS = [
    {"dtickrange": [None, 27 * DAY], "value": "%-d %b\n%Y"},
    {"dtickrange": [27 * DAY, "M6"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]


def timeline_chart(explainer: Explainer) -> Chart:
    """The chart of all that has a date."""
    entries = dated_entries(explainer)
    found = windows(entries)
    rows = rows_with(explainer, entries, found)
    first = found[0] if found else None
    shown = [entry for entry in entries if first and first.holds(entry)]
    tall = rows[-1].bottom if rows else 3 * LANE
    return Chart(
        id=ID,
        title=words.title(entries),
        alt=words.alt(entries, shown, first),
        caption=words.caption(entries, shown, first),
        reading="Time runs from left to right; each row holds one kind of event, or what was said. A mark leads to its "
        "entry in the list; a number says for how many entries the mark stands.",
        source=sources_of(each for entry in entries for each in entry.evidence),
        figure=make_figure(list(_traces(rows, found)), _layout(explainer, rows, found)),
        table=_table(entries),
        keys=keys_of(entries),
        controls=controls(years_control(found)),
        height=height(HEAD + tall),
        narrow_figure=_narrow(explainer, rows, tall),
    )


def _layout(explainer: Explainer, rows: Sequence[Row], found: Sequence[Window]) -> dict[str, Any]:
    bottom = rows[-1].bottom if rows else 1
    ahead = _as_of(explainer)
    return base_layout(
        barmode="overlay",
        xaxis={
            "type": "date", "automargin": True, "fixedrange": True, "tickformatstops": TICKS, "ticks": "outside",
            **({"range": found[0].range} if found else {}),
        },
        yaxis=row_axis(
            [row.name for row in rows],
            tickvals=[row.middle for row in rows],
            range=[bottom, 0],
            ticks="",
            showline=False,
        ),
        shapes=[*(_line(row.bottom) for row in rows[:-1]), *ahead[0]],
        annotations=ahead[1],
        margin={"l": 8, "r": 8, "t": HEAD if ahead[1] else 8, "b": 8},
    )  # fmt: skip


def _narrow(explainer: Explainer, rows: Sequence[Row], tall: float) -> dict[str, Any]:
    """On phones the names stand in their rows, which are higher, so that time has the whole width."""
    above = [
        note(row.name, x=0, xref="paper", xanchor="left", y=row.top, yref="y", yanchor="top", xshift=-4) for row in rows
    ]
    return {
        "height": height(HEAD + NARROW * tall),
        "yaxis": {"showticklabels": False},
        "annotations": [*above, *_as_of(explainer)[1]],
    }


def _line(y: float) -> dict[str, Any]:
    return {
        "type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": {"width": 0.5}, "layer": "below",
    }  # fmt: skip


def _as_of(explainer: Explainer) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The line between what has been and what is not yet held, and its words; nothing where nothing lies ahead."""
    if not any(explainer.is_upcoming(event) for event in explainer.events.values()):
        return [], []
    line, told = as_of_line(explainer.editorial.as_of)
    return [line], [told]


def _traces(rows: Sequence[Row], found: Sequence[Window]) -> Iterator[dict[str, Any]]:
    """The points and the bars of each look, window by window; those of the first window are shown."""
    for i, window in enumerate(found):
        placed = [pair for row in rows for pair in row.placed(i)]
        for key in keys_of([entry for mark, _ in placed for entry in mark.entries]):
            own = [(mark, y) for mark, y in placed if mark.entries[0].key == key]
            common = {"name": key.label, "meta": {**key.meta, "group": window.id}, "visible": i == 0}
            if pointed := [pair for pair in own if pair[0].pointed]:
                yield {**common, **points(key, pointed)}
            if long := [pair for pair in own if not pair[0].pointed]:
                yield {**common, **bars(key, long)}


def _table(entries: Sequence[Entry]) -> Table:
    rows = tuple((entry.when.human(), entry.key.label, entry.told) for entry in entries)
    return Table(("Date", "What it is", "What happened"), rows)
