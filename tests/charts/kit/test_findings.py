"""Findings in words."""

from __future__ import annotations

import pytest

from generator.charts.kit.cases import Tally, by_member, total
from generator.charts.kit.findings import caveat, in_cases, left_out, names, source_line, stayed_away_most
from tests import factory
from tests.charts.small import not_stated, nothing, one_event, small


def test_names_are_those_of_the_members() -> None:
    assert names(small(), ("by", "am")) == ["Belarus", "Armenia"]


def test_cases_name_their_denominator() -> None:
    assert in_cases(8, 20) == "in 8 of 20 reported events"
    assert in_cases(1, 1) == "in the only reported event"
    assert in_cases(1, 3, "case of it", "cases of it") == "in 1 of 3 cases of it"


def test_the_caveat_counts_what_is_in_no_denominator() -> None:
    explainer = not_stated()
    told = caveat(explainer, total(explainer, by_member(explainer).values()))
    assert "none of 4 cases. Of the others, 4 are not stated." in told


def test_events_ahead_are_told_of() -> None:
    assert (
        left_out(factory.make_explainer(events=(factory.event("a", "2030"),))) == "Not counted: 1 event not yet held."
    )
    assert left_out(small()) == ""


def test_the_source_line_counts_articles() -> None:
    reports = (*factory.grid({"a": {"am": "absent"}}), *factory.grid({"a": {"by": "host"}}, source="other"))
    two = factory.make_explainer(events=(factory.event("a"),), reports=reports)
    assert source_line(one_event()) == "From 1 source."
    assert source_line(two) == "From 2 sources."
    assert source_line(nothing()) == "No source is used."


@pytest.mark.parametrize(
    ("away", "lately", "said"),
    [
        (3, 0, "Armenia stayed away from 3 of 8 reported events, no other member from any"),
        (3, 1, "Armenia stayed away from 3 of 8 reported events, no other member from any"),
        (3, 2, "Armenia stayed away from 3 of 8 reported events, the last two among them; no other member from any"),
        (3, 3, "Armenia stayed away from 3 of 8 reported events, the last three; no other member from any"),
        (8, 8, "Armenia stayed away from all 8 reported events, no other member from any"),
    ],
)
def test_the_latest_absences_in_a_row_are_told(away: int, lately: int, said: str) -> None:
    explainer = small()
    vocabulary = explainer.editorial.vocabulary
    of = {"am": Tally(vocabulary, {"absent": away, "attended": 8 - away}), "by": Tally(vocabulary, {"attended": 8})}
    assert stayed_away_most(explainer, of, ("am",), lately) == said
