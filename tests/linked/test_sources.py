from __future__ import annotations

from typing import Any

import pytest

from generator.linked import sources as module
from generator.linked.sources import of_evidence, source_node, source_nodes
from generator.model.explainer import Explainer
from tests import factory as f
from tests.linked.facts import SCHEMA, Facts, here, of_nodes

AT = "sources/lead/index.html#source"


def facts(**more: Any) -> Facts:
    return of_nodes([source_node(f.article(**more))])


def test_a_source_is_told_with_all_that_is_known() -> None:
    told = facts(publisher="Gazette", url="https://a.test/x|y", archive_url="https://archive.test/1", language="hy")
    assert set(told.of("NewsArticle")) == {here(AT)}
    assert (told.one(AT, "headline"), told.one(AT, "datePublished")) == ("Article lead", "2023-11-24")
    assert (told.one(AT, "url"), told.one(AT, "archivedAt")) == ("https://a.test/x%7Cy", "https://archive.test/1")
    assert told.one(told.one(AT, "publisher"), "name") == "Gazette"
    assert told.one(AT, "inLanguage") == "hy"


def test_what_the_text_does_not_say_is_not_told() -> None:
    told = facts(title=None, described_as="Our words", published="2023-11~")
    assert told.one(AT, "name") == "Our words"
    for name in ("headline", "url", "archivedAt", "publisher", "datePublished", "author"):
        assert told.all(AT, name) == [], name


@pytest.mark.parametrize(
    ("kind", "type_"), [("news", "NewsArticle"), ("official", "CreativeWork"), ("reference", "CreativeWork")]
)
def test_only_news_is_called_news(kind: str, type_: str) -> None:
    assert source_node(f.article(kind=kind))["@type"] == type_


def test_every_source_of_the_record_is_told_with_its_address(record: Explainer) -> None:
    told = of_nodes(source_nodes(record))
    for article in record.articles.values():
        at = f"sources/{article.id}/index.html#source"
        assert told.one(at, "url") == article.url
        assert told.one(at, "headline") == article.title
        publisher = told.one(at, "publisher")
        assert (told.one(publisher, "name") if publisher else None) == article.publisher
    assert len(told.of("NewsArticle", "CreativeWork")) == len(record.articles)


def test_no_more_sources_than_a_page_can_carry(record: Explainer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    assert [each["@id"] for each in source_nodes(record)][:1] == [f"sources/{record.lead.id}/index.html#source"]
    assert len(source_nodes(record)) == 2


def test_a_fact_mentions_each_of_its_sources_once() -> None:
    explainer = f.make_explainer(articles=(f.article("lead"), f.article("other")))
    told = of_evidence(explainer, [f.evidence("other"), f.evidence("lead"), f.evidence("other", paragraph=2)])
    assert [each["name"] for each in told] == ["Article other", "Article lead"]


def test_words_arrive_as_they_are() -> None:
    for words in ("</script><b>", 'He said "no"', "a\u2028b", "<!--"):
        assert facts(title=words).nodes[here(AT)][f"{SCHEMA}headline"] == [{"@value": words}]
