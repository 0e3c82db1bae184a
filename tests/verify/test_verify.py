"""The check as a whole: what stands in a text is found, what does not never is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from generator.verify.folding import fold
from generator.verify.lookup import FAILURES, Verdict, look_up
from generator.verify.report import verify
from generator.verify.texts import source_text
from tests.verify import small

CORPUS = pytest.mark.parametrize("corpus", small.CORPORA.values(), ids=small.CORPORA)


@CORPUS
def test_every_quotation_and_anchor_is_found(corpus) -> None:
    source, wanted = corpus()
    assert len(wanted) > 11
    assert {look_up(source, each).verdict for each in wanted} == {Verdict.EXACT}


@CORPUS
def test_none_of_a_thousand_wrong_quotations_passes(corpus) -> None:
    source, wanted = corpus()
    wrong = small.mutants(source, wanted, 1_000)
    assert len(set(wrong)) == 1_000
    assert [each for each in wrong if look_up(source, each).verdict is not Verdict.MISSING] == []


@CORPUS
def test_every_typesetting_passes_and_leads_to_the_original(corpus) -> None:
    source, wanted = corpus()
    tried: Counter[Verdict] = Counter()
    for each in wanted:
        for words in small.typesettings(each.words):
            found = look_up(source, type(each)(words, each.paragraphs))
            assert found.verdict in (Verdict.EXACT, Verdict.NORMALISED), words
            assert source.text[found.start : found.end].rstrip(".") == each.words.rstrip(".")
            tried[found.verdict] += 1
    assert tried.total() >= 100
    assert tried[Verdict.NORMALISED] >= 100


def test_quotations_are_found_in_a_text_that_is_set_otherwise() -> None:
    _, wanted = small.made_up()
    for name in ("straight", "non-breaking spaces", "soft hyphens", "hyphens"):
        changed = "\n\n".join(small.TYPESETTINGS[name](each) for each in small.TEXT.split("\n\n"))
        source = source_text("lead", changed)
        for each in wanted:
            found = look_up(source, each)
            assert found.verdict is not Verdict.MISSING, (name, each.words)
            assert fold(source.text[found.start : found.end]).text == fold(each.words).text


def test_wrong_quotations_do_not_pass_in_a_text_that_is_set_otherwise() -> None:
    source, wanted = small.made_up()
    straight = source_text("lead", small.STRAIGHT)
    for each in small.mutants(source, wanted, 500):
        assert look_up(straight, each).verdict is Verdict.MISSING, each.words


@pytest.mark.parametrize("corpus", small.SAYINGS.values(), ids=small.SAYINGS)
def test_no_statement_passes_as_that_of_another_person(corpus) -> None:
    source, explainer = corpus()
    assert not verify(explainer, {source.article: source}).failed
    here = explainer.taken_from(source.article).statements
    tried = 0
    for said in here:
        for other in explainer.people.keys() - {said.speaker}:
            wrong = replace(
                explainer, statements={**explainer.statements, said.id: said.model_copy(update={"speaker": other})}
            )
            failed = [
                (passage.entry, found.verdict)
                for passage, found in verify(wrong, {source.article: source}).checked
                if found.verdict in FAILURES
            ]
            assert failed == [(f"statement {said.id}", Verdict.UNATTRIBUTED)], (said.id, other)
            tried += 1
    assert tried == len(here) * (len(explainer.people) - 1) >= 8
