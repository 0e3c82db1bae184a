"""Copies of datasets and of the whole project, for tests that change or break them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
ARTICLE_ALONE = ROOT / "tests" / "datasets" / "article-alone"
REPORT = "articles/minsk-summit-report.yaml"
IGNORED = shutil.ignore_patterns("__pycache__")


def copy_seeds(folder: Path, seeds: Path = ARTICLE_ALONE) -> Path:
    """A copy of a dataset; by default the smallest."""
    shutil.copytree(seeds, folder)
    return folder


def copy_project(folder: Path, seeds: Path = ARTICLE_ALONE) -> Path:
    """A copy of all that a build needs, with this dataset as its seeds; the front-end files of npm are left out."""
    for name in ("generator", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=IGNORED)
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    copy_seeds(folder / "seeds", seeds)
    (folder / ".build" / "docs").mkdir(parents=True)
    (folder / ".build" / "docs" / ".gitkeep").touch()
    return folder


def environment(**more: str) -> dict[str, str]:
    """The variables of a process whose output does not depend on who runs the tests."""
    unset = {"SEEDS", "SITE_NAME", "SITE_URL", "SOURCE_DATE_EPOCH", "GENERATED_DOCS", "PYTHONDONTWRITEBYTECODE"}
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", **more}


def generator(*arguments: str | Path, project: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a project."""
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    return subprocess.run(command, cwd=project, env=environment(**variables), capture_output=True, text=True)


def replace(path: Path, old: str, new: str) -> int:
    """Replace the first occurrence in a file, and return the line on which it stood."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path.name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def states(folder: Path) -> dict[str, tuple[int, int]]:
    """Which file each is, and when it was written."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
