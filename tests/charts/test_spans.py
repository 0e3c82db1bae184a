"""Membership spans."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from generator.charts.spans import spans_chart
from generator.model.explainer import Explainer
from generator.model.organisation import Instrument, Membership
from tests import factory
from tests.charts.small import MARKUP, many_members, nothing, small, traces

Days = tuple[str, str]


def _days(trace: dict[str, Any]) -> list[Days]:
    """The first and the last day of each bar."""
    firsts = [date.fromisoformat(base) for base in trace["base"]]
    lasts = [first + timedelta(milliseconds=x) - timedelta(days=1) for first, x in zip(firsts, trace["x"], strict=True)]
    return [(first.isoformat(), last.isoformat()) for first, last in zip(firsts, lasts, strict=True)]


def _of(*memberships: Membership) -> tuple[list[Days], list[Days]]:
    """The pale and the certain bars."""
    pale, certain = traces(spans_chart(factory.make_explainer(memberships=memberships)))
    assert pale["marker"]["opacity"] < certain["marker"]["opacity"]
    return _days(pale), _days(certain)


def test_a_known_start_reaches_to_the_day_of_the_explainer() -> None:
    days = [("2002-10-07", "2023-12-31")]
    assert _of(factory.membership("am", since="2002-10-07")) == (days, days)


def test_an_uncertain_start_has_a_pale_part() -> None:
    pale, certain = _of(factory.membership("am", since="2002-10", until="2010-05-01"))
    assert pale == [("2002-10-01", "2010-05-01")]
    assert certain == [("2002-10-31", "2010-05-01")]


def test_an_uncertain_end_has_a_pale_part() -> None:
    pale, certain = _of(factory.membership("am", since="2002-10-07", until="2010"))
    assert pale == [("2002-10-07", "2010-12-31")]
    assert certain == [("2002-10-07", "2010-01-01")]


def test_a_treaty_is_thin_and_hatched_beside_the_charter() -> None:
    found = {trace["name"]: trace for trace in traces(spans_chart(small()))}
    assert found["Treaty"]["width"] < found["Charter"]["width"]
    assert found["Treaty"]["marker"]["pattern"]["shape"]
    assert not found["Charter"]["marker"]["pattern"]["shape"]


def test_each_instrument_is_in_the_legend_once() -> None:
    shown = [trace["name"] for trace in traces(spans_chart(small())) if trace["showlegend"]]
    assert sorted(shown) == ["Charter", "Treaty"]


def test_names_of_instruments_are_escaped() -> None:
    organisation = factory.organisation(instruments=(Instrument(id="charter", name=MARKUP),))
    spans = (factory.membership("am", since="2002"),)
    explainer = factory.make_explainer(memberships=spans, organisations=(organisation,))
    assert {trace["name"] for trace in traces(spans_chart(explainer))} == {
        "&lt;b&gt;Bold&lt;/b&gt; &amp; &lt;a href='x'&gt;Co&lt;/a&gt;"
    }


def test_a_span_without_an_instrument_is_drawn() -> None:
    pale, certain = _of(factory.membership("am", since="2002-10-07", instrument=None))
    assert pale == certain == [("2002-10-07", "2023-12-31")]


def test_a_start_that_is_not_stated_is_in_the_table_alone() -> None:
    chart = spans_chart(factory.make_explainer(memberships=(factory.membership("am"),)))
    assert traces(chart) == []
    assert chart.table.rows == (("Armenia", "Charter", "start not stated", "not ended"),)


def _title(*memberships: Membership) -> str:
    return spans_chart(factory.make_explainer(memberships=memberships)).title


def test_the_title_counts_members_and_names_those_who_left() -> None:
    stays, left = factory.membership("am", since="2002"), factory.membership("by", since="1994", until="1999-04-02")
    assert spans_chart(nothing()).title == "No source states a membership"
    assert _title(stays) == "OFT had 1 member on 31 December 2023"
    assert _title(left) == "OFT had no members on 31 December 2023; Belarus had been a member before"
    assert _title(stays, left) == "OFT had 1 member on 31 December 2023; Belarus had been a member before"
    assert spans_chart(many_members()).title == "OFT had 200 members on 31 December 2023"


def test_who_leaves_later_is_a_member_still() -> None:
    assert _title(factory.membership("am", since="2002", until="2024-06-01")) == "OFT had 1 member on 31 December 2023"


def test_the_table_has_every_span_of_the_organisation(record: Explainer) -> None:
    own = [m for m in record.memberships if m.organisation == record.editorial.organisation]
    assert len(spans_chart(record).table.rows) == len(own)


def test_of_many_members_the_rest_is_in_the_table() -> None:
    chart = spans_chart(many_members())
    assert len(chart.table.rows) == 200
    assert "170 members are in the table only." in chart.caption
