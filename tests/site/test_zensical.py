"""Zensical, which runs no hooks, makes the same site of the generated folder and the same mkdocs.yml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from posixpath import normpath

import pytest

from tests.project import SEEDS, copy_project, environment, generator
from tests.site.conftest import Pages, read_pages
from tests.site.markup import Element
from tests.site.test_facts import shown

LOST = "404.html"


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory, site_folder: Path) -> Pages:
    """The pages that Zensical builds; the generator runs first, as nothing else would start it."""
    project = copy_project(tmp_path_factory.mktemp("zensical") / "project", SEEDS)
    generated = generator(
        "build", project=project, EXPLAINER_PDF="yes" if (site_folder / "explainer.pdf").is_file() else "no"
    )
    assert generated.returncode == 0, generated.stderr
    command = [sys.executable, "-m", "zensical", "build", "--config-file", "mkdocs.yml", "--clean"]
    done = subprocess.run(command, cwd=project, env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No issues found" in done.stdout + done.stderr
    return read_pages(project / "site")


def without_lost(pages: Pages) -> dict[str, Element]:
    return {path: page for path, page in pages.items() if path != LOST}


def test_the_pages_are_the_same(other: Pages, pages: Pages, site_folder: Path) -> None:
    assert sorted(other) == sorted(pages)
    sources = [path for path in (SEEDS / "articles").glob("*.yaml")]
    assert len(without_lost(other)) == len(without_lost(pages)) > len(sources) + 30


def test_the_matrix_is_the_same(other: Pages, pages: Pages) -> None:
    for path in ("index.html", "participation/index.html"):
        matrix = shown(other[path].first("table", "matrix"))
        assert len(matrix) > 60
        assert matrix == shown(pages[path].first("table", "matrix"))


def test_every_word_and_every_marker_is_the_same(other: Pages, pages: Pages) -> None:
    ours, theirs = without_lost(pages), without_lost(other)
    assert [path for path in ours if ours[path].first("article").text != theirs[path].first("article").text] == []
    for path in ours:
        marked = [[(each["href"], each.text) for each in page.all("a", "ev")] for page in (ours[path], theirs[path])]
        assert marked[0] == marked[1], path


def test_nothing_of_what_a_page_needs_is_missing(other: Pages, pages: Pages) -> None:
    """Our style sheets and scripts, which Zensical must load just as MkDocs does."""

    def wanted(page: Element) -> set[str]:
        found = [each["href"] for each in page.all("link") if each["rel"] == "stylesheet"]
        found += [each["src"] for each in page.all("script") if each["src"]]
        return {normpath(each) for each in found if "/stylesheets/" not in each and "/javascripts/" not in each}

    home = wanted(other["index.html"])
    assert len(home) >= 2
    assert home == wanted(pages["index.html"])
