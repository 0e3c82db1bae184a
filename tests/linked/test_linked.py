"""What all pages say to machines together: the door into the page, and whether their nodes fit each other."""

from __future__ import annotations

from typing import Any

import pytest

from generator.exports import TABLES
from generator.model.explainer import Explainer
from generator.pages import build_pages
from generator.pages.kit.base import Page, Supplies
from tests.linked.facts import SCHEMA, SITE, Facts, of_page, written
from tests.pages import small
from tests.pages.small import Reading, html_of
from tests.test_render import laced

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "\"'\\ \\u003c/script>",
    "a\u2028b\u2029c",
    "]]> & &lt;",
    "{{ 1 }}\u00a0*[a]: b",
)
WANTED = {
    "home": {"Article", "Dataset", "NewsArticle"},
    "timeline": {"Event", "Quotation", "Claim"},
    "members": {"Organization", "OrganizationRole"},
    "member": {"Organization", "OrganizationRole"},
    "people": {"Person", "Quotation"},
    "positions": {"Quotation", "Claim"},
    "disputes": {"Claim"},
    "events": {"Event"},
    "year": {"Event"},
    "participation": {"Dataset", "Event", "Organization"},
    "glossary": {"DefinedTermSet", "DefinedTerm"},
    "whole": {"Article"},
    "sources": {"NewsArticle", "CreativeWork"},
    "data": {"Dataset", "DataDownload"},
}
"""What pages of a template tell of, besides where they stand."""


@pytest.fixture(scope="module")
def pages(record: Explainer) -> dict[str, Page]:
    return small.pages_of(record)


@pytest.fixture(scope="module")
def facts(pages: dict[str, Page]) -> dict[str, Facts]:
    return {path: of_page(page) for path, page in pages.items()}


def test_every_page_says_where_it_stands(facts: dict[str, Facts]) -> None:
    assert [path for path, found in facts.items() if len(found.of("BreadcrumbList")) != 1] == []


def test_every_kind_of_page_tells_its_facts(facts: dict[str, Facts], pages: dict[str, Page]) -> None:
    found: dict[str, set[str]] = {}
    for path, page in pages.items():
        found.setdefault(page.template.removesuffix(".md.jinja"), set()).update(facts[path].types())
    assert {kind: wanted - found[kind] for kind, wanted in WANTED.items() if wanted - found[kind]} == {}
    assert {"Statement", "Claim"} <= found["source"]


def test_every_id_of_the_site_is_on_a_page_of_the_site(facts: dict[str, Facts], pages: dict[str, Page]) -> None:
    files = {SITE + path.replace(".md", ".html") for path in pages}
    ids = {key for found in facts.values() for key in found.nodes if key.startswith(SITE)}
    assert {key for key in ids if key.partition("#")[0] not in files} == set()
    assert len(ids) > 300


def test_nothing_has_two_names(facts: dict[str, Facts]) -> None:
    names: dict[str, set[str]] = {}
    for found in facts.values():
        for key, node in found.nodes.items():
            if key.startswith(SITE):
                names.setdefault(key, set()).update(each["@value"] for each in node.get(f"{SCHEMA}name", ()))
    assert {key: each for key, each in names.items() if len(each) > 1} == {}


def test_every_term_is_of_the_vocabulary_and_nothing_else(facts: dict[str, Facts]) -> None:
    for found in facts.values():
        for node in found.nodes.values():
            assert all(key.startswith(("@", SCHEMA)) for key in node)


def test_with_an_address_of_the_site_every_address_is_absolute(record: Explainer) -> None:
    made = build_pages(record, Supplies(small.charts(), TABLES, address="https://site.test/here"))
    for page in made:
        assert not [each for each in strings(list(page.linked)) if each.startswith(("#", "../", "index.html"))]
    relative = {page.path: of_page(page).nodes.keys() for page in small.pages_of(record).values()}
    for page in made:
        named = {key for key in of_page(page).nodes if not key.startswith("_:")}
        assert named == {key for key in relative[page.path] if not key.startswith("_:")}


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [each for inner in value.values() for each in strings(inner)]
    if isinstance(value, list):
        return [each for inner in value for each in strings(inner)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_stay_words(hostile: str) -> None:
    for path, page in small.pages_of(laced(hostile)).items():
        assert Reading(html_of(page)).tags("script") == ["script"], path
        written(page)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_arrive_as_they_were_written(hostile: str) -> None:
    pages = small.pages_of(laced(hostile))
    home, year = of_page(pages["index.md"]), of_page(pages["events/2023/index.md"])
    assert home.one("index.html#article", "headline") == hostile
    assert year.one("events/2023/index.html#event-one", "name") == hostile
