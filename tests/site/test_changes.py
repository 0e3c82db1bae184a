"""The notes at the head and the foot of each page, and the feed, as both site builders publish them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import feedparser
import pytest

from tests.project import copy_project, environment, generator
from tests.site.conftest import read_pages
from tests.site.markup import Element

WHAT = """The "place" of <b>A & B</b> isn’t {{ it's }} *so* {% raw %}."""
CORRECTIONS = f"""\
corrections:
  - id: minsk
    date: 2024-03-03
    what: |-
      {WHAT}
    why: It was wrong.
    concerns: [summit-minsk-2023, am, explainer]
"""
ADDRESS = "https://example.org/csto/"
COMMANDS = {
    "mkdocs": ("mkdocs", "build", "--strict", "--site-dir", "site"),
    "zensical": ("zensical", "build", "--config-file", "mkdocs.yml", "--clean"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the lead article alone, with one correction."""
    project = copy_project(tmp_path_factory.mktemp("changes") / "project")
    (project / "seeds" / "corrections.yaml").write_text(CORRECTIONS, encoding="utf-8")
    done = generator("build", project=project, SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture(scope="module", params=COMMANDS)
def site(request: pytest.FixtureRequest, project: Path) -> Path:
    """The site that one of the builders makes of it."""
    command = [sys.executable, "-m", *COMMANDS[request.param]]
    variables = environment(SITE_URL=ADDRESS)
    done = subprocess.run(command, cwd=project, env=variables, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[str, Element]:
    return read_pages(site)


@pytest.mark.parametrize(
    "path",
    [
        *("index.html", "members/am/index.html", "events/2023/index.html", "timeline/index.html", "print/index.html"),
        *("participation/index.html", "sources/minsk-summit-report/index.html", "events/index.html"),
    ],
)
def test_a_page_that_is_concerned_says_so_at_its_top(path: str, pages: Mapping[str, Element]) -> None:
    note = pages[path].first(class_="corrected")
    assert note.text == f"Corrected on 3 March 2024: {WHAT} Why, and what else was corrected"
    (link,) = note.all("a")
    assert link["href"].endswith("corrections/index.html#correction-minsk")
    assert not note.all("b")
    assert pages["corrections/index.html"].with_id("correction-minsk")


def test_other_pages_say_nothing_at_their_top(pages: Mapping[str, Element]) -> None:
    for path in ("glossary/index.html", "people/index.html", "about/index.html", "404.html"):
        assert not pages[path].all(class_="corrected")


def test_every_generated_page_says_how_old_it_is(pages: Mapping[str, Element]) -> None:
    said = {path: [each.text for each in page.all("p", "last-change")] for path, page in pages.items()}
    assert said["members/am/index.html"] == [
        "As of 23 November 2023. Last change: corrected on 3 March 2024. All corrections"
    ]
    assert said["people/index.html"] == [
        "As of 23 November 2023. Nothing on this page has been corrected so far. All corrections"
    ]
    assert said["data/index.html"] == said["members/am/index.html"]
    by_hand = ("about/", "authors/", "decisions/", "how-to-read/", "404.html", "embed/")
    assert [path for path, lines in said.items() if len(lines) != 1 and not path.startswith(by_hand)] == []


def test_every_page_names_the_feed(site: Path, pages: Mapping[str, Element]) -> None:
    for path, page in pages.items():
        if path.startswith("embed/") or path == "404.html":
            continue
        (link,) = [each for each in page.all("link") if each["type"] == "application/atom+xml"]
        assert link["rel"] == "alternate"
        assert ((site / path).parent / link["href"]).resolve() == (site / "feed.xml").resolve()


def test_the_feed_is_published_with_full_addresses(site: Path) -> None:
    parsed = feedparser.parse((site / "feed.xml").read_bytes())
    assert parsed.bozo == 0
    assert [entry.link for entry in parsed.entries] == [
        f"{ADDRESS}corrections/index.html#correction-minsk",
        f"{ADDRESS}index.html",
        f"{ADDRESS}sources/minsk-summit-report/index.html",
    ]
