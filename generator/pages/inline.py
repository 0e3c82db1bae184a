"""Prose as HTML: its words escaped, its marks, references and evidence markers as elements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.escape import Safe, join, text, url
from generator.model.prose import Emphasis, Link, Marker, Node, Prose, Reference, Strong
from generator.pages import links
from generator.pages.markup import element, hyperlink, outward

if TYPE_CHECKING:
    from generator.pages.desk import Desk


def paragraphs(prose: Prose, desk: Desk) -> list[Safe]:
    """Each paragraph of the prose as HTML that may stand in a `<p>`."""
    return [_all(paragraph.children, desk) for paragraph in prose.paragraphs]


def line(prose: Prose, desk: Desk) -> Safe:
    """The prose in one piece, for a list item or a cell."""
    return join(paragraphs(prose, desk), " ")


def _all(nodes: Iterable[Node], desk: Desk) -> Safe:
    return join([_node(node, desk) for node in nodes])


def _node(node: Node, desk: Desk) -> Safe:
    match node:
        case Marker():
            return _marker(node, desk)
        case Emphasis():
            return element("em", _all(node.children, desk))
        case Strong():
            return element("strong", _all(node.children, desk))
        case Link():
            return outward(_all(node.children, desk), url(node.url))
        case Reference():
            return _reference(node, desk)
        case _:
            return _words(node.value)


def _words(value: str) -> Safe:
    """Text inside a sentence, whose spaces at the ends count."""
    before, after = (" " if end.isspace() else "" for end in (value[:1], value[-1:]))
    return Safe(f"{before}{text(value)}{after}") if value.strip() else Safe(before)


def _marker(marker: Marker, desk: Desk) -> Safe:
    if marker.says_not_stated:
        address = links.link(desk.path, links.HOW_TO_READ, "not-stated")
        words = "not stated"
        tip = "No source used here states this"
        return element("sup", element("a", words, class_="ev ev--none", href=address, aria_label=f"{words}: {tip}"))
    return desk.marks(desk.explainer.target(marker))


def _reference(node: Reference, desk: Desk) -> Safe:
    words = _all(node.children, desk)
    match node.kind:
        case "term":
            return desk.term(node.target, words)
        case "person":
            return desk.person(node.target, words)
        case "member":
            return desk.member(node.target, words)
        case "event":
            return desk.event(node.target, words)
        case "source":
            return desk.source(node.target, words)
        case _:
            return hyperlink(words, desk.to(node.target))
