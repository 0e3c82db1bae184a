"""Pictures of the charts: drawn by a real browser, kept, and left out without harm where there is none."""

from __future__ import annotations

import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from generator import browser, pictures
from generator import build as building
from generator.charts import Chart, Table
from generator.charts.kit.base import make_figure
from generator.pages.kit.base import Picture
from generator.pictures import Made, make_pictures
from tests.project import ARTICLE_ALONE, ROOT, contents

SITE = "Who took part"
BARS = {"type": "bar", "x": [1, 2], "y": [3, 1], "meta": {"light": "#0072b2", "dark": "#56b4e9"}}
GROUND = {"yaxis": {"title": {"text": "Wide & <i>plain</i>"}}}


def chart(chart_id: str = "bars", **more: Any) -> Chart:
    figure = make_figure([BARS], GROUND)
    return Chart(
        **{
            "id": chart_id, "title": "One is <b>more</b> than two", "alt": 'Two bars, <one> & "two"', "caption": "",
            "reading": "", "source": "From 2 sources.", "figure": figure, "table": Table((), ()), "height": 240,
            "narrow_figure": {"height": 300, "yaxis": {"title": {"text": "Narrow"}}}, **more,
        }
    )  # fmt: skip


CHARTS = {"bars": chart(), "none": chart("none", figure=make_figure([], {}), narrow_figure=None)}


@pytest.fixture(scope="session")
def assets() -> Mapping[str, bytes]:
    return building._assets(building.check(ARTICLE_ALONE), draw=False)[0]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pictures")


@pytest.fixture(scope="session")
def made(assets: Mapping[str, bytes], cache: Path) -> Made:
    return make_pictures(CHARTS, assets, cache, SITE, draw=True)


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """No browser may be opened."""

    def refuse() -> AbstractContextManager[browser.Browser]:
        raise AssertionError("a browser was opened")

    monkeypatch.setattr(browser, "opened", refuse)


def svgs(made: Made) -> Iterator[tuple[Picture, str]]:
    for picture in made.pictures["bars"]:
        yield picture, made.files[picture.path].decode()


@pytest.mark.browser
def test_every_chart_that_shows_something_is_drawn_in_each_size_and_scheme(made: Made) -> None:
    assert made.notice == ""
    assert made.pictures.keys() == made.cards.keys() == {"bars"}
    kinds = [(picture.size, picture.scheme, picture.width, picture.height) for picture in made.pictures["bars"]]
    sizes = (("narrow", 358, 300), ("medium", 640, 240), ("wide", 928, 240))
    assert kinds == [(size, scheme, *room) for size, *room in sizes for scheme in ("light", "dark")]
    assert made.files.keys() == {picture.path for picture in made.pictures["bars"]} | {"assets/cards/bars.png"}
    for picture, text in svgs(made):
        root = ET.fromstring(text)
        assert (root.get("width"), root.get("height")) == (str(picture.width), str(picture.height))
        assert picture.path == f"assets/charts/bars-{picture.size}-{picture.scheme}.svg"


@pytest.mark.browser
def test_pictures_are_the_same_to_the_byte_each_time(made: Made, assets: Mapping[str, bytes], tmp_path: Path) -> None:
    assert make_pictures(CHARTS, assets, tmp_path, SITE, draw=True) == made


@pytest.mark.browser
@pytest.mark.usefixtures("closed")
def test_what_was_drawn_before_needs_no_browser(made: Made, assets: Mapping[str, bytes], cache: Path) -> None:
    assert make_pictures(CHARTS, assets, cache, SITE, draw=True) == made
    assert make_pictures(CHARTS, assets, cache, SITE, draw=False) == made


@pytest.mark.browser
def test_narrow_pictures_show_the_narrow_figure(made: Made) -> None:
    for picture, text in svgs(made):
        assert ("Narrow" in text) == (picture.size == "narrow") != ("Wide &amp; " in text)


