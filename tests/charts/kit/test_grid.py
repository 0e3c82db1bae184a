"""Tiles in rows and columns."""

from __future__ import annotations

import re

from generator.charts.kit.grid import (
    BARE,
    DEPTH,
    DOTS,
    GAP,
    SKIPPED,
    Tile,
    column_axis,
    grid_layout,
    narrow_grid,
    places,
    tile_bars,
    tiles,
)
from tests.project import ROOT


def test_groups_of_columns_stand_apart() -> None:
    assert places(["2021", "2021", "2022", "2023"]) == [0, 1, 2 + GAP, 3 + 2 * GAP]
    assert places([]) == []


def test_a_group_is_named_under_its_middle() -> None:
    axis = column_axis(["2021", "2021", "2022"])
    assert axis["ticktext"] == ["2021", "2022"]
    assert axis["tickvals"] == [0.5, 2 + GAP]
    assert axis["range"][1] > 2 + GAP


def test_years_that_do_not_follow_one_another_stand_further_apart_with_dots_between_them() -> None:
    axis = column_axis(["2009", "2018", "2019"])
    assert places(["2009", "2018", "2019"]) == [0, 1 + SKIPPED, round(2 + SKIPPED + GAP, 2)]
    assert axis["ticktext"] == ["2009", DOTS, "2018", "2019"]
    assert axis["tickvals"][1] == round((1 + SKIPPED) / 2, 2)


def test_groups_that_are_no_years_follow_one_another() -> None:
    assert places(["Exercises", "Meetings", "2019"]) == [0, 1 + GAP, 2 + 2 * GAP]


def test_a_tile_is_centred_in_its_row() -> None:
    found = tiles([0, 3], [1, 0], ["a", "b"])
    assert found["x"] == [1 + GAP, 0]
    assert [round(base + depth / 2, 6) for base, depth in zip(found["base"], found["y"], strict=True)] == [0, 3]
    assert found["y"] == [DEPTH, DEPTH]


def test_the_pages_script_moves_columns_by_the_same_gap() -> None:
    script = (ROOT / "generator/theme/assets/js/grid.js").read_text(encoding="utf-8")
    assert re.findall(r"const GAP = ([\d.]+);", script) == [str(GAP)]
    assert [float(n) * GAP for n in re.findall(r"const SKIPPED = ([\d.]+) \* GAP;", script)] == [SKIPPED]
    assert re.findall(r'const DOTS = "(.)";', script) == [DOTS]


def test_tiles_say_their_row_and_column_and_that_they_are_of_a_grid() -> None:
    found = [Tile(0, 1, "✕", "Absent & away", "a.html"), Tile(3, 0, "?", "Unknown", "b.html")]
    trace = tile_bars("A & B", found, ["2021", "2022"], marker=BARE, meta={"pale": True})
    assert (trace["name"], trace["text"]) == ("A &amp; B", ["✕", "?"])
    assert trace["customdata"] == [["a.html", "Absent & away", 0, 1], ["b.html", "Unknown", 3, 0]]
    assert trace["meta"] == {"pale": True, "grid": True}
    assert trace["x"] == [1 + GAP, 0]


def test_a_grid_names_its_columns_for_the_pages_script_and_phones_have_nothing_beside_it() -> None:
    layout = grid_layout(["2021", "2022"], 90, {"side": "top"})
    assert (layout["meta"], layout["margin"]["r"]) == ({"columns": ["2021", "2022"]}, 90)
    assert layout["xaxis"]["side"] == "top"
    assert narrow_grid(["A"], height=9) == {
        "yaxis": {"ticktext": ["A"]}, "margin": {"r": 4}, "annotations": [], "height": 9,
    }  # fmt: skip
