"""Years and quarters."""

from __future__ import annotations

import pytest

from generator.charts.over_time.chart import over_time_chart
from generator.charts.over_time.periods import APART, quarter
from generator.model.dates import Edtf
from tests import factory
from tests.charts.small import (
    small,
    years_only,
)


def test_events_within_two_years_are_shown_by_quarter() -> None:
    chart = over_time_chart(small())
    axis = chart.figure["layout"]["xaxis2"]
    ticks = sorted(zip(axis["tickvals"], axis["ticktext"], strict=True))
    assert [text for _, text in ticks] == ["Q1<br>2022", "Q2", "Q3", "Q4", "Q1<br>2023", "Q2", "Q3", "Q4"]
    assert chart.table.columns[0] == "Quarter"
    assert [row[0] for row in chart.table.rows if row[1] == "Armenia"] == ["2022 Q4", "2023 Q3", "2023 Q4"]
    assert chart.reading.startswith("Each bar is a quarter")
    assert over_time_chart(years_only()).table.columns[0] == "Year"


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("2023-03-31", (2023, 1)),
        ("2023-04", (2023, 2)),
        ("2023-09-01/2023-09-06", (2023, 3)),
        ("2023-12-31", (2023, 4)),
        ("2023", (2023, APART)),
        ("2023-06-28/2023-07-02", (2023, APART)),
        ("../2023-05-04", (2023, APART)),
        ("2023-05-04/..", (2023, APART)),
    ],
)
def test_a_date_has_the_quarter_of_all_its_days_or_none(when: str, period: tuple[int, int]) -> None:
    assert quarter(Edtf.parse(when)) == period


def test_an_event_of_no_one_quarter_stands_apart_and_is_told_of() -> None:
    events = (factory.event("a", "2023"), factory.event("b", "2023-05-01"), factory.event("c", "2023-08-01"))
    cells = {event.id: {"am": "absent", "by": "attended"} for event in events}
    chart = over_time_chart(factory.make_explainer(events=events, reports=factory.grid(cells)))
    assert "other" in chart.figure["layout"]["xaxis2"]["ticktext"]
    assert [row[0] for row in chart.table.rows if row[1] == "Armenia"] == ["2023 Q2", "2023 Q3", "2023, other"]
    assert chart.caption.endswith("1 event whose date does not fall within one quarter stands apart, as “other”.")
    assert chart.title == "Armenia stayed away only in 2023, in all 3 reported events"
