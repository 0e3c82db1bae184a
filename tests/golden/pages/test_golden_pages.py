"""Each kind of page in two halves, the view and the Markdown, so that a difference says which half changed.

`make golden` accepts what the generator writes now.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from generator.pages.handwritten import COVERAGE, complete
from generator.pages.kit.base import Page
from generator.render import TEMPLATES, render
from tests.pages import small

HERE = Path(__file__).parent
PAGES = {
    "home": "index.md",
    "timeline": "timeline/index.md",
    "participation": "participation/index.md",
    "members": "members/index.md",
    "member": "members/am/index.md",
    "people": "people/index.md",
    "positions": "positions/index.md",
    "disputes": "disputes/index.md",
    "events": "events/index.md",
    "year": "events/2023/index.md",
    "glossary": "glossary/index.md",
    "sources": "sources/index.md",
    "source": "sources/other/index.md",
    "data": "data/index.md",
    "corrections": "corrections/index.md",
    "whole": "print/index.md",
    "embed": "embed/timeline/index.md",
    "handwritten": "about/index.md",
}
"""One page of each template."""

BY_HAND = f"# About\n\nWhat *people* wrote.\n\n{COVERAGE}\n\nAnd more.\n"
"""What stands in for the page that people write."""


def made(name: str) -> Page:
    path = PAGES[name]
    return small.pages().get(path) or complete(small.explainer(), path, BY_HAND)[1]


def plain(value: object) -> object:
    """A view as JSON has it."""
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(each) for each in value]
    return str(value) if isinstance(value, str) else value


def view_of(page: Page) -> str:
    shown = {"title": page.title, "description": page.description, "meta": plain(page.meta), "view": plain(page.view)}
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def compare(name: str, written: str) -> None:
    golden = HERE / name
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_the_view(name: str) -> None:
    compare(f"{name}.json", view_of(made(name)))


@pytest.mark.parametrize("name", PAGES)
def test_the_markdown(name: str) -> None:
    compare(f"{name}.md", render(made(name)))


def test_each_template_has_its_pair_and_no_golden_is_left_over() -> None:
    templates = {path.name.removesuffix(".md.jinja") for path in TEMPLATES.glob("*.md.jinja")}
    assert set(PAGES) == templates
    assert {path.name for path in HERE.glob("*.[jm][sd]*")} == {
        f"{name}.{half}" for name in PAGES for half in ("json", "md")
    }
