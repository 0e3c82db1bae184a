"""Participation by kind of event: one panel a kind, in each the same members in the same order, divided by status.

Panels stand side by side, so that a member's row reads across and a kind reads down; on a phone they stand over one
another. Counts and never rates: there are few events of one kind, so most would stay below the minimum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.charts import targets
from generator.charts.base import Chart, Figure, Table, Value, make_figure
from generator.charts.cases import Tally, by_member, focus, ranked, tallies, total
from generator.charts.fills import Marks, status_bar
from generator.charts.findings import caveat, names, source_line
from generator.charts.layout import (
    AXIS,
    HEAD,
    NARROW_NAME,
    PHONE,
    base_layout,
    count_axis,
    ends,
    heading,
    height,
    row_axis,
    row_names,
)
from generator.charts.words import MANY, count_of, inside, listed, noun_for, number, of_all, sentence
from generator.model.event import Kind
from generator.model.explainer import Explainer
from generator.model.status import Status

ID = "participation-by-kind"
MOST_PANELS, MOST_MEMBERS, ROW, GAP = 4, 12, 24, 0.04
"""How many kinds and members are drawn, the height of a row in CSS pixels, the part of the width between panels."""

Rows = dict[str, Tally]


@dataclass(frozen=True, slots=True)
class Panel:
    """One kind of event, and the cases of each member."""

    kind: Kind
    rows: Rows


def by_kind_chart(explainer: Explainer) -> Chart:
    """The chart of participation by kind of event."""
    members = by_member(explainer)
    order = ranked(explainer, members)
    drawn, hidden = ends(order, MOST_MEMBERS)
    panels = _panels(explainer)
    shown = panels[:MOST_PANELS]
    labels = [status.label for status in _all(explainer, shown).statuses]
    tall = HEAD + ROW * max(len(drawn), 2)
    stacked = max(len(shown), 1) * (tall + AXIS) - AXIS
    return Chart(
        id=ID,
        title=_title(explainer, members, panels),
        alt=_alt(explainer, members, panels),
        caption=_caption(explainer, panels, hidden),
        source=source_line(explainer),
        figure=_figure(explainer, shown, drawn),
        table=_table(explainer, panels, order),
        height=height(tall, labels),
        narrow_figure={"height": height(stacked, labels, PHONE), **_stacked(explainer, shown, drawn)},
    )


def _panels(explainer: Explainer) -> list[Panel]:
    """The kinds of which there are cases, those with the most cases first."""
    found: dict[str, Rows] = {}
    for (kind, member), tally in tallies(explainer, "kind", "member").items():
        found.setdefault(kind, {})[member] = tally
    panels = [Panel(kind, found[kind.id]) for kind in explainer.editorial.kinds if kind.id in found]
    return sorted(panels, key=lambda panel: -total(explainer, panel.rows.values()).cases)


def _all(explainer: Explainer, panels: list[Panel]) -> Tally:
    return total(explainer, (tally for panel in panels for tally in panel.rows.values()))


def _axis(panel: int) -> str:
    return "" if panel == 0 else str(panel + 1)


def _figure(explainer: Explainer, panels: list[Panel], members: list[str]) -> Figure:
    rows = names(explainer, members)
    most = max((tally.cases for panel in panels for tally in panel.rows.values()), default=0)
    layout = base_layout(annotations=[heading(panel.kind.plural, _axis(i)) for i, panel in enumerate(panels)])
    layout["margin"]["t"] = HEAD
    width = (1 + GAP) / max(len(panels), 1) - GAP
    for i in range(max(len(panels), 1)):
        left = i * (width + GAP)
        domain = [left, min(1, left + width)]
        layout[f"xaxis{_axis(i)}"] = count_axis(most, "Cases", domain=domain, anchor=f"y{_axis(i)}", nticks=4)
        layout[f"yaxis{_axis(i)}"] = row_axis(rows, anchor=f"x{_axis(i)}", showticklabels=i == 0)
    return make_figure(_bars(explainer, panels, members), layout)


def _stacked(explainer: Explainer, panels: list[Panel], members: list[str]) -> dict[str, Any]:
    """What is other on a phone: the panels over one another, each with the members' names."""
    names_of_rows = row_names(names(explainer, members), NARROW_NAME)
    rows = ROW * max(len(members), 2)
    whole = max(1, len(panels) * (rows + HEAD + AXIS) - HEAD - AXIS)
    patch: dict[str, Any] = {}
    for i in range(len(panels)):
        top = 1 - i * (rows + HEAD + AXIS) / whole
        title = {} if i == len(panels) - 1 else {"title": {"text": ""}}
        patch[f"xaxis{_axis(i)}"] = {"domain": [0, 1], **title}
        domain = [max(0, top - rows / whole), top]
        patch[f"yaxis{_axis(i)}"] = {"domain": domain, "showticklabels": True, "ticktext": names_of_rows}
    return patch