@pytest.mark.browser
def test_each_scheme_has_its_colours(made: Made) -> None:
    for picture, text in svgs(made):
        assert ("#0072b2" in text) == (picture.scheme == "light") != ("#56b4e9" in text)
    words = re.compile(r"<text[^>]*fill:(#\w+)")
    found = {picture.scheme: frozenset(words.findall(text)) for picture, text in svgs(made)}
    assert found["light"] and found["light"].isdisjoint(found["dark"])


@pytest.mark.browser
def test_pictures_are_self_contained_and_say_what_they_show(made: Made) -> None:
    for picture, text in svgs(made):
        assert '<title>Two bars, &lt;one&gt; &amp; "two"</title>' in text
        assert set(re.findall(r'\bid="(.+?)-\d+"', text)) <= {f"bars-{picture.size}-{picture.scheme}"}
        assert not re.search(r"href|<script|<image|url\([^#]|\bon\w+=|\bclass=", text)
        assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]


@pytest.mark.browser
def test_cards_have_the_size_that_networks_ask_for(made: Made) -> None:
    content = made.files[made.cards["bars"]]
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", content[16:24]) == (1200, 630)


@pytest.mark.browser
def test_drawing_goes_on_beside_another_browser_of_the_same_program(
    browser: browser.Browser, assets: Mapping[str, bytes], tmp_path: Path
) -> None:
    assert browser.is_connected()
    assert make_pictures({"bars": chart()}, assets, tmp_path, SITE, draw=True).notice == ""


@pytest.mark.usefixtures("closed")
def test_while_serving_nothing_is_drawn_and_nothing_said(assets: Mapping[str, bytes], tmp_path: Path) -> None:
    assert make_pictures(CHARTS, assets, tmp_path, SITE, draw=False) == Made()


def test_without_a_browser_it_is_said_in_one_line(
    assets: Mapping[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "find", lambda: None)
    expected = "charts have no static pictures: no browser was found; see `make browser`"
    assert make_pictures(CHARTS, assets, tmp_path, SITE, draw=True) == Made(notice=expected)


def test_a_browser_that_does_not_start_is_no_reason_to_fail(
    assets: Mapping[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(browser, "find", lambda: broken)
    notice = make_pictures(CHARTS, assets, tmp_path / "cache", SITE, draw=True).notice
    assert notice.startswith(f"charts have no static pictures: {broken}: ")
    assert "\n" not in notice


def test_a_build_without_a_browser_has_all_but_the_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "find", lambda: None)
    monkeypatch.setattr(building, "PICTURES", tmp_path / "work" / "pictures")
    built = building.build(ARTICLE_ALONE, tmp_path / "out")
    assert any("no browser was found" in notice for notice in built.notices)
    written = contents(tmp_path / "out")
    assert "participation/index.md" in written
    assert not [path for path in written if path.startswith("assets/cards/")]
    assert not building.build(ARTICLE_ALONE, tmp_path / "out", draw=False).changed


def test_another_look_is_another_picture(assets: Mapping[str, bytes]) -> None:
    order = next(pictures._orders(CHARTS["bars"], SITE))
    files = {**assets, "draw.js": (ROOT / "generator/theme/pictures/draw.js").read_bytes()}
    key = order.key(pictures._look(files))
    for path, matters in (
        ("assets/js/theme.js", True), ("assets/site.css", True), ("assets/vendor/plotly.min.js", True),
        ("draw.js", True), ("assets/js/popover.js", False),
    ):  # fmt: skip
        changed = order.key(pictures._look({**files, path: files[path] + b"\n"}))
        assert (changed != key) == matters, path


def test_what_no_build_uses_any_more_goes_when_there_is_much_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("old.svg", "used.svg"):
        (tmp_path / name).touch()
    pictures._forget(tmp_path, {tmp_path / "used.svg"})
    assert len(contents(tmp_path)) == 2
    monkeypatch.setattr(pictures, "MOST_KEPT", 1)
    pictures._forget(tmp_path, {tmp_path / "used.svg"})
    assert [path.name for path in tmp_path.iterdir()] == ["used.svg"]
