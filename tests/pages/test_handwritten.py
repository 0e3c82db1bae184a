"""What pages that people write get from the generator."""

from __future__ import annotations

import pytest

from generator.model.explainer import Explainer
from generator.pages.handwritten import COVERAGE, complete
from generator.render import render, render_by_hand
from tests import factory as f
from tests.linked.facts import here, of_page
from tests.pages import small
from tests.pages.small import Reading, html_of
from tests.project import ROOT

HEAD = "---\ntitle: T\ndescription: What it is.\nsearch:\n  exclude: true\n---\n"
ABOUT = "about/index.md"


def test_the_page_about_the_site_has_the_numbers_of_the_record(record: Explainer) -> None:
    html = html_of(complete(record, ABOUT, (ROOT / "docs" / ABOUT).read_text(encoding="utf-8"))[1])
    rows = [row.split("</tr>")[0] for row in html.split('<tr><th scope="row">')[1:]]
    figures = {row.split("<")[0]: [cell.split("<")[0] for cell in row.split("<td>")[1:3]] for row in rows}
    for label, number in (("Claims and reported facts", len(record.claims)), ("Statements", len(record.statements))):
        assert figures[label] == [str(number), str(number)]
    assert "Two publishers or more" in html
    open_cells = small.page("sources", record).view["rests"]["cells"]
    assert open_cells in Reading(html).words and "left open by all sources" in open_cells
    assert COVERAGE not in html


def test_numbers_stand_only_where_a_page_asks_for_them() -> None:
    given = small.explainer()
    for text in ("# A\n\nText.\n", f"# A\n\nWrite `{COVERAGE}` for it.\n"):
        assert "<table" not in html_of(complete(given, ABOUT, text)[1])
    words = Reading(html_of(complete(given, ABOUT, f"# A\n\nBefore.\n\n{COVERAGE}\n\nAfter *it*.\n")[1])).words
    assert words.index("Before.") < words.index("Claims and reported facts") < words.index("After it.")


@pytest.mark.parametrize(("path", "cited"), [(ABOUT, 1), ("how-to-read/index.md", 1), ("authors/index.md", 0)])
def test_pages_for_readers_say_how_to_cite_them_and_what_was_corrected(path: str, cited: int) -> None:
    given = f.make_explainer(corrections=(f.correction("x", concerns=("about",), what="A word."),))
    page = complete(given, path, "# A title {#here}\n")[1]
    assert html_of(page).count('class="cite"') == cited
    assert ("as_of" in page.meta) is bool(cited)
    assert ("corrected" in page.meta) is (path == ABOUT)
    assert page.title == "A title"


@pytest.mark.parametrize(("path", "kind"), [(ABOUT, "AboutPage"), ("how-to-read/index.md", "WebPage")])
def test_they_say_to_machines_what_and_where_they_are(path: str, kind: str) -> None:
    facts = of_page(complete(small.explainer(), path, f"{HEAD}# A title\n")[1])
    at = path.replace(".md", ".html#page")
    assert list(facts.of(kind)) == [here(at)]
    assert (facts.one(at, "name"), facts.one(at, "description")) == ("A title", "What it is.")
    assert facts.one(at, "breadcrumb") == here(path.replace(".md", ".html#breadcrumbs"))
    assert list(facts.of("BreadcrumbList")) == [facts.one(at, "breadcrumb")]


def test_front_matter_that_people_wrote_stays_and_gets_more() -> None:
    head, page = complete(small.explainer(), ABOUT, f"{HEAD}# A\n".replace("\n", "\r\n"))
    assert head == HEAD
    written = render(page, head)
    assert written.startswith(HEAD.removesuffix("---\n") + 'as_of: "As of 31 December 2023."\n')
    assert written.split("---\n")[2].startswith("# A\n")


def test_other_files_stay_as_they_are() -> None:
    given = small.explainer()
    for path in ("decisions/0001-host-free.md", "about/picture.png"):
        assert render_by_hand(given, path, b"\xff", "") == b"\xff"
    assert b"ld+json" in render_by_hand(given, "about/index.md", b"# A\n", "")
