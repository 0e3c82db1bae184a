"""Participation over time: bars for each year, divided by status, for the member in question and for all others.

The question behind an explainer is nearly always one of change in one member's record. So there are two panels over
one another with the years in common: above, the member that stayed away most; below, all other members taken together.
Whether that member's record parts from the others' is seen at once, with any number of members, and without a menu.
Where several members are level, or nobody stayed away, nobody is singled out and one panel shows all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.charts import targets
from generator.charts.base import Chart, Figure, Table, Value, make_figure
from generator.charts.cases import Tally, by_member, focus, tallies, total
from generator.charts.fills import Marks, status_bar
from generator.charts.findings import caveat, in_cases, names, nobody_stayed_away, source_line
from generator.charts.layout import HEAD, PHONE, axis_title, base_layout, count_axis, heading, height, year_axis
from generator.charts.words import count_of, inside, listed, noun_for, number, of_all, verb_for
from generator.model.explainer import Explainer
from generator.model.status import Status

ID = "participation-over-time"
PANEL, GAP = 150, 44
"""The height of a panel and of what is between two, in CSS pixels."""

Years = dict[int, Tally]


@dataclass(frozen=True, slots=True)
class Panel:
    """One row of bars: whose they are, and the cases of each year."""

    name: str
    years: Years


def over_time_chart(explainer: Explainer) -> Chart:
    """The chart of participation over time."""
    panels = _panels(explainer)
    everyone = total(explainer, by_member(explainer).values())
    labels = [status.label for status in everyone.statuses]
    return Chart(
        id=ID,
        title=_title(explainer, panels, everyone),
        alt=_alt(explainer, panels),
        caption=_caption(explainer, everyone),
        source=source_line(explainer),
        figure=_figure(explainer, panels),
        table=_table(panels, everyone),
        height=height(HEAD + _plot_height(panels), labels),
        narrow_figure={"height": height(HEAD + _plot_height(panels), labels, PHONE)},
    )


def _panels(explainer: Explainer) -> list[Panel]:
    members = by_member(explainer)
    most = focus(members)
    if len(most) != 1 or len(members) == 1:
        name = listed(names(explainer, members)) if len(members) == 1 else "All members"
        return [Panel(name, _years(explainer, members))]
    others = [m for m in members if m not in most]
    rest = names(explainer, others)[0] if len(others) == 1 else f"The {number(len(others))} other members together"
    return [Panel(names(explainer, most)[0], _years(explainer, most)), Panel(rest, _years(explainer, others))]


def _years(explainer: Explainer, members: Mapping[str, Tally] | tuple[str, ...] | list[str]) -> Years:
    """The cases of these members in each year that has any, in order."""
    found: dict[int, list[Tally]] = {}
    for (year, member), tally in tallies(explainer, "year", "member").items():
        if member in members:
            found.setdefault(int(year), []).append(tally)
    return {year: total(explainer, found[year]) for year in sorted(found)}


def _plot_height(panels: list[Panel]) -> int:
    return PANEL * len(panels) + GAP * (len(panels) - 1)


def _figure(explainer: Explainer, panels: list[Panel]) -> Figure:
    years = [year for panel in panels for year in panel.years] or [explainer.editorial.as_of.year]
    tall = _plot_height(panels)
    layout = base_layout(annotations=[heading(p.name, _axis(i)) for i, p in enumerate(panels)])
    layout["margin"]["t"] = HEAD
    for i, panel in enumerate(panels):
        most = max((tally.cases for tally in panel.years.values()), default=0)
        top = 1 - i * (PANEL + GAP) / tall
        domain = [max(0, top - PANEL / tall), top]
        last = panel is panels[-1]
        title = {"title": axis_title("Year")} if last else {}
        layout[f"xaxis{_axis(i)}"] = year_axis(
            years, anchor=f"y{_axis(i)}", showticklabels=last, matches=None if i == 0 else "x", **title
        )
        layout[f"yaxis{_axis(i)}"] = count_axis(most, "Cases", anchor=f"x{_axis(i)}", domain=domain, ticks="")
    return make_figure(_bars(explainer, panels), layout)


def _axis(panel: int) -> str:
    return "" if panel == 0 else str(panel + 1)


def _bars(explainer: Explainer, panels: list[Panel]) -> list[dict[str, Any]]:
    """The bars of all panels; each status is in the legend once."""
    vocabulary = explainer.editorial.vocabulary
    found: dict[str, dict[str, Any]] = {}
    bars = []
    for i, panel in enumerate(panels):
        for status in total(explainer, panel.years.values()).statuses:
            bar = status_bar(vocabulary, status, _marks(panel, status), across=False)
            place = {"xaxis": f"x{_axis(i)}", "yaxis": f"y{_axis(i)}", "width": 0.7}
            bars.append({**bar, **place, "showlegend": status.id not in found})
            found[status.id] = bar
    return bars


def _marks(panel: Panel, status: Status) -> Marks:
    marks = Marks()
    for year, tally in panel.years.items():
        if n := tally.of(status):
            words = f"{panel.name}, {year}: {inside(status.label)} in {of_all(n, tally.cases, 'case')}"
            marks.add(year, n, words, targets.of_year(year))
    return marks


def _title(explainer: Explainer, panels: list[Panel], everyone: Tally) -> str:
    away = {year: tally.stayed_away for year, tally in panels[0].years.items() if tally.stayed_away}
    if not away:
        return f"{nobody_stayed_away(explainer, everyone)}{_span(panels[0].years)}"
    verb, name = inside(explainer.editorial.vocabulary.stayed_away), panels[0].name
    who = name if name != "All members" else "Members"
    noun = "reported case" if who == "Members" else "reported event"
    most = max(away.values())
    peaks = [year for year, n in away.items() if n == most]
    if len(peaks) > 1:
        return f"{who} {verb} most often in {listed([str(y) for y in peaks])}, in {count_of(most, 'case')} each"
    often = "only" if len(away) == 1 else "most often"
    return f"{who} {verb} {often} in {peaks[0]}, {in_cases(most, panels[0].years[peaks[0]].stated, noun)}"


def _span(years: Years) -> str:
    if not years:
        return ""
    first, last = min(years), max(years)
    return f", {first}" if first == last else f", {first}–{last}"


def _alt(explainer: Explainer, panels: list[Panel]) -> str:
    words = explainer.editorial.vocabulary
    parts = [
        f"{panel.name}: "
        + "; ".join(
            f"{year}, {inside(words.took_part)} {in_cases(tally.took_part, tally.stated)}, "
            f"{inside(words.stayed_away)} in {number(tally.stayed_away) if tally.stayed_away else 'none'}"
            for year, tally in list(panel.years.items())[-MOST_YEARS:]
        )
        for panel in panels[:1]
        if panel.years
    ]
    kind = f"Upright bars divided by status, one for each year{', in two panels' if len(panels) > 1 else ''}."
    return " ".join([kind, *(f"{part}." for part in parts)]) if parts else "An empty chart: there is no case to count."


MOST_YEARS = 6
"""How many of the latest years the alternative text goes through."""


def _caption(explainer: Explainer, everyone: Tally) -> str:
    vague = [
        event
        for event in explainer.own_events.values()
        if event.counted
        and not explainer.is_upcoming(event)
        and (event.date.earliest is None or event.date.earliest.year != event.date.year)
    ]
    parts = [caveat(explainer, everyone)]
    if vague:
        n = len(vague)
        parts.append(
            f"{count_of(n, 'event').capitalize()} that may be of an earlier year {verb_for(n, 'stands', 'stand')} in "
            f"the last year of {verb_for(n, 'its', 'their')} {noun_for(n, 'date')}."
        )
    return " ".join(parts)


def _table(panels: list[Panel], everyone: Tally) -> Table:
    statuses = everyone.statuses
    rows: list[tuple[Value, ...]] = [
        (str(year), panel.name, *(tally.of(s) for s in statuses), tally.stated, tally.cases)
        for panel in panels
        for year, tally in panel.years.items()
    ]
    return Table(("Year", "Member", *(s.label for s in statuses), "Stated", "Cases"), tuple(rows))
