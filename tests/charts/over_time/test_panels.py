"""Whose bars there are, and which can be chosen."""

from __future__ import annotations

from collections.abc import Iterable

from generator.charts import Chart
from generator.charts.kit.cases import by_member, focus, tallies
from generator.charts.over_time.chart import over_time_chart
from generator.charts.over_time.panels import ALL
from generator.charts.over_time.periods import place
from generator.model.explainer import Explainer
from tests.charts.small import (
    many_members,
    one_member,
    small,
    traces,
)


def bars_of(chart: Chart, group: str, axis: str = "y") -> dict[str, dict[int, int]]:
    """The bars of a view in one panel, by status."""
    return {
        trace["meta"]["key"]: dict(zip(trace["x"], trace["y"], strict=True))
        for trace in traces(chart)
        if trace["meta"].get("group") == group and trace["yaxis"] == axis
    }


def _of_model(record: Explainer, members: Iterable[str]) -> dict[str, dict[int, int]]:
    """The same, counted from the cells."""
    found: dict[str, dict[int, int]] = {}
    wanted = set(members)
    for (year, member), tally in tallies(record, "year", "member").items():
        for status, n in tally.by_status.items():
            if member in wanted:
                own = found.setdefault(status, {})
                own[int(year)] = own.get(int(year), 0) + n
    return found


def test_each_member_can_be_chosen_and_stands_above_all_others(record: Explainer) -> None:
    chart = over_time_chart(record)
    members = list(by_member(record))
    (member,) = chart.controls
    assert {choice.id for choice in member.choices} == {ALL, *members}
    assert member.choices[0].id == focus(by_member(record))[0]
    for choice in (choice for choice in member.choices if choice.id != ALL):
        assert choice.group == choice.id
        assert choice.label == record.members[choice.id].name
        assert bars_of(chart, choice.id, "y") == _of_model(record, [choice.id])
        assert bars_of(chart, choice.id, "y2") == _of_model(record, [m for m in members if m != choice.id])


def test_one_member_has_nothing_to_choose() -> None:
    chart = over_time_chart(one_member())
    assert chart.controls == ()
    assert len(chart.figure["layout"]["annotations"]) == 1
    assert all("group" not in trace["meta"] for trace in traces(chart))


def test_of_many_members_those_that_stayed_away_most_can_be_chosen() -> None:
    chart = over_time_chart(many_members())
    everyone, *chosen = chart.controls[0].choices
    assert everyone.label == "All members"
    assert [choice.id for choice in chosen] == [f"m{i:03}" for i in range(0, 84, 7)]
    assert chart.table.rows[-1][1] == "The 188 other members together"
    assert sum(int(row[-1] or 0) for row in chart.table.rows) == 200


def test_the_member_in_question_stands_above_the_others() -> None:
    chart = over_time_chart(small())
    assert [note["text"] for note in chart.figure["layout"]["annotations"]] == [
        "Armenia", "The 2 other members together",
    ]  # fmt: skip
    assert bars_of(chart, "am") == {"host": {place((2022, 4)): 1}, "absent": {place((2023, 3)): 1, place((2023, 4)): 1}}