def _bars(explainer: Explainer, panels: list[Panel], members: list[str]) -> list[dict[str, Any]]:
    """The bars of all panels; each status is in the legend once, in the order of the vocabulary."""
    bars = []
    for status in _all(explainer, panels).statuses:
        first = True
        for i, panel in enumerate(panels):
            marks = _marks(explainer, panel, status, members)
            if marks.lengths:
                bar = status_bar(explainer.editorial.vocabulary, status, marks, across=True)
                bars.append({**bar, "xaxis": f"x{_axis(i)}", "yaxis": f"y{_axis(i)}", "showlegend": first})
                first = False
    return bars


def _marks(explainer: Explainer, panel: Panel, status: Status, members: list[str]) -> Marks:
    marks = Marks()
    for row, (member, name) in enumerate(zip(members, names(explainer, members), strict=True)):
        tally = panel.rows.get(member)
        if tally and (n := tally.of(status)):
            words = f"{name}, {inside(panel.kind.plural)}: {inside(status.label)} in {of_all(n, tally.cases, 'case')}"
            marks.add(row, n, words, targets.of_member(member))
    return marks


def _title(explainer: Explainer, members: Rows, panels: list[Panel]) -> str:
    """In how many events of each kind the member in question took part, or all members together."""
    took = inside(explainer.editorial.vocabulary.took_part)
    most = focus(members)
    if len(most) == 1:
        told = [(panel.kind, panel.rows[most[0]]) for panel in panels if most[0] in panel.rows]
        found = [_of_kind(kind, tally) for kind, tally in told if tally.stated][:MANY]
        return f"{names(explainer, most)[0]} {took} in {listed(found)}"
    everyone = [(panel.kind, total(explainer, panel.rows.values())) for panel in panels]
    stated = [(kind, tally) for kind, tally in everyone if tally.stated][:MANY]
    if not stated:
        return "For no kind of event does a source state who took part" if panels else "No event is counted"
    found = [f"in {of_all(t.took_part, t.stated, 'reported case')} of {inside(kind.plural)}" for kind, t in stated]
    return f"Members {took} {listed(found)}"


def _of_kind(kind: Kind, tally: Tally) -> str:
    return of_all(tally.took_part, tally.stated, f"stated {inside(kind.label)}", f"stated {inside(kind.plural)}")


def _alt(explainer: Explainer, members: Rows, panels: list[Panel]) -> str:
    if not panels:
        return "An empty chart: there is no case to count."
    took = inside(explainer.editorial.vocabulary.took_part)
    lines = []
    for panel in panels[:MOST_PANELS]:
        rows = [(m, panel.rows[m]) for m in ranked(explainer, members) if m in panel.rows and panel.rows[m].stated]
        shown = rows if len(rows) <= 8 else [*rows[:4], *rows[-4:]]
        told = [f"{explainer.members[m].name} {number(t.took_part)} of {number(t.stated)}" for m, t in shown]
        lines.append(f"{panel.kind.plural}, {took} of stated: {', '.join(told) or 'nothing stated'}.")
    kinds = count_of(len(lines), "kind")
    about = f"Horizontal bars divided by status, one for each member, in a panel for each of {kinds} of event."
    return " ".join((about, *lines))


def _caption(explainer: Explainer, panels: list[Panel], hidden: int) -> str:
    parts = [caveat(explainer, _all(explainer, panels))]
    left = panels[MOST_PANELS:]
    if left:
        others = listed([inside(panel.kind.plural) for panel in left], MANY)
        parts.append(sentence(f"{others} {noun_for(len(left), 'is', 'are')} in the table only"))
    if hidden:
        parts.append(f"The bars show {MOST_MEMBERS} members, the first and the last by share; the table has all.")
    return " ".join(parts)


def _table(explainer: Explainer, panels: list[Panel], members: tuple[str, ...]) -> Table:
    words = explainer.editorial.vocabulary
    statuses = _all(explainer, panels).statuses
    rows: list[tuple[Value, ...]] = [
        (name, panel.kind.plural, *(tally.of(s) for s in statuses), tally.took_part, tally.stated, tally.cases)
        for panel in panels
        for member, name in zip(members, names(explainer, members), strict=True)
        if (tally := panel.rows.get(member))
    ]
    columns = ("Member", "Kind", *(s.label for s in statuses), f"{words.took_part} (all)", "Stated", "Cases")
    return Table(columns, tuple(rows))
