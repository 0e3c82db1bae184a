"""The lines of absences."""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import Any

import pytest

from generator.charts import Chart
from generator.charts.absences.chart import absences_chart
from generator.charts.absences.lines import MOST_LINES, MOST_STEPS
from generator.charts.kit.cases import by_member
from generator.model.cell import Cell
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import (
    many_members,
    small,
    traces,
)

Trace = dict[str, Any]


def drawn_lines(chart: Chart) -> dict[str, Trace]:
    return {trace["name"]: trace for trace in traces(chart) if trace["mode"] in ("lines", "lines+markers")}


def counts_of(trace: Trace) -> list[int]:
    """The counts of a line, which may be drawn a little lower."""
    return [ceil(y) for y in trace["y"]]


def steps_of(trace: Trace) -> list[tuple[str, int]]:
    return list(zip(trace["x"], counts_of(trace), strict=True))


def away(counts: dict[str, int], **more: Any) -> Explainer:
    """Each member stayed away from so many of the first events; there is one more, at which all took part."""
    n = max(counts.values()) + 1
    events = tuple(factory.event(f"e{i:03}", f"{2000 + i // 12}-{1 + i % 12:02}-05") for i in range(n))
    cells = {e.id: {m: "absent" if i < c else "attended" for m, c in counts.items()} for i, e in enumerate(events)}
    return factory.make_explainer(tuple(counts), events, factory.grid(cells), **more)


def test_lines_end_at_the_counts_of_the_model(record: Explainer) -> None:
    tallies = by_member(record)
    lines = drawn_lines(absences_chart(record))
    assert {name: counts_of(line)[-1] for name, line in lines.items()} == {
        record.members[m].name: tally.stayed_away for m, tally in tallies.items() if tally.stayed_away
    }
    for line in lines.values():
        counts = counts_of(line)
        assert counts == [0, *range(1, counts[-1] + 1), counts[-1]]
        assert line["x"] == sorted(line["x"])
        assert line["line"]["shape"] == "hv"


def test_each_step_is_one_cell_of_staying_away(record: Explainer) -> None:
    shown = {(row[0], row[2]) for row in absences_chart(record).table.rows}
    assert shown == {
        (record.members[cell.member].name, event.title)
        for event in record.own_events.values()
        if event.counted and not record.is_upcoming(event)
        for cell in record.participation.of_event(event.id)
        if cell.status.stayed_away
    }


def test_a_line_runs_from_the_first_event_counted_to_the_as_of_date() -> None:
    assert steps_of(drawn_lines(absences_chart(small()))["Armenia"]) == [
        ("2022-11-23", 0), ("2023-09-06", 1), ("2023-11-23", 2), ("2023-12-31", 2),
    ]  # fmt: skip


def test_no_event_stands_after_the_as_of_date() -> None:
    reports = factory.grid({"a": {"am": "absent"}, "ahead": {"am": "absent"}})
    events = (factory.event("a", "2023"), factory.event("ahead", "2024-02-01"))
    chart = absences_chart(factory.make_explainer(events=events, reports=reports, as_of="2023-06-30"))
    assert steps_of(drawn_lines(chart)["Armenia"]) == [("2023-06-30", 0), ("2023-06-30", 1), ("2023-06-30", 1)]


def test_an_entry_of_several_events_and_one_outside_the_membership_are_not_counted() -> None:
    events = (factory.event("a", "2020-05-01"), factory.event("b", extent="several"), factory.event("c", "2023-05-02"))
    reports = factory.grid({event.id: {"am": "absent", "by": "attended"} for event in events})
    spans = (factory.membership("am", since="2021-01-01"),)
    chart = absences_chart(factory.make_explainer(events=events, reports=reports, memberships=spans))
    assert [row[2:] for row in chart.table.rows] == [("C", 1, 1)]


def test_a_long_line_keeps_its_first_and_last_steps() -> None:
    chart = absences_chart(away({"am": 250, "by": 1}))
    line = drawn_lines(chart)["Armenia"]
    assert len(line["y"]) == MOST_STEPS + 2
    counts = counts_of(line)
    assert (counts[1], counts[-2]) == (1, 250)
    assert len(set(counts[1:-1])) == MOST_STEPS
    assert "Lines have at most 60 of their steps." in chart.caption


def test_of_the_cells_only_those_of_members_with_a_line_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    explainer, read = many_members(), list[str]()
    of_member = explainer.participation.of_member

    def watched(member: str) -> tuple[Cell, ...]:
        read.append(member)
        return of_member(member)

    monkeypatch.setattr(explainer.participation, "of_member", watched)
    assert len(drawn_lines(absences_chart(explainer))) == len(read) == MOST_LINES


def test_lines_with_the_same_steps_do_not_cover_each_other() -> None:
    chart = absences_chart(away({"am": 8, "by": 1, "kg": 1}))
    lines = drawn_lines(chart)
    assert steps_of(lines["Belarus"]) == steps_of(lines["Kyrgyzstan"])
    lowest, highest = chart.figure["layout"]["yaxis"]["range"]
    case = (chart.height - 64) / (highest - lowest)
    heights = [lines[name]["y"][1] for name in ("Armenia", "Belarus", "Kyrgyzstan")]
    assert heights[0] == 1
    assert all((above - below) * case >= 4.5 for above, below in pairwise(heights))
    assert all(lowest <= y for line in lines.values() for y in line["y"])
    assert lines["Belarus"]["zorder"] > lines["Armenia"]["zorder"]


def test_twelve_lines_are_lowered_by_less_than_half_a_case() -> None:
    for line in drawn_lines(absences_chart(many_members())).values():
        assert all(0 <= count - y < 0.5 for count, y in zip(counts_of(line), line["y"], strict=True))
