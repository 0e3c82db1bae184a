"""Where points lead to."""

from __future__ import annotations

from generator.charts.kit import targets
from tests import factory


def test_an_event_is_told_of_on_the_page_of_its_last_year() -> None:
    event = factory.event("drill", "2022-12-30/2023-01-02")
    assert targets.of_event(event) == "events/2023/index.html#event-drill"


def test_members_years_and_sayings_have_pages() -> None:
    assert targets.of_member("am") == "members/am/index.html"
    assert targets.of_year(2023) == "events/2023/index.html"
    assert targets.on_timeline("claim", "pause") == "timeline/index.html#claim-pause"
