"""The glossary: every term with its meaning."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts.kit.words import listed
from generator.linked import term_nodes
from generator.model.editorial import Term
from generator.model.explainer import Explainer
from generator.pages.kit import citing, links
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.finding import named
from generator.pages.kit.inline import paragraphs


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The page of all terms, in the order of the alphabet."""
    desk = Desk(explainer, links.GLOSSARY)
    terms = sorted(explainer.glossary.values(), key=lambda term: term.term.casefold())
    view: View = {"terms": [entry(desk, term) for term in terms]}
    view["how_to_cite"] = citing.page(desk, "Glossary")
    view["notes"] = desk.notes.view()
    description = "The terms of this explainer and what they mean."
    found = named({links.anchor("term", term.id): (term.term, *term.also) for term in terms})
    path, linked = links.page_file(desk.path), term_nodes(explainer)
    yield Page(path, "glossary.md.jinja", "Glossary", description, view, found, linked)


def entry(desk: Desk, term: Term) -> View:
    """A term with its other names and its meaning."""
    return {
        "anchor": links.anchor("term", term.id),
        "term": term.term,
        "also": listed(term.also),
        "meaning": paragraphs(desk, term.meaning),
    }
