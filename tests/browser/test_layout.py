"""The layout of every kind of page, measured as it is drawn: on phones, a tablet and a desk."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.readers import reader, settled
from tests.kinds import KINDS, kinds_of

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 768, 1440)
PHONE = 480
MOST_SHIFT = 0.01
PROBES = Path(__file__).with_name("layout.js").read_text(encoding="utf-8")
SHIFTS = """async () => {
  let total = 0;
  const count = (list) => list.getEntries().forEach((entry) => { total += entry.value; });
  const observer = new PerformanceObserver(count);
  observer.observe({ type: "layout-shift", buffered: true });
  await document.fonts.ready;
  for (let y = 0; y < document.scrollingElement.scrollHeight; y += innerHeight / 2) {
    scrollTo(0, y);
    await new Promise((done) => setTimeout(done, 30));
  }
  await new Promise((done) => setTimeout(done, 200));
  count({ getEntries: () => observer.takeRecords() });
  return total;
}"""

FAULTY = """
<style>
  body { width: 300px; font: 17px/1.5 sans-serif; background: #fff; color: #000 }
  .cut { width: 60px; overflow: hidden; white-space: nowrap }
  .box { width: 60px; overflow: auto; white-space: nowrap }
  h3 { position: absolute; top: 20px; left: 0; margin: 0 }
  nav a { display: block; font-size: 10px; line-height: 12px }
  ul.roomy a { display: block; font-size: 10px; line-height: 12px; margin: 20px }
  .small { font-size: 12px; color: #777 }
</style>
<main>
  <h1 style="position: absolute; top: 10px; left: 0; margin: 0">First of the page</h1><h3>Third</h3>
  <div style="height: 90px"></div>
  <div class="cut">words that do not fit</div><div class="box">words that a reader scrolls to</div>
  <nav><a href="#a">one</a><a href="#b">two</a></nav>
  <ul class="roomy"><a href="#c">apart</a></ul>
  <p>A sentence with <a href="#d" style="font-size: 9px">a link</a> in it.</p>
  <p class="small">Hard to read.</p>
  <div style="width: 400px">wide</div>
</main>
"""
"""A page with one fault of each kind, beside what is no fault."""

Layouts = dict[str, dict[str, Any]]
"""What was measured of each kind of page."""


def visited(browser: Browser, site: Path, url: str, width: int, **wishes: object) -> Iterator[tuple[str, Page]]:
    """Every kind of page, at rest, in a window of this width."""
    with reader(browser, width, bypass_csp=True, **wishes) as context:
        page = context.new_page()
        for kind, path in kinds_of(site).items():
            page.goto(url + path, wait_until="networkidle")
            settled(page)
            yield kind, page


@pytest.fixture(scope="module", params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    """The width of a window."""
    return int(request.param)


@pytest.fixture(scope="module")
def layouts(browser: Browser, site_folder: Path, site_url: str, width: int) -> Layouts:
    """Every kind of page, measured once in a window of this width."""
    return {kind: page.evaluate(f"{PROBES}.all()") for kind, page in visited(browser, site_folder, site_url, width)}


def faults(layouts: Layouts, name: str) -> list[str]:
    """What is wrong on which page."""
    return [f"{kind}: {each}" for kind, layout in layouts.items() for each in layout[name]]


def test_each_fault_is_seen_and_nothing_else(browser: Browser) -> None:
    with reader(browser, 320) as context:
        page = context.new_page()
        page.set_content(FAULTY)
        seen = page.evaluate(f"{PROBES}.all()")
        assert seen["beyond"] > 50
        assert [each.split("“")[1][:5] for each in seen["clipped"]] == ["words"]
        assert "fit” in div.cut" in seen["clipped"][0]
        assert len(seen["overlapping"]) == 1
        assert [each.split("“")[1][:3] for each in seen["tiny"]] == ["one", "two"]
        assert len(seen["smallPrint"]) == len(page.evaluate(f"{PROBES}.faint()")) == 1
        assert seen["headings"] == ["jump to h3 “Third”"]


def test_the_site_has_every_kind_of_page(site_folder: Path) -> None:
    assert kinds_of(site_folder).keys() == KINDS.keys()


def test_no_kind_of_page_is_missing_from_the_list(site_folder: Path) -> None:
    """Pages of a folder that no kind covers would be looked at by nobody; the guide and the decisions are plain text."""
    covered = {path.split("/")[0] for path in KINDS.values()}
    folders = {path.relative_to(site_folder).parts[0] for path in site_folder.rglob("*.html")}
    assert folders - covered <= {"authors", "decisions"}


def test_no_page_scrolls_sideways(layouts: Layouts) -> None:
    """Wide tables scroll in their own box."""
    assert {kind: layout["beyond"] for kind, layout in layouts.items() if layout["beyond"] > 0} == {}


def test_no_text_is_cut_off(layouts: Layouts) -> None:
    assert faults(layouts, "clipped") == []


def test_no_headings_overlap(layouts: Layouts) -> None:
    assert faults(layouts, "overlapping") == []


def test_fingers_hit_what_they_aim_at(layouts: Layouts) -> None:
    """Links and buttons outside sentences are 24 pixels wide and high, or have that room to themselves."""
    assert faults(layouts, "tiny") == []


def test_headings_are_in_order(layouts: Layouts) -> None:
    assert faults(layouts, "headings") == []


def test_paragraphs_are_large_enough_on_a_phone(layouts: Layouts, width: int) -> None:
    assert width > PHONE or faults(layouts, "smallPrint") == []


def test_lines_of_prose_are_of_a_readable_measure(browser: Browser, site_folder: Path, site_url: str) -> None:
    """The median full line of the long paragraphs has 60 to 75 characters, on every page that has such paragraphs."""
    lines = {kind: page.evaluate(f"{PROBES}.lines()") for kind, page in visited(browser, site_folder, site_url, 1440)}
    medians = {kind: statistics.median(counts) for kind, counts in lines.items() if len(counts) > 2}
    assert {"home", "about"} <= medians.keys()
    assert {kind: median for kind, median in medians.items() if not 60 <= median <= 75} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paragraphs_stand_out_from_their_ground(
    browser: Browser, site_folder: Path, site_url: str, scheme: str
) -> None:
    """A contrast of 7 to 1 in both schemes."""
    pages = visited(browser, site_folder, site_url, 1440, color_scheme=scheme)
    faint = {kind: page.evaluate(f"{PROBES}.faint()") for kind, page in pages}
    assert [f"{kind}: {each}" for kind, found in faint.items() for each in found] == []


@pytest.mark.parametrize("width", [390, 1440], indirect=True)
def test_nothing_moves_while_a_page_is_read(browser: Browser, site_folder: Path, site_url: str, width: int) -> None:
    """From the first paint to the end of the page, with fonts and pictures that come late."""
    moved = {}
    for kind, path in kinds_of(site_folder).items():
        with reader(browser, width) as context:
            page = context.new_page()
            page.goto(site_url + path)
            moved[kind] = page.evaluate(SHIFTS)
    assert {kind: shift for kind, shift in moved.items() if shift >= MOST_SHIFT} == {}
