"""Participation by member and period."""

from __future__ import annotations

from generator.charts.kit.base import figure_json
from generator.charts.kit.cases import by_member, reaches_minimum
from generator.charts.kit.grid import tiles
from generator.charts.shares.periods.chart import periods_chart
from generator.charts.shares.periods.grid import MOST_ROWS, STEPS, too_little
from generator.charts.shares.pooled import MOST_COLUMNS, periods
from generator.charts.shares.ranking import smallest_first
from generator.model.explainer import Explainer
from tests import big, factory
from tests.charts.small import EDGES, nothing, small, traces


def _tiles(explainer: Explainer) -> dict[tuple[int, int], tuple[str, str, str]]:
    """What stands in each row and column: entry of the legend, target and words."""
    return {
        (row, column): (trace["meta"]["key"], target, words)
        for trace in traces(periods_chart(explainer))
        for target, words, row, column in trace["customdata"]
    }


def _drawn(explainer: Explainer) -> dict[int, str]:
    """The member of each row that has tiles."""
    return {row: target.split("/")[1] for (row, _), (_, target, _) in _tiles(explainer).items()}


def test_a_tile_is_of_the_step_of_its_share() -> None:
    explainer = big.make_explainer()
    found, rows = periods(explainer), _drawn(explainer)
    for (row, column), (key, _, words) in _tiles(explainer).items():
        tally = found.tallies[rows[row], found.starts[column]]
        if reaches_minimum(explainer, tally):
            assert key == f"step-{min(4, int(5 * tally.took_part / tally.stated))}"
            assert f"{tally.took_part} of {tally.stated}" in words or "all " in words or "none of" in words
            assert f"; {tally.cases} case" in words
        else:
            assert key == "too-little"
            assert "%" not in words


def test_every_case_of_a_drawn_member_is_in_a_tile_and_no_tile_is_without_a_case() -> None:
    explainer = big.make_explainer()
    found, rows = periods(explainer), _drawn(explainer)
    wanted = {(row, found.starts.index(s)) for row, m in rows.items() for s in found.starts if (m, s) in found.tallies}
    assert set(_tiles(explainer)) == wanted


def test_steps_differ_by_sign_as_well_as_colour() -> None:
    keys = (*STEPS, too_little(small()))
    for seen in ("id", "label", "symbol", "light", "dark"):
        assert len({getattr(key, seen) for key in keys}) == len(keys)
    for trace in traces(periods_chart(big.make_explainer())):
        key = next(key for key in keys if key.id == trace["meta"]["key"])
        assert set(trace["text"]) == {key.symbol}
        assert trace["marker"]["color"] == key.light
        assert trace["meta"]["grid"] is True
        assert ("pattern" in trace["marker"]) == key.pale


def test_the_ends_of_the_ranking_are_drawn_smallest_share_first() -> None:
    explainer = big.make_explainer()
    members = by_member(explainer)
    order = smallest_first(explainer, members)
    half = MOST_ROWS // 2
    rows = _drawn(explainer)
    assert [rows[row] for row in sorted(rows)] == [*order[:half], *order[-half:]]
    names = periods_chart(explainer).figure["layout"]["yaxis"]["ticktext"]
    assert names[half] == "… 160 others …"
    assert half not in rows


def test_tiles_stand_where_the_grid_has_them_with_decades_apart() -> None:
    chart = periods_chart(big.make_explainer())
    groups = chart.figure["layout"]["meta"]["columns"]
    assert groups == ["1990s"] + ["2000s"] * 5 + ["2010s"] * 5 + ["2020s"] * 2
    for trace in traces(chart):
        place = tiles([p[2] for p in trace["customdata"]], [p[3] for p in trace["customdata"]], groups)
        assert {key: trace[key] for key in place} == place


def test_readers_can_order_the_rows() -> None:
    explainer = big.make_explainer()
    (order,) = periods_chart(explainer).controls
    share, name, last = order.choices
    assert (order.id, share.rows) == ("order", None)
    rows, found = _drawn(explainer), periods(explainer)
    for choice in (name, last):
        assert sorted(choice.rows or ()) == list(range(MOST_ROWS + 1))
        assert (choice.rows or ())[-1] == MOST_ROWS // 2
    by_name = [explainer.members[rows[row]].name for row in (name.rows or ())[:-1]]
    assert by_name == sorted(by_name)
    assert last.label == "Least in 2022–23"
    tallies = [found.tallies[rows[row], 2022] for row in (last.rows or ())[:-1]]
    shares = [t.took_part / t.stated for t in tallies if reaches_minimum(explainer, t)]
    assert shares == sorted(shares)


def test_there_are_never_too_many_marks() -> None:
    marks = _tiles(big.make_explainer())
    assert len(marks) <= MOST_ROWS * MOST_COLUMNS <= 1_500


def test_a_tile_without_a_share_says_why() -> None:
    explainer = factory.make_explainer(
        events=(factory.event("a"),), reports=factory.grid({"a": {"am": "absent"}}), minimum=2
    )
    assert {words for _, _, words in _tiles(explainer).values()} == {
        "Armenia, 2023: took part in none of 1 reported event; 1 case in all", "Belarus, 2023: nothing is stated in 1 case",
    }  # fmt: skip


def test_every_edge_can_be_written() -> None:
    for edge in EDGES:
        assert figure_json(periods_chart(edge()))
    assert traces(periods_chart(nothing())) == []
    assert periods_chart(nothing()).controls == ()
