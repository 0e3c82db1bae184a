"""The files behind charts."""

from __future__ import annotations

import csv
import io
import json

from generator.charts import Chart, Table, build_charts
from generator.exports.chart_files import chart_files
from generator.model.explainer import Explainer


def _chart(*rows: tuple[str | int | float | None, ...]) -> Chart:
    figure: dict[str, object] = {"data": [], "layout": {}}
    return Chart(
        id="c", title="Title", alt="Alt.", caption="Caption.", reading="Reading.", source="Source.", figure=figure,
        table=Table(("Name", "=Cases"), rows),
    )  # fmt: skip


def _csv(chart: Chart) -> list[list[str]]:
    return list(csv.reader(io.StringIO(chart_files({"c": chart})["assets/charts/c.csv"])))


def test_each_chart_has_a_figure_and_its_data(record: Explainer) -> None:
    charts = build_charts(record)
    files = chart_files(charts)
    assert set(files) == {f"assets/charts/{chart}.{kind}" for chart in charts for kind in ("json", "csv")}
    for chart in charts.values():
        assert json.loads(files[f"assets/charts/{chart.id}.json"])["title"] == chart.title
        rows = list(csv.reader(io.StringIO(files[f"assets/charts/{chart.id}.csv"])))
        assert rows[0] == list(chart.table.columns)
        assert len(rows) == 1 + len(chart.table.rows)


def test_no_cell_is_run_by_a_spreadsheet() -> None:
    assert _csv(_chart(("=HYPERLINK(1)", 2))) == [["Name", "'=Cases"], ["'=HYPERLINK(1)", "2"]]


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    assert _csv(_chart(("a", 1.5), ("b", None), ("c", -3)))[1:] == [["a", "1.5"], ["b", ""], ["c", "-3"]]


def test_commas_quotes_and_lines_stay_in_their_cell() -> None:
    assert _csv(_chart(('a, "b"\nc', 0)))[1] == ['a, "b"\nc', "0"]
