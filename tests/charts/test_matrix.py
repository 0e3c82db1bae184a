"""The participation matrix."""

from __future__ import annotations

from typing import Any

import pytest

from generator.charts.kit.base import Chart
from generator.charts.kit.cases import NO_CASE
from generator.charts.kit.grid import DEPTH, places
from generator.charts.matrix import matrix_chart
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import nothing, one_day, small, traces, votes, years_only


def tiles(chart: Chart) -> dict[tuple[str, int], str]:
    """The status drawn in each row, by its name, and column."""
    names = [name.replace("<b>", "").replace("</b>", "").replace("<br>", " ") for name in _rows(chart)]
    found = {}
    for trace in traces(chart):
        for base, point in zip(trace["base"], trace["customdata"], strict=True):
            row = round(base + DEPTH / 2)
            assert row == point[2]
            found[names[row], point[3]] = trace["name"]
    return found


def _rows(chart: Chart) -> list[str]:
    names: list[str] = chart.figure["layout"]["yaxis"]["ticktext"]
    return names


def test_every_cell_is_a_tile_of_its_status(record: Explainer) -> None:
    events = [event for event in record.own_events.values() if event.counted]
    cells = {
        (record.members[cell.member].name, column): cell.status.label
        for column, event in enumerate(events)
        for cell in record.participation.of_event(event.id)
    }
    assert tiles(matrix_chart(record)) == cells


def test_columns_are_in_the_order_of_time_and_years_stand_apart(record: Explainer) -> None:
    chart = matrix_chart(record)
    years = chart.figure["layout"]["meta"]["columns"]
    assert years == sorted(years)
    at = places(years)
    for trace in traces(chart):
        assert trace["x"] == [at[point[3]] for point in trace["customdata"]]


def test_signs_and_colours_are_those_of_the_status_table() -> None:
    for explainer in (small(), votes()):
        known = {s.id: s for s in explainer.editorial.vocabulary}
        for trace in traces(matrix_chart(explainer)):
            status = known[trace["meta"]["key"]]
            assert set(trace["text"]) == {status.symbol}
            assert trace["marker"]["color"] == status.light


def test_where_nobody_could_take_part_there_is_a_sign_and_no_tile(record: Explainer) -> None:
    chart = matrix_chart(record)
    bare = [trace for trace in traces(chart) if trace["marker"]["color"] == "rgba(0,0,0,0)"]
    assert [trace["name"] for trace in bare] == ["Not a member then"]
    assert not NO_CASE & {key.id for key in chart.keys}


def test_who_stayed_away_most_is_on_top_and_bold_with_numbers_beside() -> None:
    chart = matrix_chart(small())
    assert chart.title == "Armenia stayed away from 2 of 3 reported events, the last two; no other member from any"
    assert _rows(chart) == ["<b>Armenia</b>", "Belarus", "Kazakhstan"]
    assert [note["text"] for note in chart.figure["layout"]["annotations"]] == [
        "2 of 3",
        "0 of 3",
        "0 of 2",
        "Stayed away",
    ]


def test_a_tile_leads_to_its_evidence() -> None:
    reports = (
        *factory.grid({"a": {"am": "absent", "by": "attended"}}), factory.report("a", "by", "attended", article="other")
    )  # fmt: skip
    chart = matrix_chart(factory.make_explainer(("am", "by", "kz"), (factory.event("a", "2023"),), reports))
    targets = {point[1].split(",")[0]: point[0] for trace in traces(chart) for point in trace["customdata"]}
    assert targets == {
        "Armenia": "sources/lead/index.html#cell-a-am",
        "Belarus": "events/2023/index.html#cell-a-by",
        "Kazakhstan": "events/2023/index.html#event-a",
    }


def test_a_tile_says_who_when_what_and_from_where() -> None:
    words = [point[1] for trace in traces(matrix_chart(small())) for point in trace["customdata"]]
    assert any(each.startswith("Armenia, ") and "23 November 2023: absent (source: " in each for each in words)
    assert any(each.endswith(": not stated") for each in words)


def test_two_events_of_one_day_and_years_without_days_have_columns_of_their_own() -> None:
    for edge, columns in ((one_day, 2), (years_only, 3)):
        assert len(matrix_chart(edge()).figure["layout"]["meta"]["columns"]) == columns


def test_entries_of_several_events_are_told_of_and_not_drawn() -> None:
    events = (factory.event("a"), factory.event("b", "2022", extent="several"))
    chart = matrix_chart(factory.make_explainer(events=events, reports=factory.grid({"b": {"am": "absent"}})))
    assert len(chart.table.rows) == 1
    assert "1 entry that stands for several events" in chart.caption


def _choices(chart: Chart, control: str) -> dict[str, Any]:
    return {c.id: c for each in chart.controls if each.id == control for c in each.choices}


def test_members_can_be_put_into_another_order(record: Explainer) -> None:
    chart = matrix_chart(record)
    rows = [name.replace("<b>", "").replace("</b>", "") for name in _rows(chart)]
    by_name = _choices(chart, "order")["name"].rows
    assert [rows[row] for row in by_name] == sorted(rows)
    for choice in _choices(chart, "order").values():
        assert choice.rows is None or sorted(choice.rows) == list(range(len(rows)))


def test_kinds_and_years_can_be_shown_alone(record: Explainer) -> None:
    chart = matrix_chart(record)
    events = [event for event in record.own_events.values() if event.counted]
    kinds = _choices(chart, "kind")
    assert [events[i].kind for i in kinds["exercise"].columns] == ["exercise"] * len(kinds["exercise"].columns)
    assert sum(len(choice.columns or ()) for choice in kinds.values()) == len(events)
    since = _choices(chart, "period")["since-2022"].columns
    assert [i for i, event in enumerate(events) if event.date.year >= 2022] == list(since)


def test_without_events_there_is_nothing_to_draw() -> None:
    chart = matrix_chart(nothing())
    assert chart.empty
    assert chart.title == "No event is counted"


@pytest.mark.parametrize("control", ["kind", "period"])
def test_there_is_nothing_to_choose_of_one(control: str) -> None:
    assert _choices(matrix_chart(one_day()), control) == {}
