"""The registry, and what holds for every chart whatever the data."""

from __future__ import annotations

import dataclasses
import html
import json
from collections.abc import Callable

import pytest

from generator import charts
from generator.charts import ALLOWED_TRACES, CHARTS, Chart, build_charts, figure_json
from generator.model.explainer import Explainer
from tests.charts.small import EDGES, MARKUP, long_names, made, points, small, traces
from tests.golden_files import check_golden

edges = pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.__name__)
Edge = Callable[[], Explainer]


def _table(chart: Chart) -> str:
    rows = [list(chart.table.columns), *(list(row) for row in chart.table.rows)]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def test_every_chart_is_built_once_in_the_order_of_pages() -> None:
    assert list(build_charts(small())) == [
        "participation-by-member", "participation-over-time", "participation-by-kind", "membership-spans", "timeline",
    ]  # fmt: skip


def test_two_charts_of_one_id_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charts, "CHARTS", (CHARTS[0], CHARTS[0]))
    with pytest.raises(ValueError, match="same id"):
        build_charts(small())


@pytest.mark.parametrize("chart", list(made(small())), ids=lambda chart: chart.id)
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
    known = {
        "members/index.html",
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


def test_markup_in_names_reaches_no_figure() -> None:
    for chart in made(long_names()):
        assert "<b>" not in figure_json(dataclasses.replace(chart, title="", alt="", figure=_unspoken(chart)))
        assert any(MARKUP in str(cell) for row in chart.table.rows for cell in row)


def _unspoken(chart: Chart) -> charts.base.Figure:
    """The figure without the plain words that the page's script sets as text."""
    data = [{key: value for key, value in trace.items() if key != "customdata"} for trace in traces(chart)]
    return {"data": data, "layout": chart.figure["layout"]}


@edges
def test_figures_fit_phones(edge: Edge) -> None:
    for chart in made(edge()):
        assert 0 < chart.height < 2_000
        for label in (label for axis in _axes(chart) for label in axis.get("ticktext", ())):
            assert max(len(html.unescape(line)) for line in label.split("<br>")) <= 22


def _axes(chart: Chart) -> list[dict[str, list[str]]]:
    return [axis for key, axis in chart.figure["layout"].items() if key.startswith("yaxis")]


@edges
def test_one_explainer_has_one_text(edge: Edge) -> None:
    first, second = ([figure_json(chart) for chart in made(edge())] for _ in range(2))
    assert first == second


def test_the_seeds_make_every_chart(record: Explainer) -> None:
    for chart in made(record):
        assert chart.table.rows
        assert traces(chart)
