"""Membership spans: from when to when each member was bound, by the treaty and by the organisation's charter.

What makes a state a member is drawn thick, what stands behind it thin. Where a start or an end is uncertain, the bar
covers only the days that every reading allows, and a pale tail the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.charts import targets
from generator.charts.base import Chart, Figure, Table, make_figure
from generator.charts.fills import said
from generator.charts.findings import sources_of
from generator.charts.layout import HEAD, NARROW_NAME, ROW, base_layout, ends, height, row_axis, row_names
from generator.charts.words import count_of, listed, noun_for, verb_for
from generator.escape import plotly
from generator.model.explainer import Explainer
from generator.model.organisation import Instrument, Membership

ID = "membership-spans"
THICK, THIN, DAY = 0.55, 0.2, 86_400_000
BINDING = {"light": "#0072b2", "dark": "#56b4e9"}
BEHIND = {"light": "#8a6100", "dark": "#f0c05a"}
_NO_INSTRUMENT = Instrument(id="membership", name="Membership")


@dataclass(frozen=True, slots=True)
class Span:
    """One span as it is drawn: its row, its certain days and the days that only some readings allow."""

    membership: Membership
    instrument: Instrument
    row: int
    certain: tuple[date, date]
    possible: tuple[date, date]


def spans_chart(explainer: Explainer) -> Chart:
    """The chart of membership spans."""
    own = [m for m in explainer.memberships if m.organisation == explainer.editorial.organisation]
    order = [m for m in explainer.members if any(s.member == m for s in own)]
    drawn, hidden = ends(order)
    names = [explainer.members[m].name for m in drawn]
    placed = [span for m in own if m.member in drawn if (span := _span(explainer, m, drawn.index(m.member)))]
    more = f" {count_of(hidden, 'member')} {verb_for(hidden)} in the table only." if hidden else ""
    return Chart(
        id=ID,
        title=_title(explainer),
        alt=_alt(explainer, own),
        caption=f"A bar up to {explainer.editorial.as_of.human()} had not ended. A pale part is uncertain.{more}",
        source=sources_of(e for m in own for e in m.evidence),
        figure=_figure(explainer, placed, names),
        table=_table(explainer, own),
        height=height(HEAD + ROW * max(len(drawn), 2), list({span.instrument.name for span in placed})),
        narrow_figure={"yaxis": {"ticktext": row_names(names, NARROW_NAME)}},
    )


def _instruments(explainer: Explainer) -> tuple[Instrument, ...]:
    return (*explainer.organisation.instruments, _NO_INSTRUMENT)


def _instrument(explainer: Explainer, membership: Membership) -> Instrument:
    return next((i for i in _instruments(explainer) if i.id == membership.instrument), _NO_INSTRUMENT)


def _span(explainer: Explainer, membership: Membership, row: int) -> Span | None:
    """The span with its certain and its possible days; None where nothing is known of its start."""
    since, until = membership.since, membership.until
    today = explainer.editorial.as_of.midpoint
    if since is None:
        return None
    first = since.earliest or since.midpoint
    start = since.latest or since.midpoint
    last = (until.latest or until.midpoint) if until else today
    end = (until.earliest or until.midpoint) if until else today
    return Span(
        membership, _instrument(explainer, membership), row, (start, max(start, end)), (first, max(first, last))
    )


def _figure(explainer: Explainer, spans: list[Span], names: list[str]) -> Figure:
    layout = base_layout(
        barmode="overlay",
        xaxis={"type": "date", "automargin": True, "fixedrange": True},
        yaxis=row_axis(names),
    )
    traces = [trace for i in _instruments(explainer) for trace in _traces(explainer, i, spans)]
    return make_figure(traces, layout)


def _traces(explainer: Explainer, instrument: Instrument, spans: list[Span]) -> Iterator[dict[str, Any]]:
    own = [span for span in spans if span.instrument == instrument]
    if not own:
        return
    colours = BINDING if instrument.confers_membership else BEHIND
    shift = 0.0 if instrument.confers_membership else -0.38
    for certain in (False, True):
        days = [span.certain if certain else span.possible for span in own]
        yield {
            "type": "bar", "orientation": "h", "name": plotly(instrument.name), "legendgroup": instrument.id,
            "showlegend": certain, "width": THICK if instrument.confers_membership else THIN,
            "base": [first.isoformat() for first, _ in days],
            "x": [((last - first).days + 1) * DAY for first, last in days],
            "y": [span.row + shift for span in own],
            "marker": {"color": colours["light"], "opacity": 1 if certain else 0.35,
                       "pattern": {"shape": "" if instrument.confers_membership else "/"}},
            "meta": colours,
            **said([_words(explainer, s.membership) for s in own], [_target(explainer, s.membership) for s in own]),
        }  # fmt: skip


def _target(explainer: Explainer, membership: Membership) -> str:
    """The member's page; a party to the treaty alone has none."""
    own = membership.member in explainer.own_members
    return targets.of_member(membership.member) if own else targets.MEMBERS


def _words(explainer: Explainer, membership: Membership) -> str:
    name, instrument = explainer.members[membership.member].name, _instrument(explainer, membership).name
    return f"{name}, {instrument}: {_since(membership)} – {_until(membership)}"


def _since(membership: Membership) -> str:
    how = f" ({membership.since_how})" if membership.since_how else ""
    return f"{membership.since.human() if membership.since else 'start not stated'}{how}"


def _until(membership: Membership) -> str:
    how = f" ({membership.until_how})" if membership.until_how else ""
    return f"{membership.until.human()}{how}" if membership.until else "not ended"


def _title(explainer: Explainer) -> str:
    """How many are members on the as-of date, and who no longer is."""
    current, former = _now(explainer)
    organisation, day = explainer.organisation.short, explainer.editorial.as_of.human()
    if not current and not former:
        return "No source states a membership"
    earlier = noun_for(len(former), "a member", "members")
    left = f"; {listed(former, 3)} had been {earlier} before" if former else ""
    return f"{organisation} had {count_of(len(current), 'member')} on {day}{left}"


def _now(explainer: Explainer) -> tuple[list[str], list[str]]:
    """The names of those who are members on the as-of date, and of those who were."""
    current: list[str] = []
    former: list[str] = []
    for member in explainer.own_members.values():
        binding = [s for s in explainer.spans(member.id) if _instrument(explainer, s).confers_membership]
        if binding:
            (current if any(_lasts(explainer, span) for span in binding) else former).append(member.name)
    return current, former


def _lasts(explainer: Explainer, span: Membership) -> bool:
    """Whether the span had not ended on the as-of date; one that only may have ended by then had not."""
    last = span.until.latest if span.until else None
    return span.until is None or (last is not None and last > explainer.editorial.as_of.midpoint)


def _alt(explainer: Explainer, own: list[Membership]) -> str:
    if not own:
        return "An empty chart: no source states a membership."
    current, former = _now(explainer)
    gone = f" {listed(former, 5)} {verb_for(len(former), 'was a member', 'were members')} earlier." if former else ""
    return (
        f"Bars of time, one row a member. Members on {explainer.editorial.as_of.human()}: {listed(current, 8)}.{gone}"
    )


def _table(explainer: Explainer, own: list[Membership]) -> Table:
    rows = tuple(
        (explainer.members[m.member].name, _instrument(explainer, m).name, _since(m), _until(m)) for m in own
    )  # fmt: skip
    return Table(("Member", "What it rests on", "From", "Until"), rows)
