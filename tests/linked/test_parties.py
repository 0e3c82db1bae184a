from __future__ import annotations

from typing import Any

import pytest

from generator.linked.parties import of_member, of_organisation, of_person, party, place, wikidata
from generator.model.explainer import Explainer
from generator.model.organisation import Member
from tests import factory as f
from tests.linked.facts import SCHEMA, here, of_nodes


def small(**more: Any) -> Explainer:
    return f.make_explainer(
        (Member(id="am", name="Armenia", wikidata="Q399"), f.member("ward-one", "Ward One")), parties=("az",),
        people=(f.person("ann", "Ann", spellings=("An",), wikidata="Q7", note="A minister."),),
        places=(f.place("minsk", name="Minsk", spellings=("Mensk",), wikidata="Q2280"), f.place("camp", name="Camp")),
        **more,
    )  # fmt: skip


def test_wikidata_is_named_where_the_seeds_name_it_and_never_else() -> None:
    assert wikidata("Q399") == "https://www.wikidata.org/wiki/Q399"
    assert wikidata(None) is None
    facts = of_nodes([of_member(small(), each) for each in small().members.values()])
    assert facts.one("members/am/index.html#member", "sameAs") == "https://www.wikidata.org/wiki/Q399"
    assert facts.all("members/ward-one/index.html#member", "sameAs") == []


def test_a_state_is_a_country_and_an_organisation_and_nothing_else_is_a_country() -> None:
    facts = of_nodes([of_member(small(), each) for each in small().members.values()])
    assert set(facts.of("Country")) == {here("members/am/index.html#member"), here("members/index.html#member-az")}
    assert len(facts.of("Organization")) == 3


def test_an_organisation_has_its_full_and_its_short_name() -> None:
    facts = of_nodes([of_organisation(f.organisation(url="https://oft.test/"))])
    at = "members/index.html#organisation-org"
    assert (facts.one(at, "name"), facts.one(at, "alternateName")) == ("Organisation for Tests", "OFT")
    assert facts.one(at, "url") == "https://oft.test/"


def test_a_person_has_every_spelling() -> None:
    facts = of_nodes([of_person(small().people["ann"])])
    at = "people/index.html#person-ann"
    assert (facts.one(at, "name"), facts.all(at, "alternateName")) == ("Ann", ["An"])
    assert facts.one(at, "description") == "A minister."


@pytest.mark.parametrize(
    ("party_id", "kind"), [("ann", "Person"), ("ward-one", "Organization"), ("org", "Organization")]
)
def test_whoever_speaks_is_mentioned_by_id_and_name(party_id: str, kind: str) -> None:
    made = party(small(), party_id)
    assert set(made) == {"@type", "@id", "name"}
    assert made["@type"] == kind


def test_a_place_is_a_node_without_a_page() -> None:
    facts = of_nodes([place(small(), "minsk") or {}])
    (found,) = facts.of("Place").values()
    assert found["@id"].startswith("_:")
    assert found[f"{SCHEMA}alternateName"] == [{"@value": "Mensk"}]
    assert "sameAs" not in (place(small(), "camp") or {})
    assert place(small(), None) is None
