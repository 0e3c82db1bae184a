"""Rates by member: the share in which each took part, beside how much that share rests on.

A dot stands for the share of the cases that a source states, from 0 to 100%; a thin bar beside it shows how many cases
that is, out of how many. Members below the minimum have no share and no rank: they come last, with their count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.charts.kit import targets
from generator.charts.kit.base import Chart, make_figure
from generator.charts.kit.cases import Tally, total
from generator.charts.kit.fills import said
from generator.charts.kit.findings import names, source_line, took_part_least
from generator.charts.kit.keys import Key
from generator.charts.kit.layout import HEAD, NARROW_NAME, base_layout, count_axis, height, row_axis, short_names
from generator.charts.kit.notes import beside, heading, note
from generator.charts.kit.words import SHORT, inside, number, out_of, percent
from generator.charts.shares.ranking import Rows, ranking_rows
from generator.charts.shares.rates import words
from generator.escape import plotly
from generator.model.explainer import Explainer

ID = "rates-by-member"
ROW = 22
"""The height of a row in CSS pixels."""

RATE, COVERAGE, BESIDE = [0, 0.66], [0.74, 1], 84
"""The two panels in parts of the plot's width, and the room for the numbers beside them in CSS pixels."""

SHARE = Key("share", "Share of reported events", "●", "#0b5c94", "#6fc3f7")
ALL = Key("all", "All members together", "┊", "#8a8a8a", "#8a8a8a")
STATED = Key("stated", "A source states it", "■", "#5f6b76", "#a3adb7")
REST = Key("rest", "No source states it, or sources disagree", "□", "#d5dade", "#3b444d")


def rates_chart(explainer: Explainer) -> Chart:
    """The chart of rates by member."""
    rows = ranking_rows(explainer)
    everyone = total(explainer, rows.members.values())
    traces = list(_traces(explainer, rows, everyone))
    shown = {trace["meta"]["key"] for trace in traces}
    rated = {m: rows.members[m] for m in rows.rated}
    return Chart(
        id=ID,
        title=took_part_least(explainer, rated, everyone),
        alt=words.alt(explainer, rows, everyone),
        caption=words.caption(explainer, rows, everyone),
        reading="The dot of a member stands at the share of reported events in which it took part, the smallest share "
        "on top. The bar beside it shows how many events that rests on, out of how many there were for the member.",
        source=source_line(explainer),
        figure=make_figure(traces, _layout(explainer, rows)),
        table=words.table(explainer, rows),
        keys=tuple(key for key in (SHARE, ALL, STATED, REST) if key.id in shown),
        height=height(HEAD + ROW * max(len(rows.lines), 2)),
        narrow_figure=_narrow(explainer, rows),
    )


def _traces(explainer: Explainer, rows: Rows, everyone: Tally) -> Iterator[dict[str, Any]]:
    if not everyone.cases:
        return
    if everyone.stated >= explainer.editorial.minimum and len(rows.rated) > 1:
        yield _together(explainer, rows, everyone)
    if rows.rated:
        yield from _dots(explainer, rows)
    for key in (STATED, REST):
        if any(_length(key, tally) for _, _, tally in rows.drawn()):
            yield _bars(explainer, rows, key)


def _together(explainer: Explainer, rows: Rows, everyone: Tally) -> dict[str, Any]:
    """The line at the share of all cases together, as far down as there are shares."""
    share = 100 * everyone.took_part / everyone.stated
    last = max(row for row, _, _ in rows.with_share())
    return {
        "type": "scatter",
        "mode": "lines",
        "name": plotly(ALL.label),
        "x": [round(share, 1)] * 2,
        "y": [-0.5, last + 0.5],
        "line": {"color": ALL.light, "width": 1.5, "dash": "dot"},
        "meta": ALL.meta,
        **said([words.of_all_members(explainer, everyone)] * 2, [targets.MEMBERS] * 2),
    }


