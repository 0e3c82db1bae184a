"""What a program reads in the JSON-LD of a page: expanded with PyLD, from a context of our own and no network."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

import markdown
from pyld import jsonld

from generator.linked import Node, document, placed
from generator.pages.kit.base import Page
from generator.render import render
from tests.pages.small import EXTENSIONS

SITE = "https://site.test/here/"
SCHEMA = "https://schema.org/"
ADDRESSES = (
    "archivedAt", "contentUrl", "eventAttendanceMode", "item", "license", "sameAs", "url",
)  # fmt: skip
CONTEXT = {"@vocab": SCHEMA} | {name: {"@id": f"{SCHEMA}{name}", "@type": "@id"} for name in ADDRESSES}
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def load(url: str, options: Mapping[str, Any]) -> dict[str, Any]:
    """The one document that may be asked for."""
    assert url == "https://schema.org", f"asks for {url}"
    return {
        "contextUrl": None, "documentUrl": url, "contentType": "application/ld+json", "document": {"@context": CONTEXT},
    }  # fmt: skip


class Facts:
    """The nodes of a document by id, their properties under short names."""

    def __init__(self, given: Node, base: str = "index.html") -> None:
        flat = jsonld.flatten(given, None, {"base": SITE + base, "documentLoader": load})
        self.nodes = {each["@id"]: each for each in flat}

    def of(self, *kinds: str) -> dict[str, Node]:
        """The nodes of these types that have a property at all."""
        wanted = {SCHEMA + kind for kind in kinds}
        return {key: each for key, each in self.nodes.items() if wanted & set(each.get("@type", ()))}

    def all(self, at: str, name: str) -> list[Any]:
        """The values of a property: words, numbers or ids."""
        node = self.nodes[at if ":" in at else SITE + at]
        return [each.get("@value", each.get("@id")) for each in node.get(SCHEMA + name, [])]

    def one(self, at: str, name: str) -> Any:
        """The only value of a property, None where there is none."""
        found = self.all(at, name)
        assert len(found) < 2, found
        return found[0] if found else None

    def types(self) -> set[str]:
        return {kind.removeprefix(SCHEMA) for each in self.nodes.values() for kind in each.get("@type", ())}


def of_nodes(nodes: Iterable[Node]) -> Facts:
    """The facts of nodes as the first page would tell them."""
    return Facts(document(placed(list(nodes), "")))


def written(page: Page) -> Node:
    """The document that stands in a page after Markdown has been made HTML."""
    body = render(page).split("---\n", 2)[2]
    found = SCRIPT.findall(markdown.markdown(body, extensions=EXTENSIONS))
    assert len(found) == 1
    made: Node = json.loads(found[0])
    return made


def of_page(page: Page) -> Facts:
    """The facts of a page at its own address."""
    return Facts(written(page), page.path.replace(".md", ".html"))


def here(path: str) -> str:
    """The whole address of something on the site."""
    return SITE + path
