"""Sources: articles and other works, as far as the text at hand says what they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.escape import plain_url
from generator.linked.base import MOST, Node, brief, node, page
from generator.linked.times import dated
from generator.model.article import Article, Kind
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer

TYPES: Mapping[Kind, str] = {"news": "NewsArticle", "official": "CreativeWork", "reference": "CreativeWork"}


def source_node(article: Article) -> Node:
    """One source; a headline only where it has a title of its own, a publisher only where one is named."""
    return node(
        TYPES[article.kind],
        page(f"sources/{article.id}", "source"),
        name=article.name,
        headline=article.title,
        url=_address(article.url),
        archivedAt=_address(article.archive_url),
        publisher=node("Organization", name=article.publisher) if article.publisher else None,
        inLanguage=article.language,
        **dated("datePublished", article.published, article.published_basis),
    )


def source_nodes(explainer: Explainer) -> list[Node]:
    """The sources of the whole explainer, the lead first."""
    return [source_node(article) for article in list(explainer.articles.values())[:MOST]]


def of_evidence(explainer: Explainer, evidence: Iterable[Evidence]) -> list[Node]:
    """The sources of a fact, each once, as its node mentions them."""
    return [brief(source_node(explainer.articles[each])) for each in dict.fromkeys(e.article for e in evidence)]


def _address(url: str | None) -> str | None:
    return plain_url(url) if url else None
