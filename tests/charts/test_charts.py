"""The registry, and what holds for every chart whatever the data."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable

import plotly.graph_objects as go
import pytest

from generator.charts import ALLOWED_TRACES, Chart, build_charts, figure_json
from generator.charts.kit import targets
from generator.charts.kit.base import Figure
from generator.charts.spans.chart import ENDED, OPEN, POSSIBLE
from generator.charts.timeline.entries import dated_entries
from generator.model.explainer import Explainer
from tests.charts.small import (
    EDGES,
    LONG,
    MARKUP,
    long_names,
    made,
    many_members,
    on_a_phone,
    points,
    small,
    traces,
    votes,
)
from tests.golden_files import check_golden

edges = pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.__name__)
Edge = Callable[[], Explainer]


def _table(chart: Chart) -> str:
    rows = [list(chart.table.columns), *(list(row) for row in chart.table.rows)]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


SMALL = (
    "participation-matrix", "participation-by-member", "participation-over-time", "absences", "participation-by-kind",
    "coverage", "membership-spans", "timeline",
)  # fmt: skip
LARGE = (
    "rates-by-member", "trend", "participation-by-period", "absences", "participation-by-kind", "coverage-by-member",
    "membership-spans", "timeline",
)  # fmt: skip


@pytest.mark.parametrize(("edge", "ids"), [(small, SMALL), (many_members, LARGE)])
def test_each_size_has_the_charts_that_suit_it_in_the_order_of_pages(edge: Edge, ids: tuple[str, ...]) -> None:
    assert tuple(build_charts(edge())) == ids


def test_levels_are_drawn_where_a_source_gives_one(record: Explainer) -> None:
    assert "levels" in build_charts(record)


@pytest.mark.parametrize("chart", list(build_charts(small()).values()), ids=lambda chart: chart.id)
def test_figure_and_table_are_as_kept(chart: Chart) -> None:
    figure = json.dumps(json.loads(figure_json(chart)), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    check_golden(f"charts/{chart.id}.json", figure)
    check_golden(f"charts/{chart.id}.table.jsonl", _table(chart))


@edges
def test_only_bars_and_points_are_drawn(edge: Edge) -> None:
    assert {trace["type"] for chart in made(edge()) for trace in traces(chart)} <= ALLOWED_TRACES


@edges
def test_words_are_whole(edge: Edge) -> None:
    for chart in made(edge()):
        assert chart.title
        assert not chart.title.endswith(".")
        assert chart.alt.endswith(".")
        assert chart.source.startswith(("From ", "No source"))
        assert not chart.caption.startswith("Source")
        told = " ".join([chart.title, chart.alt, chart.caption, chart.source])
        assert "None" not in told
        assert "  " not in told
        assert ".." not in told


@edges
def test_every_point_leads_to_something_that_exists(edge: Edge) -> None:
    explainer = edge()
    years = {event.date.year for event in explainer.own_events.values()}
    cells = [cell for event in explainer.own_events for cell in explainer.participation.of_event(event)]
    known = {
        "members/index.html",
        "timeline/index.html",
        *(f"timeline/index.html#year-{entry.when.year}" for entry in dated_entries(explainer)),
        *(targets.of_cell(explainer.own_events[cell.event], cell) for cell in cells),
        *(f"members/{m}/index.html" for m in explainer.own_members),
        *(f"events/{year}/index.html" for year in years),
        *(f"events/{e.date.year}/index.html#event-{e.id}" for e in explainer.own_events.values()),
        *(f"timeline/index.html#statement-{s}" for s in explainer.statements),
        *(f"timeline/index.html#claim-{c}" for c in explainer.claims),
    }
    assert {target for chart in made(explainer) for target, _, _ in points(chart)} <= known


@edges
def test_hover_text_is_the_escaped_words(edge: Edge) -> None:
    for chart in made(edge()):
        for _, words, hover in points(chart):
            assert hover == html.escape(words, quote=False)


NAMED = re.compile(r"<b>\s*(" + "|".join(re.escape(html.escape(n, quote=False)[:9]) for n in (LONG, MARKUP)) + ")")
"""A member's name in bold, which is the chart's own markup."""


def test_markup_in_names_reaches_no_figure() -> None:
    for chart in made(long_names()):
        figure = json.dumps(_unspoken(chart), ensure_ascii=False)
        assert "<b>" not in NAMED.sub("", figure)
        assert "<a" not in figure


def _unspoken(chart: Chart) -> Figure:
    """The figure without the plain words that the page's script sets as text."""
    data = [{key: value for key, value in trace.items() if key != "customdata"} for trace in traces(chart)]
    return {"data": data, "layout": on_a_phone(chart)}


