from __future__ import annotations

import pytest

from generator.linked import terms as module
from generator.linked.terms import term_nodes
from generator.model.explainer import Explainer
from tests.linked.facts import here, of_nodes, of_page
from tests.pages import small


def test_each_term_of_the_glossary_is_defined_in_its_set(record: Explainer) -> None:
    facts = of_page(small.pages_of(record)["glossary/index.md"])
    for term in record.glossary.values():
        at = f"glossary/index.html#term-{term.id}"
        assert facts.one(at, "name") == term.term
        assert facts.all(at, "alternateName") == list(term.also)
        assert facts.one(at, "inDefinedTermSet") == here("glossary/index.html#terms")
        assert "[^" not in facts.one(at, "description")
        assert facts.one(at, "description").split()[0] in term.meaning.plain()
    assert len(facts.of("DefinedTerm")) == len(record.glossary) > 3
    assert list(facts.of("DefinedTermSet")) == [here("glossary/index.html#terms")]


def test_no_more_terms_than_a_page_can_carry(record: Explainer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    assert len(of_nodes(term_nodes(record)).of("DefinedTerm")) == 2
