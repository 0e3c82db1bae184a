"""The explainer as an article: its question, what raised it, and all that it cites."""

from __future__ import annotations

from generator.linked.base import Node, brief, node, page
from generator.linked.dataset import LICENSE, mention
from generator.linked.parties import of_organisation
from generator.linked.sources import source_node, source_nodes
from generator.linked.times import modified
from generator.model.explainer import Explainer


def article_nodes(explainer: Explainer) -> list[Node]:
    """The first page: the article and the dataset that goes with it. No author is named, since none is on record."""
    return [_article(explainer, "") | {"citation": source_nodes(explainer)}, mention(explainer)]


def whole_nodes(explainer: Explainer) -> list[Node]:
    """The page of everything: the same article, whose sources are told on their own pages."""
    cited = [brief(each) for each in source_nodes(explainer)]
    return [_article(explainer, "print") | {"citation": cited}]


def _article(explainer: Explainer, folder: str) -> Node:
    editorial = explainer.editorial
    return node(
        "Article",
        page(folder, "article"),
        headline=editorial.question,
        name=editorial.title,
        description=editorial.description,
        abstract=editorial.answer.plain(),
        dateModified=modified(explainer),
        inLanguage=editorial.language,
        license=LICENSE,
        about=brief(of_organisation(explainer.organisation)),
        url=page(folder),
        isBasedOn=brief(source_node(explainer.lead)),
    )
