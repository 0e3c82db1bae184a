"""Where a page stands in the site."""

from __future__ import annotations

from collections.abc import Mapping

from generator.linked.base import Node, node, page

SECTIONS: Mapping[str, str] = {"members": "Members", "events": "Events", "sources": "Sources"}
"""The folders that have a page of their own and others below it."""


def steps(folder: str, title: str, site: str) -> list[tuple[str, str]]:
    """The folder and the name of each page from the first one to this."""
    section = folder.partition("/")[0]
    above = [("", site), *([(section, SECTIONS[section])] if section in SECTIONS and section != folder else [])]
    return [*above, (folder, title)] if folder else above


def breadcrumb_node(folder: str, title: str, site: str) -> Node:
    """The way from the first page to this one."""
    way = steps(folder, title, site)
    items = [
        node("ListItem", position=number, name=name, item=page(step))
        for number, (step, name) in enumerate(way, start=1)
    ]
    return node("BreadcrumbList", page(folder, "breadcrumbs"), itemListElement=items)
