"""The browser that draws: which one is taken, and what is said where there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator import browser


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any browser; the folder is its PATH."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "RECORD", tmp_path / "record")
    monkeypatch.setattr(browser, "PLACES", ())
    monkeypatch.setattr(browser, "of_playwright", lambda: iter(()))
    return tmp_path


def program(path: Path, text: str = "exit 1") -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_the_nearest_browser_is_taken(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert browser.find() is None
    monkeypatch.setattr(browser, "of_playwright", lambda: iter([("", str(program(bare / "of-playwright")))]))
    assert browser.find() == bare / "of-playwright"
    monkeypatch.setattr(browser, "PLACES", (str(program(bare / "Google Chrome")),))
    assert browser.find() == bare / "Google Chrome"
    program(bare / "google-chrome")
    assert browser.find() == bare / "google-chrome"
    program(bare / "chromium")
    assert browser.find() == bare / "chromium"
    browser.RECORD.write_text(f"{program(bare / 'recorded')}\n")
    assert browser.find() == bare / "recorded"
    monkeypatch.setenv("CHROMIUM", str(program(bare / "mine")))
    assert browser.find() == bare / "mine"


def test_a_browser_that_is_gone_is_passed_over(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", str(bare / "gone"))
    browser.RECORD.write_text(f"{bare / 'gone-too'}\n")
    assert browser.find() is None
    program(bare / "chromium")
    assert browser.find() == bare / "chromium"


def test_without_a_browser_it_is_said_how_to_get_one(bare: Path) -> None:
    with pytest.raises(browser.BrowserError, match="no browser was found; see `make browser`"), browser.opened():
        pass


def test_without_playwright_that_is_said(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare / "chromium")
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(browser.BrowserError, match="Playwright is not installed"), browser.opened():
        pass
