"""Periods, and what is usual in them."""

from __future__ import annotations

from statistics import quantiles

import pytest

from generator.charts.kit.cases import by_member, reaches_minimum, tallies, total
from generator.charts.shares.pooled import (
    FEWEST,
    MOST_COLUMNS,
    WIDTHS,
    Periods,
    periods,
    pooled_words,
    runs,
    trend,
    usual_of,
)
from generator.model.explainer import Explainer
from tests import big, factory
from tests.charts.small import EDGES, nothing


def yearly(first: int, last: int, each: int, members: int = 2) -> Explainer:
    """Members that took part in all of so many events in each year."""
    held = [factory.event(f"e{y}-{i}", f"{y}-03-{i + 1:02}") for y in range(first, last + 1) for i in range(each)]
    own = [f"m{i}" for i in range(members)]
    return factory.make_explainer(own, held, factory.grid({e.id: dict.fromkeys(own, "attended") for e in held}))


@pytest.mark.parametrize(
    ("explainer", "width"),
    [
        (yearly(2000, 2009, 5), 1),
        (yearly(2000, 2009, 4), 2),
        (yearly(2000, 2009, 1), 5),
        (yearly(1990, 2020, 5), 2),
        (yearly(2000, 2003, 1), 2),
        (yearly(2000, 2001, 1), 1),
        (yearly(2000, 2000, 1), 1),
    ],
)
def test_periods_are_the_shortest_in_which_most_members_reach_the_minimum(explainer: Explainer, width: int) -> None:
    found = periods(explainer)
    assert found.width == width
    assert found.width in WIDTHS
    assert len(found.starts) <= MOST_COLUMNS


def test_no_case_is_lost_or_counted_twice() -> None:
    for explainer in (*(edge() for edge in EDGES), big.make_explainer()):
        found = periods(explainer)
        whole = total(explainer, by_member(explainer).values())
        assert total(explainer, found.tallies.values()).by_status == whole.by_status
        assert {start for _, start in found.tallies} <= set(found.starts)


def test_a_period_is_the_sum_of_its_years() -> None:
    explainer = big.make_explainer()
    found, single = periods(explainer), tallies(explainer, "year", "member")
    assert found.width == 2
    own = found.tallies["m0005", 2004]
    assert own.by_status == (single["2004", "m0005"] + single["2005", "m0005"]).by_status


def test_names_go_no_further_than_the_events() -> None:
    found = periods(yearly(1997, 2006, 1))
    assert found.width == 5
    assert [found.name(start) for start in found.starts] == ["1997–99", "2000–04", "2005–06"]
    assert [found.middle(start) for start in found.starts] == [1998, 2002, 2005.5]
    assert found.last_year(2000) == 2004
    assert found.ends == (1995, 2005)
    assert periods(yearly(1999, 2000, 1)).name(1999) == "1999"
    assert Periods(2, (1899, 1900), {}).name(1899) == "1899–1900"


def test_whole_periods_are_compared_where_there_are_two() -> None:
    assert periods(big.make_explainer()).ends == (2000, 2022)
    assert periods(nothing()).ends == ()


def test_readers_are_told_that_years_are_taken_together() -> None:
    assert pooled_words(periods(yearly(2000, 2009, 5))) == ""
    assert pooled_words(periods(big.make_explainer())) == (
        "Years are taken together, 2 at a time, so that more members have enough reported events."
    )


def test_quartiles_are_those_of_the_members_that_reach_the_minimum() -> None:
    explainer = big.make_explainer()
    found = periods(explainer)
    own = [tally for (_, start), tally in found.tallies.items() if start == 2000]
    shares = [t.took_part / t.stated for t in own if reaches_minimum(explainer, t)]
    usual = usual_of(explainer, found, 2000, own)
    assert list(usual.quartiles or ()) == quantiles(shares, n=4, method="inclusive")
    assert (usual.rated, usual.members, usual.year) == (len(shares), len(own), 2001)


@pytest.mark.parametrize("members", [FEWEST - 1, FEWEST])
def test_a_period_of_too_few_members_has_no_quartiles(members: int) -> None:
    found = trend(yearly(2000, 2001, 5, members), None)
    assert found.known == ([0, 1] if members == FEWEST else [])
    assert found.record == {}


def test_a_trend_has_the_record_of_one_member_where_enough_is_stated() -> None:
    explainer = big.make_explainer()
    found = trend(explainer, "m0001")
    assert set(found.record) == {
        place for place, start in enumerate(found.found.starts)
        if reaches_minimum(explainer, found.found.tallies["m0001", start])
    }  # fmt: skip
    assert found.quartile(1, 1) == round(100 * (found.usual[1].quartiles or (0, 0, 0))[1], 1)


def test_runs_have_no_gap() -> None:
    assert runs([0, 1, 3, 5, 6]) == [[0, 1], [3], [5, 6]]
    assert runs([]) == []
