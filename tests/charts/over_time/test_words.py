"""What the chart of participation over time says."""

from __future__ import annotations

import pytest

from generator.charts.over_time.chart import over_time_chart
from tests import factory
from tests.charts.small import (
    many_members,
    not_stated,
    nothing,
    one_member,
    small,
    traces,
    votes,
    years_only,
)


def test_a_bar_says_how_many_of_its_cases_are_stated() -> None:
    said = {words for trace in traces(over_time_chart(small())) for _, words in trace["customdata"]}
    assert "Armenia, 2022 Q4: host in the only case" in said
    assert "The 2 other members together, 2023 Q3: not stated in 1 of 2 cases, 1 stated" in said
    assert "The 2 other members together, 2022 Q4: attended in both cases, all stated" in said
    hidden = {words for trace in traces(over_time_chart(not_stated())) for _, words in trace["customdata"]}
    assert "All members together, 2022 Q2: not stated in both cases, none stated" in hidden


@pytest.mark.parametrize(
    ("edge", "title"),
    [
        (small, "Armenia stayed away only in 2023, in both reported events"),
        (one_member, "Armenia stayed away only in 2023 Q2, in the only reported event"),
        (nothing, "No event is counted"),
        (not_stated, "For none of 4 cases does a source state whether the member took part, 2022–2023"),
        (many_members, "Members stayed away only in 2023 Q2, in 29 of 200 reported cases"),
        (votes, "Belarus missed the vote only in 2022, in the only reported event"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_is_the_finding(edge: object, title: str) -> None:
    assert callable(edge)
    assert over_time_chart(edge()).title == title


def test_years_that_are_level_are_all_named() -> None:
    cells = {"a": {"am": "absent"}, "b": {"am": "absent"}}
    events = (factory.event("a", "2021"), factory.event("b", "2023"))
    chart = over_time_chart(factory.make_explainer(events=events, reports=factory.grid(cells)))
    assert chart.title == "Armenia stayed away most often in 2021 and 2023, in 1 case each"


def test_an_event_of_an_uncertain_year_is_told_of() -> None:
    caption = over_time_chart(years_only()).caption
    assert caption.endswith("1 event that may be of an earlier year stands in the last year of its date.")
