"""The files behind each chart: the figure for the page's script, and its data as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from generator.charts import Chart, figure_json
from generator.escape import csv_cell


def chart_files(charts: Mapping[str, Chart]) -> Mapping[str, str]:
    """Every file by its path from the root of the site."""
    files: dict[str, str] = {}
    for chart in charts.values():
        files[f"assets/charts/{chart.id}.json"] = figure_json(chart)
        files[f"assets/charts/{chart.id}.csv"] = _csv(chart)
    return files


def _csv(chart: Chart) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(csv_cell(name) for name in chart.table.columns)
    writer.writerows([csv_cell(v) if isinstance(v, str) else v for v in row] for row in chart.table.rows)
    return out.getvalue()
