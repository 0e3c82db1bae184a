"""The feed of changes: each correction, each source, and the day up to which the explainer goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree import ElementTree

from generator.escape import plain_url
from generator.exports import source_news
from generator.model.article import Article
from generator.model.dates import Edtf
from generator.model.explainer import Explainer

PATH = "feed.xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
HOME, CORRECTIONS = "index.html", "corrections/index.html"

MOST_SOURCES = 100
"""The number of sources that the feed tells of, the newest first."""

_UNUSABLE = dict.fromkeys([*(n for n in range(0x20) if n not in (0x9, 0xA, 0xD)), 0xFFFE, 0xFFFF], "\ufffd")
"""What no XML document may hold; lone surrogates never get this far."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: its name, which never changes, its title, its day, where it is told, and the words.

    `published` is the day on which a source itself came out, which says nothing of when this site changed.
    """

    name: str
    title: str
    day: date
    page: str
    words: str
    published: date | None = None


def feed(explainer: Explainer, address: str = "") -> str:
    """The feed in Atom (RFC 4287), the newest entry first; of one day, corrections come first and sources last.

    The times are the dates of the data, at midnight UTC. Links are absolute where the site's address is known and
    else relative to the feed.
    """
    editorial = explainer.editorial
    entries = sorted(_entries(explainer), key=lambda entry: entry.day, reverse=True)
    whole = _whole(explainer, address)
    root = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": editorial.language})
    _add(root, "id", whole.urn)
    _add(root, "title", editorial.title)
    _add(root, "subtitle", editorial.description)
    _add(root, "updated", _time(max(entry.day for entry in entries)))
    _add(ElementTree.SubElement(root, "author"), "name", f"The authors of “{editorial.title}”")
    _link(root, "self", address, PATH)
    _link(root, "alternate", address, HOME)
    for entry in entries:
        _write(ElementTree.SubElement(root, "entry"), entry, whole, address)
    ElementTree.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _entries(explainer: Explainer) -> Iterator[Entry]:
    """The corrections, the version of the explainer, then its newest sources; a correction without a day is none."""
    for each in sorted(explainer.corrections, key=lambda each: each.date.sort_key, reverse=True):
        if day := _day(each.date):
            page = f"{CORRECTIONS}#correction-{each.id}"
            words = f"{each.date.human()}: {each.what} Why: {each.why}"
            yield Entry(f"correction/{each.id}", f"Correction: {each.what}", day, page, words)
    as_of = explainer.editorial.as_of
    title = f"As of {as_of.human()}"
    yield Entry(f"as-of/{as_of}", title, _known(as_of), HOME, f"{title}: {_numbers(explainer)}.")
    yield from _sources(explainer)


def _sources(explainer: Explainer) -> Iterator[Entry]:
    """The sources by the day on which they came into the record, which is that of the record where none is given."""
    newest = sorted(explainer.articles.values(), key=lambda article: _came(explainer, article), reverse=True)
    for article in islice(newest, MOST_SOURCES):
        name, title = f"source/{article.id}", source_news.headline(article)
        words, page = source_news.told(explainer, article), f"sources/{article.id}/index.html"
        published = _day(article.published) if article.published else None
        yield Entry(name, title, _came(explainer, article)[0], page, words, published)


def _came(explainer: Explainer, article: Article) -> tuple[date, date]:
    """When a source came into the record, and when it was published; the first of all days where that is unknown."""
    added = _day(article.added) if article.added else None
    published = _day(article.published) if article.published else None
    return added or _known(explainer.editorial.as_of), published or date.min


def _numbers(explainer: Explainer) -> str:
    return ", ".join(
        f"{len(found):,} {one if len(found) == 1 else many}"
        for found, one, many in (
            (explainer.articles, "source", "sources"),
            (explainer.events, "event", "events"),
            (explainer.statements, "statement", "statements"),
            (explainer.claims, "claim", "claims"),
        )
    )


def _whole(explainer: Explainer, address: str) -> UUID:
    """What tells this feed from any other: its site's address, or else what the dataset is about and is called."""
    editorial = explainer.editorial
    about = "/".join((editorial.organisation, editorial.lead, editorial.title))
    return uuid5(NAMESPACE_URL, f"{plain_url(address).rstrip('/')}/{PATH}" if address else f"explainer:{about}")


def _day(when: Edtf) -> date | None:
    """The last day that a date allows, or else the first."""
    return when.latest or when.earliest


def _known(when: Edtf) -> date:
    day = _day(when)
    if day is None:
        raise ValueError("the explainer goes up to no day")
    return day


def _time(day: date) -> str:
    """The beginning of a day as RFC 3339 writes it."""
    return f"{day.isoformat()}T00:00:00Z"


def _write(element: ElementTree.Element, entry: Entry, whole: UUID, address: str) -> None:
    _add(element, "id", uuid5(whole, entry.name).urn)
    _add(element, "title", entry.title)
    _add(element, "updated", _time(entry.day))
    if entry.published:
        _add(element, "published", _time(entry.published))
    _link(element, "alternate", address, entry.page)
    _add(element, "content", entry.words)


def _add(parent: ElementTree.Element, name: str, words: str) -> None:
    ElementTree.SubElement(parent, name).text = words.translate(_UNUSABLE)


def _link(parent: ElementTree.Element, relation: str, address: str, path: str) -> None:
    media = "application/atom+xml" if relation == "self" else "text/html"
    href = f"{plain_url(address).rstrip('/')}/{path}" if address else path
    ElementTree.SubElement(parent, "link", {"rel": relation, "type": media, "href": href})
