from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator import icon
from generator.browser import BrowserError
from generator.model.look import Logo

RED = Logo(
    "svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><path fill="#f00" d="M0 0h10v5H0z"/></svg>'
)


def picture(made: bytes) -> Image.Image:
    return Image.open(BytesIO(made)).convert("RGB")


@pytest.mark.browser
def test_the_logo_stands_whole_on_white_in_the_size_of_an_icon(tmp_path: Path) -> None:
    files, notice = icon.touch_icon(RED, tmp_path, draw=True)
    drawn = picture(files[icon.PATH])
    assert (drawn.size, notice) == ((icon.SIDE, icon.SIDE), "")
    assert drawn.getpixel((90, 90)) == (255, 0, 0)
    assert drawn.getpixel((icon.INSET + 1, 90)) == (255, 0, 0)
    assert [drawn.getpixel(at) for at in ((2, 90), (90, icon.INSET + 5))] == [(255, 255, 255)] * 2


@pytest.mark.browser
def test_a_second_build_takes_what_the_first_has_drawn(tmp_path: Path) -> None:
    first = icon.touch_icon(RED, tmp_path, draw=True)
    assert icon.touch_icon(RED, tmp_path, draw=False) == first
    other = Logo("svg", RED.content.replace(b"#f00", b"#00f"))
    assert icon.touch_icon(other, tmp_path, draw=False) == ({}, "")


def test_without_a_logo_the_theme_has_its_own_sign(tmp_path: Path) -> None:
    assert icon.touch_icon(None, tmp_path, draw=True) == ({}, "")


def test_without_a_browser_the_build_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(page: str) -> bytes:
        raise BrowserError("no browser was found")

    monkeypatch.setattr(icon, "_drawn", none)
    files, notice = icon.touch_icon(RED, tmp_path, draw=True)
    assert files == {}
    assert notice == "home screens show the sign of the theme, not the logo: no browser was found"
