"""What the chart of rates says."""

from __future__ import annotations

from typing import Any

import pytest

from generator.charts.kit.words import percent
from generator.charts.shares.rates.chart import rates_chart
from tests.charts.small import (
    many_members,
    not_stated,
    nothing,
    one_member,
    small,
    traces,
    votes,
)


@pytest.mark.parametrize(
    ("edge", "title"),
    [
        (small, "Armenia took part in 1 of 3 reported events, each other member in 1 of 2 or a larger share"),
        (not_stated, "For none of 4 cases does a source state whether the member took part"),
        (nothing, "No event is counted"),
        (many_members, "Members took part in 171 of 200 reported cases"),
        (votes, "Members voted in 2 of 4 reported cases"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_is_the_finding(edge: Any, title: str) -> None:
    assert rates_chart(edge()).title == title


def test_without_a_share_there_are_only_bars() -> None:
    assert {trace["meta"]["key"] for trace in traces(rates_chart(one_member()))} == {"stated", "rest"}
    assert rates_chart(one_member()).alt == "Bars of how much is stated; 1 member, none with enough for a share."
    assert {key.id for key in rates_chart(not_stated()).keys} == {"rest"}
    assert traces(rates_chart(nothing())) == []


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0, "0%"), (0.004, "under 1%"), (0.011, "1%"), (0.345, "35%"), (0.5, "50%"), (0.989, "99%"),
        (0.996, "over 99%"), (1, "100%"),
    ],
)  # fmt: skip
def test_only_nothing_is_nought_per_cent_and_only_all_is_a_hundred(share: float, words: str) -> None:
    assert percent(share) == words
