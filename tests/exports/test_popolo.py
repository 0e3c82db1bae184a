"""Popolo: what the specification asks, and that nothing is said more exactly than it is known.

No maintained package ships the JSON Schemas of Popolo; `popolo.schema.json` holds the musts of its prose instead.
"""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.exports.popolo import PATH, popolo
from generator.model.organisation import Body
from generator.reading import read
from tests import factory as f
from tests.pages.small import explainer as small

DATASETS = Path(__file__).parent.parent / "datasets"
SCHEMA = Draft202012Validator(json.loads(Path(__file__).with_name("popolo.schema.json").read_text(encoding="utf-8")))
CLASSES = ("persons", "organizations", "memberships", "events")


def document(explainer):
    made = json.loads(popolo(explainer))
    SCHEMA.validate(made)
    return made


def by_id(items):
    found = {item["id"]: item for item in items}
    assert len(found) == len(items)
    return found


@pytest.fixture(scope="module")
def every(record):
    votes, alone = (read(DATASETS / name) for name in ("votes", "article-alone"))
    return [document(explainer) for explainer in (record, votes, alone, small(), f.make_explainer())]


def test_ids_are_unique_and_every_reference_leads_somewhere(every):
    for made in every:
        persons, organizations, *_ = (by_id(made[name]) for name in CLASSES)
        for membership in made["memberships"]:
            assert membership.get("person_id") in {None, *persons}
            assert membership.get("organization_id") in {None, *organizations}
            if "member" in membership:
                assert membership["member"]["name"] == organizations[membership["member"]["id"]]["name"]
        assert all(each.get("parent_id") in {None, *organizations} for each in organizations.values())
        assert all(event["organization_id"] in organizations for event in made["events"])


def test_everyone_of_the_record_is_there(record, every):
    made = every[0]
    assert [person["name"] for person in made["persons"]] == [person.name for person in record.people.values()]
    bodies = sum(len(organisation.bodies) for organisation in record.organisations.values())
    assert len(made["organizations"]) == len(record.organisations) + bodies + len(record.members)
    roles = sum(len(person.roles) for person in record.people.values())
    assert len(made["memberships"]) == len(record.memberships) + roles
    assert len(made["events"]) == sum(event.counted for event in record.events.values())


def test_nobody_gains_a_spelling_or_an_identifier(record, every):
    for item, person in zip(every[0]["persons"], record.people.values(), strict=True):
        editors = [(name, tag) for tag, names in person.names.items() for name in names]
        assert [(other["name"], other.get("lang", "")) for other in item.get("other_names", [])] == [
            *((name, "") for name in person.spellings if name != person.name),
            *editors,
        ]
        assert [each["identifier"] for each in item.get("identifiers", [])] == list(filter(None, [person.wikidata]))


def memberships(**span):
    (found,) = document(f.make_explainer(memberships=(f.membership("am", **span),)))["memberships"]
    return found


def test_a_certain_date_stands_in_popolos_form():
    found = memberships(since="2002-10", until="2012-12-19")
    assert (found["start_date"], found["end_date"]) == ("2002-10", "2012-12-19")


@pytest.mark.parametrize("date", ["../2023-11-23", "2006~", "2006-06-23?", "[2006-06-23,2006-08-16]", "200X"])
def test_an_uncertain_date_is_left_out_and_kept_beside(date):
    found = memberships(since=date)
    assert "start_date" not in found
    assert found["start_date_edtf"] == date


def test_a_date_that_no_source_gives_is_nowhere():
    assert not [name for name in memberships() if "date" in name]


def test_a_mere_treaty_makes_no_member():
    assert memberships(instrument="charter")["role"] == memberships(instrument=None)["role"] == "member"
    assert memberships(instrument="treaty")["role"] == "party to the Treaty"


def test_an_office_is_held_in_what_the_person_speaks_for():
    people = (f.person("ann", roles=(f.role("Minister", "am", since="2020"), f.role("Chair", "org"), f.role("Poet"))),)
    found = document(f.make_explainer(people=people))["memberships"]
    assert [(each["role"], each.get("organization_id")) for each in found] == [
        ("Minister", "members/am"), ("Chair", "organisations/org"), ("Poet", None),
    ]  # fmt: skip
    assert found[0]["start_date"] == "2020"


def events(*given):
    return document(f.make_explainer(events=given))["events"]


def test_an_event_has_days_where_they_are_known():
    lasted, exact, vague = events(
        f.event("a", "2023-10-09/2023-10-13"), f.event("b", "2023-11-23"), f.event("c", "2023-12~")
    )
    assert (lasted["start_date"], lasted["end_date"]) == ("2023-10-09", "2023-10-13")
    assert exact["start_date"] == "2023-11-23"
    assert "end_date" not in exact
    assert "start_date" not in vague
    assert vague["date_edtf"] == "2023-12~"


def test_only_the_end_that_is_certain_is_given():
    (lasted,) = events(f.event("a", "2023-10~/2023-11"))
    assert ("start_date" in lasted, lasted["end_date"]) == (False, "2023-11")


def test_events_without_a_number_are_no_event():
    assert events(f.event("talks", "2023", extent="several")) == []


def test_an_event_belongs_to_the_body_that_met():
    council, other = events(f.event("a", "2022", body="council"), f.event("b", "2023"))
    assert council["organization_id"] == "organisations/org/council"
    assert other["organization_id"] == "organisations/org"


def test_bodies_of_two_organisations_can_share_an_id():
    bodies = (Body(id="council", name="Council"),)
    two = (f.organisation(), f.organisation(id="other", name="Other", short="Other", bodies=bodies))
    found = by_id(document(f.make_explainer(organisations=two))["organizations"])
    assert {"organisations/org/council", "organisations/other/council"} <= set(found)
    assert "other_names" not in found["organisations/other"]


def test_a_source_without_an_address_is_named_by_its_id_only():
    articles = (f.article("paper", url=None), f.article("web", url="https://example.org/a", title="A"))
    evidence = (f.evidence("paper"), f.evidence("web"))
    (found,) = document(f.make_explainer(articles=articles, events=(f.event("a", evidence=evidence),)))["events"]
    assert found["sources"] == [{"url": "https://example.org/a", "note": "A"}]
    assert found["source_ids"] == ["paper", "web"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"persons": [{"id": "a"}]},
        {"memberships": [{"id": "a", "person_id": "b", "start_date": "../2023"}]},
        {"memberships": [{"id": "a", "person_id": "b", "end_date": "23 November 2023"}]},
        {"memberships": [{"id": "a", "organization_id": "b"}]},
        {"events": [{"id": "a", "name": "b", "sources": [{"note": "no address"}]}]},
        {"people": []},
    ],
)
def test_what_is_no_popolo_would_be_found(wrong):
    assert not SCHEMA.is_valid(wrong)


def test_it_lies_among_the_data():
    assert PATH == "data/popolo.json"
