"""The finished site: MkDocs builds it beside the old one, which makes room only when the new one is complete."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator import pdf
from generator.build import check
from generator.errors import BuildError
from generator.exports import JSON_PATH
from generator.model.explainer import Explainer
from generator.work import PICTURES, PROJECT, WORK, turn


def site(seeds: Path, out: Path) -> str:
    """Build the whole site beside `out` and put it in its place only when it is complete.

    Raises SeedError for bad seeds and BuildError where MkDocs fails, another build is at work or `out` holds anything
    but a site; `out` stays as it was.
    """
    explainer = check(seeds)
    fresh = WORK / "site"
    with turn("site"):
        _restore(out)
        shutil.rmtree(fresh, ignore_errors=True)
        lacking = _make(seeds, fresh, explainer)
        _swap(fresh, out)
    return f"the site is in {out}: open {out / 'index.html'}" + (f"\nnote: {lacking}" if lacking else "")


def _make(seeds: Path, fresh: Path, explainer: Explainer) -> str:
    """Build the site with its PDF; where that is not to be had, say why, and let no page lead to it."""
    lacking = pdf.hindrance()
    _run_mkdocs(seeds, fresh, announced=not lacking)
    if not lacking and (lacking := pdf.add(fresh, PICTURES, explainer, os.environ.get("SITE_URL", ""))):
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
