"""Words of points in lines."""

from __future__ import annotations

from generator.charts.kit.hover import LINE, said_in_lines

LONG = "A sentence that is longer than one line of a phone, and says <b>something</b> of %{x} besides."


def test_long_words_are_broken_and_spoken_whole() -> None:
    said = said_in_lines([[LONG]], ["here"])
    lines = said["hovertemplate"][0].removesuffix("<extra></extra>").split("<br>")
    assert len(lines) > 1
    assert all(len(line.replace("&lt;", "<").replace("&gt;", ">").replace("&#37;", "%")) <= LINE for line in lines)
    assert said["customdata"] == [["here", LONG]]


def test_nothing_in_the_words_is_markup_or_a_field_of_the_template() -> None:
    template = said_in_lines([[LONG]], ["here"])["hovertemplate"][0]
    assert "<b>" not in template
    assert "%{" not in template


def test_items_of_a_list_are_spoken_as_one_sentence() -> None:
    said = said_in_lines([["Two entries", "• One.", "• Other."]], ["here"])
    assert said["customdata"][0][1] == "Two entries. One; Other"
    assert said["hovertemplate"] == ["Two entries<br>• One.<br>• Other.<extra></extra>"]
