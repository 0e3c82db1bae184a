"""The sources of all cases, by member."""

from __future__ import annotations

from generator.charts.coverage.bars import coverage_by_member_chart
from generator.charts.coverage.sources import covered, together
from generator.charts.kit.layout import MOST_ROWS
from generator.model.explainer import Explainer
from tests.charts.coverage.test_sources import sourced
from tests.charts.small import by_status, long_names, many_members, nothing, small, traces


def test_bars_are_the_counts(record: Explainer) -> None:
    chart = coverage_by_member_chart(record)
    everyone = together(covered(record).values())
    assert by_status(chart, "x") == dict(everyone.by_key)
    assert sum(int(row[-2] or 0) for row in chart.table.rows) == everyone.sourced


def test_rows_name_their_denominator_and_most_gaps_come_first() -> None:
    chart = coverage_by_member_chart(small())
    beside = [note["text"] for note in chart.figure["layout"]["annotations"]]
    assert beside == ["2 of 3", "3 of 3", "3 of 3", "With a source"]
    assert chart.table.columns[1:] == (
        "Three or more", "Two sources", "One source", "No source", "Disputed", "With a source", "Cases",
    )  # fmt: skip
    assert chart.table.rows[0] == ("Kazakhstan", 0, 0, 2, 1, 0, 2, 3)


def test_each_bar_has_the_sign_and_colour_of_its_key() -> None:
    chart = coverage_by_member_chart(sourced())
    found = {trace["meta"]["key"]: trace for trace in traces(chart)}
    assert list(found) == [key.id for key in chart.keys]
    for key in chart.keys:
        assert found[key.id]["marker"]["color"] == key.light
        assert set(found[key.id]["text"]) == {key.symbol}
    assert found["two"]["customdata"] == [["members/am/index.html", "Armenia: two sources in 1 of 5 cases"]]


def test_of_many_members_the_ends_are_drawn_and_the_table_has_all() -> None:
    chart = coverage_by_member_chart(many_members())
    assert len(chart.figure["layout"]["yaxis"]["ticktext"]) == MOST_ROWS
    assert len(chart.table.rows) == 200
    assert "The bars show 30 of 200 members" in chart.caption
    assert "192 members between them are in the table." in chart.alt


def test_a_long_name_takes_one_line() -> None:
    labels = coverage_by_member_chart(long_names()).figure["layout"]["yaxis"]["ticktext"]
    assert all("<br>" not in label and len(label) <= 40 for label in labels)


def test_without_cases_there_is_nothing_to_draw() -> None:
    chart = coverage_by_member_chart(nothing())
    assert (chart.empty, chart.title) == (True, "No event is counted")
