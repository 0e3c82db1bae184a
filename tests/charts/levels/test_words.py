"""What the chart of levels says."""

from __future__ import annotations

import pytest

from generator.charts.levels.ranks import ranks
from generator.charts.levels.words import caption, title
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.levels.test_ranks import levels
from tests.charts.small import many_members, nothing, small

ALL = dict.fromkeys(("am", "by", "kz", "ru"), "leader")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            {"a": {**ALL, "am": "minister"}, "b": ALL},
            "As far as sources say, Armenia was represented at a lower level once, no other member at all",
        ),
        (
            {"a": {**ALL, "am": "minister"}, "b": {**ALL, "am": "minister"}, "c": {**ALL, "by": "official"}},
            "As far as sources say, Armenia was represented at a lower level twice, no other member more than once",
        ),
        (
            {"a": {**ALL, "am": "minister", "by": "minister"}},
            "As far as sources say, Armenia and Belarus were each represented at a lower level once, "
            "no other member at all",
        ),
        ({"a": ALL, "b": ALL}, "At both events where the levels of several members are stated, these were the same"),
        (
            {"a": {"am": "leader", "by": "leader"}},
            "At the only event where the levels of several members are stated, these were the same",
        ),
        (
            {"a": {**ALL, "am": "minister", "by": "minister", "kz": "minister"}},
            "Where levels can be compared, none was lower than most others at the same event",
        ),
        (
            {"a": {"am": "minister", "by": "leader", "ru": ""}},
            "A source gives the level in 2 of 3 cases in which the member was there in some form",
        ),
        (
            {"a": {"am": "leader"}},
            "A source gives the level in the only case in which the member was there in some form",
        ),
        ({"a": {}}, "No source states a level of representation"),
    ],
)
def test_the_title_is_the_finding(given: dict[str, dict[str, str]], expected: str) -> None:
    explainer = levels(given)
    assert title(explainer, ranks(explainer)) == expected


def test_levels_are_not_the_same_where_sources_disagree() -> None:
    explainer = levels({"a": ALL}, factory.report("a", "am", "attended", level="minister", article="second"))
    assert "the same" not in title(explainer, ranks(explainer)).replace("the same event", "")


def test_who_was_represented_is_in_the_title(record: Explainer) -> None:
    found = ranks(record)
    stood_in = {m for _, m in found.stood_in}
    assert stood_in
    assert all(record.members[m].name in title(record, found) for m in stood_in)


def test_the_caption_says_what_is_compared_and_what_is_not() -> None:
    explainer = levels(
        {"a": {"am": "minister", "by": "leader", "ru": ""}}, factory.report("a", "kz", "represented"),
    )  # fmt: skip
    assert caption(explainer, ranks(explainer)) == (
        "A source gives the level in 2 of 4 cases in which the member was there in some form. A level counts as lower "
        "where a source says “represented at a lower level”, or more than half of the other members whose level at "
        "that event is stated, at least three of them, had a higher one. In 2 cases the level is stated and not "
        "compared, as the levels of fewer than three other members are stated."
    )


@pytest.mark.parametrize("edge", [small, nothing, many_members], ids=lambda edge: edge.__name__)
def test_without_levels_nothing_is_said_of_comparing(edge: object) -> None:
    assert callable(edge)
    explainer = edge()
    assert "counts as lower" not in caption(explainer, ranks(explainer))
