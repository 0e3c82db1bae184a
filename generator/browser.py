"""The only door to the browser that draws and tests: where one stands on this machine, and how it is opened."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import GeneratorError

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Page
    from playwright.sync_api import Route as Route

RECORD = Path(__file__).resolve().parent.parent / ".build" / "browser"
"""Where scripts/setup_browser.py writes the path of the browser that it found."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""

Found = Iterator[tuple[str, str]]
"""Browsers: how each was found, and its path."""


class BrowserError(GeneratorError):
    """There is no browser, or it does not do its work."""


def find() -> Path | None:
    """The nearest browser: named in CHROMIUM, recorded, in its usual places, or installed by Playwright."""
    ways = (named, recorded, on_path, in_places, of_playwright)
    paths = (Path(path) for _, path in chain.from_iterable(way() for way in ways))
    return next((path for path in paths if path.is_file()), None)


def on_this_machine() -> Found:
    """Browsers that the environment names or that stand in the usual places."""
    return chain(named(), on_path(), in_places())


def named() -> Found:
    """The browser that the environment names."""
    name = os.environ.get("CHROMIUM")
    if name:
        yield "named by CHROMIUM", shutil.which(name) or name


def recorded() -> Found:
    """The browser that was found and tried out before."""
    if RECORD.is_file():
        yield "recorded", RECORD.read_text(encoding="utf-8").strip()


def on_path() -> Found:
    """Browsers that can be called by their name."""
    for path in filter(None, map(shutil.which, NAMES)):
        yield "on PATH", path


def in_places() -> Found:
    """Browsers that macOS keeps apart."""
    yield from (("installed", place) for place in PLACES if Path(place).is_file())


def of_playwright() -> Found:
    """The browser that Playwright installed, if it did."""
    answer = subprocess.run([sys.executable, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True)
    path = answer.stdout.strip()
    if answer.returncode == 0 and Path(path).is_file():
        yield "installed by Playwright", path


@contextmanager
def opened() -> Iterator[Browser]:
    """A headless browser, closed at the end; raises BrowserError for whatever goes wrong with it meanwhile."""
    path = find()
    if path is None:
        raise BrowserError("no browser was found; see `make browser`")
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise BrowserError("Playwright is not installed; see `make site`") from None
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
            try:
                yield browser
            finally:
                browser.close()
    except Error as error:
        raise BrowserError(f"{path}: {error.message.splitlines()[0]}") from error
