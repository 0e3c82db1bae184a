"""The trend: what is usual among members in each period, how far they differ, and the one that takes part least.

Of every period, only members that reach the minimum in it count, each with its own share, and a period in which too
few do is a gap; `shares.pooled` says how the quartiles are worked out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.charts.kit import targets
from generator.charts.kit.base import Chart, make_figure
from generator.charts.kit.cases import by_member, total
from generator.charts.kit.fills import said
from generator.charts.kit.findings import names, source_line
from generator.charts.kit.keys import Key
from generator.charts.kit.layout import HEAD, NARROW_NAME, base_layout, height, year_axis
from generator.charts.kit.notes import heading
from generator.charts.kit.words import percent, shortened
from generator.charts.shares import pooled
from generator.charts.shares.pooled import Run, Trend, runs
from generator.charts.shares.ranking import lowest
from generator.charts.shares.trend import words
from generator.escape import plotly
from generator.model.explainer import Explainer

ID = "trend"
PLOT, BESIDE = 300, 96
"""The height of the plot and the room beside it, in CSS pixels."""

CLOSE = 14
"""How near to each other, in per cent, two lines end whose names would overlap."""

MEDIAN = Key("median", "Median: half of the members are above, half below", "●", "#0b5c94", "#6fc3f7")
BAND = Key("band", "The middle half of the members", "▬", "#bcd7ea", "#2b4a61")
FOCUS = Key("focus", "", "◆", "#b3400e", "#ff8a50")


def trend_chart(explainer: Explainer) -> Chart:
    """The chart of the trend."""
    members = by_member(explainer)
    trend = pooled.trend(explainer, lowest(explainer, members))
    everyone = total(explainer, members.values())
    traces = [*_band(trend), *_median(trend), *_focus(explainer, trend)]
    shown = {trace["meta"]["key"] for trace in traces}
    return Chart(
        id=ID,
        title=words.title(explainer, trend, everyone),
        alt=words.alt(explainer, trend),
        caption=words.caption(explainer, trend, everyone),
        reading="In each period, half of the members with enough reported events took part in a larger share than the "
        "line shows, half in a smaller one. The band holds the middle half of them; where it breaks off, too little "
        "is stated.",
        source=source_line(explainer),
        figure=make_figure(traces, _layout(explainer, trend)),
        table=words.table(explainer, trend),
        keys=tuple(key for key in (MEDIAN, BAND, _focus_key(explainer, trend)) if key.id in shown),
        height=height(HEAD + PLOT),
        narrow_figure={"yaxis": {"dtick": 50}, "xaxis": {"nticks": 4, "dtick": None}},
    )


def _band(trend: Trend) -> Iterator[dict[str, Any]]:
    """For each run, the outline from the third quartile to the first."""
    for run in runs(trend.known):
        outline = [(place, 2) for place in run] + [(place, 0) for place in reversed(run)]
        yield {
            "type": "scatter",
            "mode": "lines",
            "fill": "toself",
            "hoveron": "points",
            "name": plotly(BAND.label),
            "x": [trend.usual[place].middle for place, _ in outline],
            "y": [trend.quartile(place, which) for place, which in outline],
            "line": {"color": BAND.light, "width": 2},
            "fillcolor": BAND.light,
            "meta": BAND.meta,
            **_said(trend, [place for place, _ in outline]),
        }


def _median(trend: Trend) -> Iterator[dict[str, Any]]:
    for run in runs(trend.known):
        values = [trend.quartile(place, 1) for place in run]
        line = _line(MEDIAN, [trend.usual[place].middle for place in run], values, "circle")
        yield {**line, **_ending(trend, run, values, "Median"), **_said(trend, run)}


def _said(trend: Trend, places: Sequence[int]) -> dict[str, Any]:
    told = [words.of_period(trend.usual[place]) for place in places]
    return said(told, [targets.of_year(trend.usual[place].year) for place in places])


def _focus_key(explainer: Explainer, trend: Trend) -> Key:
    return replace(FOCUS, label="".join(names(explainer, [trend.focus] if trend.focus else [])))


def _focus(explainer: Explainer, trend: Trend) -> Iterator[dict[str, Any]]:
    """The line of the member that takes part least, in runs."""
    if not trend.focus:
        return
    key = _focus_key(explainer, trend)
    for run in runs(list(trend.record)):
        values = [round(100 * trend.record[place].took_part / trend.record[place].stated, 1) for place in run]
        told = [words.of_member(explainer, trend, place) for place in run]
        line = _line(key, [trend.usual[place].middle for place in run], values, "diamond")
        more = _ending(trend, run, values, key.label)
        yield {**line, **more, **said(told, [targets.of_member(trend.focus)] * len(run))}


def _line(key: Key, x: Sequence[float], y: Sequence[float], symbol: str) -> dict[str, Any]:
    line, marker = {"color": key.light, "width": 2.5}, {"color": key.light, "symbol": symbol, "size": 8}
    mark = {"type": "scatter", "name": plotly(key.label), "x": list(x), "y": list(y), "cliponaxis": False}
    return {**mark, "line": line, "marker": marker, "meta": key.meta}


def _ending(trend: Trend, run: Run, values: Sequence[float], name: str) -> dict[str, Any]:
    """The name of a line and its value at its very end; the median's stands above where the two would meet."""
    if run[-1] != max([*trend.known, *trend.record]):
        return {"mode": "lines+markers"}
    place = "middle right"
    if trend.record and trend.known:
        own, other = _last(trend)
        close = abs(own - other) < CLOSE
        above = (name == "Median") == (own >= other)
        place = ("top right" if above else "bottom right") if close else place
    label = f" {plotly(shortened(name, NARROW_NAME))}<br> {percent(values[-1] / 100)}"
    return {"mode": "lines+markers+text", "text": [""] * (len(run) - 1) + [label], "textposition": place}


def _last(trend: Trend) -> tuple[float, float]:
    """Where the median and the line of the member end."""
    tally = trend.record[max(trend.record)]
    return trend.quartile(trend.known[-1], 1), 100 * tally.took_part / tally.stated


def _layout(explainer: Explainer, trend: Trend) -> dict[str, Any]:
    years = trend.found.years or (explainer.editorial.as_of.year,)
    return base_layout(
        xaxis=year_axis(years),
        yaxis={
            "range": [-2, 102], "dtick": 25, "ticksuffix": "%", "automargin": True, "fixedrange": True,
            "zeroline": False,
        },
        margin={"l": 8, "r": BESIDE, "t": HEAD, "b": 8},
        annotations=[heading(f"{explainer.editorial.vocabulary.took_part}, share of reported events", "")],
    )  # fmt: skip
