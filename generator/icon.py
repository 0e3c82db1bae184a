"""The sign of a dataset's own logo for a phone's home screen, drawn by the headless browser while the site is built."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator import browser
from generator.browser import BrowserError
from generator.model.look import Logo
from generator.work import keep

PATH = "assets/touch-icon.png"
SIDE, INSET = 180, 18
"""What the icons of home screens measure, and the room around the logo, in pixels; phones cut the corners off."""

GROUND = "#ffffff"
TYPES = {"svg": "image/svg+xml", "png": "image/png"}


def touch_icon(logo: Logo | None, cache: Path, *, draw: bool) -> tuple[Mapping[str, bytes], str]:
    """The icon by its path in the site, where there is a logo, and a line about what is missing, if anything is.

    With `draw` false only what the cache holds is taken, and nothing is said.
    """
    if logo is None:
        return {}, ""
    page = _page(logo)
    kept = cache / f"{hashlib.sha256(page.encode()).hexdigest()[:32]}.png"
    if not kept.is_file() and draw:
        try:
            keep(kept, _drawn(page))
        except BrowserError as error:
            return {}, f"home screens show the sign of the theme, not the logo: {error}"
    return ({PATH: kept.read_bytes()} if kept.is_file() else {}), ""


def _page(logo: Logo) -> str:
    """A page that shows the logo, whole, as large as the icon has room for it."""
    data = base64.b64encode(logo.content).decode()
    side = SIDE - 2 * INSET
    return (
        f'<!doctype html><html lang="en"><title>Logo</title><body style="margin:{INSET}px;background:{GROUND}">'
        f'<img alt="" src="data:{TYPES[logo.kind]};base64,{data}" '
        f'style="display:block;width:{side}px;height:{side}px;object-fit:contain"></body></html>'
    )


def _drawn(page: str) -> bytes:
    """The picture; made in a thread of its own, since no thread can run two browsers of Playwright."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(_draw, page).result()


def _draw(page: str) -> bytes:
    with browser.opened() as opened:
        tab = opened.new_page(viewport={"width": SIDE, "height": SIDE}, java_script_enabled=False)
        tab.route("**/*", lambda route: route.abort())
        tab.set_content(page, wait_until="load")
        return tab.screenshot()
