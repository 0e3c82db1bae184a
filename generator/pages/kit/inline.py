"""Prose as HTML: its words escaped, its marks, references and evidence markers as elements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.escape import Safe, join, text, url
from generator.model.explainer import Target
from generator.model.prose import Emphasis, Link, Marker, Node, Prose, Reference, Strong
from generator.pages.kit import contested, links
from generator.pages.kit.desk import Desk
from generator.pages.kit.disagreements import cell_title
from generator.pages.kit.markup import BETWEEN_MARKS, element, hyperlink, outward
from generator.pages.kit.matrix import cell_anchor


def paragraphs(desk: Desk, prose: Prose) -> list[Safe]:
    """Each paragraph of the prose as HTML that may stand in a `<p>`."""
    return [_all(paragraph.children, desk) for paragraph in prose.paragraphs]


def line(desk: Desk, prose: Prose) -> Safe:
    """The prose in one piece, for a list item or a cell."""
    return join(paragraphs(desk, prose), " ")


def _all(nodes: Iterable[Node], desk: Desk) -> Safe:
    runs = [list(run) for _, run in groupby(nodes, key=_is_cited)]
    return join([_marks(run, desk) if _is_cited(run[0]) else join([_node(n, desk) for n in run]) for run in runs])


def _is_cited(node: Node) -> bool:
    """Whether the node is a marker that leads to evidence."""
    return isinstance(node, Marker) and not node.says_not_stated


def _marks(run: Iterable[Node], desk: Desk) -> Safe:
    """The markers that stand at the end of one sentence."""
    targets = [desk.explainer.target(marker) for marker in run if isinstance(marker, Marker)]
    return join([desk.notes.few_marks(targets), *_disputed(targets, desk)], BETWEEN_MARKS)


def _disputed(targets: Iterable[Target], desk: Desk) -> list[Safe]:
    """One more marker where the sentence rests on a cell or a claim that is disputed; it leads to each side."""
    found = dict(each for target in targets if (each := _dispute(target, desk)))
    if not found:
        return []
    address = desk.to(links.DISPUTES, _together(list(found)))
    words, tip = "disputed", "; ".join(found.values())
    mark = element("a", words, class_=Safe("ev ev--disputed"), href=address, aria_label=f"{words}: {tip}")
    return [element("sup", mark)]


def _together(anchors: Sequence[str]) -> str:
    """The place of one dispute, or of all cells, or the whole page."""
    if len(anchors) == 1:
        return anchors[0]
    return "cells" if all(anchor.startswith("cell-") for anchor in anchors) else ""


def _dispute(target: Target, desk: Desk) -> tuple[str, str] | None:
    """Where on the page of disputes both sides of what a marker points at stand, and who disagrees."""
    explainer = desk.explainer
    if target.member:
        cell = explainer.participation.cell(target.id, target.member)
        told = f"sources disagree about {cell_title(desk, cell)}"
        return (cell_anchor(cell), told) if cell.status.contradicted else None
    if contest := explainer.contests.get(target.id):
        return contested.place(explainer, target.id), f"contested by {contested.others(explainer, contest)}"
    return None


def _node(node: Node, desk: Desk) -> Safe:
    match node:
        case Marker():
            return _not_stated(desk)
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


def _not_stated(desk: Desk) -> Safe:
    words, tip = "not stated", "no source used here states this"
    address = desk.to(links.HOW_TO_READ, "not-stated")
    mark = element("a", words, class_=Safe("ev ev--none"), href=address, aria_label=f"{words}: {tip}")
    return element("sup", mark)


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
