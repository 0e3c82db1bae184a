"""Pages that tell of the site itself."""

from __future__ import annotations

from generator.linked.base import Node, node, page
from generator.linked.dataset import LICENSE

ABOUT = "about"
"""The folder of the page that says what the site is."""


def web_page_node(folder: str, title: str, description: str) -> Node:
    """A page that people wrote, in the language of this project."""
    return node(
        "AboutPage" if folder == ABOUT else "WebPage",
        page(folder, "page"),
        name=title,
        description=description,
        url=page(folder),
        inLanguage="en",
        license=LICENSE,
        breadcrumb=node("BreadcrumbList", page(folder, "breadcrumbs")),
    )
