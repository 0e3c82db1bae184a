"""Sources: the list, the lead first, and one page each with everything that was taken from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.escape import Safe, url
from generator.model.article import Article, Kind
from generator.model.explainer import Explainer
from generator.pages import links
from generator.pages.base import Page, Supplies, View
from generator.pages.desk import Desk
from generator.pages.markup import outward, time
from generator.pages.sentences import capital, count, facts
from generator.pages.taken import pieces, sections
from generator.pages.uses import Use, uses

KINDS: Mapping[Kind, tuple[str, str]] = {
    "news": ("News report", "News reports"),
    "official": ("Official publication", "Official publications"),
    "reference": ("Reference work", "Reference works"),
}


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The list of sources, then each source's page."""
    yield _index(explainer)
    used = uses(explainer)
    for article in explainer.articles.values():
        yield _page(explainer, article, used)


def _index(explainer: Explainer) -> Page:
    desk = Desk(explainer, links.SOURCES)
    others = [article for article in explainer.articles.values() if article is not explainer.lead]
    groups = [(kind, label, [a for a in others if a.kind == kind]) for kind, (_, label) in KINDS.items()]
    view: View = {
        "opening": capital(f"{count(len(explainer.articles), 'source')} in all."),
        "groups": [
            {"anchor": anchor, "label": label, "rows": [_row(desk, article) for article in articles]}
            for anchor, label, articles in (
                (links.anchor("lead"), "The report that raised the question", [explainer.lead]),
                *((links.anchor(kind), label, found) for kind, label, found in groups if found),
            )
        ],
        "how_to_read": desk.to(links.HOW_TO_READ),
    }
    description = "The sources of this explainer and how much rests on each."
    return Page(links.page_file(desk.path), "sources.md.jinja", "Sources", description, view)


def _row(desk: Desk, article: Article) -> View:
    total, quoted = _weight(desk.explainer, article)
    return {
        "source": desk.source(article.id),
        "publisher": article.publisher or "not named",
        "published": time(article.published) if article.published else "date not stated",
        "facts": f"{total:,}",
        "quoted": f"{quoted:,}",
        "referenced": f"{total - quoted:,}",
    }


def _weight(explainer: Explainer, article: Article) -> tuple[int, int]:
    """How many facts rest on the source, and for how many of them its own words are shown."""
    evidence = list(pieces(explainer.taken_from(article.id)))
    quoted = sum(1 for each in evidence if any(e.exact and e.article == article.id for e in each))
    return len(evidence), quoted


def _page(explainer: Explainer, article: Article, used: Mapping[str, tuple[Use, ...]]) -> Page:
    desk = Desk(explainer, links.source_page(article.id))
    view: View = {
        "name": article.name,
        "described": article.title is None,
        "is_lead": article is explainer.lead,
        "facts": facts(*_weight(explainer, article)),
        "citation": [{"name": name, "words": words} for name, words in _citation(article)],
        "note": article.note or "",
        "sections": sections(desk, article.id, used),
        "sources": desk.to(links.SOURCES),
        "how_to_read": desk.to(links.HOW_TO_READ),
    }
    description = f"What this explainer takes from: {article.name}"
    return Page(links.page_file(desk.path), "source.md.jinja", article.name, description, view)


def _citation(article: Article) -> Iterator[tuple[str, str]]:
    """The fields of a citation; what is not known is said to be so where readers would look for it."""
    yield "Publisher", article.publisher or "The text at hand names none."
    yield "Title", article.title or "None at hand; the name above is our description."
    yield "Published", time(article.published) if article.published else "Date not stated."
    if article.published_basis:
        yield "How the date is known", article.published_basis
    yield "Kind", KINDS[article.kind][0]
    yield "Language", LANGUAGES.get(article.language, article.language)
    yield from _addresses(article)
    if article.paragraphs:
        yield "Length", count(article.paragraphs, "paragraph")
    if article.fingerprint:
        yield "Fingerprint of the text", article.fingerprint


def _addresses(article: Article) -> Iterator[tuple[str, Safe]]:
    if article.url:
        yield "Address", outward(article.url, url(article.url))
    if article.archive_url:
        yield "Archived copy", outward(article.archive_url, url(article.archive_url))


LANGUAGES = {
    "be": "Belarusian", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "hy": "Armenian",
    "kk": "Kazakh", "ky": "Kyrgyz", "ru": "Russian", "tg": "Tajik", "uk": "Ukrainian", "uz": "Uzbek",
}  # fmt: skip
