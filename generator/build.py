"""From a folder of seeds to the folder that MkDocs reads, and to the finished site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from generator import escape, pdf
from generator.assets import BUNDLE, plotly_bundle, theme_assets
from generator.charts import build_charts
from generator.errors import BuildError
from generator.errors import GeneratorError as GeneratorError
from generator.exports import FEED, JSON_PATH, TABLES, build_exports, chart_files, feed
from generator.fonts import fonts
from generator.icon import touch_icon
from generator.model.explainer import Explainer
from generator.pages import build_pages
from generator.pages.base import Supplies
from generator.pages.look_css import look_css, look_files
from generator.pages.status_css import status_css
from generator.pictures import make_pictures
from generator.reading import absent_texts, disputed_prose, read
from generator.render import render, render_by_hand

PROJECT = Path(__file__).resolve().parent.parent
DOCS = PROJECT / "docs"
WORK = PROJECT / ".build"
LOCK_SECONDS = 300
KEEP = ".gitkeep"
"""Marks a folder as the build's own. In the repository it keeps the one that MkDocs wants before any hook runs."""

Tree = Mapping[str, bytes]
"""The files of a folder, by path."""


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
    made = make_pictures(charts, assets, WORK / "pictures", explainer.editorial.title, draw=draw)
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
    tree = _gathered(parts)
    told = tuple(filter(None, (*absent_texts(seeds, explainer), *disputed_prose(explainer), *notices, made.notice)))
    return Built(explainer, len(pages), len(tree), write_tree(tree, out), told)


def _assets(explainer: Explainer, draw: bool) -> tuple[Tree, tuple[str, ...]]:
    """What every page loads, and notices about the chart library, the fonts and the icon, if there are any."""
    bundle, notice = plotly_bundle(PROJECT)
    letters = fonts(PROJECT)
    icon, lacking = touch_icon(explainer.logo, WORK / "pictures", draw=draw)
    editorial = explainer.editorial
    rules = letters.css + status_css(editorial.vocabulary) + look_css(editorial.look, explainer.logo)
    own = {**letters.files, **look_files(explainer.logo), **icon}
    return {**dict(theme_assets(rules)), BUNDLE: bundle, **own}, (notice, letters.notice, lacking)


def _gathered(parts: tuple[Iterator[tuple[str, bytes]], ...]) -> Tree:
    """All parts as one tree; no two may want the same path, whatever the case of its letters."""
    tree: dict[str, bytes] = {}
    taken: dict[str, str] = {}
    for part in parts:
        for path, content in part:
            if path.casefold() in taken:
                raise BuildError(f"two files want to be {path!r}: give one of them another id or name")
            taken[path.casefold()] = path
            tree[path] = content
    return tree


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


def write_tree(tree: Tree, out: Path) -> int:
    """Make the folder hold exactly the tree; returns how many files were written or removed.

    Raises BuildError for a folder of files that no build wrote, since they would be lost.
    """
    with _turn("docs"):
        _claim(out)
        removed = _remove_others(tree, out)
        return removed + sum(_write(out / path, content) for path, content in tree.items())


def _claim(out: Path) -> None:
    """Make the folder and mark it, if it is a build's own, empty or new."""
    mark = out / KEEP
    if out.exists() and not mark.is_file() and (not out.is_dir() or any(out.iterdir())):
        raise BuildError(f"{out} holds what no build wrote and would be lost; name a new or an empty folder")
    if not mark.is_file():
        out.mkdir(parents=True, exist_ok=True)
        mark.touch()


def _remove_others(tree: Tree, out: Path) -> int:
    """Remove every file that is not in the tree, and the folders that this leaves empty."""
    removed = 0
    for old in sorted(out.rglob("*"), reverse=True):
        if old.is_dir() and not old.is_symlink():
            if not any(old.iterdir()):
                old.rmdir()
        elif old.relative_to(out).as_posix() not in tree and old != out / KEEP:
            old.unlink()
            removed += 1
    return removed


