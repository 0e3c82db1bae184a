"""Participation by member: a bar for each, divided by status, with "n of N stated" beside it.

Bars show counts and never rates, so that a member of whom little is known has a short or a pale bar. Members that
reach the minimum come first, by the share in which they took part; the others follow by count, since a rank is a rate.
"""

from __future__ import annotations

from typing import Any

from generator.charts import targets
from generator.charts.base import Chart, Figure, Table, Value, make_figure
from generator.charts.cases import Tally, by_member, focus, ranked, reaches_minimum, total
from generator.charts.fills import Marks, status_bar
from generator.charts.findings import caveat, in_cases, names, nobody_stayed_away, source_line, stayed_away_most
from generator.charts.layout import (
    HEAD,
    NARROW_NAME,
    PHONE,
    ROW,
    base_layout,
    count_axis,
    ends,
    height,
    note,
    row_axis,
    row_names,
)
from generator.charts.words import MANY, count_of, inside, listed, number, of_all, sentence, verb_for
from generator.model.explainer import Explainer
from generator.model.status import Status

ID = "participation-by-member"
BESIDE = 112
"""Room for the numbers beside the bars, in CSS pixels."""


def by_member_chart(explainer: Explainer) -> Chart:
    """The chart of participation by member."""
    members = by_member(explainer)
    order = ranked(explainer, members)
    drawn, hidden = ends(order)
    everyone = total(explainer, members.values())
    most = focus(members)
    tall = HEAD + ROW * max(len(drawn), 2)
    labels = [status.label for status in everyone.statuses]
    title = stayed_away_most(explainer, members, most) if most else nobody_stayed_away(explainer, everyone)
    return Chart(
        id=ID,
        title=title,
        alt=_alt(explainer, {m: members[m] for m in order}),
        caption=_caption(explainer, members, hidden),
        source=source_line(explainer),
        figure=_figure(explainer, {m: members[m] for m in drawn}),
        table=_table(explainer, {m: members[m] for m in order}),
        height=height(tall, labels),
        narrow_figure={
            "height": height(tall, labels, PHONE),
            "yaxis": {"ticktext": row_names(names(explainer, drawn), NARROW_NAME)},
        },
    )


def _figure(explainer: Explainer, members: dict[str, Tally]) -> Figure:
    vocabulary = explainer.editorial.vocabulary
    rows = dict(zip(members, names(explainer, members), strict=True))
    bars = [
        status_bar(vocabulary, status, _marks(status, members, rows), across=True)
        for status in total(explainer, members.values()).statuses
    ]
    most = max((tally.cases for tally in members.values()), default=0)
    layout = base_layout(
        xaxis=count_axis(most, "Cases"),
        yaxis=row_axis(list(rows.values())),
        annotations=[
            *(_beside(row, of_stated(tally)) for row, tally in enumerate(members.values())),
            _beside(1, vocabulary.took_part, yref="paper", yanchor="bottom"),
        ],
        margin={"l": 8, "r": BESIDE, "t": HEAD, "b": 8},
    )
    return make_figure(bars, layout)


def of_stated(tally: Tally) -> str:
    """The two numbers that belong together: in how many cases, of how many that are stated."""
    return f"{number(tally.took_part)} of {number(tally.stated)} stated" if tally.stated else "nothing stated"


def _beside(y: float, words: str, **place: str) -> dict[str, Any]:
    where = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 8, "yref": "y", "yanchor": "middle"}
    return note(words, y=y, **{**where, **place})


def _marks(status: Status, members: dict[str, Tally], rows: dict[str, str]) -> Marks:
    marks = Marks()
    for row, (member, tally) in enumerate(members.items()):
        if n := tally.of(status):
            words = f"{rows[member]}: {inside(status.label)} in {of_all(n, tally.cases, 'case')}"
            marks.add(row, n, words, targets.of_member(member))
    return marks


def _alt(explainer: Explainer, members: dict[str, Tally]) -> str:
    """One bar a member, and the numbers of the first and last ones."""
    shown, hidden = ends(list(members), 8)
    vocabulary = explainer.editorial.vocabulary
    took, away = inside(vocabulary.took_part), inside(vocabulary.stayed_away)
    lines = [_line(name, members[m], took, away) for m, name in zip(shown, names(explainer, shown), strict=True)]
    more = f" {number(hidden)} members between them are in the table." if hidden else ""
    about = f"Horizontal bars divided by status, one for each of {count_of(len(members), 'member')}."
    return f"{about} {sentence('; '.join(lines))}{more}" if lines else "An empty chart: there is no case to count."


def _line(name: str, tally: Tally, took: str, away: str) -> str:
    if not tally.stated:
        return f"for {name} nothing is stated in {count_of(tally.cases, 'case')}"
    absent = number(tally.stayed_away) if tally.stayed_away else "none"
    return f"{name} {took} {in_cases(tally.took_part, tally.stated)} and {away} in {absent}"


def _caption(explainer: Explainer, members: dict[str, Tally], hidden: int) -> str:
    minimum = explainer.editorial.minimum
    few = [m for m, tally in members.items() if not reaches_minimum(explainer, tally)]
    parts = [caveat(explainer, total(explainer, members.values()))]
    if members and len(few) == len(members):
        parts.append(f"The order is by count, not by share: no member has {count_of(minimum, 'reported event')}.")
    elif few:
        parts.append(
            f"The order is by share; {listed(names(explainer, few), MANY)} {verb_for(len(few), 'has', 'have')} fewer "
            f"than {count_of(minimum, 'reported event')} and {verb_for(len(few), 'comes', 'come')} last, by count."
        )
    if hidden:
        parts.append(f"The bars show the first and last of {count_of(len(members), 'member')}; the table has all.")
    return " ".join(parts)


def _table(explainer: Explainer, members: dict[str, Tally]) -> Table:
    vocabulary = explainer.editorial.vocabulary
    shown = total(explainer, members.values()).statuses
    rows: list[tuple[Value, ...]] = [
        (name, *(tally.of(s) for s in shown), tally.took_part, tally.stated, tally.cases)
        for name, tally in zip(names(explainer, members), members.values(), strict=True)
    ]
    return Table(("Member", *(s.label for s in shown), f"{vocabulary.took_part} (all)", "Stated", "Cases"), tuple(rows))
