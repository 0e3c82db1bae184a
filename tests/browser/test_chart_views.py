"""What readers do with a chart: filter it, sort it, share what they see, keep it, and show it large."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.readers import DRAWING_MS, all_pages, reader, watched

pytestmark = pytest.mark.browser
PAGE = "participation/index.html"
MATRIX = "#chart-participation-matrix"
KEYS_SHOWN = """figure => [...new Set(figure.querySelector(".chart__plot").data
  .filter(trace => trace.visible !== false && trace.meta?.key).map(trace => trace.meta.key))]"""
TILES = """figure => figure.querySelector(".chart__plot").data
  .filter(trace => trace.visible !== false).reduce((n, trace) => n + trace.x.length, 0)"""
ROWS = """figure => figure.querySelector(".chart__plot").layout.yaxis.ticktext.map(it => it.replace(/<[^>]*>/g, ""))"""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with reader(browser, permissions=["clipboard-read", "clipboard-write"]) as made:
        yield made


@pytest.fixture
def matrix(context: BrowserContext, site_url: str) -> Locator:
    page = context.new_page()
    page.goto(site_url + PAGE)
    return drawn(page)


def drawn(page: Page, chart: str = MATRIX) -> Locator:
    figure = page.locator(chart)
    figure.scroll_into_view_if_needed()
    figure.dispatch_event("pointerenter")
    expect(figure).to_have_attribute("data-state", "drawn", timeout=DRAWING_MS)
    return figure


def entry(figure: Locator, label: str) -> Locator:
    return figure.locator("ul.key").get_by_role("button", name=label, exact=True)


def choose(figure: Locator, control: str, choice: str) -> None:
    figure.locator(f"select[data-control={control}]").select_option(choice)


def test_an_entry_of_the_legend_shows_its_marks_alone(matrix: Locator) -> None:
    """One entry, then two, then back to all; the words below say what is shown."""
    every = matrix.evaluate(KEYS_SHOWN)
    entry(matrix, "Absent").click()
    assert matrix.evaluate(KEYS_SHOWN) == ["absent"]
    expect(matrix.locator(".chart__shown")).to_have_text(
        "Shown: Absent. The title and the notes do not change with it."
    )
    entry(matrix, "Host").click()
    assert set(matrix.evaluate(KEYS_SHOWN)) == {"host", "absent"}
    expect(entry(matrix, "Host")).to_have_attribute("aria-pressed", "true")
    entry(matrix, "Host").click()
    entry(matrix, "Absent").click()
    assert matrix.evaluate(KEYS_SHOWN) == every
    expect(matrix.locator(".chart__shown")).to_be_hidden()


def test_kinds_and_years_narrow_the_columns(matrix: Locator) -> None:
    """Two filters at once leave the columns that both let through."""
    whole = matrix.evaluate(TILES)
    choose(matrix, "kind", "exercise")
    exercises = matrix.evaluate(TILES)
    choose(matrix, "period", "since-2023")
    assert 0 < matrix.evaluate(TILES) < exercises < whole
    years = matrix.evaluate("it => it.querySelector('.chart__plot').layout.xaxis.ticktext")
    assert years == ["2023"]


def test_rows_take_the_order_that_is_chosen_and_keep_their_tiles(matrix: Locator) -> None:
    """A member's row moves with its name, its tiles and its number."""
    first = matrix.evaluate(ROWS)
    before = matrix.evaluate(ROW_OF, "Russia")
    choose(matrix, "order", "share")
    assert matrix.evaluate(ROWS) != first
    assert sorted(matrix.evaluate(ROWS)) == sorted(first)
    assert matrix.evaluate(ROW_OF, "Russia") == before


ROW_OF = """(figure, name) => {
  const { data, layout } = figure.querySelector(".chart__plot");
  const row = layout.yaxis.ticktext.findIndex(it => it.includes(name));
  const tiles = data.flatMap(trace => trace.x.flatMap((x, i) =>
    Math.round(trace.base[i] + trace.y[i] / 2) === row ? [[x, trace.name]] : []));
  const beside = layout.annotations.filter(note => note.y === row).map(note => note.text);
  return JSON.stringify([tiles.sort((a, b) => a[0] - b[0]), beside]);
}"""


