"""Charts as readers meet them: drawn when they are near, themed, walked through, and never in the way."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.readers import CHART, DRAWING_MS, chart_id, draw_all, pages_with_charts, reader, watched

pytestmark = pytest.mark.browser
FAILED = "This chart could not be drawn; its data is in the table below."


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_chart_is_drawn_without_a_complaint(
    browser: Browser, site_url: str, site_folder: Path, width: int, scheme: str
) -> None:
    """Every chart of every page draws, inside its box, and nothing is asked of another host."""
    with reader(browser, width, color_scheme=scheme) as context:
        page, complaints = watched(context)
        for path in pages_with_charts(site_folder):
            page.goto(site_url + path)
            for chart in draw_all(page):
                assert chart.locator(".main-svg").first.is_visible(), f"{path}: nothing drawn"
                assert not chart.locator("details.chart__data").first.evaluate("it => it.open"), (
                    f"{path}: table not folded"
                )
                assert inside(chart), f"{path}: {chart.get_attribute('id')} is wider than its box"
        assert complaints == []


def inside(chart: Locator) -> bool:
    """Whether what is drawn is no wider than the figure, and leaves room for marks."""
    wide: bool = chart.evaluate(
        """figure => {
             const plot = figure.querySelector(".main-svg").getBoundingClientRect();
             const area = figure.querySelector(".nsewdrag")?.getBoundingClientRect();
             return plot.width <= figure.getBoundingClientRect().width + 1 && (!area || area.width > 80);
           }"""
    )
    return wide


def test_marks_change_colour_with_the_scheme(browser: Browser, site_url: str, site_folder: Path) -> None:
    """A drawn chart takes the other scheme's colours when the reader switches, without being asked for again."""
    with reader(browser, color_scheme="light") as context:
        page = context.new_page()
        page.goto(site_url + pages_with_charts(site_folder)[0])
        chart = draw_all(page)[0]
        expected = chart.locator(".chart__plot").evaluate(
            "it => it.data.map(trace => [trace.meta?.light, trace.meta?.dark])"
        )
        coloured = [index for index, (light, dark) in enumerate(expected) if light and light != dark]
        assert coloured
        for scheme, column in (("default", 0), ("slate", 1)):
            page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
            for index in coloured:
                page.wait_for_function(COLOUR_IS, arg=[chart_id(chart), index, expected[index][column]])
        text = chart.locator(".xtick text, .ytick text").first
        assert text.evaluate("it => getComputedStyle(it).fill") != "rgb(68, 68, 68)", (
            "ticks keep the library's own grey"
        )


COLOUR_IS = """([id, index, colour]) => {
  const trace = document.getElementById(id).querySelector(".chart__plot").data[index];
  return [trace.marker?.color, trace.line?.color].includes(colour);
}"""


def test_every_chart_can_be_walked_by_keyboard(browser: Browser, site_url: str, site_folder: Path) -> None:
    """Focus reads out the first point, arrows each of the others, and the words are those of the tooltip."""
    with reader(browser) as context:
        page = context.new_page()
        for path in pages_with_charts(site_folder):
            page.goto(site_url + path)
            for chart in draw_all(page):
                walk(page, chart, path)


def walk(page: Page, chart: Locator, path: str) -> None:
    """Go through the whole chart, and compare what is said with what the figure holds."""
    plot, speech = chart.locator(".chart__plot"), chart.locator(".chart__speech")
    assert plot.get_attribute("aria-label"), f"{path}: a chart without a name"
    points = plot.evaluate(COUNT_POINTS)
    plot.focus()
    expect(speech).not_to_be_empty()
    said = {speech.inner_text()}
    page.keyboard.press("ArrowRight")
    said.add(speech.inner_text())
    page.keyboard.press("ArrowDown")
    said.add(speech.inner_text())
    assert points == 1 or len(said) > 1, f"{path}: the arrows lead nowhere"
    expect(plot.locator(".hoverlayer .hovertext").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(speech).to_be_empty()


COUNT_POINTS = """plot => plot.data
  .filter(trace => trace.visible !== false && trace.hoverinfo !== "skip")
  .reduce((count, trace) => count + (trace.customdata?.length ?? 0), 0)"""


def test_enter_opens_what_is_behind_a_point(browser: Browser, site_url: str, site_folder: Path) -> None:
    """The link of the point that has the focus is followed, from the site's root."""
    with reader(browser) as context:
        page = context.new_page()
        page.goto(site_url + pages_with_charts(site_folder)[-1])
        plot = draw_all(page)[0].locator(".chart__plot")
        plot.focus()
        goal = plot.evaluate("it => it.data.find(trace => trace.customdata).customdata[0][0]")
        page.keyboard.press("Enter")
        page.wait_for_url(site_url + goal)


def test_a_chart_that_cannot_be_drawn_leaves_its_table_and_says_so(
    browser: Browser, site_url: str, site_folder: Path
) -> None:
    """Without its data, the reader keeps the table, reads a sentence, and the console says why."""
    with reader(browser) as context:
        page, complaints = watched(context)
        page.route("**/assets/charts/*.json", lambda route: route.abort())
        page.goto(site_url + pages_with_charts(site_folder)[0])
        chart = page.locator(CHART).first
        chart.scroll_into_view_if_needed()
        chart.dispatch_event("pointerenter")
        expect(chart).to_have_attribute("data-state", "failed", timeout=DRAWING_MS)
        expect(chart.get_by_text(FAILED)).to_be_visible()
        expect(chart.locator("table").first).to_be_visible()
        expect(chart.locator(".chart__plot")).to_be_hidden()
        assert any(chart_id(chart) in complaint for complaint in complaints)


def test_the_library_is_left_alone_until_a_chart_is_near(browser: Browser, site_url: str, site_folder: Path) -> None:
    """Reading a page without reaching a chart loads no chart library."""
    with reader(browser, 390) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(site_url, wait_until="networkidle")
        page.wait_for_timeout(500)
        assert asked and not [address for address in asked if "plotly" in address]


def test_drawing_moves_nothing_on_the_page(browser: Browser, site_url: str, site_folder: Path) -> None:
    """The room of a plot is kept free from the start: no layout shift while charts load."""
    with reader(browser, 390) as context:
        page = context.new_page()
        page.add_init_script(COUNT_SHIFTS)
        for path in pages_with_charts(site_folder):
            page.goto(site_url + path)
            for chart in page.locator(CHART).all():
                chart.scroll_into_view_if_needed()
                expect(chart).to_have_attribute("data-state", "drawn", timeout=DRAWING_MS)
            assert page.evaluate("window.shifted") < 0.05, path


COUNT_SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
