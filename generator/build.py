"""From a folder of seeds to the folder that MkDocs reads, and to the finished site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from generator import escape
from generator.assets import BUNDLE, plotly_bundle, theme_assets
from generator.charts import build_charts, chart_files
from generator.errors import BuildError, GeneratorError
from generator.exports import build_exports
from generator.model.explainer import Explainer
from generator.pages import build_pages, status_css
from generator.reading import read
from generator.render import render

PROJECT = Path(__file__).resolve().parent.parent
DOCS = PROJECT / "docs"
WORK = PROJECT / ".build"
LOCK_SECONDS = 300
KEEP = ".gitkeep"
"""Keeps the build folder in the repository: MkDocs wants it to be there before any hook runs."""

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


def build(seeds: Path, out: Path) -> Built:
    """Write all that MkDocs needs to `out`, touching only files that change; the last good tree stays on any error."""
    explainer = check(seeds)
    pages = build_pages(explainer, charts := build_charts(explainer))
    bundle, notice = plotly_bundle(PROJECT)
    parts: tuple[Iterator[tuple[str, bytes]], ...] = (
        ((page.path, render(page).encode()) for page in pages),
        ((path, text.encode()) for path, text in build_exports(explainer).items()),
        ((path, text.encode()) for path, text in chart_files(charts).items()),
        iter([("assets/statuses.css", status_css(explainer.editorial.vocabulary).encode()), (BUNDLE, bundle)]),
        theme_assets(),
        _handwritten(DOCS),
    )
    tree = _gathered(parts)
    return Built(explainer, len(pages), len(tree), write_tree(tree, out), (notice,) if notice else ())


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
        if path.is_symlink():
            raise BuildError(f"{path.relative_to(folder.parent).as_posix()} is a symbolic link; copy the file instead")
        if path.is_file() and not path.name.startswith("."):
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def write_tree(tree: Tree, out: Path) -> int:
    """Make the folder hold exactly the tree; returns how many files were written or removed."""
    changed = 0
    for path, content in tree.items():
        target = out / path
        if not target.is_file() or target.read_bytes() != content:
            _write(target, content)
            changed += 1
    wanted = set(tree)
    for old in sorted(out.rglob("*"), reverse=True):
        if old.is_dir() and not old.is_symlink():
            if not any(old.iterdir()):
                old.rmdir()
        elif old.relative_to(out).as_posix() not in wanted and old.name != KEEP:
            old.unlink()
            changed += 1
    return changed


def _write(target: Path, content: bytes) -> None:
    """Write beside and rename, so that nobody ever reads half a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(content)
    beside.replace(target)


def problem_page(error: GeneratorError) -> Tree:
    """The one page that is shown while the seeds have problems."""
    lines = "".join(f"<li><code>{escape.text(line)}</code></li>" for line in str(error).splitlines())
    note = "The page comes back when the files below are mended and saved."
    return {"index.md": f"# The site cannot be built\n\n{note}\n\n<ol>{lines}</ol>\n".encode()} | dict(theme_assets())


def site(seeds: Path, out: Path) -> str:
    """Build the whole site beside `out` and put it in its place only when it is complete.

    Raises SeedError for bad seeds and BuildError where MkDocs fails or another build is at work; `out` stays as it was.
    """
    check(seeds)
    WORK.mkdir(exist_ok=True)
    fresh = WORK / "site"
    try:
        with FileLock(WORK / "lock", timeout=LOCK_SECONDS):
            shutil.rmtree(fresh, ignore_errors=True)
            _run_mkdocs(seeds, fresh)
            _swap(fresh, out)
    except Timeout:
        raise BuildError("another build has been at work for five minutes; try again when it has ended") from None
    return f"the site is in {out}: open {out / 'index.html'}"


def _run_mkdocs(seeds: Path, fresh: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh)]
    environment = os.environ | {"SEEDS": str(seeds.resolve()), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=PROJECT, env=environment, check=False)
    if done.returncode != 0:
        raise BuildError("MkDocs did not build the site; its messages are above")


def _swap(fresh: Path, out: Path) -> None:
    """Replace `out` by the fresh folder; the old one is gone only when the new one is there."""
    out.parent.mkdir(parents=True, exist_ok=True)
    incoming = out.with_name(f".{out.name}.new")
    outgoing = out.with_name(f".{out.name}.old")
    for leftover in (incoming, outgoing):
        shutil.rmtree(leftover, ignore_errors=True)
    shutil.move(fresh, incoming)
    if out.exists():
        out.rename(outgoing)
    incoming.rename(out)
    shutil.rmtree(outgoing, ignore_errors=True)
