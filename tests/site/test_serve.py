"""`mkdocs serve` with this repository's own seeds: every edit shows, each with one build, and mistakes too."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project import SEEDS, copy_project
from tests.site.serving import Serve, start, stop

LEAD = "seeds/articles/minsk-summit-report.yaml"
BOUND = 30.0
"""Seconds that an edit may take to show; tests/benchmarks/bench_serve.py measures what it does take."""


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    folder = tmp_path_factory.mktemp("serve")
    serve = start(copy_project(folder / "project", SEEDS), folder / "log")
    yield serve
    stop(serve)


EDITS = {
    "seed": (("seeds/places.yaml", "name: Minsk", "name: Miensk"), "events/2023/index.html", "Miensk"),
    "hand-written page": (
        ("docs/about/index.md", "\n## ", "\nEdited by hand.\n\n## "),
        "about/index.html",
        "Edited by",
    ),
    "template": (
        ("generator/templates/people.md.jinja", "# People", "# People, edited"),
        "people/index.html",
        "People, edited",
    ),
    "module of the generator": (
        ("generator/pages/people.py", '"People", ', '"People, by edit", '),
        "people/index.html",
        "People, by edit",
    ),
    "style sheet": (("generator/theme/assets/text.css", "\n", "\n/* edited */\n"), "assets/site.css", "/* edited */"),
    "frame of all pages": (
        ("generator/theme/overrides/main.html", '<meta charset="utf-8">', '<meta charset="utf-8"><!-- edited -->'),
        "timeline/index.html",
        "<!-- edited -->",
    ),
}


@pytest.mark.parametrize(("edit", "path", "words"), EDITS.values(), ids=EDITS)
def test_an_edit_shows_with_one_build(serve: Serve, edit: tuple[str, str, str], path: str, words: str) -> None:
    assert words not in serve.page(path)
    seconds, builds = serve.shows_after(edit, path, lambda page: words in page)
    assert builds == 1, f"{builds} builds:\n{serve.said()[-3000:]}"
    assert seconds < BOUND, f"shown after {seconds:.1f} s"


MISTAKES = {
    "seed": ((LEAD, "status: absent", "status: abesnt"), "minsk-summit-report.yaml", "abesnt"),
    "generator": (("generator/pages/people.py", "def build(", "def build(("), "people.py", "SyntaxError"),
}


@pytest.mark.parametrize(("edit", "file", "words"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_shows_where_one_is_reading_and_goes_when_it_is_mended(
    serve: Serve, edit: tuple[str, str, str], file: str, words: str
) -> None:
    name, good, bad = edit
    path = "members/am/index.html"
    before = serve.page(path)
    assert "The site cannot be built" not in before
    said = len(serve.said())
    _, builds = serve.shows_after(edit, path, lambda page: "The site cannot be built" in page)
    assert builds == 1
    page, terminal = serve.page(path), serve.said()[said:]
    assert words in page and words in terminal
    line = (serve.project / name).read_text(encoding="utf-8").split(bad)[0].count("\n") + 1
    place = re.compile(rf'{re.escape(file)}(:|", line ){line}\b')
    assert place.search(terminal) and place.search(html.unescape(page))
    _, builds = serve.shows_after((name, bad, good), path, lambda page: "The site cannot be built" not in page)
    assert builds == 1
    assert body(serve.page(path)) == body(before)


def body(page: str) -> str:
    """The page without the script that MkDocs puts in to reload it."""
    return page[: page.rindex("<script")]


def test_the_project_itself_is_not_touched(serve: Serve) -> None:
    assert "Miensk" not in (SEEDS / "places.yaml").read_text(encoding="utf-8")
    assert not list((Path(serve.project) / ".build").glob("*/.*.new"))
