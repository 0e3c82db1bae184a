"""Rates by member."""

from __future__ import annotations

from typing import Any

from generator.charts.kit.base import figure_json
from generator.charts.kit.cases import by_member, reaches_minimum, total
from generator.charts.kit.layout import MOST_ROWS
from generator.charts.shares.rates.chart import rates_chart
from generator.model.explainer import Explainer
from tests import big, factory
from tests.charts.small import (
    EDGES,
    LONG,
    long_names,
    small,
    traces,
)


def _of(explainer: Explainer, key: str, kind: str = "") -> dict[str, Any]:
    """The trace of an entry of the legend."""
    found = [t for t in traces(rates_chart(explainer)) if t["meta"]["key"] == key and t["type"] == (kind or t["type"])]
    return found[-1]


def _texts(explainer: Explainer) -> list[str]:
    return [note["text"] for note in rates_chart(explainer).figure["layout"]["annotations"]]


def test_a_dot_stands_at_the_share_of_what_is_stated() -> None:
    dots = _of(small(), "share", "scatter")
    assert dots["x"] == [33.3, 50.0, 100.0]
    assert dots["y"] == [0, 1, 2]
    assert [text.strip() for text in dots["text"]] == ["33%", "50%", "100%"]
    assert dots["customdata"][0] == [
        "members/am/index.html", "Armenia took part in 1 of 3 reported events, 33%; all 3 cases stated",
    ]  # fmt: skip
    assert _of(small(), "share", "bar")["x"] == dots["x"]


def test_the_bars_show_how_much_is_stated_of_all_cases() -> None:
    explainer = big.make_explainer()
    members, stated, rest = by_member(explainer), _of(explainer, "stated"), _of(explainer, "rest")
    told = {point[0].split("/")[1]: n for point, n in zip(stated["customdata"], stated["x"], strict=True)}
    left = {point[0].split("/")[1]: n for point, n in zip(rest["customdata"], rest["x"], strict=True)}
    assert told == {m: members[m].stated for m in told}
    assert left == {m: members[m].cases - members[m].stated for m in left}
    assert {f"{members[m].stated} of {members[m].cases}" for m in told} <= set(_texts(explainer))


def test_members_below_the_minimum_have_a_count_and_no_share() -> None:
    explainer = big.make_explainer()
    few = [m for m, t in by_member(explainer).items() if not reaches_minimum(explainer, t)]
    assert len(few) == 2
    dots = _of(explainer, "share", "scatter")
    assert not {point[0].split("/")[1] for point in dots["customdata"]} & set(few)
    rows = rates_chart(explainer).table.rows
    assert [row[1] for row in rows[-2:]] == [None, None]
    assert "Too few for a share: under 5 stated" in _texts(explainer)
    assert "2 members with fewer than 5 reported events have no share and no rank." in rates_chart(explainer).caption
    for tally in (by_member(explainer)[m] for m in few):
        assert f"took part in {tally.took_part}" in _texts(explainer)


def test_of_many_members_the_ends_are_drawn_and_the_table_has_all() -> None:
    chart = rates_chart(big.make_explainer())
    assert len(_of(big.make_explainer(), "share", "scatter")["x"]) == MOST_ROWS
    assert len(chart.table.rows) == 200
    shares = [row[1] for row in chart.table.rows if isinstance(row[1], float)]
    assert shares == sorted(shares)
    assert "… 168 members between them …" in _texts(big.make_explainer())
    assert "Drawn are the first and last of 198 members with a share" in chart.caption


def test_the_line_stands_at_the_share_of_all_cases_beside_the_ranking_only() -> None:
    explainer = big.make_explainer()
    everyone, line = total(explainer, by_member(explainer).values()), _of(explainer, "all")
    assert line["x"] == [round(100 * everyone.took_part / everyone.stated, 1)] * 2
    assert line["y"] == [-0.5, MOST_ROWS + 0.5]


def test_words_are_those_of_the_vocabulary() -> None:
    explainer = factory.make_explainer(
        events=(factory.event("a"), factory.event("b")),
        reports=factory.grid({"a": {"am": "no", "by": "yes"}, "b": {"am": "abstain", "by": "absent"}}),
        vocabulary=factory.VOTES,
        minimum=2,
    )
    assert "Voted, share of reported events" in _texts(explainer)
    assert (
        _of(explainer, "share")["customdata"][0][1] == "Armenia voted in 1 of 2 reported events, 50%; both cases stated"
    )
    assert rates_chart(explainer).table.columns == ("Member", "Voted, share in %", "Voted", "Stated", "Cases")


def test_names_stay_in_one_line_and_are_shorter_on_a_phone() -> None:
    chart = rates_chart(long_names())
    names = chart.figure["layout"]["yaxis"]["ticktext"]
    narrow = (chart.narrow_figure or {})["yaxis"]["ticktext"]
    assert not any("<br>" in name or LONG in name for name in (*names, *narrow))
    assert all(len(short) <= len(name) for short, name in zip(narrow, names, strict=True))


def test_every_edge_can_be_written() -> None:
    for edge in EDGES:
        assert figure_json(rates_chart(edge()))
