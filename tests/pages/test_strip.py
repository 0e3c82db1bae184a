from __future__ import annotations

from generator.pages import links
from generator.pages.desk import Desk
from generator.pages.strip import MOST, strip
from tests import factory as f
from tests.pages import small


def of(member: str) -> dict:
    return strip(Desk(small.explainer(), links.member_page(member)), member)


def test_each_counted_event_of_the_organisation_is_one_sign_the_oldest_first() -> None:
    explainer = small.explainer()
    member = next(iter(explainer.own_members))
    signs = of(member)["strip"]
    counted = [event for event in explainer.own_events.values() if event.counted]
    assert len(explainer.own_events) > len(signs) == len(counted) > 1
    for sign, event in zip(signs, counted, strict=True):
        cell = explainer.participation.cell(event.id, member)
        assert sign["label"] == f"{event.title}, {event.date.human()}: {cell.status.label}"
        assert sign["symbol"] == cell.status.symbol


def test_the_first_event_of_each_year_is_marked_with_the_year() -> None:
    signs = of(next(iter(small.explainer().own_members)))["strip"]
    years = [sign["year"] for sign in signs if sign["first"]]
    assert years == sorted(set(years)) == sorted({sign["year"] for sign in signs})


def test_a_sign_leads_to_its_evidence_or_else_to_the_event() -> None:
    for member in small.explainer().own_members:
        for sign in of(member)["strip"]:
            assert sign["address"].startswith(("../../sources/", "../../events/"))


def test_the_key_explains_the_signs_that_are_there_and_no_others() -> None:
    found = of(next(iter(small.explainer().own_members)))
    assert {entry["symbol"] for entry in found["key"]} == {sign["symbol"] for sign in found["strip"]}


def test_only_the_latest_events_are_shown_of_very_many() -> None:
    events = [f.event(f"e{n}", date=f"2023-01-{n % 28 + 1:02}") for n in range(MOST + 9)]
    explainer = f.make_explainer(members=("am",), events=events)
    member = next(iter(explainer.own_members))
    assert len(strip(Desk(explainer, links.member_page(member)), member)["strip"]) == MOST
