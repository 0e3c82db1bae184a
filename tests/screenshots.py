"""Pictures of every kind of page as readers have it on their screens, to judge the layout by eye.

Usage: python -m tests.screenshots [--site FOLDER] [--out FOLDER] [--pages KIND ...] [--widths PIXELS ...]
                                   [--schemes light|dark ...]

Each page is taken at each width in each scheme twice: the first screen, and the whole page with all that would load or
be laid out later (of a very long page, what stands above TALLEST). Contact sheets hold them beside each other: one for
each page, in columns that read on from left to right, and `overview.png` with all first screens.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from generator.browser import opened
from tests.browser.readers import settled
from tests.kinds import KINDS, kinds_of
from tests.served import ROOT, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = (390, 768, 1440)
HEIGHTS = {390: 844, 768: 1024, 1440: 900}
"""The first screen's height at a width; 900 at any other."""
SCHEMES = ("light", "dark")

TALLEST = 32_000
"""What is kept of a page, in CSS pixels."""
COLUMN = 4_000
"""The height of a column of a contact sheet, in CSS pixels; one screenshot of the browser holds no more than four."""
MOST_COLUMNS = 4
GAP, LABEL, BACKGROUND, INK = 24, 44, "#8a8f98", "#000000"


@dataclass(frozen=True)
class View:
    """One page at one width in one scheme, and how its pictures are called."""

    kind: str
    width: int
    scheme: str
    folder: Path
    tall: int = 0
    """The height of the whole page, in CSS pixels."""

    @property
    def label(self) -> str:
        """What stands above the first screen."""
        return f"{self.kind} · {self.width} px · {self.scheme}"

    @property
    def screen(self) -> Path:
        """The picture of the first screen."""
        return self.folder / f"{self.kind}-{self.width}-{self.scheme}-screen.png"

    @property
    def whole(self) -> Path:
        """The picture of the whole page."""
        return self.folder / f"{self.kind}-{self.width}-{self.scheme}-full.png"


@contextmanager
def visitor(browser: Browser, width: int, scheme: str) -> Iterator[Page]:
    """A page of this width in this scheme; our style may enter it."""
    window = {"width": width, "height": HEIGHTS.get(width, 900)}
    context = browser.new_context(
        viewport=window,  # type: ignore[arg-type]
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
        bypass_csp=True,
    )
    yield context.new_page()
    context.close()