def test_a_link_shows_what_its_sender_saw(matrix: Locator, context: BrowserContext) -> None:
    """The view stands in the address, and whoever opens it sees it drawn without reaching for the chart."""
    entry(matrix, "Absent").click()
    choose(matrix, "kind", "exercise")
    matrix.get_by_role("button", name=re.compile("^Copy link")).click()
    expect(matrix.locator(".chart__said")).to_have_text("Link copied.")
    link = matrix.page.evaluate("navigator.clipboard.readText()")
    assert urlsplit(link).fragment == MATRIX[1:]
    page = context.new_page()
    page.goto(link)
    other = page.locator(MATRIX)
    expect(other).to_have_attribute("data-state", "drawn", timeout=DRAWING_MS)
    assert other.evaluate(KEYS_SHOWN) == ["absent"]
    assert other.evaluate(TILES) == matrix.evaluate(TILES)
    expect(other.locator("select[data-control=kind]")).to_have_value("exercise")
    expect(entry(other, "Absent")).to_have_attribute("aria-pressed", "true")


def test_an_old_link_with_unknown_wishes_shows_the_whole_chart(context: BrowserContext, site_url: str) -> None:
    """What the chart no longer offers is left out, without a complaint."""
    page, complaints = watched(context)
    page.goto(f"{site_url}{PAGE}?participation-matrix=kind.circus_only.juggled_what._.{'x' * 500}&other=1{MATRIX}")
    figure = drawn(page)
    assert "absent" in figure.evaluate(KEYS_SHOWN)
    expect(figure.locator(".chart__shown")).to_be_hidden()
    assert complaints == []


def test_the_embed_code_shows_the_same_view_elsewhere(matrix: Locator, context: BrowserContext) -> None:
    """The code is a frame with a title whose page draws the chart as its sender saw it."""
    entry(matrix, "Absent").click()
    matrix.get_by_role("button", name=re.compile("^Copy embed code")).click()
    expect(matrix.locator(".chart__said")).to_have_text("Code copied.")
    code = matrix.page.evaluate("navigator.clipboard.readText()")
    page = context.new_page()
    page.goto(matrix.page.url.split("participation/")[0] + "404.html")
    page.set_content(f"<p>Another page</p>{code}")
    frame = page.locator("iframe")
    high = int(frame.get_attribute("height") or 0)
    assert "Armenia" in (frame.get_attribute("title") or "")
    figure = page.frame_locator("iframe").locator("figure.chart")
    expect(figure).to_have_attribute("data-state", "drawn", timeout=DRAWING_MS)
    assert figure.evaluate(KEYS_SHOWN) == ["absent"]
    for width in (320, 390, 900):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("document.body.style.margin = 0")
        page.wait_for_timeout(400)
        needed = page.frame_locator("iframe").locator("html").evaluate("it => it.scrollHeight")
        assert needed <= high, f"{needed} px are needed at {width} px, the frame has {high}"


def save(figure: Locator, kind: str, to: Path) -> Path:
    with figure.page.expect_download() as download:
        figure.get_by_role("button", name=f"{kind}: Save").click()
    saved = to / str(download.value.suggested_filename)
    download.value.save_as(saved)
    return saved


def test_a_saved_picture_is_twice_as_fine_as_the_screen(matrix: Locator, tmp_path: Path) -> None:
    saved = Image.open(save(matrix, "PNG", tmp_path))
    assert (saved.format, Path(saved.filename).name) == ("PNG", "participation-matrix.png")
    wide = matrix.evaluate("it => it.querySelector('.chart__plot').clientWidth")
    assert saved.width == 2 * (wide + 28)


def test_a_saved_picture_says_what_of_the_chart_it_shows(matrix: Locator, tmp_path: Path) -> None:
    """Numbers that are of all events do not stand beside the tiles of a few."""
    entry(matrix, "Absent").click()
    choose(matrix, "kind", "exercise")
    words = texts(save(matrix, "SVG", tmp_path))
    assert any(each.startswith("Shown: Absent, Exercises.") for each in words)
    assert not any(re.fullmatch(r"\d+ of \d+", each) for each in words)


