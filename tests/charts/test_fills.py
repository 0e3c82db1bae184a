"""Colours, patterns and what is said of points."""

from __future__ import annotations

import pytest

from generator.charts.fills import Marks, patterns, said, status_bar
from generator.model.status import Status, Vocabulary
from tests import factory

VOCABULARIES = (Vocabulary(), factory.VOTES)


def _status(status_id: str, symbol: str, **more: str) -> Status:
    looks = {"meaning": "It means.", "light": "#111111", "dark": "#eeeeee", "counts_as": "took-part"}
    return Status.model_validate({"id": status_id, "label": status_id.title(), "symbol": symbol, **looks, **more})


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=("default", "votes"))
def test_no_two_statuses_of_a_group_look_alike(vocabulary: Vocabulary) -> None:
    looks = [str(sorted(pattern.items())) for pattern in patterns(vocabulary).values()]
    assert len(looks) == len(list(vocabulary))
    assert len(set(looks)) == len(looks)


def test_the_status_table_says_which_pattern() -> None:
    found = patterns(Vocabulary())
    assert {i: found[i]["shape"] for i in ("attended", "attended-remotely", "represented", "observer")} == {
        "attended": "", "attended-remotely": "/", "represented": "\\", "observer": "|",
    }  # fmt: skip


def test_of_two_that_want_the_same_the_finer_status_gives_way() -> None:
    finer = _status("finer", "f", pattern="x", refines="coarse")
    words = Vocabulary(statuses=(finer, _status("coarse", "c", pattern="x")))
    assert patterns(words)["coarse"]["shape"] == "x"
    assert patterns(words)["finer"]["shape"] != "x"


def test_what_no_source_states_is_pale_and_never_plain() -> None:
    found = patterns(Vocabulary())
    pale = {status.id for status in Vocabulary() if found[status.id]["fillmode"] == "replace"}
    assert pale == {status.id for status in Vocabulary() if not status.stated}
    assert all(found[status]["shape"] for status in pale)


def test_more_statuses_than_patterns_are_still_drawn() -> None:
    many = Vocabulary(statuses=tuple(_status(f"s{i}", f"{i:x}", pattern="/") for i in range(16)))
    assert len(patterns(many)) == 20


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
    bar = status_bar(Vocabulary(), absent, marks, across=across)
    assert (bar[along], bar[lengths]) == ([4], [7])
    assert bar["meta"] == {"status": "absent", "light": absent.light, "dark": absent.dark}
    assert bar["marker"]["color"] == absent.light


def test_a_label_is_escaped() -> None:
    odd = _status("odd", "o", label="<i>Odd</i>")
    assert status_bar(Vocabulary(statuses=(odd,)), odd, Marks(), across=True)["name"] == "&lt;i&gt;Odd&lt;/i&gt;"
