"""What the record of a large dataset rests on: for each member, how many cases have how many sources.

The table counts sources by columns, without a record for each cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.charts.coverage.sources import Coverage, caption, covered, keys, looks, title, together
from generator.charts.kit import targets
from generator.charts.kit.base import Chart, Figure, Table, Value, make_figure
from generator.charts.kit.fills import Marks, signs
from generator.charts.kit.findings import EMPTY, names, source_line
from generator.charts.kit.keys import Key
from generator.charts.kit.layout import (
    HEAD,
    MOST_ROWS,
    NARROW_NAME,
    base_layout,
    count_axis,
    ends,
    height,
    row_axis,
    short_names,
)
from generator.charts.kit.notes import beside, over_beside
from generator.charts.kit.words import count_of, inside, listed, of_all, out_of
from generator.escape import plotly
from generator.model.explainer import Explainer

ID = "coverage-by-member"
ROW, BESIDE, CLEAR = 24, 104, 8
"""The height of a row, the room for the numbers beside the bars, and how far from these, in CSS pixels."""

SIGN = 10
"""A sign has room in a bar of this part of the plot's width, on a phone too."""


def coverage_by_member_chart(explainer: Explainer) -> Chart:
    """The chart of the sources of all cases, a bar for each member."""
    found = covered(explainer)
    order = sorted(found, key=lambda m: -found[m].by_key["none"])
    drawn, hidden = ends(order)
    everyone = together(found.values())
    used = [key for key in keys(explainer) if everyone.by_key[key.id]]
    return Chart(
        id=ID,
        title=title(everyone),
        alt=_alt(explainer, {m: found[m] for m in order}),
        caption=f"{caption(explainer)}{_ends(len(order), hidden)}",
        reading="Each bar is a member, as long as the number of events at which it could have taken part. Colours "
        "divide it by the number of sources that tell what the member did; the number beside it is of those with one.",
        source=source_line(explainer),
        figure=_figure(explainer, {m: found[m] for m in drawn}, used),
        table=_table(explainer, {m: found[m] for m in order}),
        keys=tuple(used),
        height=height(HEAD + ROW * max(len(drawn), 2)),
        narrow_figure={"yaxis": {"ticktext": short_names(names(explainer, drawn), NARROW_NAME)}},
    )


def _figure(explainer: Explainer, rows: Mapping[str, Coverage], used: list[Key]) -> Figure:
    labels = names(explainer, rows)
    numbers = beside(enumerate(out_of(own.sourced, own.cases) for own in rows.values()), CLEAR)
    layout = base_layout(
        xaxis=count_axis(max((own.cases for own in rows.values()), default=0), "Cases"),
        yaxis=row_axis(labels, ticktext=short_names(labels)),
        annotations=[*numbers, *(over_beside("With a source", CLEAR) for _ in numbers[:1])],
        margin={"l": 8, "r": BESIDE, "t": HEAD, "b": 8},
    )
    return make_figure([_bar(explainer, rows, key) for key in used], layout)


def _bar(explainer: Explainer, rows: Mapping[str, Coverage], key: Key) -> dict[str, Any]:
    """The bars of one entry of the legend; its sign stands in each that has room for it."""
    marks = Marks()
    room = max(own.cases for own in rows.values()) / SIGN
    for row, (member, own) in enumerate(rows.items()):
        if n := own.by_key[key.id]:
            name = explainer.members[member].name
            words = f"{name}: {inside(key.label)} in {of_all(n, own.cases, 'case')}"
            marks.add(row, n, words, targets.of_member(member))
    return {
        "type": "bar",
        "name": plotly(key.label),
        "orientation": "h",
        "y": marks.positions,
        "x": marks.lengths,
        "marker": looks(explainer).get(key.id, {"color": key.light}),
        "meta": key.meta,
        **signs([key.symbol if n >= room else "" for n in marks.lengths]),
        **marks.said,
    }


def _ends(members: int, hidden: int) -> str:
    if not hidden:
        return ""
    return (
        f" The bars show {MOST_ROWS} of {count_of(members, 'member')}, those with the most and with the fewest cases "
        "without a source; the table has all."
    )


def _alt(explainer: Explainer, rows: Mapping[str, Coverage]) -> str:
    """One bar a member, and the numbers of the first and last ones."""
    if not rows:
        return EMPTY
    shown, hidden = ends(list(rows), 8)
    told = [
        f"{name} {out_of(rows[m].sourced, rows[m].cases)}"
        for m, name in zip(shown, names(explainer, shown), strict=True)
    ]
    more = f" {count_of(hidden, 'member')} between them are in the table." if hidden else ""
    about = f"Horizontal bars divided by number of sources, one for each of {count_of(len(rows), 'member')}."
    return f"{about} Cases with a source: {listed(told)}.{more}"


def _table(explainer: Explainer, rows: Mapping[str, Coverage]) -> Table:
    found = keys(explainer)
    lines: list[tuple[Value, ...]] = [
        (name, *(own.by_key[key.id] for key in found), own.sourced, own.cases)
        for name, own in zip(names(explainer, rows), rows.values(), strict=True)
    ]
    return Table(("Member", *(key.label for key in found), "With a source", "Cases"), tuple(lines))
