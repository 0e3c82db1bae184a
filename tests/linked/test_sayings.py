from __future__ import annotations

import pytest

from generator.linked import sayings as module
from generator.linked.sayings import named_nodes, saying_nodes, spoken_nodes
from generator.model.explainer import Explainer
from tests.linked.facts import Facts, here, of_nodes
from tests.pages import small

SAID, UNDATED = "sources/lead/index.html#statement-not-leaving", "sources/lead/index.html#statement-undated"


def told(explainer: Explainer) -> Facts:
    return of_nodes(saying_nodes(explainer, [*explainer.statements.values(), *explainer.claims.values()]))


def test_a_quotation_has_the_exact_words_and_ours_apart() -> None:
    facts = told(small.explainer())
    assert set(facts.of("Quotation")) == {here(SAID)}
    assert facts.all(SAID, "text") == ["no such topics", "„ready‟ words"]
    assert facts.one(SAID, "abstract") == "It said something."
    assert facts.one(SAID, "spokenByCharacter") == facts.one(SAID, "creator") == here("people/index.html#person-ann")
    assert facts.all(SAID, "dateCreated") == []
    assert facts.one(SAID, "temporal") == "23 November 2023 (The year is inferred)"
    assert facts.one(facts.one(SAID, "locationCreated"), "name") == "Minsk"


def test_what_is_only_reported_is_no_quotation() -> None:
    facts = told(small.explainer())
    assert set(facts.of("Statement")) == {here(UNDATED)}
    assert facts.one(UNDATED, "text") == "It would come."
    assert facts.one(UNDATED, "creator") == here("members/by/index.html#member")
    assert facts.all(UNDATED, "dateCreated") + facts.all(UNDATED, "spokenByCharacter") == []


def test_a_claim_says_whose_it_is_unless_a_source_reports_it_as_fact() -> None:
    facts = told(small.explainer())
    authors = {key.rpartition("#")[2]: facts.one(key, "author") for key in facts.of("Claim")}
    assert authors == {
        "claim-they-failed": here("members/am/index.html#member"),
        "claim-they-helped": here("members/by/index.html#member"),
        "claim-a-fact": None,
    }


def test_every_saying_of_the_record_rests_on_exactly_its_sources(record: Explainer) -> None:
    facts = told(record)
    said = [("statement", "isBasedOn", each) for each in record.statements.values()]
    for kind, name, each in [*said, *(("claim", "appearance", claim) for claim in record.claims.values())]:
        cited = list(dict.fromkeys(e.article for e in each.evidence))
        at = f"sources/{cited[0]}/index.html#{kind}-{each.id}"
        assert facts.all(at, name) == [here(f"sources/{article}/index.html#source") for article in cited]
    assert len(facts.of("Quotation", "Statement")) == len(record.statements)
    assert {facts.one(key, "text") for key in facts.of("Claim")} == {claim.text for claim in record.claims.values()}


def test_every_quoted_word_of_the_record_arrives_exactly(record: Explainer) -> None:
    facts = told(record)
    for said in record.statements.values():
        if said.quotes:
            at = f"sources/{said.evidence[0].article}/index.html#statement-{said.id}"
            assert facts.all(at, "text") == list(said.quotes)


def test_sayings_are_found_by_speaker_and_by_id() -> None:
    explainer = small.explainer()
    assert set(of_nodes(spoken_nodes(explainer, "ann", "am")).of("Quotation", "Claim")) == {
        here(SAID), here("sources/lead/index.html#claim-they-failed"),
    }  # fmt: skip
    assert len(named_nodes(explainer, ["undated", "a-fact", "undated"])) == 2
    with pytest.raises(KeyError):
        named_nodes(explainer, ["nobody-said-it"])


def test_no_more_sayings_than_a_page_can_carry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    assert len(named_nodes(small.explainer(), ["undated", "a-fact", "they-failed"])) == 2
