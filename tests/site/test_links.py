"""Links: each leads somewhere on this site or openly away, and no page calls another host by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from tests.site.conftest import HAND_WRITTEN, Pages
from tests.site.markup import Element

REQUESTING = ("src", "srcset", "poster", "data", "action", "formaction", "ping", "background", "manifest")
"""Attributes that make the browser ask for something, or send something, without a click on a link."""

HARMLESS_LINKS = {"canonical", "prev", "next", "alternate", "license", "author"}
"""Kinds of <link> that the browser does not follow by itself."""


def addresses(page: Element) -> Iterator[tuple[Element, str, str]]:
    """Every address of a page: where it stands, in which attribute, and what it is."""
    for element in page.everything():
        for name in ("href", *REQUESTING):
            if name in element.attributes and element.tag != "meta":
                yield element, name, element[name]


def is_outside(address: str) -> bool:
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def target(page: str, address: str) -> tuple[str, str]:
    """The file and the fragment that an address of this site means; an empty path is the page itself."""
    parts = urlsplit(address)
    path = normpath(join(dirname(page), unquote(parts.path))) if parts.path else page
    return path, unquote(parts.fragment)


def test_every_link_leads_to_a_file_and_a_place_in_it(pages: Pages, site_folder: Path) -> None:
    ids = {path: {each["id"] for each in page.everything() if each["id"]} for path, page in pages.items()}
    broken, checked = [], 0
    for page, tree in pages.items():
        if page == "404.html":
            continue
        for _, _, address in addresses(tree):
            if is_outside(address):
                continue
            checked += 1
            path, fragment = target(page, address)
            lost = path.startswith("..") or not (site_folder / path).is_file()
            if lost or (fragment and not fragment.startswith("__") and fragment not in ids.get(path, {fragment})):
                broken.append((page, address))
    assert checked > 5_000
    assert broken == []


def test_the_page_for_lost_readers_leads_to_files_too(pages: Pages, site_folder: Path) -> None:
    """It is served at any address, so its links start at the root of the site."""
    found = [address for _, _, address in addresses(pages["404.html"]) if not is_outside(address) and address[0] != "#"]
    assert len(found) > 10
    assert [each for each in found if not (each[0] == "/" and (site_folder / urlsplit(each).path[1:]).is_file())] == []


def test_no_id_stands_twice_on_a_page(pages: Pages) -> None:
    twice = []
    for path, page in pages.items():
        ids = [each["id"] for each in page.everything() if "id" in each.attributes]
        twice += [(path, name) for name in set(ids) if ids.count(name) > 1 or not name]
    assert twice == []


def test_no_page_calls_another_host(pages: Pages) -> None:
    calls = []
    for path, page in pages.items():
        for element, name, address in addresses(page):
            follows = name != "href" or (element.tag == "link" and not set(element["rel"].split()) <= HARMLESS_LINKS)
            if follows and is_outside(address) and not address.startswith("data:"):
                calls.append((path, element.tag, address))
        calls += [(path, "base", "") for each in page.all("base") if each["href"]]
        refreshed = [each for each in page.all("meta") if each["http-equiv"].lower() == "refresh"]
        calls += [(path, "meta", each["content"]) for each in refreshed]
    assert calls == []


def test_no_style_sheet_calls_another_host(site_folder: Path) -> None:
    found = {
        (path.name, address)
        for path in site_folder.rglob("*.css")
        for address in re.findall(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", path.read_text("utf-8"))
        if any(is_outside(each) and not each.startswith("data:") for each in address)
    }
    assert found == set()


def test_links_that_lead_away_give_nothing_away(pages: Pages) -> None:
    generated = [page for path, page in pages.items() if path.split("/")[0] not in HAND_WRITTEN]
    away = [each for page in generated for each in page.all("a") if is_outside(each["href"])]
    outward = [each for each in away if urlsplit(each["href"]).scheme in {"http", "https"}]
    assert len(outward) > 50
    assert [each for each in outward if "noopener" not in each["rel"] or "noreferrer" not in each["rel"]] == []
    assert {urlsplit(each["href"]).scheme for each in away} <= {"http", "https", "mailto"}
