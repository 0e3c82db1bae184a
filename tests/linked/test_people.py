from __future__ import annotations

from itertools import chain

import pytest

from generator.linked import people as module
from generator.linked.people import person_nodes
from generator.model.explainer import Explainer
from tests import factory as f
from tests.linked.facts import here, of_nodes

ANN = "people/index.html#person-ann"


def explainer() -> Explainer:
    return f.make_explainer(
        people=(
            f.person("ann", spellings=("An", "Anne"), roles=(
                f.role("Minister of Armenia", "am", since="2021-08"), f.role("Chair"),
                f.role("Deputy of Belarus", "by", since="2019~", until="2020"),
            )),
            f.person("bob"),
        )
    )  # fmt: skip


def test_no_office_is_told_as_one_of_today_and_one_without_dates_has_none() -> None:
    facts = of_nodes(person_nodes(explainer(), explainer().people.values()))
    assert facts.all(ANN, "jobTitle") == []
    (role,) = facts.all(ANN, "hasOccupation")
    assert (facts.one(role, "roleName"), facts.one(role, "startDate"), facts.one(role, "endDate")) == (
        "Chair",
        None,
        None,
    )
    assert facts.one(facts.one(role, "hasOccupation"), "name") == "Chair"
    assert facts.all(ANN, "alternateName") == ["An", "Anne"]


def test_each_office_says_for_whom_and_when() -> None:
    facts = of_nodes(person_nodes(explainer(), explainer().people.values()))
    told = {
        facts.one(role, "roleName"): [
            facts.one(role, each) for each in ("affiliation", "startDate", "endDate", "description")
        ]
        for role in facts.all(ANN, "affiliation")
    }
    assert told == {
        "Minister of Armenia": [here("members/am/index.html#member"), "2021-08", None, None],
        "Deputy of Belarus": [here("members/by/index.html#member"), None, "2020", "Start: about 2019."],
    }


def test_of_whom_no_office_is_known_none_is_told() -> None:
    facts = of_nodes(person_nodes(explainer(), explainer().people.values()))
    bob = "people/index.html#person-bob"
    assert facts.one(bob, "name") == "Bob"
    assert facts.all(bob, "hasOccupation") + facts.all(bob, "affiliation") == []


def test_every_person_of_the_record_is_told_in_every_spelling(record: Explainer) -> None:
    facts = of_nodes(person_nodes(record, record.people.values()))
    for person in record.people.values():
        at = f"people/index.html#person-{person.id}"
        assert [facts.one(at, "name"), *facts.all(at, "alternateName")] == [
            person.name,
            *person.spellings,
            *chain.from_iterable(person.names.values()),
        ]
    assert len(facts.of("Person")) == len(record.people)


def test_no_more_people_than_a_page_can_carry(record: Explainer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    assert len(person_nodes(record, record.people.values())) == 3
