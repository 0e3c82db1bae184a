"""The charts: each module makes one of the explainer, and this is their list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.charts.absences.chart import absences_chart
from generator.charts.by_kind.chart import by_kind_chart
from generator.charts.by_member import by_member_chart
from generator.charts.coverage.bars import coverage_by_member_chart
from generator.charts.coverage.tiles import coverage_chart
from generator.charts.kit.base import ALLOWED_TRACES, Chart, Table, figure_json
from generator.charts.kit.size import always, is_large, is_small
from generator.charts.levels.chart import levels_chart
from generator.charts.levels.ranks import gives_levels
from generator.charts.matrix import matrix_chart
from generator.charts.over_time.chart import over_time_chart
from generator.charts.shares.periods.chart import periods_chart
from generator.charts.shares.rates.chart import rates_chart
from generator.charts.shares.trend.chart import trend_chart
from generator.charts.spans.chart import spans_chart
from generator.charts.timeline.chart import timeline_chart
from generator.model.explainer import Explainer

__all__ = ["ALLOWED_TRACES", "CHARTS", "Chart", "Table", "build_charts", "figure_json"]

CHARTS: tuple[tuple[Callable[[Explainer], Chart], Callable[[Explainer], bool]], ...] = (
    (matrix_chart, is_small),
    (by_member_chart, is_small),
    (over_time_chart, is_small),
    (rates_chart, is_large),
    (trend_chart, is_large),
    (periods_chart, is_large),
    (absences_chart, always),
    (by_kind_chart, always),
    (levels_chart, gives_levels),
    (coverage_chart, is_small),
    (coverage_by_member_chart, is_large),
    (spans_chart, always),
    (timeline_chart, always),
)
"""Every chart of the site with what it suits, in the order in which pages show them."""


def build_charts(explainer: Explainer) -> Mapping[str, Chart]:
    """All charts that suit the explainer, by id. Raises ValueError where two have the same id."""
    made = [chart(explainer) for chart, suits in CHARTS if suits(explainer)]
    by_id = {chart.id: chart for chart in made}
    if len(by_id) < len(made):
        raise ValueError("two charts have the same id")
    return by_id
