"""What pages that are made to be printed have in common: the margins of each sheet, the licence, the address."""

from __future__ import annotations

from generator.escape import Safe, css_string, url
from generator.linked.dataset import LICENSE
from generator.model.editorial import Editorial
from generator.pages.kit import links
from generator.pages.kit.base import Supplies, View
from generator.pages.kit.markup import outward


def margins(editorial: Editorial) -> View:
    """The front matter that names the question above each further sheet, and the explainer and its day below each."""
    return {
        "running": css_string(editorial.question),
        "edition": css_string(f"{editorial.title}, as of {editorial.as_of.human()}"),
    }


def files(path: str, supplies: Supplies) -> View:
    """Where a page in this folder finds the PDFs; nothing where the site will have none."""
    found = {"pdf": links.PDF, "handout": links.HANDOUT}
    return {name: links.file_link(path, file) if supplies.pdf else "" for name, file in found.items()}


def licence() -> Safe:
    """The licence of the texts and data, leading to its own words."""
    return outward("Creative Commons Attribution 4.0 International", url(LICENSE))


def address(site: str) -> Safe:
    """Where the site is published, as it is typed into a browser; nothing where that is not known."""
    return outward(site.removesuffix("/"), url(site)) if site else Safe("")