def _write(target: Path, content: bytes) -> bool:
    """Write what has changed, beside and renamed, so that nobody ever reads half a file."""
    if target.is_file() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(content)
    beside.replace(target)
    return True


@contextmanager
def _turn(name: str) -> Iterator[None]:
    """Wait until no other build is at the same work; BuildError where one takes longer than LOCK_SECONDS."""
    WORK.mkdir(exist_ok=True)
    lock = FileLock(WORK / f"{name}.lock")
    try:
        lock.acquire(timeout=LOCK_SECONDS)
    except Timeout:
        raise BuildError(f"another build is still at work after {LOCK_SECONDS} s; try again later") from None
    try:
        yield
    finally:
        lock.release()


def problem_page(problems: Iterable[str], out: Path) -> Tree:
    """What stands in for the site in `out` while it cannot be built: the problems, at every address of the site."""
    lines = "".join(f"<li><code>{escape.text(line)}</code></li>" for line in problems)
    note = "It comes back when what is listed here is mended and saved."
    page = f"# The site cannot be built\n\n{note}\n\n<ol>{lines}</ol>\n".encode()
    known = (path.relative_to(out).as_posix() for path in out.rglob("*.md"))
    return dict.fromkeys(("index.md", *known), page) | dict(theme_assets())


def site(seeds: Path, out: Path) -> str:
    """Build the whole site beside `out` and put it in its place only when it is complete.

    Raises SeedError for bad seeds and BuildError where MkDocs fails, another build is at work or `out` holds anything
    but a site; `out` stays as it was.
    """
    explainer = check(seeds)
    fresh = WORK / "site"
    with _turn("site"):
        _restore(out)
        shutil.rmtree(fresh, ignore_errors=True)
        lacking = _make(seeds, fresh, explainer)
        _swap(fresh, out)
    return f"the site is in {out}: open {out / 'index.html'}" + (f"\nnote: {lacking}" if lacking else "")


def _make(seeds: Path, fresh: Path, explainer: Explainer) -> str:
    """Build the site with its PDF; where that is not to be had, say why, and let no page lead to it."""
    lacking = pdf.hindrance()
    _run_mkdocs(seeds, fresh, announced=not lacking)
    if not lacking and (lacking := pdf.add(fresh, WORK / "pictures", explainer, os.environ.get("SITE_URL", ""))):
        _run_mkdocs(seeds, fresh, announced=False)
    return lacking


def _run_mkdocs(seeds: Path, fresh: Path, announced: bool) -> None:
    """Let MkDocs build; it reads a folder of its own, apart from the one that somebody may be serving."""
    docs = WORK / "site-docs"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh)]
    settings = {"SEEDS": str(seeds.resolve()), "GENERATED_DOCS": str(docs), **pdf.announcement(announced)}
    settings["NO_MKDOCS_2_WARNING"] = "1"
    done = subprocess.run(command, cwd=PROJECT, env=os.environ | settings, check=False)
    if done.returncode != 0:
        raise BuildError("MkDocs did not build the site; its messages are above")


def _restore(out: Path) -> None:
    """Bring back the old site where a build was killed while it changed places, and refuse to replace anything else."""
    outgoing = _beside(out, "old")
    if outgoing.exists() and not out.exists():
        outgoing.rename(out)
    if out.exists() and not (out / JSON_PATH).is_file() and (not out.is_dir() or any(out.iterdir())):
        raise BuildError(f"{out} holds something else than a site and would be lost; name a new or an empty folder")


def _swap(fresh: Path, out: Path) -> None:
    """Replace `out` by the fresh folder; the old one is gone only when the new one is there."""
    out.parent.mkdir(parents=True, exist_ok=True)
    incoming, outgoing = _beside(out, "new"), _beside(out, "old")
    for leftover in (incoming, outgoing):
        shutil.rmtree(leftover, ignore_errors=True)
    shutil.move(fresh, incoming)
    if out.exists():
        out.rename(outgoing)
    incoming.rename(out)
    shutil.rmtree(outgoing, ignore_errors=True)


def _beside(out: Path, which: str) -> Path:
    return out.with_name(f".{out.name}.{which}")
