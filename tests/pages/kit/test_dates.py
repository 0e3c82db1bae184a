"""Dates of events: each that a source gives stands once, with all who give it, wherever the event's date is shown."""

from __future__ import annotations

import re
from html import unescape

import pytest

from generator.pages.kit import links
from generator.pages.kit.dates import basis, cited_date, dates, short_date
from generator.pages.kit.desk import Desk
from tests import factory as f
from tests.pages import small

EVENT = f.event(
    "talks", "[2023-10-08,2023-10-09]", date_disputed=True, date_basis="Inferred.",
    evidence=tuple(f.evidence(each) for each in ("lead", "other", "third")),
    dates=(
        {"date": "2023-10-08", "evidence": (f.evidence("lead"),)},
        {"date": "2023-10-09", "evidence": (f.evidence("other"),)},
        {"date": "2023-10-08", "basis": "Inferred.", "evidence": (f.evidence("third"),)},
    ),
)  # fmt: skip
ARTICLES = tuple(f.article(each) for each in ("lead", "other", "third"))


def desk(folder: str = links.TIMELINE) -> Desk:
    return Desk(f.make_explainer(events=(EVENT,), articles=ARTICLES), folder)


def marked(html: str) -> list[str]:
    return re.findall(r'href="[^"]*sources/([a-z]+)/', html)


def bare(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def test_a_date_that_two_sources_give_stands_once_with_both_of_them() -> None:
    first, second = dates(desk(), EVENT)
    assert marked(first["marks"]) == ["lead"]
    assert [marked(each) for each in first["bases"]] == [["third"]]
    assert marked(second["marks"]) == ["other"] and second["bases"] == []


def test_a_disputed_date_shows_each_side_with_its_sources_and_leads_to_the_dispute() -> None:
    words = cited_date(desk(), EVENT)
    assert marked(words) == ["lead", "third", "other"]
    assert re.fullmatch(r"8 October 2023.+ or 9 October 2023.+: \S+ sources differ", bare(words))
    assert 'href="../disputes/index.html#date-talks"' in words


def test_where_there_is_no_room_the_words_say_that_sources_differ() -> None:
    words = short_date(desk(), EVENT)
    assert marked(words) == [] and re.fullmatch(r"8 or 9 October 2023: \S+ sources differ", bare(words))
    assert bare(short_date(desk(), f.event("a", "2023-05-01"))) == "1 May 2023"


def test_how_a_date_is_known_is_marked_with_those_who_know_it_so() -> None:
    assert marked(basis(desk(), EVENT)) == ["third"]
    assert basis(desk(), f.event("a", "2023-05-01")) == ""


@pytest.mark.parametrize("folder", ["timeline", "events/2023", "members/am", "print"])
def test_every_place_that_shows_the_date_with_sources_shows_both_sides(folder: str) -> None:
    html = small.html_of(small.page(folder))
    assert "22 November 2023" in html and "23 November 2023" in html and "sources differ" in html


@pytest.mark.parametrize("folder", ["", "events", "participation"])
def test_every_other_place_says_that_sources_differ(folder: str) -> None:
    assert "#date-summit-2023" in small.html_of(small.page(folder))
