"""Charts and first screens look as they did: what is drawn now is compared with small pictures that were kept.

The comparison is of coarse pictures, an eighth of the size in each direction, so that other fonts, other edges of
letters and another release of the browser do not matter, and a mark of another colour, place or size does. After a
change that was meant: UPDATE_PICTURES=1 make pytest PYTEST_ARGS=tests/browser/test_kept_pictures.py, and look at them.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, expect

from tests.browser.readers import CHART, DRAWING_MS, all_pages, reader, settled
from tests.kinds import kinds_of

pytestmark = pytest.mark.browser
KEPT = Path(__file__).parent / "kept"
SCREENS = ("home", "timeline", "participation", "member", "disputes", "source")
SHRINK = 8
MOST = 6.0
"""How far the mean of a colour channel may be off, of 255, in the worst sixteenth of the picture."""


def coarse(png: bytes) -> Image.Image:
    whole = Image.open(io.BytesIO(png)).convert("RGB")
    return whole.resize((whole.width // SHRINK, whole.height // SHRINK), Image.Resampling.BOX)


def parts(image: Image.Image) -> Iterator[Image.Image]:
    """The picture cut into four by four."""
    across, down = image.width / 4, image.height / 4
    for row in range(4):
        for column in range(4):
            yield image.crop(
                (round(column * across), round(row * down), round((column + 1) * across), round((row + 1) * down))
            )


def distance(one: Image.Image, other: Image.Image) -> float:
    """The greatest mean difference of a channel in any part; everything where the sizes are not alike."""
    if abs(one.width - other.width) > 1 or abs(one.height - other.height) > 2:
        return 255.0
    both = ImageChops.difference(one, other.resize(one.size))
    return max(max(ImageStat.Stat(part).mean) for part in parts(both))


def drawn_charts(browser: Browser, site: Path, url: str, width: int, scheme: str) -> Iterator[tuple[str, Image.Image]]:
    with reader(browser, width, color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        for path in [path for path in all_pages(site) if path.startswith("embed/")]:
            page.goto(url + path)
            chart = page.locator(CHART)
            chart.dispatch_event("pointerenter")
            expect(chart).to_have_attribute("data-state", "drawn", timeout=DRAWING_MS)
            yield path.split("/")[1], coarse(chart.locator(".chart__plot").screenshot())


def first_screens(browser: Browser, site: Path, url: str, width: int, scheme: str) -> Iterator[tuple[str, Image.Image]]:
    """What a reader has before any scrolling, of the pages that matter most."""
    with reader(browser, width, color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        for kind, path in kinds_of(site, SCREENS).items():
            # The second visit has the letters, which may come too late for the first.
            page.goto(url + path)
            page.goto(url + path)
            settled(page)
            yield f"screen-{kind}", coarse(page.screenshot())


def compared(pictures: Iterator[tuple[str, Image.Image]], width: int, scheme: str) -> dict[str, float]:
    """The pictures that are not as they were kept, and how far off they are."""
    off = {}
    for name, now in pictures:
        kept = KEPT / f"{name}-{width}-{scheme}.png"
        if os.environ.get("UPDATE_PICTURES") == "1":
            kept.parent.mkdir(exist_ok=True)
            now.save(kept, optimize=True)
        assert kept.is_file(), f"{kept.name} is not kept; UPDATE_PICTURES=1 makes it"
        far = distance(Image.open(kept).convert("RGB"), now)
        if far > MOST:
            off[kept.name] = round(far, 1)
    return off


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 960])
def test_every_chart_looks_as_it_was_kept(
    browser: Browser, site_folder: Path, site_url: str, width: int, scheme: str
) -> None:
    assert compared(drawn_charts(browser, site_folder, site_url, width, scheme), width, scheme) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_every_first_screen_looks_as_it_was_kept(
    browser: Browser, site_folder: Path, site_url: str, width: int, scheme: str
) -> None:
    assert compared(first_screens(browser, site_folder, site_url, width, scheme), width, scheme) == {}


def test_a_mark_of_another_colour_is_noticed_and_another_letter_is_not() -> None:
    """The measure itself: a tile of 24 pixels that turns from blue to red counts, a stroke of a letter does not."""
    plain = Image.new("RGB", (928, 288), "white")
    tiled, red, lettered = plain.copy(), plain.copy(), plain.copy()
    tiled.paste("#0072b2", (400, 100, 424, 126))
    red.paste("#d4410c", (400, 100, 424, 126))
    lettered.paste("black", (400, 100, 402, 110))

    def small(image: Image.Image) -> Image.Image:
        out = io.BytesIO()
        image.save(out, "png")
        return coarse(out.getvalue())

    assert distance(small(tiled), small(red)) > MOST
    assert distance(small(plain), small(lettered)) < MOST / 4