def _dots(explainer: Explainer, rows: Rows) -> Iterator[dict[str, Any]]:
    """The dot of each share, on a thin stem that leads to the name."""
    found = list(rows.with_share())
    shares = [tally.took_part / tally.stated for _, _, tally in found]
    line = {
        "name": plotly(SHARE.label),
        "x": [round(100 * share, 1) for share in shares],
        "y": [row for row, _, _ in found],
        "meta": SHARE.meta,
        **said(*_said(explainer, found)),
    }
    colour = {"color": SHARE.light}
    yield {**line, "type": "bar", "orientation": "h", "width": 0.08, "marker": colour, "hoverinfo": "skip"}
    yield {
        "type": "scatter",
        "mode": "markers+text",
        "text": [f" {percent(share)}" for share in shares],
        "textposition": "middle right",
        "cliponaxis": False,
        "marker": {**colour, "size": 11},
        **line,
    }


def _bars(explainer: Explainer, rows: Rows, key: Key) -> dict[str, Any]:
    """How many cases are stated, or how many are not."""
    found = [each for each in rows.drawn() if _length(key, each[2])]
    return {
        "type": "bar",
        "orientation": "h",
        "name": plotly(key.label),
        "xaxis": "x2",
        "x": [_length(key, tally) for _, _, tally in found],
        "y": [row for row, _, _ in found],
        "width": 0.36,
        "marker": {"color": key.light},
        "meta": key.meta,
        **said(*_said(explainer, found)),
    }


def _length(key: Key, tally: Tally) -> int:
    return tally.stated if key == STATED else tally.cases - tally.stated


def _said(explainer: Explainer, found: Sequence[tuple[int, str, Tally]]) -> tuple[list[str], list[str]]:
    """What the points say, and where they lead to."""
    told = [words.of_member(explainer, member, tally) for _, member, tally in found]
    return told, [targets.of_member(member) for _, member, _ in found]


def _layout(explainer: Explainer, rows: Rows) -> dict[str, Any]:
    most = max((tally.cases for _, _, tally in rows.drawn()), default=0)
    places = [row for row, _, _ in rows.drawn()]
    axis = row_axis(rows.lines, tickvals=places, ticktext=_row_names(explainer, rows), ticks="")
    return base_layout(
        xaxis={
            "domain": RATE, "range": [-2, 112], **_percents(25), "fixedrange": True,
            "showgrid": False, "zeroline": False, "automargin": True,
        },
        xaxis2=count_axis(most, domain=COVERAGE, anchor="y", showgrid=False, zeroline=False, nticks=3, dtick=None),
        yaxis={**axis, "anchor": "x", "showline": False},
        margin={"l": 8, "r": BESIDE, "t": HEAD, "b": 8},
        annotations=_notes(explainer, rows, ", share of reported events", ", of all events"),
    )  # fmt: skip


def _percents(distance: int) -> dict[str, Any]:
    ticks = list(range(0, 101, distance))
    return {"tickvals": ticks, "ticktext": [f"{tick}%" for tick in ticks]}


def _notes(explainer: Explainer, rows: Rows, share: str = "", stated: str = "") -> list[dict[str, Any]]:
    """The headings, how many are stated beside each bar, the count in place of a share, and the words between rows."""
    took, rated = explainer.editorial.vocabulary.took_part, set(rows.rated)
    heads = (heading(f"{took}{share}", ""), heading(f"Stated{stated}", "2"))
    counts = {row: f"{inside(took)} in {number(t.took_part)}" for row, m, t in rows.drawn() if m not in rated}
    return [
        *({**head, "yref": "paper"} for head in heads),
        *beside((row, out_of(tally.stated, tally.cases)) for row, _, tally in rows.drawn()),
        *(
            note(text, y=row, yref="y", yanchor="middle", xref="paper", x=0, xanchor="left", xshift=4)
            for row, text in (counts | dict(rows.words)).items()
        ),
    ]


def _row_names(explainer: Explainer, rows: Rows, width: int = SHORT) -> list[str]:
    return short_names(names(explainer, (member for _, member, _ in rows.drawn())), width)


def _narrow(explainer: Explainer, rows: Rows) -> dict[str, Any]:
    """On a phone: shorter names and headings, fewer ticks."""
    return {
        "yaxis": {"ticktext": _row_names(explainer, rows, NARROW_NAME)},
        "xaxis": {**_percents(50), "range": [-4, 130]},
        "xaxis2": {"showticklabels": False},
        "annotations": _notes(explainer, rows),
    }
