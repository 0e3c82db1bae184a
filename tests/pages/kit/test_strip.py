from __future__ import annotations

from generator.pages.kit import links
from generator.pages.kit.desk import Desk
from generator.pages.kit.strip import MOST, strip
from tests import factory as f
from tests.pages import small


def of(member: str) -> dict:
    return strip(Desk(small.explainer(), links.member_page(member)), member)


def signs_of(member: str) -> list[dict]:
    return [sign for year in of(member)["strip"] for sign in year["signs"]]


def test_each_counted_event_of_the_organisation_is_one_sign_the_oldest_first() -> None:
    explainer = small.explainer()
    member = next(iter(explainer.own_members))
    signs = signs_of(member)
    counted = [event for event in explainer.own_events.values() if event.counted]
    assert len(explainer.own_events) > len(signs) == len(counted) > 1
    for sign, event in zip(signs, counted, strict=True):
        cell = explainer.participation.cell(event.id, member)
        assert sign["label"] == f"{event.title}, {event.date.human()}: {cell.status.label}"
        assert sign["symbol"] == cell.status.symbol


def test_signs_stand_together_by_their_year() -> None:
    explainer = small.explainer()
    strip_of = of(next(iter(explainer.own_members)))["strip"]
    counted = [str(event.date.year) for event in explainer.own_events.values() if event.counted]
    assert [year["year"] for year in strip_of for _ in year["signs"]] == counted
    assert len({year["year"] for year in strip_of}) == len(strip_of) > 1


def test_a_sign_leads_to_its_evidence_or_else_to_the_event() -> None:
    for member in small.explainer().own_members:
        for sign in signs_of(member):
            assert sign["address"].startswith(("../../sources/", "../../events/"))


def test_the_key_explains_the_signs_that_are_there_and_no_others() -> None:
    member = next(iter(small.explainer().own_members))
    assert {entry["symbol"] for entry in of(member)["key"]} == {sign["symbol"] for sign in signs_of(member)}


def test_only_the_latest_events_are_shown_of_very_many() -> None:
    events = [f.event(f"e{n}", date=f"2023-01-{n % 28 + 1:02}") for n in range(MOST + 9)]
    explainer = f.make_explainer(members=("am",), events=events)
    member = next(iter(explainer.own_members))
    shown = strip(Desk(explainer, links.member_page(member)), member)["strip"]
    assert sum(len(year["signs"]) for year in shown) == MOST
