"""The feed of changes: each correction, and the day up to which the explainer goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

from generator.escape import plain_url
from generator.model.dates import Edtf
from generator.model.explainer import Explainer

PATH = "feed.xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
HOME, CORRECTIONS = "index.html", "corrections/index.html"

AUTHORITY = "tag:explainer.invalid,2005"
"""The beginning of all ids. The name belongs to nobody: the site may move, and the ids must stay."""

_UNUSABLE = dict.fromkeys([*(n for n in range(0x20) if n not in (0x9, 0xA, 0xD)), 0xFFFE, 0xFFFF], "\ufffd")
"""What no XML document may hold; lone surrogates never get this far."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: its id, its title, its day, where it is told, and the words."""

    id: str
    title: str
    day: date
    page: str
    words: str


def feed(explainer: Explainer, address: str = "") -> str:
    """The feed in Atom (RFC 4287), the newest entry first, with tag URIs (RFC 4151) made of the data's own ids.

    The times are the dates of the data, at midnight UTC. Links are absolute where the site's address is known and
    else relative to the feed.
    """
    editorial = explainer.editorial
    entries = sorted(_entries(explainer), key=lambda entry: entry.day, reverse=True)
    root = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": editorial.language})
    _add(root, "id", _id(explainer))
    _add(root, "title", editorial.title)
    _add(root, "subtitle", editorial.description)
    _add(root, "updated", _time(max(entry.day for entry in entries)))
    _add(ElementTree.SubElement(root, "author"), "name", f"The authors of “{editorial.title}”")
    _link(root, "self", address, PATH)
    _link(root, "alternate", address, HOME)
    for entry in entries:
        _write(ElementTree.SubElement(root, "entry"), entry, address)
    ElementTree.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _entries(explainer: Explainer) -> Iterator[Entry]:
    """The corrections, then the version of the explainer; what has no date is no entry."""
    for each in sorted(explainer.corrections, key=lambda each: each.date.sort_key, reverse=True):
        if day := _day(each.date):
            page = f"{CORRECTIONS}#correction-{each.id}"
            words = f"{each.date.human()}: {each.what} Why: {each.why}"
            yield Entry(_id(explainer, "correction", each.id), f"Correction: {each.what}", day, page, words)
    as_of = explainer.editorial.as_of
    title = f"As of {as_of.human()}"
    yield Entry(_id(explainer, "as-of", str(as_of)), title, _known(as_of), HOME, f"{title}: {_numbers(explainer)}.")


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


def _id(explainer: Explainer, *parts: str) -> str:
    """A tag URI: the organisation and the report that raised the question tell one explainer from another."""
    return f"{AUTHORITY}:{'/'.join((explainer.editorial.organisation, explainer.editorial.lead, *parts))}"


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


def _write(element: ElementTree.Element, entry: Entry, address: str) -> None:
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", _time(entry.day))
    _link(element, "alternate", address, entry.page)
    _add(element, "content", entry.words)


def _add(parent: ElementTree.Element, name: str, words: str) -> None:
    ElementTree.SubElement(parent, name).text = words.translate(_UNUSABLE)


def _link(parent: ElementTree.Element, relation: str, address: str, path: str) -> None:
    media = "application/atom+xml" if relation == "self" else "text/html"
    href = f"{plain_url(address).rstrip('/')}/{path}" if address else path
    ElementTree.SubElement(parent, "link", {"rel": relation, "type": media, "href": href})
