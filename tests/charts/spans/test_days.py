"""The days of membership spans."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.charts.spans.days import Span, spans_of
from tests import factory

TODAY = date(2023, 12, 31)
Iso = tuple[str, str]


def _span(**more: Any) -> Span:
    membership = factory.membership("am", **more)
    (span,), _ = spans_of(factory.make_explainer(memberships=(membership,)), (membership,), ("am",))
    return span


def _iso(days: tuple[date, date] | None) -> Iso | None:
    return (days[0].isoformat(), days[1].isoformat()) if days else None


@pytest.mark.parametrize(
    ("since", "until", "possible", "certain"),
    [
        ("2002-10-07", None, ("2002-10-07", "2023-12-31"), ("2002-10-07", "2023-12-31")),
        ("2002-10", "2010-05-01", ("2002-10-01", "2010-05-01"), ("2002-10-31", "2010-05-01")),
        ("2002-10-07", "2010", ("2002-10-07", "2010-12-31"), ("2002-10-07", "2010-01-01")),
        ("2002", "2002", ("2002-01-01", "2002-12-31"), None),
        ("../2003", None, ("2003-12-31", "2023-12-31"), ("2003-12-31", "2023-12-31")),
        ("2003-05-01/..", None, ("2003-05-01", "2023-12-31"), None),
        ("2002-10-07", "../2010", ("2002-10-07", "2010-12-31"), None),
        ("2002-10-07", "2010/..", ("2002-10-07", "2023-12-31"), ("2002-10-07", "2010-01-01")),
        ("2002-10-07?", None, ("2002-10-07", "2023-12-31"), None),
        ("2002-10-07~", None, ("2002-10-07", "2023-12-31"), ("2002-11-07", "2023-12-31")),
        ("2002-10-07", "2024-06-01", ("2002-10-07", "2024-06-01"), ("2002-10-07", "2024-06-01")),
    ],
)
def test_only_what_every_reading_allows_is_certain(
    since: str, until: str | None, possible: Iso, certain: Iso | None
) -> None:
    span = _span(since=since, until=until)
    assert (_iso(span.possible), _iso(span.certain)) == (possible, certain)


def test_pale_days_are_those_around_the_certain_ones() -> None:
    found = [_iso(days) for days in _span(since="2002", until="2010").pale]
    assert found == [("2002-01-01", "2002-12-30"), ("2010-01-02", "2010-12-31")]
    assert _span(since="2002-10-07").pale == []
    assert [_iso(days) for days in _span(since="2002?").pale] == [("2002-01-01", "2023-12-31")]


@pytest.mark.parametrize(
    ("since", "until", "ends"),
    [
        ("2002", None, (False, False, False)),
        ("2002", "2010", (False, False, True)),
        ("../2002", None, (True, False, False)),
        (None, "2010", (True, False, True)),
        ("2002", "2010/..", (False, True, False)),
    ],
)
def test_an_end_is_open_where_no_source_bounds_it(since: str | None, until: str | None, ends: tuple[bool, ...]) -> None:
    span = _span(since=since, until=until)
    assert (span.open_start, span.open_end, span.ended) == ends


def test_an_unstated_start_lies_left_of_every_stated_day_and_inside_the_axis() -> None:
    memberships = (factory.membership("am"), factory.membership("by", since="2002-10-07"))
    spans, edges = spans_of(factory.make_explainer(memberships=memberships), memberships, ("am", "by"))
    assert edges[0] < spans[0].possible[0] < date(2002, 10, 7)
    assert (spans[0].possible[1], spans[0].certain) == (TODAY, None)
    assert edges[1] > TODAY


def test_without_spans_there_is_still_an_axis() -> None:
    spans, edges = spans_of(factory.make_explainer(), (), ())
    assert spans == []
    assert edges[0] < TODAY < edges[1]
