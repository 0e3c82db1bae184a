"""Axes, rows and heights."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.charts.kit.layout import (
    AXIS,
    NARROW,
    base_layout,
    count_axis,
    ends,
    height,
    in_bold,
    row_axis,
    row_names,
    short_names,
    step,
    year_axis,
)


@pytest.mark.parametrize(("most", "size"), [(1, 1), (6, 1), (7, 2), (12, 2), (13, 5), (31, 10), (1_000, 200)])
def test_ticks_are_few_and_whole(most: int, size: int) -> None:
    assert step(most) == size


def test_counts_start_at_nought_and_hold_the_longest_bar() -> None:
    low, high = count_axis(20)["range"]
    assert low == 0
    assert 20 < high < 21
    assert count_axis(0)["range"][1] >= 1


def test_the_first_row_is_on_top() -> None:
    axis = row_axis(["A", "B", "C"])
    assert axis["range"] == [2.5, -0.5]
    assert (axis["tickvals"], axis["ticktext"]) == ([0, 1, 2], ["A", "B", "C"])


def test_row_names_are_broken_and_escaped() -> None:
    assert row_names(["A & B", "Commonwealth of Names"], 12) == ["A &amp; B", "Commonwealth<br>of Names"]


def test_every_year_has_a_place() -> None:
    assert year_axis([2001, 2023])["range"] == [2000.5, 2023.5]
    first, last = year_axis([2023])["range"]
    assert (first, last) == (2020.5, 2025.5)


def test_of_many_rows_the_ends_are_drawn() -> None:
    rows = [str(i) for i in range(10)]
    assert ends(rows, 10) == (rows, 0)
    assert ends(rows, 4) == (["0", "1", "8", "9"], 6)
    assert ends(rows, 5) == (["0", "1", "8", "9"], 6)


def test_a_chart_is_higher_than_its_plot_by_its_axis() -> None:
    assert height(100.4) == 100 + AXIS


def test_the_legend_stands_outside_the_figure() -> None:
    assert base_layout()["showlegend"] is False


def test_layouts_do_not_share_their_margins() -> None:
    base_layout()["margin"]["t"] = 99
    assert base_layout()["margin"]["t"] == 8


def test_names_of_low_rows_stay_in_one_line_and_are_escaped() -> None:
    assert short_names(["A & B", "Commonwealth of Names"], 12) == ["A &amp; B", "Commonwealt…"]


def test_only_those_of_whom_the_title_speaks_are_bold() -> None:
    assert in_bold(["A", "B"], [False, True]) == ["A", "<b>B</b>"]


def test_style_and_script_have_the_same_limit_of_phones() -> None:
    assets = Path(__file__).parents[3] / "generator" / "theme" / "assets"
    style, script = (assets / "charts.css").read_text(), (assets / "js" / "figure.js").read_text()
    assert f"const NARROW = {NARROW};" in script
    assert f"(max-width: {NARROW - 0.02:.2f}px)" in style
    assert f"(min-width: {NARROW}px)" in style
