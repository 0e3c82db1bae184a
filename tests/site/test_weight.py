"""What a first visit on a phone costs before the reader does anything: bytes after gzip, and requests."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.readers import reader

pytestmark = pytest.mark.browser

PHONE = 390
MOST_REQUESTS = 25
MOST_BYTES = {
    "index.html": 197_000,
    "participation/index.html": 181_000,
    "members/index.html": 166_000,
    "sources/index.html": 198_000,
    "print/index.html": 240_000,
}
"""About a tenth more than each page weighs now. Of each, some 72 kB are Material's and 51 kB the letters, or 71 kB with italics."""

UNWANTED = ("assets/vendor/plotly.min.js", "search/search_index.json")


def first_view(browser: Browser, site: Path, site_url: str, path: str) -> dict[str, int]:
    """The files that a page asks for, by path, with their bytes after gzip."""
    asked: set[str] = set()
    with reader(browser, PHONE) as context:
        page = context.new_page()
        context.on("request", lambda sent: asked.add(sent.url))
        page.goto(site_url + path, wait_until="networkidle")
    paths = {urlsplit(url).path.removeprefix("/") for url in asked if url.startswith(site_url)}
    return {path: len(gzip.compress((site / path).read_bytes(), compresslevel=6, mtime=0)) for path in paths}


@pytest.mark.parametrize(("path", "most"), MOST_BYTES.items(), ids=MOST_BYTES)
def test_the_first_view_is_light(browser: Browser, site_folder: Path, site_url: str, path: str, most: int) -> None:
    weights = first_view(browser, site_folder, site_url, path)
    assert path in weights
    assert not weights.keys() & set(UNWANTED)
    listed = "\n".join(f"{weight:7} {file}" for file, weight in sorted(weights.items(), key=lambda item: -item[1]))
    total = sum(weights.values())
    assert total <= most, f"{total} bytes:\n{listed}"
    assert len(weights) <= MOST_REQUESTS, listed
