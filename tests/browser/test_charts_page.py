"""Charts as readers meet them: drawn when they are near, themed, walked through, and never in the way."""

import re
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
    """Focus reads out the first point, the right arrow each of the others to the last, in the words of the tooltip."""
    with reader(browser) as context:
        page, complaints = watched(context)
        for path in pages_with_charts(site_folder):
            if not path.startswith("embed/"):
                continue
            page.goto(site_url + path)
            for chart in draw_all(page):
                walk(page, chart, path)
        assert complaints == []


def walk(page: Page, chart: Locator, path: str) -> None:
    """Go through the whole chart, and compare what is said with what the figure holds."""
    plot, speech = chart.locator(".chart__plot"), chart.locator(".chart__speech")
    assert plot.get_attribute("aria-label"), f"{path}: a chart without a name"
    points = plot.evaluate(WORDS_OF_POINTS)
    plot.focus()
    expect(speech).not_to_be_empty()
    said = [speech.text_content()]
    for _ in range(len(points) - 1):
        page.keyboard.press("ArrowRight")
        said.append(speech.text_content())
    assert sorted(said) == sorted(points), path
    expect(plot.locator(".hoverlayer .hovertext").first).to_be_visible()
    page.keyboard.press("ArrowRight")
    assert speech.text_content() == said[-1], f"{path}: beyond the last point"
    page.keyboard.press("Escape")
    expect(speech).to_be_empty()


WORDS_OF_POINTS = """plot => plot.data
  .filter(trace => trace.visible !== false && trace.hoverinfo !== "skip")
  .flatMap(trace => (trace.customdata ?? []).filter((_, i) => trace.x[i] !== null && trace.y[i] !== null))
  .map(point => point[1])"""


def test_arrows_follow_the_rows_that_a_reader_sees(browser: Browser, site_url: str) -> None:
    """In the matrix, right is the member's next event and down the next member, whatever their statuses."""
    with reader(browser) as context:
        page = context.new_page()
        page.goto(site_url + "embed/participation-matrix/index.html")
        chart = draw_all(page)[0]
        speech = chart.locator(".chart__speech")
        chart.locator(".chart__plot").focus()
        first = (speech.text_content() or "").split(",")
        page.keyboard.press("ArrowRight")
        second = (speech.text_content() or "").split(",")
        assert (second[0], second[1] != first[1]) == (first[0], True)
        page.keyboard.press("ArrowDown")
        third = (speech.text_content() or "").split(",")
        assert (third[0] != second[0], third[1]) == (True, second[1])


def test_the_first_tap_reads_and_the_second_goes(browser: Browser, site_url: str) -> None:
    """A tap on a mark of the picture shows what it is and leaves the reader where they are."""
    with reader(browser, 390, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(site_url + "embed/participation-by-member/index.html")
        chart = draw_all(page)[0]
        box = chart.locator(".barlayer .point path").nth(3).bounding_box()
        assert box
        middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.reload()
        expect(chart.locator("img:visible")).to_have_count(1)
        page.touchscreen.tap(*middle)
        expect(chart).to_have_attribute("data-state", "drawn", timeout=DRAWING_MS)
        expect(chart.locator(".hoverlayer .hovertext")).to_be_visible()
        page.wait_for_timeout(900)
        assert page.url.endswith("embed/participation-by-member/index.html")
        page.touchscreen.tap(*middle)
        page.wait_for_url("**/members/**")


def test_a_chart_that_failed_is_drawn_at_the_next_try(browser: Browser, site_url: str) -> None:
    """A connection that comes back is enough; the sentence goes."""
    with reader(browser) as context:
        page = context.new_page()
        page.route("**/plotly.min.js", lambda route: route.abort())
        page.goto(site_url + "embed/timeline/index.html")
        chart = page.locator(CHART)
        chart.dispatch_event("pointerenter")
        expect(chart).to_have_attribute("data-state", "failed", timeout=DRAWING_MS)
        chart.get_by_role("button", name="PNG: Save").click()
        expect(chart.locator(".chart__said")).to_have_text("The picture could not be made.")
        page.unroute("**/plotly.min.js")
        chart.dispatch_event("pointerenter")
        expect(chart).to_have_attribute("data-state", "drawn", timeout=DRAWING_MS)
        expect(chart.get_by_text(FAILED)).to_have_count(0)


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


def test_the_library_is_left_alone_until_a_reader_reaches_for_a_chart(browser: Browser, site_url: str) -> None:
    """Reading and scrolling show pictures; a touch of the chart loads the library, once for all charts of the visit."""
    with reader(browser, 390, has_touch=True) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(site_url + "participation/index.html", wait_until="networkidle")
        charts = page.locator(CHART).all()
        for chart in charts:
            chart.scroll_into_view_if_needed()
            expect(chart.locator("img:visible")).to_have_count(1)
        page.wait_for_timeout(2_500)
        assert len([address for address in asked if "-narrow-light.svg" in address]) == len(charts)
        assert not [address for address in asked if "plotly" in address or "-dark.svg" in address]
        for chart in charts[:2]:
            chart.locator(".chart__stage").tap()
            expect(chart).to_have_attribute("data-state", "drawn", timeout=DRAWING_MS)
        assert len([address for address in asked if "plotly.min.js" in address]) == 1


def test_without_scripts_there_are_pictures_and_tables(browser: Browser, site_url: str) -> None:
    """A reader without JavaScript sees each chart, with words for those who do not, and opens its table."""
    with reader(browser, 390, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site_url + "participation/index.html")
        for chart in page.locator("figure.chart").all():
            picture = chart.locator("img:visible")
            expect(picture).to_have_count(1)
            assert len(picture.get_attribute("alt") or "") > 40
            expect(chart.locator("select:visible")).to_have_count(0)
            chart.locator("details.chart__data summary").click()
            expect(chart.locator("table").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_gives_way_to_the_plot_in_the_same_place(browser: Browser, site_url: str, scheme: str) -> None:
    """The plot is as large as its picture, which is of the reader's own scheme."""
    with reader(browser, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(site_url + "participation/index.html")
        for chart in page.locator(CHART).all():
            chart.scroll_into_view_if_needed()
            picture = chart.locator("img:visible")
            expect(picture).to_have_attribute("src", re.compile(f"-wide-{scheme}"))
            page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=picture.element_handle())
            before = chart.bounding_box()
            chart.dispatch_event("pointerenter")
            expect(chart).to_have_attribute("data-state", "drawn", timeout=DRAWING_MS)
            expect(chart.locator("img:visible")).to_have_count(0)
            assert chart.bounding_box() == before, chart_id(chart)


def test_drawing_moves_nothing_on_the_page(browser: Browser, site_url: str, site_folder: Path) -> None:
    """The room of a plot is kept free from the start: no layout shift while charts load."""
    with reader(browser, 390) as context:
        page = context.new_page()
        page.add_init_script(COUNT_SHIFTS)
        for path in pages_with_charts(site_folder):
            page.goto(site_url + path)
            draw_all(page)
            assert page.evaluate("window.shifted") < 0.01, path


COUNT_SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
