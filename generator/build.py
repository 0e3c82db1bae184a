"""From a folder of seeds to the folder that MkDocs reads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import escape, pdf
from generator.assets import BUNDLE, plotly_bundle, theme_assets
from generator.charts import build_charts
from generator.errors import BuildError
from generator.errors import GeneratorError as GeneratorError
from generator.exports import FEED, TABLES, build_exports, chart_files, feed
from generator.fonts import fonts
from generator.icon import touch_icon
from generator.model.explainer import Explainer
from generator.pages import build_pages
from generator.pages.kit.base import Supplies
from generator.pages.look_css import look_css, look_files
from generator.pages.status_css import status_css
from generator.pictures import make_pictures
from generator.reading import absent_texts, disputed_prose, read
from generator.render import render, render_by_hand
from generator.tree import Tree, gathered, write_tree
from generator.work import PICTURES, PROJECT

DOCS = PROJECT / "docs"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: how many pages and files there are, how many changed, and what was left out."""

    explainer: Explainer
    pages: int
    files: int
    changed: int
    notices: tuple[str, ...]

    def __str__(self) -> str:
        """One line for the terminal."""
        return f"{self.pages} pages, {self.files} files, {self.changed} changed"


def check(seeds: Path) -> Explainer:
    """The explainer of a seeds folder; raises SeedError with all that is wrong."""
    return read(seeds)


def build(seeds: Path, out: Path, draw: bool = True) -> Built:
    """Write all that MkDocs needs to `out`, touching only files that change; the last good tree stays on any error.

    With `draw`, charts that have no picture yet are drawn, where there is a browser.
    """
    explainer, address = check(seeds), os.environ.get("SITE_URL", "")
    charts = build_charts(explainer)
    assets, notices = _assets(explainer, draw)
    made = make_pictures(charts, assets, PICTURES, explainer.editorial.title, draw=draw)
    pages = build_pages(explainer, Supplies(charts, TABLES, made.pictures, made.cards, address, pdf=pdf.announced()))
    parts: tuple[Iterator[tuple[str, bytes]], ...] = (
        ((page.path, render(page).encode()) for page in pages),
        ((path, text.encode()) for path, text in build_exports(explainer).items()),
        ((path, text.encode()) for path, text in chart_files(charts).items()),
        iter([(FEED, feed(explainer, address).encode())]),
        iter(assets.items()),
        iter(made.files.items()),
        ((path, render_by_hand(explainer, path, content, address)) for path, content in _handwritten(DOCS)),
    )
    tree = gathered(parts)
    told = tuple(filter(None, (*absent_texts(seeds, explainer), *disputed_prose(explainer), *notices, made.notice)))
    return Built(explainer, len(pages), len(tree), write_tree(tree, out), told)


def _assets(explainer: Explainer, draw: bool) -> tuple[Tree, tuple[str, ...]]:
    """What every page loads, and notices about the chart library, the fonts and the icon, if there are any."""
    bundle, notice = plotly_bundle(PROJECT)
    letters = fonts(PROJECT)
    icon, lacking = touch_icon(explainer.logo, PICTURES, draw=draw)
    editorial = explainer.editorial
    rules = letters.css + status_css(editorial.vocabulary) + look_css(editorial.look, explainer.logo)
    own = {**letters.files, **look_files(explainer.logo), **icon}
    return {**dict(theme_assets(rules)), BUNDLE: bundle, **own}, (notice, letters.notice, lacking)


def _handwritten(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The pages that people wrote; links are refused, since they would publish what they point at."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if any(part.startswith(".") for part in inside.parts):
            continue
        if path.is_symlink():
            raise BuildError(f"{path.relative_to(folder.parent).as_posix()} is a symbolic link; copy the file instead")
        if path.is_file():
            yield inside.as_posix(), path.read_bytes()


def write_problems(problems: Iterable[str], out: Path) -> None:
    """Let the problems stand in for the site in `out` while it cannot be built, at every address of the site."""
    lines = "".join(f"<li><code>{escape.text(line)}</code></li>" for line in problems)
    note = "It comes back when what is listed here is mended and saved."
    page = f"# The site cannot be built\n\n{note}\n\n<ol>{lines}</ol>\n".encode()
    known = (path.relative_to(out).as_posix() for path in out.rglob("*.md"))
    write_tree(dict.fromkeys(("index.md", *known), page) | dict(theme_assets()), out)
