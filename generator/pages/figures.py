"""Charts as pages show them: the picture's place, and the data as a table for everyone else."""

from __future__ import annotations

from collections.abc import Iterable

from generator.charts.base import Chart, Value
from generator.escape import Safe
from generator.pages import links
from generator.pages.base import Charts, View

BY_MEMBER, TIMELINE = "participation-by-member", "timeline"


def figure(chart: Chart, path: str) -> View:
    """What the macro `chart` draws; `path` is the folder of the page."""
    return {
        "id": links.anchor("chart", chart.id),
        "title": chart.title,
        "caption": chart.caption,
        "source": chart.source,
        "height": chart.height,
        "narrow_height": (chart.narrow_figure or {}).get("height", chart.height),
        "json": links.file_link(path, f"assets/charts/{chart.id}.json"),
        "csv": links.file_link(path, f"assets/charts/{chart.id}.csv"),
        "embed": links.link(path, embed_page(chart)),
        "columns": chart.table.columns,
        "row_header": chart.table.row_header,
        "rows": [[shown(value) for value in row] for row in chart.table.rows],
    }


def chosen(charts: Charts, path: str, wanted: Iterable[str]) -> list[View]:
    """The figures of these ids that there are, in this order."""
    return [figure(charts[chart], path) for chart in wanted if chart in charts]


def embed_page(chart: Chart) -> Safe:
    """The folder of the page that holds one chart alone, for other people's pages."""
    return links.anchor(f"{links.EMBED}/{chart.id}")


def shown(value: Value) -> str:
    """A value of a chart's table as readers see it."""
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:g}" if isinstance(value, float) else value
