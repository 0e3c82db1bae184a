"""What the chart of shares by period says."""

from __future__ import annotations

from typing import Any

import pytest

from generator.charts.kit.cases import reaches_minimum
from generator.charts.shares.periods.chart import periods_chart
from generator.charts.shares.pooled import periods
from tests import big
from tests.charts.small import many_members, not_stated, nothing, small, votes


@pytest.mark.parametrize(
    ("edge", "title"),
    [
        (small, "Members took part in 5 of 8 reported cases"),
        (not_stated, "For none of 4 cases does a source state whether the member took part"),
        (nothing, "No event is counted"),
        (many_members, "Members took part in 171 of 200 reported cases"),
        (votes, "Members voted in 2 of 4 reported cases"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_without_two_periods_to_compare_the_title_is_the_total(edge: Any, title: str) -> None:
    assert periods_chart(edge()).title == title


def test_the_title_compares_members_with_a_share_in_both_whole_periods() -> None:
    explainer = big.make_explainer()
    found = periods(explainer)
    pairs = [
        (then.took_part / then.stated, now.took_part / now.stated)
        for m in explainer.own_members
        if (then := found.tallies.get((m, 2000))) and (now := found.tallies.get((m, 2022)))
        and reaches_minimum(explainer, then) and reaches_minimum(explainer, now)
    ]  # fmt: skip
    less = sum(now < then for then, now in pairs)
    assert periods_chart(explainer).title == (
        f"Of {len(pairs)} members with enough reports on both, {less} took part in a smaller share of events in 2022–23 "
        "than in 2000–01"
    )


def test_the_table_has_all_members_with_what_their_shares_rest_on() -> None:
    explainer = big.make_explainer()
    chart, found = periods_chart(explainer), periods(explainer)
    assert len(chart.table.rows) == 200
    assert chart.table.columns[1:] == tuple(map(found.name, found.starts))
    tally = found.tallies["m0002", 2022]
    assert chart.table.rows[2][-1] == f"{tally.took_part} of {tally.stated}"
    assert "40 of 200" in chart.caption
