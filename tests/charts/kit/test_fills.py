"""Colours, patterns and what is said of points."""

from __future__ import annotations

import pytest

from generator.charts.kit.fills import SIGN_AND_NUMBER, Marks, look, said, signs, status_bar
from generator.charts.kit.keys import status_key
from generator.model.status import Status, Vocabulary


def _status(status_id: str, symbol: str, **more: str) -> Status:
    looks = {"meaning": "It means.", "light": "#111111", "dark": "#eeeeee", "counts_as": "took-part"}
    return Status.model_validate({"id": status_id, "label": status_id.title(), "symbol": symbol, **looks, **more})


def test_the_status_table_says_which_colour_and_pattern() -> None:
    for status in Vocabulary():
        drawn = look(status)
        assert drawn["color"] == status.light
        assert drawn["pattern"]["shape"] == status.pattern or not status.stated


def test_what_no_source_states_is_pale_and_never_plain() -> None:
    pale = {status.id for status in Vocabulary() if look(status)["pattern"]["fillmode"] == "replace"}
    assert pale == {status.id for status in Vocabulary() if not status.stated}
    assert all(look(status)["pattern"]["shape"] for status in Vocabulary() if status.id in pale)


def test_a_bar_has_its_sign_and_a_long_one_its_number() -> None:
    marks = Marks()
    for row, n in enumerate((1, SIGN_AND_NUMBER, 1_200)):
        marks.add(row, n, "words", "target")
    assert status_bar(Vocabulary()["host"], marks, across=True)["text"] == ["★", "★ 3", "★ 1,200"]


def test_a_sign_is_escaped() -> None:
    assert signs(["<"])["text"] == ["&lt;"]


def test_rows_and_columns_follow_the_words_of_a_point() -> None:
    assert said(["a", "b"], ["x", "y"], [0, 1], [5, 6])["customdata"] == [["x", "a", 0, 5], ["y", "b", 1, 6]]


def test_what_is_said_is_escaped_for_the_picture_alone() -> None:
    assert said(["a <b> & c"], ["members/am/index.html"]) == {
        "hovertext": ["a &lt;b&gt; &amp; c"],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [["members/am/index.html", "a <b> & c"]],
    }


@pytest.mark.parametrize(("across", "along", "lengths"), [(True, "y", "x"), (False, "x", "y")])
def test_a_bar_has_the_colours_of_its_status(across: bool, along: str, lengths: str) -> None:
    marks = Marks()
    marks.add(4, 7, "words", "target")
    absent = Vocabulary()["absent"]
    bar = status_bar(absent, marks, across=across)
    assert (bar[along], bar[lengths]) == ([4], [7])
    assert bar["meta"] == {
        "key": "absent",
        "light": absent.light,
        "dark": absent.dark,
        "pale": False,
        "inks": status_key(absent).inks,
    }
    assert bar["marker"]["color"] == absent.light


def test_a_label_is_escaped() -> None:
    odd = _status("odd", "o", label="<i>Odd</i>")
    assert status_bar(odd, Marks(), across=True)["name"] == "&lt;i&gt;Odd&lt;/i&gt;"
