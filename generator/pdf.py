"""The explainer on paper: pages of the built site, printed as PDFs by a headless browser, and kept."""

from __future__ import annotations

import hashlib
import mimetypes
import os
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from generator import browser
from generator.browser import BrowserError
from generator.model.dates import Edtf
from generator.model.explainer import Explainer
from generator.pages.kit import links
from generator.work import keep

if TYPE_CHECKING:
    from generator.browser import Route


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the site that is printed, and the file that this makes."""

    page: str
    target: str


SHEETS = (Sheet(f"{links.WHOLE}/index.html", links.PDF), Sheet("index.html", links.HANDOUT))
"""All of the explainer, and its first page as a handout."""

ORIGIN = "http://site.invalid/"
MOST_KEPT = 10
ANNOUNCED = "EXPLAINER_PDF"
"""The variable that tells a build inside MkDocs, before the PDFs are made, whether pages may lead to them."""

LEAD_WITHIN = """published => {
  for (const link of document.querySelectorAll("a[href]")) {
    const goal = new URL(link.href), id = link.dataset.note || decodeURIComponent(goal.hash.slice(1))
    if (goal.origin !== location.origin) continue
    if (id && document.getElementById(id)) link.setAttribute("href", "#" + id)
    else if (!published) link.removeAttribute("href")
  }
}"""
"""On paper there is one page: links lead to its own places; others lead nowhere unless the site's address is known."""

_WANTED = re.compile(r'(?:href|src)="([^"#?]+\.(?:css|svg|png))"')
_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)")


def hindrance() -> str:
    """Why there will be no PDF, if that is known beforehand."""
    return "" if browser.find() else "there is no PDF: no browser was found; see `make browser`"


def announced() -> bool:
    """Whether the site that is being built will have a PDF."""
    return os.environ.get(ANNOUNCED) == "yes"


def announcement(coming: bool) -> Mapping[str, str]:
    """The variable that announces a PDF to MkDocs, or that there will be none."""
    return {ANNOUNCED: "yes" if coming else "no"}


def add(folder: Path, cache: Path, explainer: Explainer, address: str = "") -> str:
    """Add the PDFs to the folder of a built site; returns why that failed, if it did, and never raises for a browser.

    `address` is where the site will be published, if that is known. A site without a page to print gets no PDF of it.
    """
    base = f"{address.rstrip('/')}/" if address else ORIGIN
    stamp = _stamp(explainer.editorial.as_of)
    try:
        for sheet in SHEETS:
            if (folder / sheet.page).is_file():
                _add(folder, sheet, cache, base, stamp)
    except BrowserError as error:
        return f"there is no PDF: {error}"
    return ""


def _add(folder: Path, sheet: Sheet, cache: Path, base: str, stamp: bytes) -> None:
    """Add one PDF, printed anew only where none is kept that looks the same."""
    kept = cache / f"{_key(folder, sheet, base, stamp)}.pdf"
    if not kept.is_file():
        _keep(kept, _dated(_printed(folder, sheet, base), stamp))
    (folder / sheet.target).write_bytes(kept.read_bytes())


def _stamp(as_of: Edtf) -> bytes:
    """When the PDF was made: as SOURCE_DATE_EPOCH says, or else the day up to which the explainer goes."""
    epoch, day = os.environ.get("SOURCE_DATE_EPOCH"), as_of.latest
    if epoch or day is None:
        return f"{datetime.fromtimestamp(int(epoch or 0), UTC):%Y%m%d%H%M%S}".encode()
    return f"{day:%Y%m%d}000000".encode()


def _key(folder: Path, sheet: Sheet, base: str, stamp: bytes) -> str:
    """The name of the file that is kept: another one whenever the PDF would look different."""
    parts = [Path(__file__).read_bytes(), base.encode(), stamp, *(path.read_bytes() for path in _parts(folder, sheet))]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[:32]


def _parts(folder: Path, sheet: Sheet) -> Iterator[Path]:
    """The page, and the style sheets and pictures that it shows."""
    yield folder / sheet.page
    wanted = set(_WANTED.findall((folder / sheet.page).read_text(encoding="utf-8")))
    paths = (folder / normpath(join(dirname(sheet.page), unquote(each))) for each in sorted(wanted))
    yield from (path for path in paths if path.is_file())


def _printed(folder: Path, sheet: Sheet, base: str) -> bytes:
    """The PDF; made in a thread of its own, since no thread can run two browsers of Playwright."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(_print, folder, sheet, base).result()


def _print(folder: Path, sheet: Sheet, base: str) -> bytes:
    """Print the page without its scripts, so that it is the same each time, and with tags and an outline."""
    with browser.opened() as opened:
        page = opened.new_page(java_script_enabled=False)
        page.route("**/*", lambda route: _answer(route, folder, base))
        page.emulate_media(media="print", color_scheme="light")
        page.goto(base + sheet.page, wait_until="load")
        page.evaluate(LEAD_WITHIN, base != ORIGIN)
        return page.pdf(format="A4", tagged=True, outline=True)


def _answer(route: Route, folder: Path, base: str) -> None:
    """Give the page the files of the site, its pictures without waiting for a reader, and nothing else."""
    address = route.request.url
    inside = unquote(urlsplit(address).path.removeprefix(urlsplit(base).path))
    file = (folder / inside).resolve()
    if not address.startswith(base) or not file.is_relative_to(folder.resolve()) or not file.is_file():
        route.abort()
        return
    content = file.read_bytes()
    if file.suffix == ".html":
        content = content.replace(b' loading="lazy"', b"")
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    route.fulfill(body=content, content_type=f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)


def _dated(content: bytes, stamp: bytes) -> bytes:
    """The PDF with this date instead of the moment at which it was made; both are equally long."""
    return _DATE.sub(rb"/\1 (D:" + stamp + rb"+00'00')", content)


def _keep(file: Path, content: bytes) -> None:
    """Write a file of the cache, and remove the oldest of many."""
    keep(file, content)
    by_age = sorted(file.parent.glob("*.pdf"), key=lambda each: each.stat().st_mtime_ns, reverse=True)
    for old in by_age[MOST_KEPT:]:
        old.unlink(missing_ok=True)
