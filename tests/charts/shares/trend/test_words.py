"""What the chart of the trend says."""

from __future__ import annotations

import pytest

from generator.charts.shares.pooled import trend
from generator.charts.shares.trend.chart import trend_chart
from generator.model.explainer import Explainer
from tests import big
from tests.charts.shares.trend.test_chart import five
from tests.charts.small import not_stated, nothing, one_day, small


@pytest.mark.parametrize(
    ("explainer", "title"),
    [
        (five(), "The median member took part in 100% of reported events in 2001 and again in 2004"),
        (five((2001,)), "The median member took part in 100% of reported events in 2001"),
        (big.make_explainer(), "The median member took part in 88% of reported events in 2000–01, in 76% in 2022–23"),
        (one_day(), "In no period do 5 members have 5 reported events or more"),
        (small(), "Members took part in 5 of 8 reported cases"),
        (not_stated(), "For none of 4 cases does a source state whether the member took part"),
        (nothing(), "No event is counted"),
    ],
)
def test_the_title_is_the_finding(explainer: Explainer, title: str) -> None:
    assert trend_chart(explainer).title == title


def test_the_words_say_how_many_members_the_numbers_rest_on() -> None:
    chart = trend_chart(big.make_explainer())
    rated = [u.rated for u in trend(big.make_explainer(), None).usual]
    assert f"{min(rated)} to {max(rated)} of 200 members" in chart.caption
    assert f"from {rated[-1]} of 200 members" in chart.alt
    assert "Years are taken together, 2 at a time" in chart.caption
    assert [row[4] for row in chart.table.rows] == rated


def test_the_table_has_gaps_where_the_chart_has() -> None:
    chart = trend_chart(five())
    assert chart.table.columns[-1] == "Armenia"
    assert [row[:4] for row in chart.table.rows] == [
        ("2001", 100.0, 100.0, 100.0), ("2002", 100.0, 100.0, 100.0), ("2003", None, None, None),
        ("2004", 100.0, 100.0, 100.0),
    ]  # fmt: skip
    assert [row[-1] for row in chart.table.rows] == ["0 of 5", "0 of 5", None, "0 of 5"]
