"""All pages together: links that lead somewhere, words that arrive, and a sound outline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import PurePosixPath
from posixpath import normpath

import pytest

from generator.charts import build_charts
from generator.exports import FEED, PACKAGE, TABLES
from generator.exports import FILES as DOCUMENTS
from generator.exports.citations import bibtex_path, csl_path
from generator.model.explainer import Explainer
from generator.pages import PAGES, build_pages
from generator.pages.handwritten import complete
from generator.pages.kit.base import Page, Supplies
from generator.pages.kit.links import HAND_WRITTEN
from generator.render import TEMPLATES, render
from tests.factory import make_explainer
from tests.pages import small
from tests.pages.small import Reading, html_of

FILES = {FEED, PACKAGE, *(file.path for file in (*TABLES, *DOCUMENTS))}


def readings(pages: dict[str, Page]) -> dict[str, Reading]:
    return {path.replace(".md", ".html"): Reading(html_of(page)) for path, page in pages.items()}


@pytest.fixture(scope="module")
def site(record: Explainer) -> dict[str, Reading]:
    """The pages of this repository's own explainer."""
    return readings({page.path: page for page in build_pages(record, Supplies(build_charts(record), TABLES))})


@pytest.fixture(scope="module")
def both(site: dict[str, Reading]) -> dict[str, Reading]:
    """The pages of two explainers."""
    return {**site, **{f"small/{path}": reading for path, reading in readings(small.pages()).items()}}


def files_of(pages: Iterable[str]) -> set[str]:
    """The downloads of a site: of all sources, and of each that has a page."""
    sources = [PurePosixPath(page).parent.name for page in pages if page.startswith("sources/")]
    return {*FILES, *(path(source) for source in sources for path in (bibtex_path, csl_path))}


def broken_links(found: dict[str, Reading]) -> set[str]:
    """Every link of the site to a page, an id or a file that is not there."""
    ids = {path: set(reading.ids) for path, reading in found.items()}
    files, broken = files_of(found), set()
    for path, reading in found.items():
        for link in reading.links():
            if link.startswith(("http://", "https://")):
                continue
            file, _, fragment = link.partition("#")
            target = normpath(PurePosixPath(path).parent / file) if file else path
            if (
                target in files
                or target.startswith("assets/charts/")
                or PurePosixPath(target).parent.name in HAND_WRITTEN
            ):
                continue
            if target not in ids or (fragment and fragment not in ids[target]):
                broken.add(f"{path} -> {link}")
    return broken


def test_every_link_of_the_small_explainer_leads_to_a_page_and_an_id() -> None:
    assert not broken_links(readings(small.pages()))


def test_every_link_of_an_explainer_without_anything_leads_somewhere() -> None:
    assert not broken_links(readings(small.pages_of(make_explainer())))


def test_every_link_of_the_records_site_leads_to_a_page_and_an_id(site: dict[str, Reading]) -> None:
    assert len(site) > 20
    assert not broken_links(site)


def test_a_broken_link_would_be_found() -> None:
    found = readings(small.pages())
    del found["people/index.html"]
    assert "positions/index.html -> ../people/index.html#person-ann" in broken_links(found)


def test_no_id_stands_twice_on_a_page(both: dict[str, Reading]) -> None:
    for path, reading in both.items():
        doubles = [name for name, n in Counter(reading.ids).items() if n > 1]
        assert not doubles, path


def test_every_quotation_and_claim_of_the_record_arrives_word_for_word(
    record: Explainer, site: dict[str, Reading]
) -> None:
    words = " ".join(reading.words for reading in site.values())
    for said in record.statements.values():
        assert said.reported in words
        for quote in said.quotes:
            assert quote in words
    for claim in record.claims.values():
        assert " ".join(claim.text.split()) in words


def test_every_heading_follows_the_one_above_it(both: dict[str, Reading]) -> None:
    for path, reading in both.items():
        levels = [int(tag[1]) for tag in reading.tags("h1", "h2", "h3", "h4", "h5")]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_every_table_has_a_caption_and_headers_with_a_scope() -> None:
    for path, reading in readings(small.pages()).items():
        assert len(reading.tags("table")) == len(reading.tags("caption")), path
        scopes = [attributes.get("scope") for tag, attributes in reading.elements if tag == "th"]
        assert all(scope in ("col", "row") for scope in scopes), path


def test_every_template_is_used_by_a_page() -> None:
    by_hand = complete(small.explainer(), "about/index.md", "# About")[1]
    used = {page.template for page in (*small.pages().values(), by_hand)}
    assert used == {path.name for path in TEMPLATES.glob("*.md.jinja")}


def test_each_kind_of_page_is_listed_once() -> None:
    assert len(set(PAGES)) == len(PAGES)


def test_paths_are_folders_with_an_index() -> None:
    for path in small.pages():
        assert re.fullmatch(r"([a-z0-9-]+/)*index\.md", path)


def test_pages_are_the_same_each_time() -> None:
    again = small.pages_of(small.explainer())
    assert {path: render(page) for path, page in small.pages().items()} == {
        p: render(page) for p, page in again.items()
    }


@pytest.mark.parametrize("path", sorted(small.pages_of(make_explainer())))
def test_a_page_without_content_still_says_something(path: str) -> None:
    page = small.pages_of(make_explainer())[path]
    assert len(Reading(html_of(page)).words) > 20


def test_a_page_has_a_title_and_a_description() -> None:
    for page in small.pages().values():
        assert page.title
        assert page.description


def test_of_very_many_cells_pages_show_numbers_and_their_links_lead_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    few = small.page("sources/lead")
    monkeypatch.setattr("generator.pages.kit.desk.MANY_CELLS", 3)
    found = readings(small.pages_of(small.explainer()))
    assert not broken_links(found)
    year, source = found["events/2022/index.html"], found["sources/lead/index.html"]
    assert "Absent: Armenia." in year.words
    assert "cell-drill-am" not in [*year.ids, *source.ids]
    assert "cell-summit-2023-am" in source.ids, "a key point rests on it"
    assert "more rest on this source. They are too many for a page" in source.words
    assert "too many for a page" not in Reading(html_of(few)).words
    assert "Absent (The report)" in found["members/am/index.html"].words
