"""Sources: the list, the lead first, and one page each with everything that was taken from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.escape import Safe, url
from generator.linked import saying_nodes, source_node, source_nodes
from generator.model.article import Article, Kind
from generator.model.explainer import Explainer, Taken
from generator.pages.coverage import cells, coverage, rows
from generator.pages.kit import citing, links
from generator.pages.kit.base import Charts, Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.finding import BEHIND
from generator.pages.kit.markup import hyperlink, outward, time
from generator.pages.kit.names import language
from generator.pages.kit.remarks import editors_note
from generator.pages.kit.sentences import capital, count, facts, fills
from generator.pages.paragraphs import paragraphs
from generator.pages.taken import Used, listed_reports, pieces, sections
from generator.pages.uses import uses, wholes

Weight = tuple[int, int]
"""How many facts rest on a source, and for how many of them its own words are shown."""

MOST_COMPARED = 1_000
"""How many cells of a source are compared with what others say of them."""

COVERAGE_CHARTS = ("coverage", "coverage-by-member")
"""The charts that show what the cells rest on, of which there is one."""

KINDS: Mapping[Kind, tuple[str, str]] = {
    "news": ("News report", "News reports"),
    "official": ("Official publication", "Official publications"),
    "reference": ("Reference work", "Reference works"),
}


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """Each source's page, then the list of all, which tells what they weigh."""
    used = uses(explainer)
    weights: dict[str, Weight] = {}
    desk = Desk(explainer, links.SOURCES)
    rests: View = {}
    for article in explainer.articles.values():
        taken = explainer.taken_from(article.id)
        weights[article.id] = _weight(taken, article)
        yield _page(Desk(explainer, links.source_page(article.id)), article, taken, (used, supplies.charts))
        if article is explainer.lead:
            rests = {"lead": paragraphs(desk, article, taken, listed_reports(desk, taken, used))}
    yield _index(desk, weights, rests | _rests(desk, supplies))


def _index(desk: Desk, weights: Mapping[str, Weight], rests: View) -> Page:
    explainer = desk.explainer
    others = [article for article in explainer.articles.values() if article is not explainer.lead]
    groups = [(kind, label, [a for a in others if a.kind == kind]) for kind, (_, label) in KINDS.items()]
    view: View = {
        "opening": capital(f"{count(len(explainer.articles), 'source')} in all."),
        "groups": [
            {
                "anchor": anchor,
                "label": label,
                "rows": [_row(desk, article, weights[article.id]) for article in articles],
            }
            for anchor, label, articles in (
                (links.anchor("lead"), "The report that raised the question", [explainer.lead]),
                *((links.anchor(kind), label, found) for kind, label, found in groups if found),
            )
        ],
        "rests": rests,
        "how_to_read": desk.to(links.HOW_TO_READ),
        "how_to_cite": citing.page(desk, "Sources"),
    }
    description = "The sources of this explainer and how much rests on each."
    linked = source_nodes(explainer)
    return Page(links.page_file(desk.path), "sources.md.jinja", "Sources", description, view, linked=linked)


def _rests(desk: Desk, supplies: Supplies) -> View:
    """How much of the record rests on what, and where a chart shows it."""
    found = coverage(desk.explainer)
    charts = [chart for chart in COVERAGE_CHARTS if chart in supplies.charts]
    return {
        "rows": rows(found),
        "cells": cells(found),
        "charts": [
            hyperlink("Chart of the sources of each cell", desk.to(links.PARTICIPATION, f"chart-{chart}"))
            for chart in charts
        ],
    }


def _row(desk: Desk, article: Article, weight: Weight) -> View:
    total, quoted = weight
    return {
        "source": desk.source(article.id),
        "publisher": article.publisher or "not named",
        "published": time(article.published) if article.published else "date not stated",
        "facts": f"{total:,}",
        "quoted": f"{quoted:,}",
        "referenced": f"{total - quoted:,}",
    }


def _weight(taken: Taken, article: Article) -> Weight:
    quoted = sum(1 for each in pieces(taken) if any(e.exact and e.article == article.id for e in each))
    return taken.count, quoted


def _page(desk: Desk, article: Article, taken: Taken, shown: tuple[Used, Charts]) -> Page:
    used, charts = shown
    left = len(taken.reports) - len(listed_reports(desk, taken, used))
    view: View = {
        "name": article.name,
        "described": article.title is None,
        "is_lead": article is desk.explainer.lead,
        "facts": facts(*_weight(taken, article)),
        "fills": _fills(desk.explainer, article, taken),
        "citation": [{"name": name, "words": words} for name, words in _citation(article)],
        "more": [{"name": name, "words": words} for name, words in _more(article)],
        "how_to_cite": citing.source(desk, article),
        "note": editors_note(article.note or ""),
        "sections": sections(desk, article.id, taken, used),
        "left": count(left, "entry", "entries") if left else "",
        "wholes": [
            hyperlink(name, desk.to(folder, part)) for name, folder, part in wholes(desk.explainer, charts, taken)
        ],
        "data": desk.to(links.DATA),
        "sources": desk.to(links.SOURCES),
        "how_to_read": desk.to(links.HOW_TO_READ),
    }
    description = f"What this explainer takes from: {article.name}"
    linked = [source_node(article), *saying_nodes(desk.explainer, [*taken.statements, *taken.claims])]
    return Page(links.page_file(desk.path), "source.md.jinja", article.name, description, view, BEHIND, linked)


def _fills(explainer: Explainer, article: Article, taken: Taken) -> str:
    """What it says of who took part; of very many cells, nobody counts how many it alone fills."""
    cells = {(report.event, report.member) for report in taken.reports}
    if len(cells) > MOST_COMPARED:
        return fills(len(cells), None)
    alone = [key for key in cells if explainer.participation.cell(*key).articles == (article.id,)]
    return fills(len(cells), len(alone))


def _citation(article: Article) -> Iterator[tuple[str, str]]:
    """The fields of a citation; what is not known is said to be so where readers would look for it."""
    yield "Publisher", article.publisher or "The text at hand names none."
    yield "Published", time(article.published) if article.published else "Date not stated."
    yield "Kind", f"{KINDS[article.kind][0]}, in {language(article.language)}"
    yield from _addresses(article)


def _more(article: Article) -> Iterator[tuple[str, str]]:
    """What only those look for who check the source itself."""
    yield "Title", article.title or "None at hand; the name above is our description."
    if article.published_basis:
        yield "How the date is known", article.published_basis
    if article.paragraphs:
        yield "Length", count(article.paragraphs, "paragraph")
    if article.fingerprint:
        yield "Fingerprint of the text", article.fingerprint


def _addresses(article: Article) -> Iterator[tuple[str, Safe]]:
    if article.url:
        yield "Address", outward(article.url, url(article.url))
    if article.archive_url:
        yield "Archived copy", outward(article.archive_url, url(article.archive_url))
