"""The charts: each module makes one of the explainer, and this is their list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.charts.base import ALLOWED_TRACES, Chart, Table, figure_json
from generator.charts.by_kind import by_kind_chart
from generator.charts.by_member import by_member_chart
from generator.charts.over_time import over_time_chart
from generator.charts.spans import spans_chart
from generator.charts.timeline import timeline_chart
from generator.model.explainer import Explainer

__all__ = ["ALLOWED_TRACES", "CHARTS", "Chart", "Table", "build_charts", "figure_json"]

CHARTS: tuple[Callable[[Explainer], Chart], ...] = (
    by_member_chart,
    over_time_chart,
    by_kind_chart,
    spans_chart,
    timeline_chart,
)
"""Every chart of the site, in the order in which pages show them."""


def build_charts(explainer: Explainer) -> Mapping[str, Chart]:
    """All charts by id. Raises ValueError where two have the same id."""
    made = [chart(explainer) for chart in CHARTS]
    by_id = {chart.id: chart for chart in made}
    if len(by_id) < len(made):
        raise ValueError("two charts have the same id")
    return by_id
