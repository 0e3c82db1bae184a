"""Participation over time: bars for each year, divided by status, for one member and for all others.

The question behind an explainer is nearly always one of change in one member's record. So there are two panels with
the years in common: above, the member that stayed away most, or the one that is chosen; below, all others together.
One panel has all members together where a reader wants it so, where members are level, and where nobody stayed away.
Within two years, the bars are quarters.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Any

from generator.charts.kit import targets
from generator.charts.kit.base import Chart, make_figure
from generator.charts.kit.cases import by_member, total
from generator.charts.kit.fills import SIGN_AND_NUMBER, Marks, status_bar
from generator.charts.kit.findings import source_line
from generator.charts.kit.keys import status_keys
from generator.charts.kit.layout import HEAD, axis_title, base_layout, count_axis, height, year_axis
from generator.charts.kit.notes import heading
from generator.charts.kit.views import Choice, Control, control, controls
from generator.charts.kit.words import capital, number
from generator.charts.over_time import words
from generator.charts.over_time.panels import ALL, Panel, Views, most_cases, views_of
from generator.charts.over_time.periods import APART, Period, cases_by_period, place, word_for
from generator.escape import plotly
from generator.model.explainer import Explainer
from generator.model.status import Status

ID = "participation-over-time"
AXES, PANEL, GAP = ("", "2"), 150, 44
"""How the names of a panel's axes end; the height of one of two panels, and of what is between, in CSS pixels."""

SIGN, WITH_NUMBER = 12, 36
"""How high a bar must be for its sign, and for its number under that, in CSS pixels; bars of phones are narrow."""


def over_time_chart(explainer: Explainer) -> Chart:
    """The chart of participation over time."""
    cases = cases_by_period(explainer)
    views = views_of(explainer, cases)
    used = {period for periods in cases.values() for period in periods}
    panels, everyone = next(iter(views.values())), total(explainer, by_member(explainer).values())
    word = word_for(used)
    return Chart(
        id=ID,
        title=words.title(explainer, panels[0], everyone),
        alt=words.alt(explainer, panels, word),
        caption=words.caption(explainer, everyone, word),
        reading=f"Each bar is a {word}, as high as the number of cases in it; signs and colours divide it by what the "
        f"sources report. A {word} without a bar has no event on record that could be counted.",
        source=source_line(explainer),
        figure=make_figure(
            [bar for member in views for bar in _bars(explainer, member, views)], _layout(panels, views, used)
        ),
        table=words.table(explainer, cases, everyone, word),
        keys=status_keys(everyone.statuses),
        controls=_controls(views, used),
        height=height(HEAD + 2 * PANEL + GAP),
    )


def _controls(views: Views, used: Set[Period]) -> tuple[Control, ...]:
    """Whose bars are shown; another choice changes of the layout only what is other in it."""
    first, *others = (_layout(panels, views, used) for panels in views.values())
    changes = [{}, *({name: part for name, part in new.items() if first.get(name) != part} for new in others)]
    labels = ["All members" if i == ALL else panels[0].name for i, panels in views.items()]
    choices = [
        Choice(id=i, label=label, group=i, layout=new) for i, label, new in zip(views, labels, changes, strict=True)
    ]
    return controls(control("member", "Member", tuple(choices)))


def _layout(panels: Sequence[Panel], views: Views, used: Set[Period]) -> dict[str, Any]:
    """The axes of a view. Its counts have the scale of all views of as many panels, so that members can be compared."""
    below = {"xaxis2": {"visible": False}, "yaxis2": {"visible": False, "domain": [0, 0.001]}}
    named = [heading(panel.name, axis) for panel, axis in zip(panels, AXES, strict=False)]
    layout = base_layout(annotations=named, margin={"l": 8, "r": 8, "t": HEAD, "b": 8}, **below)
    gap = GAP / (2 * PANEL + GAP)
    part = (1 - gap * (len(panels) - 1)) / len(panels)
    for i, axis in enumerate(AXES[: len(panels)]):
        top, last = 1 - i * (part + gap), i == len(panels) - 1
        title = axis_title(capital(word_for(used)) if last else "")
        time = {"anchor": f"y{axis}", "showticklabels": last, "matches": "x" if i else None, "title": title}
        layout[f"xaxis{axis}"] = _time_axis(used, visible=True, **time)
        domain = {"domain": [max(0, top - part), top], "anchor": f"x{axis}", "visible": True}
        layout[f"yaxis{axis}"] = count_axis(most_cases(views, panels, i), "Cases", ticks="", **domain)
    return layout


def _time_axis(used: Set[Period], **more: Any) -> dict[str, Any]:
    """An axis of years, or of quarters with each year under its first."""
    years = sorted({year for year, _ in used})
    if word_for(used) == "year":
        return year_axis(years or [0], **more)
    at = {(year, 1): f"Q1<br>{year}" for year in years} | {(y, q): f"Q{q}" for y in years for q in (2, 3, 4)}
    at |= {period: "other" for period in used if period[1] == APART}
    return year_axis(places := [*map(place, at)], tickmode="array", tickvals=places, ticktext=[*at.values()], **more)


def _bars(explainer: Explainer, member: str, views: Views) -> list[dict[str, Any]]:
    """The bars of a view, shown where it is the first."""
    group = {"group": member} if len(views) > 1 else {}
    bars = []
    for i, (panel, axis) in enumerate(zip(views[member], AXES, strict=False)):
        where = {"xaxis": f"x{axis}", "yaxis": f"y{axis}", "width": 0.7, "visible": member == next(iter(views))}
        unit = min(PANEL / max(most_cases(views, views[member], i), 1), WITH_NUMBER / SIGN_AND_NUMBER)
        for status in total(explainer, panel.periods.values()).statuses:
            bar = status_bar(status, marks := _marks(panel, status), across=False)
            texts = [_sign(status, n, unit) for n in marks.lengths]
            bars.append({**bar, **where, "text": texts, "constraintext": "none", "meta": {**bar["meta"], **group}})
    return bars


def _sign(status: Status, n: int, unit: float) -> str:
    """The sign in a bar of so many cases, each so many pixels high, with their number where there is room."""
    if n * unit < SIGN:
        return ""
    return f"{plotly(status.symbol)}<br>{number(n)}" if n * unit >= WITH_NUMBER else plotly(status.symbol)


def _marks(panel: Panel, status: Status) -> Marks:
    marks = Marks()
    for period, tally in panel.periods.items():
        if n := tally.of(status):
            marks.add(place(period), n, words.of_bar(panel, period, status), targets.of_year(period[0]))
    return marks