def taken(page: Page, view: View, url: str) -> View:
    """Take the two pictures of a view, and say how tall the page is."""
    page.goto(url, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    page.screenshot(path=view.screen)
    tall = settled(page)
    pieces = [piece(page, view.width, top, min(top + COLUMN, tall)) for top in range(0, min(tall, TALLEST), COLUMN)]
    stacked(pieces).save(view.whole)
    return View(view.kind, view.width, view.scheme, view.folder, tall)


def piece(page: Page, width: int, top: int, bottom: int) -> Image.Image:
    """The part of a page between two heights."""
    clip = {"x": 0, "y": top, "width": width, "height": bottom - top}
    return Image.open(io.BytesIO(page.screenshot(full_page=True, clip=clip))).convert("RGB")  # type: ignore[arg-type]


def stacked(pieces: list[Image.Image]) -> Image.Image:
    """Pictures below one another."""
    whole = Image.new("RGB", (pieces[0].width, sum(each.height for each in pieces)))
    top = 0
    for each in pieces:
        whole.paste(each, (0, top))
        top += each.height
    return whole


def views(url: str, pages: dict[str, str], options: argparse.Namespace) -> Iterator[View]:
    """Take the pictures of every page, width by width."""
    with opened() as browser:
        for width in options.widths:
            for scheme in options.schemes:
                with visitor(browser, width, scheme) as page:
                    for kind, path in pages.items():
                        yield taken(page, View(kind, width, scheme, options.out), url + path)
                print(f"{len(pages)} pages at {width} px, {scheme}", flush=True)


def columns(whole: Image.Image) -> Image.Image:
    """The start of a tall picture, cut into columns beside one another."""
    tops = range(0, min(whole.height, MOST_COLUMNS * COLUMN), COLUMN)
    made = Image.new("RGB", (len(tops) * (whole.width + GAP) - GAP, min(whole.height, COLUMN)), BACKGROUND)
    for number, top in enumerate(tops):
        part = whole.crop((0, top, whole.width, min(top + COLUMN, whole.height)))
        made.paste(part, (number * (whole.width + GAP), 0))
    return made


def labelled(picture: Image.Image, label: str) -> Image.Image:
    """A picture with words above it."""
    font = ImageFont.load_default(24)
    made = Image.new("RGB", (max(picture.width, int(font.getlength(label)) + 8), picture.height + LABEL), BACKGROUND)
    ImageDraw.Draw(made).text((4, 8), label, fill=INK, font=font)
    made.paste(picture, (0, LABEL))
    return made


def sheet(rows: Iterable[list[Image.Image]]) -> Image.Image:
    """Rows of pictures on one ground."""
    kept = [row for row in rows if row]
    size = (
        max(sum(each.width + GAP for each in row) for row in kept) + GAP,
        sum(max(each.height for each in row) + GAP for row in kept) + GAP,
    )
    made, top = Image.new("RGB", size, BACKGROUND), GAP
    for row in kept:
        left = GAP
        for each in row:
            made.paste(each, (left, top))
            left += each.width + GAP
        top += max(each.height for each in row) + GAP
    return made


def reduced(picture: Image.Image, part: float) -> Image.Image:
    """A picture at a part of its size."""
    size = (max(1, round(picture.width * part)), max(1, round(picture.height * part)))
    return picture.resize(size, Image.Resampling.LANCZOS)


def whole_page(view: View) -> Image.Image:
    """A view's whole page in columns, with what is left out said above it."""
    shown = min(view.tall, MOST_COLUMNS * COLUMN)
    more = f"first {shown:,} of {view.tall:,} px high" if shown < view.tall else f"{view.tall:,} px high"
    with Image.open(view.whole) as whole:
        return labelled(reduced(columns(whole), 0.6), f"{view.label} · {more}")


def first_screen(view: View) -> Image.Image:
    """A view's first screen at half its size."""
    with Image.open(view.screen) as screen:
        return labelled(reduced(screen, 0.5), view.label)


def compose(taken: list[View], out: Path) -> None:
    """Write a contact sheet for each kind of page, a row for each scheme, and one with every first screen."""
    by_kind = {kind: [view for view in taken if view.kind == kind] for kind in dict.fromkeys(v.kind for v in taken)}
    for kind, own in by_kind.items():
        schemes = groupby(sorted(own, key=lambda view: SCHEMES.index(view.scheme)), key=lambda view: view.scheme)
        sheet([whole_page(view) for view in row] for _, row in schemes).save(out / f"sheet-{kind}.png")
    sheet([first_screen(view) for view in own] for own in by_kind.values()).save(out / "overview.png")


def parsed() -> argparse.Namespace:
    """The options of the command line."""
    site = Path(os.environ.get("SITE_DIR") or ROOT / "site")
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--site", type=Path, default=site, help="the built site (default: SITE_DIR, or site/)")
    parser.add_argument("--out", type=Path, default=ROOT / ".build" / "screenshots", help="where the pictures go")
    parser.add_argument("--pages", nargs="+", choices=KINDS, default=list(KINDS), metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--widths", nargs="+", type=int, default=WIDTHS, metavar="PIXELS")
    parser.add_argument("--schemes", nargs="+", choices=SCHEMES, default=SCHEMES)
    return parser.parse_args()


def main() -> int:
    """Take the pictures and return the exit code."""
    options = parsed()
    pages = kinds_of(options.site, options.pages)
    if not pages:
        print(f"{options.site} has none of these pages: build a site with `make site`", file=sys.stderr)
        return 1
    options.out.mkdir(parents=True, exist_ok=True)
    with served(options.site) as url:
        compose(list(views(url, pages, options)), options.out)
    print(f"The contact sheets are {options.out}/sheet-*.png and {options.out}/overview.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
