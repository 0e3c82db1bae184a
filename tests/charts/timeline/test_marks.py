"""How the marks of the timeline are drawn."""

from __future__ import annotations

import pytest

from generator.charts.timeline.chart import timeline_chart
from generator.charts.timeline.marks import LARGE
from tests import factory
from tests.charts.small import one_day, traces
from tests.charts.timeline.test_chart import only, shown

DAY = 86_400_000


def test_a_day_is_a_point() -> None:
    trace = only("2023-05-01")
    assert (trace["type"], trace["x"]) == ("scatter", ["2023-05-01"])


@pytest.mark.parametrize(
    ("when", "base", "days"),
    [
        ("2023", "2023-01-01", 365),
        ("2023-02", "2023-02-01", 28),
        ("2023-10-09/2023-10-13", "2023-10-09", 5),
        ("2022-12-30/2023-01-10", "2022-12-30", 12),
        ("2023-11~", "2023-11-01", 30),
        ("2020/2021", "2020-01-01", 731),
    ],
)
def test_any_other_date_is_a_bar_over_all_its_days(when: str, base: str, days: int) -> None:
    trace = only(when)
    assert (trace["type"], trace["base"], trace["x"]) == ("bar", [base], [days * DAY])


def test_an_open_date_is_a_point_at_the_day_that_is_known_and_claims_no_other() -> None:
    start, end = only("../2023-05-01"), only("2023-05-01/..")
    assert start["type"] == end["type"] == "scatter"
    assert start["x"] == end["x"] == ["2023-05-01"]
    assert (start["marker"]["symbol"], end["marker"]["symbol"]) == (["triangle-left"], ["triangle-right"])


def test_what_is_of_one_day_is_one_mark_with_its_number() -> None:
    (trace,) = shown(timeline_chart(one_day()))
    assert (trace["text"], trace["marker"]["size"]) == (["2"], [LARGE])
    assert trace["customdata"][0] == ["events/2023/index.html", "1 May 2023: 2 entries. A; B"]


def test_sorts_differ_in_more_than_colour() -> None:
    claims = (factory.claim("c", date="2023-01-02"),)
    said = (factory.statement("s", date="2023-01-03"),)
    explainer = factory.make_explainer(events=(factory.event("a"),), claims=claims, statements=said)
    assert [t["marker"]["symbol"] for t in traces(timeline_chart(explainer))] == [["circle"], ["diamond"], ["square"]]


def test_a_bar_of_such_an_event_has_a_pattern() -> None:
    plain, ahead = only("2023-05"), only("2024-05")
    assert (plain["marker"]["pattern"]["shape"], ahead["marker"]["pattern"]["shape"]) == ("", "-")
    assert ahead["marker"]["pattern"]["fillmode"] == "replace"
