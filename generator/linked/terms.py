"""The glossary: its terms under every name, and what they mean."""

from __future__ import annotations

from itertools import islice

from generator.linked.base import MOST, Node, brief, node, page
from generator.model.editorial import Term
from generator.model.explainer import Explainer


def term_nodes(explainer: Explainer) -> list[Node]:
    """The set of terms, and each term with its meaning."""
    found = node(
        "DefinedTermSet",
        page("glossary", "terms"),
        name=f"Glossary of “{explainer.editorial.title}”",
        inLanguage=explainer.editorial.language,
    )
    return [found, *(_term(each, brief(found)) for each in islice(explainer.glossary.values(), MOST))]


def _term(term: Term, within: Node) -> Node:
    return node(
        "DefinedTerm",
        page("glossary", f"term-{term.id}"),
        name=term.term,
        alternateName=list(term.also),
        description=" ".join(term.meaning.plain().split()),
        inDefinedTermSet=within,
    )
