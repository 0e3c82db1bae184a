from __future__ import annotations

from typing import Any

import pytest

from generator.linked import events as module
from generator.linked.events import attendees, event_nodes, listed_event_nodes
from generator.model.explainer import Explainer
from tests import factory as f
from tests.linked.facts import SCHEMA, Facts, here, of_nodes, of_page
from tests.pages import small


def told(explainer: Explainer) -> Facts:
    return of_nodes(event_nodes(explainer, explainer.events.values()))


def at(explainer: Explainer, event_id: str) -> str:
    return f"events/{explainer.events[event_id].date.year}/index.html#event-{event_id}"


def took_part(explainer: Explainer, event_id: str) -> set[str]:
    """Those who took part as the reports alone have it: all that speak of the member agree that it did."""
    vocabulary, found = explainer.editorial.vocabulary, {}
    for report in explainer.participation.reports():
        if report.event == event_id:
            found.setdefault(report.member, []).append(vocabulary[report.status].took_part)
    return {here(f"members/{member}/index.html#member") for member, told in found.items() if all(told)}


def test_every_event_of_the_record_stands_on_the_page_of_its_year(record: Explainer) -> None:
    pages = small.pages_of(record)
    for year in {event.date.year for event in record.events.values()}:
        facts = of_page(pages[f"events/{year}/index.md"])
        expected = {here(at(record, e.id)): e.title for e in record.events.values() if e.date.year == year}
        assert {key: facts.one(key, "name") for key in facts.of("Event", "EventSeries")} == expected


def test_exactly_those_attend_who_are_stated_to_have_taken_part(record: Explainer) -> None:
    facts = told(record)
    found = {event: set(facts.all(at(record, event), "attendee")) for event in record.events}
    assert found == {event: took_part(record, event) for event in record.events}
    assert sum(map(len, found.values())) > 50
    assert here("members/am/index.html#member") not in found["summit-minsk-2023"]


def test_every_event_names_its_sources_place_and_organisation(record: Explainer) -> None:
    facts = told(record)
    for event in record.events.values():
        key = at(record, event.id)
        assert facts.all(key, "subjectOf") == [
            here(f"sources/{each}/index.html#source") for each in dict.fromkeys(e.article for e in event.evidence)
        ]
        assert facts.one(key, "organizer") == here(f"members/index.html#organisation-{event.organisation}")
        place = facts.one(key, "location")
        assert (facts.one(place, "name") if place else None) == (
            record.places[event.place].name if event.place else None
        )


CELLS = {
    "summit": {"am": "attended", "by": "host", "kz": "represented", "kg": "observer", "ru": "absent", "uz": "suspended"}
}


def disagreeing() -> Explainer:
    return f.make_explainer(
        ("am", "by", "kz", "kg", "ru", "tj", "uz", "ge"),
        (f.event("summit", "2023-05-01"), f.event("ahead", "2024-05-01")),
        (*f.grid(CELLS), f.report("summit", "am", "absent", article="other"), f.report("summit", "ge", "attended-remotely")),
    )  # fmt: skip


def test_disputed_silent_lesser_and_absent_members_do_not_attend() -> None:
    explainer = disagreeing()
    assert explainer.participation.cell("summit", "am").status.contradicted
    assert explainer.participation.cell("summit", "tj").status.id == "not-stated"
    assert [each["name"] for each in attendees(explainer, explainer.events["summit"])] == ["Belarus", "Georgia"]
    facts = told(explainer)
    assert facts.all("events/2023/index.html#event-summit", "attendee") == [
        here("members/by/index.html#member"), here("members/ge/index.html#member"),
    ]  # fmt: skip
    assert facts.all("events/2024/index.html#event-ahead", "attendee") == []


def test_another_vocabulary_says_itself_who_took_part() -> None:
    explainer = f.make_explainer(
        events=(f.event("vote"),), reports=f.grid({"vote": {"am": "no", "by": "abstain"}}), vocabulary=f.VOTES
    )
    assert [each["name"] for each in attendees(explainer, explainer.events["vote"])] == ["Armenia"]


def test_where_sources_disagree_on_the_date_none_is_given() -> None:
    facts = told(small.explainer())
    assert facts.all("events/2023/index.html#event-summit-2023", "startDate") == []
    assert facts.one("events/2021/index.html#event-summit-2021", "startDate") == "2021-09-16"
    assert facts.one("events/2022/index.html#event-drill", "startDate") == "2022-10"


@pytest.mark.parametrize("disputed", [True, False])
def test_a_disputed_date_is_left_out_even_where_it_could_be_written(disputed: bool) -> None:
    explainer = f.make_explainer(events=(f.event("summit", "2023-05-01", date_disputed=disputed),))
    assert bool(told(explainer).all("events/2023/index.html#event-summit", "startDate")) is not disputed


def test_several_events_without_a_number_are_not_called_one() -> None:
    facts = told(small.explainer())
    assert set(facts.of("EventSeries")) == {here("events/2023/index.html#event-talks")}
    assert here("events/2023/index.html#event-talks") not in facts.of("Event")


@pytest.mark.parametrize(("form", "mode"), module.MODES.items())
def test_the_form_is_told_in_the_words_of_the_vocabulary(form: Any, mode: str) -> None:
    facts = told(f.make_explainer(events=(f.event("summit", format=form),)))
    assert facts.one("events/2023/index.html#event-summit", "eventAttendanceMode") == SCHEMA + mode


def test_a_list_of_years_leaves_the_rest_to_their_pages() -> None:
    explainer = small.explainer()
    facts = of_nodes(listed_event_nodes(explainer, explainer.events.values()))
    assert len(facts.of("Event", "EventSeries")) == len(explainer.events)
    assert all(not facts.all(key, "attendee") + facts.all(key, "subjectOf") for key in facts.of("Event"))


def test_a_page_lists_no_more_than_it_can_carry(monkeypatch: pytest.MonkeyPatch) -> None:
    explainer = small.explainer()
    monkeypatch.setattr(module, "MANY_CELLS", 1)
    facts = told(explainer)
    assert all(facts.all(key, "attendee") == [] for key in facts.of("Event"))
    monkeypatch.setattr(module, "MOST", 2)
    assert len(told(explainer).of("Event", "EventSeries")) == 2


def test_the_page_of_participation_names_who_attended_and_nobody_else(record: Explainer) -> None:
    facts = of_page(small.pages_of(record)["participation/index.md"])
    summit = "events/2023/index.html#event-summit-minsk-2023"
    attended = {each.member for each in record.participation.of_event("summit-minsk-2023") if each.status.took_part}
    assert set(facts.all(summit, "attendee")) == {here(f"members/{each}/index.html#member") for each in attended}
    assert "am" not in attended and len(attended) > 3
    assert len(facts.of("Event", "EventSeries")) == len(record.own_events)


def test_how_a_date_is_known_stands_beside_it(record: Explainer) -> None:
    pages = small.pages_of(record)
    for path in ("events/2023/index.md", "participation/index.md", "timeline/index.md"):
        facts = of_page(pages[path])
        assert "the year is inferred" in facts.one("events/2023/index.html#event-summit-minsk-2023", "description")