@edges
def test_figures_fit_phones(edge: Edge) -> None:
    for chart in build_charts(edge()).values():
        assert 0 < chart.height < 2_000
        assert 0 < on_a_phone(chart).get("height", chart.height) < 2_000
        for label in (label for axis in _axes(chart) for label in axis.get("ticktext", ())):
            assert max(len(html.unescape(line)) for line in _plain(label).split("<br>")) <= 22


def _plain(label: str) -> str:
    return re.sub("</?b>", "", label)


def _axes(chart: Chart) -> list[dict[str, list[str]]]:
    return [axis for key, axis in chart.figure["layout"].items() if key.startswith("yaxis")]


@edges
def test_a_trace_has_the_colour_and_the_words_of_its_entry_in_the_legend(edge: Edge) -> None:
    for chart in made(edge()):
        keys = {key.id: key for key in chart.keys}
        assert len(keys) == len(chart.keys)
        assert len({key.symbol for key in chart.keys}) == len(keys), chart.id
        for trace in traces(chart):
            key = keys.get(trace.get("meta", {}).get("key"))
            if key and key.id not in (POSSIBLE.id, ENDED.id, OPEN.id):
                assert (trace["meta"]["light"], trace["meta"]["dark"]) == (key.light, key.dark)


@edges
def test_every_entry_of_the_legend_has_marks(edge: Edge) -> None:
    for chart in made(edge()):
        drawn = {trace.get("meta", {}).get("key") for trace in traces(chart)}
        assert {key.id for key in chart.keys} <= drawn, chart.id


@edges
def test_what_can_be_chosen_is_there(edge: Edge) -> None:
    for chart in made(edge()):
        groups = {trace["meta"]["group"] for trace in traces(chart) if "group" in trace.get("meta", {})}
        rows = len(chart.figure["layout"].get("yaxis", {}).get("ticktext", ()))
        columns = len(chart.figure["layout"].get("meta", {}).get("columns", ()))
        for choice in (choice for control in chart.controls for choice in control.choices):
            assert choice.group is None or choice.group in groups
            assert choice.rows is None or sorted(choice.rows) == list(range(rows))
            assert choice.columns is None or set(choice.columns) <= set(range(columns))
            go.Layout(dict(choice.layout))


def test_another_vocabulary_has_its_own_signs_and_legend() -> None:
    explainer = votes()
    own = {status.id: (status.label, status.symbol) for status in explainer.editorial.vocabulary}
    matrix = build_charts(explainer)["participation-matrix"]
    assert {key.id: (key.label, key.symbol) for key in matrix.keys} == {key.id: own[key.id] for key in matrix.keys}
    assert {"yes", "no", "abstain", "absent"} <= {key.id for key in matrix.keys}


@edges
def test_one_explainer_has_one_text(edge: Edge) -> None:
    first, second = ([figure_json(chart) for chart in made(edge())] for _ in range(2))
    assert first == second


def test_the_seeds_make_every_chart(record: Explainer) -> None:
    for chart in build_charts(record).values():
        assert chart.table.rows
        assert traces(chart)
