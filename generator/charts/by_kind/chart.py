"""Participation by kind of event: one panel a kind, in each the same members in the same order, divided by status.

Panels stand side by side, so that a member's row reads across and a kind reads down; on a phone they stand over one
another. Counts and never rates: there are few events of one kind, so most would stay below the minimum.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.charts.by_kind import words
from generator.charts.by_kind.panels import MOST_MEMBERS, MOST_PANELS, Panel, longest, panels_of, together
from generator.charts.kit import targets
from generator.charts.kit.base import Chart, Figure, make_figure
from generator.charts.kit.cases import by_member, focus, ranked
from generator.charts.kit.fills import Marks, status_bar
from generator.charts.kit.findings import names, source_line
from generator.charts.kit.keys import status_keys
from generator.charts.kit.layout import (
    AXIS,
    HEAD,
    NARROW_NAME,
    axis_title,
    base_layout,
    count_axis,
    ends,
    height,
    in_bold,
    row_axis,
    short_names,
)
from generator.charts.kit.notes import heading
from generator.charts.kit.words import SHORT, in_lines
from generator.escape import plotly
from generator.model.explainer import Explainer
from generator.model.status import Status

ID = "participation-by-kind"
ROW, GAP = 24, 0.03
"""The height of a row in CSS pixels, and the part of the width between panels."""

NARROWEST, WHOLE, SLIM, LINE = 0.15, 120, 16, 16
"""The least part of the width for a panel, the characters in all of it and in the least, the height of their line."""


def by_kind_chart(explainer: Explainer) -> Chart:
    """The chart of participation by kind of event."""
    members = by_member(explainer)
    order = ranked(explainer, members)
    drawn, hidden = ends(order, MOST_MEMBERS)
    panels = panels_of(explainer)
    shown = panels[:MOST_PANELS]
    rows = ROW * max(len(drawn), 2)
    stacked = max(len(shown), 1) * (HEAD + rows + AXIS) - AXIS
    return Chart(
        id=ID,
        title=words.title(explainer, members, panels),
        alt=words.alt(explainer, members, panels),
        caption=words.caption(explainer, panels, hidden),
        reading="Each panel is a kind of event, each row in it a member, always in the same order. A bar is as long as "
        "the number of events of that kind; signs and colours divide it by what the sources report.",
        source=source_line(explainer),
        figure=_figure(explainer, shown, drawn),
        table=words.table(explainer, panels, order),
        keys=status_keys(together(explainer, shown).statuses),
        height=height(HEAD + LINE + rows),
        narrow_figure={"height": height(stacked), **_stacked(explainer, shown, drawn)},
    )


def _axis(panel: int) -> str:
    return "" if panel == 0 else str(panel + 1)


def _figure(explainer: Explainer, panels: Sequence[Panel], members: Sequence[str]) -> Figure:
    """Panels as wide as their longest bars, so that a case is as long in each."""
    most = [longest([panel]) for panel in panels] or [1]
    shares = [max(n, NARROWEST * sum(most)) for n in most]
    scale, left = (1 - GAP * (len(shares) - 1)) / sum(shares), 0.0
    layout = base_layout(annotations=[_heading(panel, i, shares[i] * scale) for i, panel in enumerate(panels)])
    layout["margin"]["t"] = HEAD + LINE
    for i, share in enumerate(shares):
        place = {"range": [0, share], "domain": [left, min(1, left + share * scale)], "anchor": f"y{_axis(i)}"}
        layout[f"xaxis{_axis(i)}"] = count_axis(longest(panels), "" if i else "Cases", **place)
        layout[f"yaxis{_axis(i)}"] = row_axis(
            members, ticktext=_row_names(explainer, members), anchor=f"x{_axis(i)}", showticklabels=i == 0, ticks=""
        )
        left += share * scale + GAP
    return make_figure(_bars(explainer, panels, members), layout)


def _heading(panel: Panel, i: int, part: float) -> dict[str, Any]:
    """The heading of a panel that takes this part of the width, in two lines where it is slim."""
    lines = in_lines(panel.kind.plural, max(round(WHOLE * part), SLIM))
    return {**heading("", _axis(i)), "text": "<br>".join(plotly(line) for line in lines)}


def _row_names(explainer: Explainer, members: Sequence[str], width: int = SHORT) -> list[str]:
    """The names beside the rows, which have room for one line; the title speaks of those that are bold."""
    most = focus(by_member(explainer))
    return in_bold(short_names(names(explainer, members), width), [(member,) == most for member in members])


def _stacked(explainer: Explainer, panels: Sequence[Panel], members: Sequence[str]) -> dict[str, Any]:
    """What is other on a phone: the panels over one another, each with the members' names."""
    names_of_rows = _row_names(explainer, members, NARROW_NAME)
    rows = ROW * max(len(members), 2)
    whole = max(1, len(panels) * (rows + HEAD + AXIS) - HEAD - AXIS)
    headings = [heading(panel.kind.plural, _axis(i)) for i, panel in enumerate(panels)]
    patch: dict[str, Any] = {"annotations": headings, "margin": {"t": HEAD}}
    for i in range(len(panels)):
        top = 1 - i * (rows + HEAD + AXIS) / whole
        title = axis_title("Cases" if i == len(panels) - 1 else "")
        patch[f"xaxis{_axis(i)}"] = {"domain": [0, 1], "range": [0, longest(panels) * 1.02], "title": title}
        domain = [max(0, top - rows / whole), top]
        patch[f"yaxis{_axis(i)}"] = {"domain": domain, "showticklabels": True, "ticktext": names_of_rows}
    return patch


def _bars(explainer: Explainer, panels: Sequence[Panel], members: Sequence[str]) -> list[dict[str, Any]]:
    """The bars of all panels, in the order of the vocabulary."""
    bars = []
    for status in together(explainer, panels).statuses:
        for i, panel in enumerate(panels):
            marks = _marks(explainer, panel, status, members)
            if marks.lengths:
                bar = status_bar(status, marks, across=True)
                bars.append({**bar, "xaxis": f"x{_axis(i)}", "yaxis": f"y{_axis(i)}"})
    return bars


def _marks(explainer: Explainer, panel: Panel, status: Status, members: Sequence[str]) -> Marks:
    marks = Marks()
    for row, (member, name) in enumerate(zip(members, names(explainer, members), strict=True)):
        tally = panel.rows.get(member)
        if tally and (n := tally.of(status)):
            marks.add(row, n, words.of_bar(name, panel, tally, status), targets.of_member(member))
    return marks
