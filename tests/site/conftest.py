"""The site of this repository's own seeds, built once, and that of the lead article alone."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.project import ARTICLE_ALONE, SEEDS, generator
from tests.site.markup import Element, parse

Pages = Mapping[str, Element]

HAND_WRITTEN = {"about", "authors", "decisions", "how-to-read", "404.html"}
"""Where the pages of docs/ stand, which speak of the site and not of the story, and the one for lost readers."""


def read_pages(folder: Path) -> Pages:
    """Every page of a built site, by its path."""
    found = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): parse(path.read_text(encoding="utf-8")) for path in found}


def read_rows(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table of a built site."""
    with (folder / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def pages(site_folder: Path) -> Pages:
    return read_pages(site_folder)


@pytest.fixture(scope="session")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the lead article alone."""
    folder = tmp_path_factory.mktemp("alone") / "site"
    done = generator("site", "--seeds", ARTICLE_ALONE, "--out", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def seed_files() -> list[dict[str, Any]]:
    """What the seed files say, read without the generator."""
    return [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(SEEDS.rglob("*.yaml"))]


@pytest.fixture(scope="session")
def lead() -> dict[str, Any]:
    """The lead article's seed file, read without the generator."""
    seeds: dict[str, Any] = yaml.safe_load((SEEDS / "explainer.yaml").read_text(encoding="utf-8"))
    article = SEEDS / "articles" / f"{seeds['explainer']['lead']}.yaml"
    found: dict[str, Any] = yaml.safe_load(article.read_text(encoding="utf-8"))
    return found
