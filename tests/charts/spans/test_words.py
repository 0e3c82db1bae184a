"""What the chart of membership spans says."""

from __future__ import annotations

from typing import Any

import pytest

from generator.charts.spans.days import spans_of
from generator.charts.spans.words import CLEAR, alt, caption, on_certain, on_pale, title, words
from generator.model.organisation import Membership
from tests import factory
from tests.charts.small import many_members, nothing

DAY = "31 December 2023"


def _title(*memberships: Membership) -> str:
    return title(factory.make_explainer(("am", "by", "kz", "kg", "ru", "tj"), memberships=memberships))


def test_without_memberships_the_title_says_so() -> None:
    assert title(nothing()) == "No source states a membership"
    assert alt(nothing(), ()).endswith(".")
    assert caption(nothing(), (), 0) == "So no event counts as outside anybody’s membership."


def test_the_title_counts_members() -> None:
    assert _title(factory.membership("am", since="2002")) == f"The OFT had one member on {DAY}"
    assert title(many_members()) == f"The OFT had 200 members on {DAY}"


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("1994", "1999-04-02", "Belarus was one from 1994 until 1999"),
        ("1994-02", "1994-11", "Belarus was one in 1994"),
        ("../1994", "1999", "Belarus was one before"),
        (None, "1999", "Belarus was one before"),
        ("1994~", "1999", "Belarus was one before"),
    ],
)
def test_of_one_who_left_the_title_says_when_if_it_is_certain(since: str | None, until: str, told: str) -> None:
    assert _title(factory.membership("by", since=since, until=until)) == f"The OFT had no members on {DAY}; {told}"


def test_the_title_says_how_it_ended() -> None:
    suspended = factory.membership("by", since="2006", until="2012-12-19", until_how="suspended by decision")
    assert _title(suspended).endswith("; Belarus was one from 2006 until 2012 (suspended by decision)")


def test_who_left_more_than_once_is_said_to_have() -> None:
    twice = (factory.membership("by", since="1994", until="1999"), factory.membership("by", since="2006", until="2012"))
    treaty = factory.membership("by", since="1992", until="1993", instrument="treaty")
    assert _title(*twice, treaty).endswith("; Belarus was one twice before")


def test_many_who_left_are_named_or_counted() -> None:
    def left(*names: str) -> list[Membership]:
        return [factory.membership(name, since="1994", until="1999") for name in names]

    assert _title(*left("by", "kz")).endswith("; Belarus and Kazakhstan were members before")
    assert _title(*left("am", "by", "kz", "kg", "ru")).endswith(
        "; Armenia, Belarus, Kazakhstan and 2 others were members before"
    )


@pytest.mark.parametrize("until", ["2024-06-01", "2012/..", "2023/2024"])
def test_who_may_not_have_left_yet_is_a_member_still(until: str) -> None:
    assert _title(factory.membership("am", since="2002", until=until)) == f"The OFT had one member on {DAY}"


def test_who_came_back_is_a_member_and_who_joins_later_is_none() -> None:
    back = (factory.membership("am", since="1994", until="1999"), factory.membership("am", since="2006"))
    assert _title(*back) == f"The OFT had one member on {DAY}"
    assert _title(*back, factory.membership("by", since="2024-05-01")) == f"The OFT had one member on {DAY}"


def test_the_caption_counts_starts_that_are_not_stated() -> None:
    own = (factory.membership("am"), factory.membership("by"), factory.membership("kz", since="2002"))
    explainer = factory.make_explainer(memberships=own)
    assert "2 spans have no stated start and begin at the left edge." in caption(explainer, own, 0)
    assert "1 span has no stated start and begins at the left edge." in caption(explainer, own[1:], 0)
    assert "start" not in caption(explainer, own[2:], 0)
    assert caption(explainer, own, 7).endswith("7 members are in the table only.")


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"since": "2002-10-07"}, "since 2002"),
        ({"since": "2002", "until": "2012-12-19"}, "2002–2012"),
        ({"since": "2002-01", "until": "2002-05"}, "2002"),
        ({"since": "[2006-06-23,2006-08-16]", "until": "2012"}, "2006–2012"),
        ({"since": "../2003"}, f"{CLEAR}by 2003"),
        ({"since": "2002", "until": "2009/2012"}, ""),
        ({"since": "2001/2002"}, ""),
    ],
)
def test_a_bar_names_its_years_where_they_are_certain(more: dict[str, Any], text: str) -> None:
    membership = factory.membership("am", **more)
    (span,), _ = spans_of(factory.make_explainer(memberships=(membership,)), (membership,), ("am",))
    assert on_certain(span) == text
    assert on_pale(span, span.possible) == ""


def test_words_say_how_it_began_and_ended() -> None:
    span = factory.membership("am", since="2002", since_how="signed", until="2010", until_how="left")
    explainer = factory.make_explainer(memberships=(span,))
    assert words(explainer, span) == "Armenia, Charter: 2002 (signed) – until 2010 (left)"
    assert words(explainer, factory.membership("am")) == "Armenia, Charter: start not stated – not ended"
    open_end = factory.membership("am", since="2002", until="2010/..", until_how="left")
    assert words(explainer, open_end) == "Armenia, Charter: 2002 – since 2010 (left)"