def texts(svg: Path) -> list[str]:
    root = ET.fromstring(svg.read_text(encoding="utf-8"))
    return ["".join(each.itertext()) for each in root.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("width", [390, 1440])
def test_a_saved_picture_of_every_chart_stands_alone(
    context: BrowserContext, site_url: str, site_folder: Path, tmp_path: Path, width: int
) -> None:
    """The finding, the legend, the marks' signs and the source are there, whole, and none lies on another."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    for path in [path for path in all_pages(site_folder) if path.startswith("embed/")]:
        page.goto(site_url + path)
        figure = drawn(page, "figure.chart")
        saved = save(figure, "SVG", tmp_path)
        whole = " ".join(texts(saved))
        for part in (
            figure.locator(".chart__title").inner_text(),
            *figure.locator(".key__word").all_inner_texts(),
            "as of 31 December 2023",
        ):
            assert part in whole, (path, part)
        shown = figure.evaluate(
            "it => [...it.querySelectorAll('.bartext')].filter(text => text.getBoundingClientRect().width > 0).length"
        )
        assert saved.read_text(encoding="utf-8").count('class="bartext') == shown, path
        page.set_content(saved.read_text(encoding="utf-8"))
        assert page.evaluate(TROUBLES) == [], path


TROUBLES = """() => {
  const whole = document.querySelector("svg").getBoundingClientRect();
  const own = [...document.querySelectorAll("body > svg > text")].map(it => [it.textContent, it.getBoundingClientRect()]);
  const plot = document.querySelector("svg svg").getBoundingClientRect();
  const out = ([, box]) => box.left < whole.left || box.right > whole.right || box.bottom > whole.bottom + 1;
  const inside = ([, box]) => box.bottom > plot.top + 2 && box.top < plot.bottom - 2;
  const meets = ([, a], [, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  return own.filter((one, i) => out(one) || inside(one) || own.slice(i + 1).some(other => meets(one, other)))
    .map(([text]) => text);
}"""


def test_a_chart_fills_the_screen_and_comes_back(matrix: Locator) -> None:
    """Full screen draws it larger; leaving it draws it as before."""
    before = matrix.evaluate("it => it.querySelector('.chart__plot').layout.height")
    matrix.get_by_role("button", name=re.compile("^Full screen")).click()
    matrix.page.wait_for_function("document.fullscreenElement?.id === 'chart-participation-matrix'")
    matrix.page.wait_for_function(
        "before => document.fullscreenElement.querySelector('.chart__plot').layout.height > before", arg=before
    )
    matrix.page.evaluate("document.exitFullscreen()")
    matrix.page.wait_for_function(
        "before => document.querySelector('#chart-participation-matrix .chart__plot').layout.height === before",
        arg=before,
    )


def test_a_tile_opens_its_evidence(matrix: Locator, site_url: str) -> None:
    """A click on a tile goes to the very entry of the matrix, on its source's page."""
    page = matrix.page
    entry(matrix, "Absent").click()
    goal = matrix.evaluate("""it => it.querySelector(".chart__plot").data
      .find(trace => trace.meta?.key === "absent").customdata[0][0]""")
    expect(matrix.locator(".chart__shown")).to_be_visible()
    matrix.locator(".chart__plot").scroll_into_view_if_needed()
    box = matrix.locator(".barlayer .point path").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(matrix.locator(".hoverlayer .hovertext")).to_be_visible()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(site_url + goal)
    expect(page.locator(f"#{urlsplit(goal).fragment}")).to_be_visible()


def test_members_can_be_compared_one_by_one(context: BrowserContext, site_url: str) -> None:
    """The chart over time takes the member that is chosen into its upper panel."""
    page = context.new_page()
    page.goto(site_url + PAGE)
    figure = drawn(page, "#chart-participation-over-time")
    choose(figure, "member", "kz")
    headings = figure.evaluate("it => it.querySelector('.chart__plot').layout.annotations.map(note => note.text)")
    assert headings[0] == "Kazakhstan"
    groups = figure.evaluate("""it => [...new Set(it.querySelector(".chart__plot").data
      .filter(trace => trace.visible !== false).map(trace => trace.meta.group))]""")
    assert groups == ["kz"]


def test_a_phone_gets_a_layout_of_its_own(browser: Browser, site_url: str) -> None:
    """What the chart's file changes for narrow screens is what is drawn there, and nowhere else."""
    for width, narrow in ((390, True), (1440, False)):
        with reader(browser, width) as context:
            page = context.new_page()
            page.goto(site_url + PAGE)
            figure = drawn(page, "#chart-participation-by-kind")
            heights = figure.evaluate("it => [it.dataset.height, it.dataset.heightNarrow].map(Number)")
            assert heights[0] != heights[1]
            assert figure.evaluate("it => it.querySelector('.chart__plot').layout.height") == heights[int(narrow)]
