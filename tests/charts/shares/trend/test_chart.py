"""The trend."""

from __future__ import annotations

from typing import Any

from generator.charts.kit.base import figure_json
from generator.charts.kit.cases import by_member
from generator.charts.shares.pooled import trend
from generator.charts.shares.ranking import lowest
from generator.charts.shares.trend.chart import trend_chart
from generator.model.explainer import Explainer
from tests import big, factory
from tests.charts.small import EDGES, nothing, traces


def _of(explainer: Explainer, key: str) -> list[dict[str, Any]]:
    return [trace for trace in traces(trend_chart(explainer)) if trace["meta"]["key"] == key]


def five(years: tuple[int, ...] = (2001, 2002, 2004), low: str = "absent") -> Explainer:
    """Five members and five events in each year: the first one stays away, the others take part."""
    own = ("am", "by", "kz", "kg", "ru")
    held = [factory.event(f"e{year}-{i}", f"{year}-03-0{i + 1}") for year in years for i in range(5)]
    row = {m: low if m == "am" else "attended" for m in own}
    return factory.make_explainer(own, held, factory.grid({event.id: row for event in held}))


def test_the_median_is_that_of_the_members_in_each_period() -> None:
    explainer = big.make_explainer()
    found, (line,) = trend(explainer, None), _of(explainer, "median")
    assert line["y"] == [round(100 * u.quartiles[1], 1) for u in found.usual if u.quartiles]
    assert line["x"] == [u.middle for u in found.usual]
    first, usual = line["customdata"][0], found.usual[0]
    assert first[0] == f"events/{usual.year}/index.html"
    assert first[1].endswith(f"from {usual.rated} of {usual.members} members")


def test_the_band_goes_from_quartile_to_quartile_and_back() -> None:
    explainer = big.make_explainer()
    quartiles = [u.quartiles for u in trend(explainer, None).usual if u.quartiles]
    (band,) = _of(explainer, "band")
    upper, lower = [round(100 * q[2], 1) for q in quartiles], [round(100 * q[0], 1) for q in quartiles]
    assert band["y"] == upper + lower[::-1]
    assert (band["fill"], band["hoveron"]) == ("toself", "points")
    assert band["line"]["color"] == band["meta"]["light"]


def test_the_line_of_one_member_is_of_the_one_with_the_smallest_share() -> None:
    explainer = big.make_explainer()
    least = lowest(explainer, by_member(explainer))
    record = trend(explainer, least).record
    drawn = [y for trace in _of(explainer, "focus") for y in trace["y"]]
    assert least == "m0002"
    assert drawn == [round(100 * t.took_part / t.stated, 1) for t in record.values()]
    assert {point[0] for trace in _of(explainer, "focus") for point in trace["customdata"]} == {
        "members/m0002/index.html"
    }
    assert [key.label for key in trend_chart(explainer).keys][-1] == explainer.members["m0002"].name


def test_no_line_leads_across_a_gap() -> None:
    for key in ("median", "band", "focus"):
        assert [sorted(set(trace["x"])) for trace in _of(five(), key)] == [[2001, 2002], [2004]]


def test_only_the_end_of_a_line_has_its_name() -> None:
    texts = [trace.get("text") for trace in _of(five(), "median")]
    assert texts == [None, [" Median<br> 100%"]]
    assert _of(five(), "focus")[-1]["text"] == [" Armenia<br> 0%"]
    assert _of(five(), "focus")[-1]["textposition"] == "middle right"


def test_names_of_lines_that_end_close_to_each_other_stand_apart() -> None:
    own = ("am", "by", "kz", "kg", "ru")
    held = [factory.event(f"e{i:02}", f"2020-03-{i + 1:02}") for i in range(20)]
    cells = {e.id: {m: "absent" if m == "am" and i == 0 else "attended" for m in own} for i, e in enumerate(held)}
    explainer = factory.make_explainer(own, held, factory.grid(cells))
    assert _of(explainer, "median")[-1]["textposition"] == "top right"
    assert _of(explainer, "focus")[-1]["textposition"] == "bottom right"


def test_nobody_is_singled_out_where_the_lowest_are_level() -> None:
    assert _of(five(low="attended"), "focus") == []
    assert [key.id for key in trend_chart(five(low="attended")).keys] == ["median", "band"]


def test_with_nothing_to_draw_the_figure_is_empty() -> None:
    for edge in EDGES:
        chart = trend_chart(edge())
        assert figure_json(chart)
        assert chart.empty == (not chart.keys)
    assert trend_chart(nothing()).alt == "An empty chart: in no period is enough stated for a share."
