"""Pictures of every chart, drawn by our own theme in a headless browser while the site is built, and kept."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from generator import browser, svg
from generator.browser import BrowserError
from generator.charts import Chart, figure_json
from generator.pages.kit.base import Picture
from generator.work import keep

if TYPE_CHECKING:
    from generator.browser import Page, Route

SIZES: tuple[tuple[Literal["narrow", "medium", "wide"], int], ...] = (("narrow", 358), ("medium", 640), ("wide", 928))
"""The widths of a chart on a phone, a tablet and a desk, in CSS pixels."""

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
CARD = (1200, 630)
"""What the large cards of social networks measure, in pixels."""

MOST_KEPT = 500
ORIGIN = "http://site.invalid/"
STUDIO = Path(__file__).parent / "theme" / "pictures"
SCRIPT, SHEET = "draw.js", "assets/site.css"
BENEATH = b"/* frame.css */"
"""Where the rules begin in the theme's one stylesheet that no picture has to do with."""

SHEETS = (SHEET, "card.css")
BEARING = (*SHEETS, "assets/plotly.css", "assets/vendor/plotly.min.js")
"""Besides the scripts, the files on which the look of a picture depends."""

TYPES = {".js": "text/javascript", ".css": "text/css"}

_HEIGHT = re.compile(r'<svg [^>]*height="(\d+)')
_IMPORT = re.compile(r'from "(\./[\w./-]+\.js)"')

Files = Mapping[str, bytes]
"""Files of the site, by path."""


@dataclass(frozen=True, slots=True)
class Made:
    """The pictures that there are, their files, and a line about what is missing, if anything is."""

    files: Files = field(default_factory=dict)
    pictures: Mapping[str, tuple[Picture, ...]] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)
    notice: str = ""


@dataclass(frozen=True, slots=True)
class _Order:
    """A file to be drawn: where it goes, which function of the drawing page makes it, and from what."""

    chart: Chart
    path: str
    function: Literal["draw", "card"]
    asked: Mapping[str, Any]
    place: tuple[Literal["light", "dark"], Literal["narrow", "medium", "wide"], int] | None = None
    """For a picture, its scheme, size and width."""

    def key(self, look: str) -> str:
        """The name of the file that is kept: another one whenever it would look different."""
        made_of = json.dumps([look, self.path, self.asked], sort_keys=True)
        return hashlib.sha256(made_of.encode()).hexdigest()[:32] + Path(self.path).suffix


def make_pictures(charts: Mapping[str, Chart], assets: Files, cache: Path, site: str, *, draw: bool) -> Made:
    """The pictures and cards of all charts that show anything; never raises for the want of a browser.

    `assets` are the files that the reader's page would load, `site` is the name of the site. With `draw` false, only
    what the cache holds is taken, and nothing is said.
    """
    studio = {path.name: path.read_bytes() for path in sorted(STUDIO.iterdir())}
    files = {**assets, SHEET: assets[SHEET].partition(BENEATH)[0], **studio}
    look = _look(files)
    orders = [order for chart in charts.values() if not chart.empty for order in _orders(chart, site)]
    kept = {order.path: cache / order.key(look) for order in orders}
    missing = [order for order in orders if not kept[order.path].is_file()]
    reason = _drawn(missing, files, kept) if draw and missing else ""
    if draw:
        _forget(cache, set(kept.values()))
    found = {path: file.read_bytes() for path, file in kept.items() if file.is_file()}
    return _made(orders, found, reason)


def _orders(chart: Chart, site: str) -> Iterator[_Order]:
    """Every picture of a chart, and its card."""
    spec = json.loads(figure_json(chart))
    for size, width in SIZES:
        for scheme in SCHEMES:
            path = f"assets/charts/{chart.id}-{size}-{scheme}.svg"
            asked = {"spec": spec, "scheme": scheme, "room": {"width": width, "height": chart.height}}
            yield _Order(chart, path, "draw", asked, (scheme, size, width))
    yield _Order(chart, f"assets/cards/{chart.id}.png", "card", {"spec": spec, "site": site, "height": chart.height})


def _look(files: Files) -> str:
    """What stands for all code and style that a picture is drawn with."""
    scripts = sorted(_imported(SCRIPT, files, set()))
    ours = [Path(svg.__file__).read_bytes(), *(files[path] for path in (*scripts, *BEARING) if path in files)]
    return hashlib.sha256(b"\0".join(ours)).hexdigest()


def _imported(path: str, files: Files, seen: set[str]) -> set[str]:
    """A script and all that it imports."""
    if path in files and path not in seen:
        seen.add(path)
        for name in _IMPORT.findall(files[path].decode()):
            _imported(posixpath.normpath(posixpath.join(posixpath.dirname(path), name)), files, seen)
    return seen


def _drawn(orders: Sequence[_Order], files: Files, kept: Mapping[str, Path]) -> str:
    """Draw and keep the files; returns why that failed, if it did.

    A thread of its own, since a program that runs Playwright already may call this, and no thread can run two.
    """
    with ThreadPoolExecutor(1) as pool:
        try:
            pool.submit(_draw, orders, files, kept).result()
        except BrowserError as error:
            return str(error)
    return ""


def _draw(orders: Sequence[_Order], files: Files, kept: Mapping[str, Path]) -> None:
    with browser.opened() as opened:
        page = opened.new_page(viewport={"width": CARD[0], "height": CARD[1]})
        page.route("**/*", lambda route: _answer(route, files))
        page.goto(ORIGIN)
        for order in orders:
            keep(kept[order.path], _draw_one(page, order))


def _answer(route: Route, files: Files) -> None:
    """Give the page our own files, and nothing else."""
    path = route.request.url.removeprefix(ORIGIN)
    if not path:
        route.fulfill(body=_blank_page(), content_type="text/html; charset=utf-8")
    elif path in files:
        route.fulfill(body=files[path], content_type=TYPES.get(Path(path).suffix, "application/octet-stream"))
    else:
        route.abort()


def _blank_page() -> str:
    links = "".join(f'<link rel="stylesheet" href="{path}">' for path in SHEETS)
    return f'<!doctype html><html lang="en">{links}<script type="module" src="{SCRIPT}"></script><body></body></html>'


def _draw_one(page: Page, order: _Order) -> bytes:
    answer = page.evaluate(f"asked => {order.function}(asked)", order.asked)
    if order.place is None:
        return page.screenshot()
    return svg.clean(answer, order.chart.alt, Path(order.path).stem).encode()


def _forget(cache: Path, used: set[Path]) -> None:
    """Remove what this build did not use, once there is a lot of it."""
    others = set(cache.iterdir()) - used if cache.is_dir() else set()
    if len(others) + len(used) > MOST_KEPT:
        for file in others:
            file.unlink(missing_ok=True)


def _made(orders: Sequence[_Order], found: Files, reason: str) -> Made:
    pictures: dict[str, tuple[Picture, ...]] = {}
    made_cards: dict[str, str] = {}
    for order in orders:
        if order.path in found and order.place:
            picture = Picture(order.path, *order.place, _height(found[order.path]))
            pictures[order.chart.id] = (*pictures.get(order.chart.id, ()), picture)
        elif order.path in found:
            made_cards[order.chart.id] = order.path
    share = "some charts" if found else "charts"
    return Made(found, pictures, made_cards, f"{share} have no static pictures: {reason}" if reason else "")


def _height(picture: bytes) -> int:
    """How high a picture was drawn."""
    found = _HEIGHT.match(picture.decode())
    return int(found[1]) if found else 0
