"""The sources of all cells."""

from __future__ import annotations

import pytest

from generator.charts.coverage.sources import covered, title, together
from generator.charts.coverage.tiles import coverage_chart
from generator.charts.kit.base import Chart
from generator.charts.kit.grid import DEPTH
from generator.model.explainer import Explainer
from tests.charts.coverage.test_sources import sourced
from tests.charts.small import EDGES, not_stated, nothing, small, traces


def signs(chart: Chart) -> dict[tuple[str, int], tuple[str, str]]:
    """The entry of the legend, or "", and the sign of each tile, by row and column."""
    names = chart.figure["layout"]["yaxis"]["ticktext"]
    found = {}
    for trace in traces(chart):
        for base, text, point in zip(trace["base"], trace["text"], trace["customdata"], strict=True):
            assert round(base + DEPTH / 2) == point[2]
            found[names[point[2]], point[3]] = (trace["meta"].get("key", ""), text)
    return found


def test_every_tile_has_the_number_of_its_sources() -> None:
    assert signs(coverage_chart(sourced())) == {
        ("Armenia", 0): ("one", "1"), ("Armenia", 1): ("two", "2"), ("Armenia", 2): ("more", "4"),
        ("Armenia", 3): ("disputed", "≠"), ("Armenia", 4): ("none", "?"), ("Armenia", 5): ("", "…"),
        ("Belarus", 0): ("more", "3"), ("Belarus", 1): ("none", "?"), ("Belarus", 2): ("", "·"),
        ("Belarus", 3): ("", "·"), ("Belarus", 4): ("", "·"), ("Belarus", 5): ("", "·"),
    }  # fmt: skip


def test_every_cell_of_the_seeds_is_a_tile(record: Explainer) -> None:
    chart = coverage_chart(record)
    events = sum(event.counted for event in record.own_events.values())
    found = signs(chart)
    assert len(found) == len(record.own_members) * events
    everyone = together(covered(record).values())
    assert sum(key not in ("", "none") for key, _ in found.values()) == everyone.sourced
    assert chart.title == title(everyone)


def test_rows_name_their_denominator_and_most_gaps_come_first() -> None:
    chart = coverage_chart(small())
    assert chart.figure["layout"]["yaxis"]["ticktext"] == ["Kazakhstan", "Armenia", "Belarus"]
    beside = [note["text"] for note in chart.figure["layout"]["annotations"]]
    assert beside == ["2 of 3", "3 of 3", "3 of 3", "With a source"]


def test_the_legend_has_what_is_drawn() -> None:
    chart = coverage_chart(sourced())
    assert [key.id for key in chart.keys] == ["more", "two", "one", "none", "disputed"]
    assert [key.id for key in coverage_chart(small()).keys] == ["one", "none"]
    for trace in traces(chart):
        colour = trace["marker"]["color"]
        assert colour == trace["meta"].get("light", "rgba(0,0,0,0)")


def test_tiles_say_and_lead_to_what_they_rest_on() -> None:
    points = {
        tuple(point[2:]): point[:2] for trace in traces(coverage_chart(sourced())) for point in trace["customdata"]
    }
    assert points[0, 0] == ["sources/lead/index.html#cell-a-am", "Armenia, A, 1 May 2020: 1 source, attended"]
    assert points[0, 2] == ["events/2022/index.html#cell-c-am", "Armenia, C, 1 May 2022: 4 sources, host"]
    assert points[0, 4] == ["events/2023/index.html#event-e", "Armenia, E, 1 June 2023: no sources"]


def test_members_and_events_can_be_chosen() -> None:
    found = {control.id: control for control in coverage_chart(small()).controls}
    assert list(found) == ["order", "kind", "period"]
    assert found["order"].choices[1].rows == (1, 2, 0)


def test_the_table_has_the_numbers() -> None:
    chart = coverage_chart(sourced())
    assert chart.table.columns == ("Event", "Date", "Armenia", "Belarus")
    assert [row[2:] for row in chart.table.rows] == [
        ("Not yet held", "Not a member then"), (0, "Not a member then"), ("Disputed", "Not a member then"),
        (4, "Not a member then"), (2, 0), (1, 3),
    ]  # fmt: skip


def test_the_words_count() -> None:
    alt = coverage_chart(small()).alt
    assert alt.endswith("Cases with a source: Kazakhstan 2 of 3, Armenia 3 of 3 and Belarus 3 of 3.")
    assert coverage_chart(not_stated()).title == "No source tells of any of 4 cases"


def test_without_events_there_is_nothing_to_draw() -> None:
    chart = coverage_chart(nothing())
    assert (chart.empty, chart.title, chart.controls) == (True, "No event is counted", ())


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.__name__)
def test_every_group_of_columns_is_a_year(edge: object) -> None:
    assert callable(edge)
    explainer: Explainer = edge()
    columns = coverage_chart(explainer).figure["layout"]["meta"]["columns"]
    assert columns == [str(event.date.year) for event in explainer.own_events.values()]
