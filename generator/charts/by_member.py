"""Participation by member: a bar for each, divided by status, with "n of N stated" beside it.

Bars show counts and never rates, so that a member of whom little is known has a short or a pale bar. Members that
reach the minimum come first, by the share in which they took part; the others follow by count, since a rank is a rate.
"""

from __future__ import annotations

from typing import Any

from generator.charts.kit import targets
from generator.charts.kit.base import Chart, Figure, Table, Value, make_figure
from generator.charts.kit.cases import Tally, by_member, ranked, reaches_minimum, total
from generator.charts.kit.fills import Marks, status_bar
from generator.charts.kit.findings import EMPTY, caveat, in_cases, names, source_line, took_part_least
from generator.charts.kit.keys import status_keys
from generator.charts.kit.layout import (
    HEAD,
    NARROW_NAME,
    ROW,
    base_layout,
    count_axis,
    ends,
    height,
    row_axis,
    row_names,
)
from generator.charts.kit.notes import beside, over_beside
from generator.charts.kit.words import (
    MANY,
    count_of,
    inside,
    listed,
    number,
    of_all,
    out_of,
    preposition,
    sentence,
    verb_for,
)
from generator.model.explainer import Explainer
from generator.model.status import Status

ID = "participation-by-member"
BESIDE, NARROW_BESIDE, CLEAR = 112, 76, 8
"""Room for the numbers beside the bars, also on a phone, and how far from these they stand, in CSS pixels."""


SIGNED = 26
"""Up to how many cases of a member even a bar of one case has room for its sign, on a phone too."""


def by_member_chart(explainer: Explainer) -> Chart:
    """The chart of participation by member."""
    members = by_member(explainer)
    order = ranked(explainer, members)
    drawn, hidden = ends(order)
    everyone = total(explainer, members.values())
    tall = HEAD + ROW * max(len(drawn), 2)
    return Chart(
        id=ID,
        title=_title(explainer, members, everyone),
        alt=_alt(explainer, {m: members[m] for m in order}),
        caption=_caption(explainer, members, hidden),
        reading="Each bar is a member, as long as the number of events at which it could have taken part. Signs and "
        "colours divide it by what the sources report; the number beside it is the one that the order rests on.",
        source=source_line(explainer),
        figure=_figure(explainer, {m: members[m] for m in drawn}),
        table=_table(explainer, {m: members[m] for m in order}),
        keys=status_keys(everyone.statuses),
        height=height(tall),
        narrow_figure=_narrow(explainer, {m: members[m] for m in drawn}),
    )


def _title(explainer: Explainer, members: dict[str, Tally], everyone: Tally) -> str:
    rated = {m: tally for m, tally in members.items() if reaches_minimum(explainer, tally)}
    return took_part_least(explainer, rated, everyone)


def _figure(explainer: Explainer, members: dict[str, Tally]) -> Figure:
    rows = dict(zip(members, names(explainer, members), strict=True))
    most = max((tally.cases for tally in members.values()), default=0)
    fit = {"constraintext": "none"} if most <= SIGNED else {}
    bars = [
        {**status_bar(status, _marks(status, members, rows), across=True), **fit}
        for status in total(explainer, members.values()).statuses
    ]
    layout = base_layout(
        xaxis=count_axis(most),
        yaxis=row_axis(list(rows.values())),
        annotations=[
            *beside(enumerate(map(of_stated, members.values())), CLEAR),
            over_beside(explainer.editorial.vocabulary.took_part, CLEAR),
        ],
        margin={"l": 8, "r": BESIDE, "t": HEAD, "b": 8},
    )
    return make_figure(bars, layout)


def _narrow(explainer: Explainer, members: dict[str, Tally]) -> dict[str, Any]:
    """On phones the numbers are short and what they are of stands above them, so that bars have room."""
    numbers = [out_of(tally.took_part, tally.stated) if tally.stated else "–" for tally in members.values()]
    above = over_beside(f"{explainer.editorial.vocabulary.took_part}, of stated", CLEAR)
    return {
        "yaxis": {"ticktext": row_names(names(explainer, members), NARROW_NAME)},
        "annotations": [*beside(enumerate(numbers), CLEAR), {**above, "xanchor": "right", "xshift": NARROW_BESIDE - 4}],
        "margin": {"r": NARROW_BESIDE},
    }


def of_stated(tally: Tally) -> str:
    """The two numbers that belong together: in how many cases, of how many that are stated."""
    return f"{out_of(tally.took_part, tally.stated)} stated" if tally.stated else "nothing stated"


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
    return f"{about} {sentence('; '.join(lines))}{more}" if lines else EMPTY


def _line(name: str, tally: Tally, took: str, away: str) -> str:
    if not tally.stated:
        return f"for {name} nothing is stated in {count_of(tally.cases, 'case')}"
    absent = number(tally.stayed_away) if tally.stayed_away else "none"
    return f"{name} {took} {in_cases(tally.took_part, tally.stated)} and {away} {preposition(away)} {absent}"


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
