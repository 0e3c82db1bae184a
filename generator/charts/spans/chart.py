"""Membership spans: from when to when each member was bound, by the treaty and by the organisation's charter.

What makes a state a member is drawn thick, what stands behind it thin. Days that are possible and not certain are pale,
a triangle stands at an end that no source states exactly, and a stroke closes what has ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.charts.kit import targets
from generator.charts.kit.base import Chart, Table, make_figure
from generator.charts.kit.fills import signs
from generator.charts.kit.findings import sources_of
from generator.charts.kit.hover import said_in_lines
from generator.charts.kit.keys import Key
from generator.charts.kit.layout import DAY, HEAD, NARROW_NAME, base_layout, ends, height, row_axis, row_names
from generator.charts.kit.notes import as_of_line
from generator.charts.spans import words as told
from generator.charts.spans.days import Days, Span
from generator.charts.spans.tracks import Plan, Track, plan_of
from generator.escape import plotly
from generator.model.explainer import Explainer
from generator.model.organisation import Membership

ID = "membership-spans"
POSSIBLE = Key("possible", "Possible, not certain", "░", "#767676", "#9a9a9a", pale=True)
OPEN = Key("open", "Start or end not stated exactly", "◀", "#767676", "#9a9a9a")
ENDED = Key("ended", "Ended", "┃", "#767676", "#9a9a9a")
TOLD_HOW = "Ended or suspended"
"""What the stroke is called where a source says how one came about; the mark and the table have its words."""


def spans_chart(explainer: Explainer) -> Chart:
    """The chart of membership spans."""
    own = [m for m in explainer.memberships if m.organisation == explainer.editorial.organisation]
    drawn, hidden = ends([m for m in explainer.members if any(s.member == m for s in own)])
    plan = plan_of(explainer, own, drawn)
    data = [trace for track in plan.tracks for trace in _traces(explainer, plan, track)]
    return Chart(
        id=ID,
        title=told.title(explainer),
        alt=told.alt(explainer, own),
        caption=told.caption(explainer, own, hidden),
        reading="Each row is a member, and time runs from left to right. A thick bar is the time of its membership, a "
        "thin one the time of what stands behind it.",
        source=sources_of(e for m in own for e in m.evidence),
        figure=make_figure(data, _layout(explainer, plan)),
        table=_table(explainer, own),
        keys=_keys(plan, data),
        height=height(HEAD + plan.tall),
        narrow_figure={"yaxis": {"ticktext": row_names(plan.names, NARROW_NAME)}},
    )


def _keys(plan: Plan, data: Sequence[dict[str, Any]]) -> tuple[Key, ...]:
    """The instruments that are drawn, membership first, and what else is in the picture."""
    used = {trace["meta"]["key"] for trace in data}
    how = any(span.membership.until_how for span in plan.spans if span.ended)
    ended = replace(ENDED, label=TOLD_HOW) if how else ENDED
    return tuple(key for key in (*(t.key for t in reversed(plan.tracks)), POSSIBLE, OPEN, ended) if key.id in used)


def _layout(explainer: Explainer, plan: Plan) -> dict[str, Any]:
    """The rows; a dotted line marks the day up to which the explainer goes."""
    line, words = as_of_line(explainer.editorial.as_of)
    return base_layout(
        barmode="overlay",
        uniformtext={"mode": "hide", "minsize": 12},
        xaxis={
            "type": "date", "range": [day.isoformat() for day in plan.edges], "automargin": True, "fixedrange": True,
            "ticks": "outside",
        },
        yaxis=row_axis(
            plan.names,
            tickvals=[plan.row * (row + 0.5) for row in range(len(plan.names))],
            range=[plan.tall, 0],
            ticks="",
            showline=False,
        ),
        shapes=[line],
        annotations=[words],
        margin={"l": 8, "r": 8, "t": HEAD, "b": 8},
    )  # fmt: skip


def _traces(explainer: Explainer, plan: Plan, track: Track) -> Iterator[dict[str, Any]]:
    """What is drawn of one instrument: certain days, possible days, open ends, and ends."""
    own = [span for span in plan.spans if span.membership in track.memberships]
    thick = track.instrument.confers_membership
    certain = [(s, s.certain, told.on_certain(s) if thick else "") for s in own if s.certain]
    pale = [(s, days, told.on_pale(s, days) if thick else "") for s in own for days in s.pale]
    if certain:
        yield _bars(explainer, plan, track, certain, track.key.meta)
    if pale:
        yield {
            **_bars(explainer, plan, track, pale, _meta(track, POSSIBLE)),
            "marker": {"color": track.key.light, "opacity": 0.35},
        }
    for places, look in (
        ([(s, s.possible[0].isoformat()) for s in own if s.open_start], ("triangle-left", OPEN)),
        ([(s, s.possible[1].isoformat()) for s in own if s.open_end], ("triangle-right", OPEN)),
        ([(s, s.possible[1].isoformat()) for s in own if s.ended], ("line-ns-open", ENDED)),
    ):
        if places:
            yield _ends(explainer, plan, track, places, look)


def _meta(track: Track, key: Key) -> dict[str, Any]:
    """What stands beside an instrument's certain days, in the instrument's colours."""
    return {**track.key.meta, "key": key.id, "pale": key.pale}


def _bars(
    explainer: Explainer, plan: Plan, track: Track, pieces: Sequence[tuple[Span, Days, str]], meta: dict[str, Any]
) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": plotly(track.instrument.name),
        "width": track.depth,
        "base": [first.isoformat() for _, (first, _), _ in pieces],
        "x": [((last - first).days + 1) * DAY for _, (first, last), _ in pieces],
        "y": [plan.middle(span, track) for span, _, _ in pieces],
        "marker": {"color": track.key.light},
        "meta": meta,
        **signs([text for _, _, text in pieces]),
        "insidetextanchor": "middle" if meta["pale"] else "start",
        "constraintext": "inside",
        **_said(explainer, [span for span, _, _ in pieces]),
    }


def _ends(
    explainer: Explainer, plan: Plan, track: Track, places: Sequence[tuple[Span, str]], look: tuple[str, Key]
) -> dict[str, Any]:
    symbol, key = look
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plotly(track.instrument.name),
        "x": [day for _, day in places],
        "y": [plan.middle(span, track) for span, _ in places],
        "cliponaxis": False,
        "marker": {
            "symbol": symbol,
            "size": track.depth + (4 if key is ENDED else 0),
            "color": track.key.light,
            "line": {"width": 2 if key is ENDED else 0},
        },
        "meta": _meta(track, key),
        **_said(explainer, [span for span, _ in places]),
    }


def _said(explainer: Explainer, spans: Sequence[Span]) -> dict[str, Any]:
    return said_in_lines(
        [[told.words(explainer, span.membership)] for span in spans], [_target(explainer, s.membership) for s in spans]
    )


def _target(explainer: Explainer, membership: Membership) -> str:
    """The member's page; a party to the treaty alone has none."""
    own = membership.member in explainer.own_members
    return targets.of_member(membership.member) if own else targets.MEMBERS


def _table(explainer: Explainer, own: Sequence[Membership]) -> Table:
    rows = tuple(
        (explainer.members[m.member].name, told.instrument_of(explainer, m).name, told.since(m), told.until(m))
        for m in own
    )
    return Table(("Member", "What it rests on", "From", "Until"), rows)
