"""Words in the plot."""

from __future__ import annotations

from generator.charts.kit.notes import CLEAR, as_of_line, beside, heading, note, over_beside
from generator.model.dates import Edtf


def test_words_in_the_picture_are_escaped() -> None:
    assert note("<b>")["text"] == "&lt;b&gt;"
    assert heading("A & B", "2")["text"] == "A &amp; B"
    assert heading("A", "2")["xref"] == "x2 domain"


def test_words_beside_rows_stand_level_with_them_and_their_heading_above() -> None:
    found = beside([(0, "1 of 2"), (3, "0 of 2")])
    assert [(note["text"], note["y"], note["yref"]) for note in found] == [("1 of 2", 0, "y"), ("0 of 2", 3, "y")]
    head = over_beside("A & B", 8)
    assert (head["text"], head["yref"], head["yanchor"], head["xshift"]) == ("A &amp; B", "paper", "bottom", 8)
    assert {note["xshift"] for note in found} == {CLEAR}


def test_the_line_of_the_explainers_day_stands_on_the_last_that_the_date_allows() -> None:
    line, words = as_of_line(Edtf.parse("2023-06"))
    assert line["x0"] == line["x1"] == words["x"] == "2023-06-30"
    assert words["text"] == "June 2023"
