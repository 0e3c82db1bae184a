"""Absences as a running count: a line for each member that stayed away, one step up for each event.

A line that turns steep is a member that has begun to stay away. The member that stayed away most has a thick line in
the colour of staying away; the others are grey. Each line is a little lower than the one before it, so that lines with
the same steps do not cover each other. Names stand at the lines' ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from generator.charts.absences import words
from generator.charts.absences.labels import Label, Plan, plan_of
from generator.charts.absences.lines import MOST_LINES, Line, end, lines_of
from generator.charts.kit import targets
from generator.charts.kit.base import Chart, Figure, make_figure
from generator.charts.kit.cases import by_member, focus
from generator.charts.kit.fills import said
from generator.charts.kit.findings import source_line
from generator.charts.kit.layout import HEAD, base_layout, count_axis, height
from generator.charts.kit.notes import heading
from generator.charts.kit.size import is_small
from generator.charts.kit.words import inside, listed
from generator.escape import plotly
from generator.model.explainer import Explainer

ID = "absences"
CROWD = 20
"""Beyond how many steps the marks of a line are small."""

LETTER, ROOM = 7.4, 40
"""The width of a letter in CSS pixels, and what part of the time that is shown stays free at either end."""


def absences_chart(explainer: Explainer) -> Chart:
    """The chart of absences as they add up."""
    members = by_member(explainer)
    away = {m: members[m] for m in sorted(members, key=lambda m: -members[m].stayed_away) if members[m].stayed_away}
    lines = lines_of(explainer, away, focus(members))
    plan = plan_of(lines)
    return Chart(
        id=ID,
        title=words.title(explainer, members, lines),
        alt=words.alt(explainer, lines),
        caption=words.caption(explainer, members, lines),
        reading="Each line is a member; it goes up by one at each event for which a source states that the member "
        f"{inside(explainer.editorial.vocabulary.stayed_away)}. Where a line runs level, no source states it.",
        source=source_line(explainer),
        figure=_figure(explainer, lines, plan) if lines else make_figure([], base_layout()),
        table=words.table(explainer, lines, list(away)[MOST_LINES:], away),
        keys=tuple(dict.fromkeys(line.key for line in lines)),
        height=height(HEAD + plan.tall),
        narrow_figure={"xaxis": {"nticks": 4, "tickangle": 0}},
    )


def _figure(explainer: Explainer, lines: Sequence[Line], plan: Plan) -> Figure:
    begin, last = min(line.begin for line in lines), end(explainer)
    room = max(last - begin, timedelta(days=60)) / ROOM
    widest = max(len(line) for label in plan.labels for line in label.words)
    counts = count_axis(len(lines[0].steps), ticks="")
    layout = base_layout(
        xaxis={"type": "date", "range": [str(begin - room), str(last + room)], "automargin": True, "showgrid": False},
        yaxis={**counts, "range": [-plan.below, counts["range"][1]]},
        annotations=[heading(f"{explainer.editorial.vocabulary.stayed_away}, reported events so far", "")],
        margin={"l": 8, "r": round(widest * LETTER) + 12, "t": HEAD, "b": 8},
    )
    at = (last.isoformat(), (last + room).isoformat())
    written = [_name(label, at, (_level(lines, label, plan), y)) for label, y in plan.placed]
    drawn = [_trace(explainer, line, plan.shift * i) for i, line in enumerate(lines)]
    return make_figure([*drawn, *written], layout)


def _level(lines: Sequence[Line], label: Label, plan: Plan) -> float:
    """The height at which the first line of a label ends."""
    return label.level - plan.shift * lines.index(label.lines[0])


def _trace(explainer: Explainer, line: Line, down: float) -> dict[str, Any]:
    """The line of one member, drawn so far below its counts that lines in the same place are seen beside each other."""
    strong, small = line.key.id == "focus", is_small(explainer)
    width = 4 if strong else 1.5
    return {
        "type": "scatter", "name": plotly(line.name), "meta": line.key.meta,
        "x": [day.isoformat() for day in (line.begin, *(step.day for step in line.drawn), end(explainer))],
        "y": [round(n - down, 4) for n in (0, *(step.nth for step in line.drawn), len(line.steps))],
        "line": {"shape": "hv", "width": width, "color": line.key.light}, "cliponaxis": False, "zorder": int(4 - width),
        **(_marks(line, 9 if strong else 6) if strong or small else {"mode": "lines"}),
        **said(words.of_points(explainer, line), _targets(line, each=small)),
    }  # fmt: skip


def _marks(line: Line, size: int) -> dict[str, Any]:
    """The marks of the steps; the two ends of a line have none, for nobody stayed away there."""
    own = size - 3 if len(line.steps) > CROWD else size
    marker = {"size": [0, *[own] * len(line.drawn), 0], "color": line.key.light, "opacity": 1}
    return {"mode": "lines+markers", "marker": marker}


def _targets(line: Line, *, each: bool) -> Iterator[str]:
    """Where the points lead to: a step to its cell, where pages list each cell; else to its event."""
    yield targets.of_event(line.first)
    for step in line.drawn:
        yield targets.of_cell(step.event, step.cell) if each else targets.of_event(step.event)
    yield targets.of_member(line.member)


def _name(label: Label, at: tuple[str, str], heights: tuple[float, float]) -> dict[str, Any]:
    """The names at the end of lines, with a thin line to them."""
    key, text = label.lines[0].key, "<br>".join(f"\u00a0{plotly(each)}" for each in label.words)
    lead = targets.of_member(label.lines[0].member) if len(label.lines) == 1 else targets.MEMBERS
    spoken = listed([line.name for line in label.lines])
    return {
        "type": "scatter", "mode": "lines+text", "x": list(at), "y": list(heights), "hoverinfo": "skip",
        "meta": key.meta, "line": {"width": 0.75, "color": key.light},
        "text": ["", f"<b>{text}</b>" if key.id == "focus" else text], "textposition": "middle right",
        "cliponaxis": False, **said([spoken] * 2, [lead] * 2),
    }  # fmt: skip
