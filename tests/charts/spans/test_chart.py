"""Membership spans."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from generator.charts.spans.chart import ENDED, OPEN, POSSIBLE, TOLD_HOW, spans_chart
from generator.charts.spans.tracks import BINDING
from generator.model.explainer import Explainer
from generator.model.organisation import Instrument, Membership
from tests import factory
from tests.charts.small import MARKUP, many_members, nothing, points, small, traces

Days = tuple[str, str]


Traces = dict[str, dict[str, Any]]


def _days(trace: dict[str, Any]) -> list[Days]:
    """The first and the last day of each bar."""
    firsts = [date.fromisoformat(base) for base in trace["base"]]
    lasts = [first + timedelta(milliseconds=x) - timedelta(days=1) for first, x in zip(firsts, trace["x"], strict=True)]
    return [(first.isoformat(), last.isoformat()) for first, last in zip(firsts, lasts, strict=True)]


def _of(*memberships: Membership) -> Traces:
    """The traces by the key of each."""
    found = traces(spans_chart(factory.make_explainer(("am", "by", "kz"), memberships=memberships)))
    return {trace["meta"]["key"]: trace for trace in found}


def test_a_known_start_reaches_to_the_day_of_the_explainer() -> None:
    found = _of(factory.membership("am", since="2002-10-07"))
    assert list(found) == ["charter"]
    assert _days(found["charter"]) == [("2002-10-07", "2023-12-31")]


def test_what_is_not_certain_is_pale_and_has_a_key() -> None:
    found = _of(factory.membership("am", since="2002-10", until="2010"))
    assert _days(found["charter"]) == [("2002-10-31", "2010-01-01")]
    assert _days(found[POSSIBLE.id]) == [("2002-10-01", "2002-10-30"), ("2010-01-02", "2010-12-31")]
    assert found[POSSIBLE.id]["marker"]["opacity"] < 1
    assert found[POSSIBLE.id]["marker"]["color"] == found["charter"]["marker"]["color"] == BINDING["light"]


def test_an_open_start_has_a_triangle_at_the_day_by_which_it_was() -> None:
    found = _of(factory.membership("am", since="../2003-01-01"))
    assert (found[OPEN.id]["x"], found[OPEN.id]["marker"]["symbol"]) == (["2003-01-01"], "triangle-left")
    assert _days(found["charter"]) == [("2003-01-01", "2023-12-31")]


def test_a_start_that_is_not_stated_is_drawn_from_the_left_in_words() -> None:
    chart = spans_chart(
        factory.make_explainer(memberships=(factory.membership("am"), factory.membership("by", since="2002")))
    )
    pale = next(trace for trace in traces(chart) if trace["meta"]["key"] == POSSIBLE.id and trace["text"][0])
    start = next(trace for trace in traces(chart) if trace["meta"]["key"] == OPEN.id)
    assert pale["text"][0] == "start not stated"
    assert chart.figure["layout"]["xaxis"]["range"][0] < pale["base"][0] == start["x"][0] < "2002-01-01"
    assert chart.table.rows[0] == ("Armenia", "Charter", "start not stated", "not ended")


def test_what_has_ended_is_closed_by_a_stroke_and_what_may_last_is_open() -> None:
    found = _of(
        factory.membership("am", since="2002", until="2010-05-01"),
        factory.membership("by", since="2002", until="2011/.."),
    )
    assert found[ENDED.id]["x"] == ["2010-05-01"]
    assert (found[OPEN.id]["x"], found[OPEN.id]["marker"]["symbol"]) == (["2023-12-31"], "triangle-right")


def test_several_spans_of_one_member_stand_in_one_row_each_with_its_years() -> None:
    found = _of(
        factory.membership("am", since="1994-04-20", until="1999-04-02"),
        factory.membership("am", since="2006-06-23", until="2012-12-19"),
    )
    assert [text.strip() for text in found["charter"]["text"]] == ["1994–1999", "2006–2012"]
    assert len(set(found["charter"]["y"])) == 1
    assert found[ENDED.id]["x"] == ["1999-04-02", "2012-12-19"]


def test_the_legend_has_each_instrument_once_and_what_else_is_drawn() -> None:
    assert [key.id for key in spans_chart(small()).keys] == ["charter", "treaty", POSSIBLE.id, OPEN.id, ENDED.id]
    chart = spans_chart(factory.make_explainer(memberships=(factory.membership("am", since="2002-10-07"),)))
    assert [key.label for key in chart.keys] == ["Charter"]


def test_how_a_span_ended_is_in_the_legend_the_marks_and_the_table() -> None:
    span = factory.membership("am", since="2006", until="2012-12-19", until_how="suspended by decision")
    chart = spans_chart(factory.make_explainer(memberships=(span,)))
    assert TOLD_HOW in [key.label for key in chart.keys]
    assert {words for _, words, _ in points(chart)} == {
        "Armenia, Charter: 2006 – until 19 December 2012 (suspended by decision)"
    }
    assert chart.table.rows[0][-1] == "19 December 2012 (suspended by decision)"


def test_names_of_instruments_are_escaped() -> None:
    organisation = factory.organisation(instruments=(Instrument(id="charter", name=MARKUP),))
    spans = (factory.membership("am", since="2002"),)
    explainer = factory.make_explainer(memberships=spans, organisations=(organisation,))
    assert {trace["name"] for trace in traces(spans_chart(explainer))} == {
        "&lt;b&gt;Bold&lt;/b&gt; &amp; &lt;a href='x'&gt;Co&lt;/a&gt;"
    }


def test_a_span_without_an_instrument_is_drawn() -> None:
    found = _of(factory.membership("am", since="2002-10-07", instrument=None))
    assert _days(found["membership"]) == [("2002-10-07", "2023-12-31")]


def test_a_dotted_line_marks_the_day_of_the_explainer() -> None:
    layout = spans_chart(small()).figure["layout"]
    assert [shape["x0"] for shape in layout["shapes"]] == ["2023-12-31"]
    assert [note["text"] for note in layout["annotations"]] == ["31 December 2023"]


def test_every_span_of_the_organisation_is_drawn_and_in_the_table(record: Explainer) -> None:
    own = [m for m in record.memberships if m.organisation == record.editorial.organisation]
    chart = spans_chart(record)
    assert len(chart.table.rows) == len(own)
    assert len({words for _, words, _ in points(chart)}) == len(own)


def test_without_memberships_nothing_is_drawn_and_the_title_says_why() -> None:
    chart = spans_chart(nothing())
    assert (chart.empty, chart.title) == (True, "No source states a membership")


def test_of_many_members_the_rest_is_in_the_table() -> None:
    chart = spans_chart(many_members())
    assert len(chart.table.rows) == 200
    assert "170 members are in the table only." in chart.caption
