"""Pages as readers meet them: on any screen, with evidence on the spot, without scripts, and on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.readers import CHART, draw_all, pages_with_charts, reader

pytestmark = pytest.mark.browser


def test_evidence_shows_on_focus_and_goes_with_escape(browser: Browser, site_url: str) -> None:
    """A marker's note shows beside it, with the words of the list at the page's end; Escape takes it away."""
    with reader(browser) as context:
        page = context.new_page()
        page.goto(site_url)
        marker = page.locator("a.ev[data-note]").first
        note = page.locator(f"#{marker.get_attribute('data-note')}")
        marker.focus()
        shown = page.locator(".pop")
        expect(shown).to_be_visible()
        assert words(note)[:60] in words(shown)
        page.keyboard.press("Escape")
        expect(shown).to_be_hidden()
        expect(marker).to_be_focused()
        marker.hover()
        expect(shown).to_be_visible()
        shown.hover()
        page.wait_for_timeout(400)
        expect(shown).to_be_visible()
        marker.click()
        page.wait_for_url("**/sources/**")


def test_a_cell_shows_its_sources_as_lines(browser: Browser, site_url: str) -> None:
    """What a cell of several sources rests on is read as a small list: no line runs into the next."""
    with reader(browser) as context:
        page = context.new_page()
        page.goto(site_url)
        cell = page.locator("table.matrix a[data-tip*='sources:']").first
        cell.hover()
        shown = page.locator(".pop")
        expect(shown).to_be_visible()
        tip = str(cell.get_attribute("data-tip")).split("\n")
        assert len(tip) > 3
        assert shown.inner_text().splitlines() == tip


def test_a_finger_gets_a_sheet_with_a_link(browser: Browser, site_url: str) -> None:
    """On touch the first tap opens the note at the foot of the screen, and the link in it leads to the source."""
    with reader(browser, 390, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(site_url)
        page.locator("a.ev[data-note]").first.tap()
        sheet = page.get_by_role("dialog").and_(page.locator(".pop--sheet"))
        expect(sheet).to_be_visible()
        assert page.url == site_url
        sheet.get_by_role("link").last.tap()
        page.wait_for_url("**/sources/**")


def words(locator: Locator) -> str:
    """The text of an element with single spaces."""
    return " ".join((locator.text_content() or "").split())


def test_without_scripts_every_fact_is_in_sight(browser: Browser, site_url: str, site_folder: Path) -> None:
    """Pictures with their tables behind one click, no plots, and the markers are links to notes that are there."""
    with reader(browser, 390, java_script_enabled=False) as context:
        page = context.new_page()
        for path in pages_with_charts(site_folder):
            page.goto(site_url + path)
            for chart in page.locator(CHART).all():
                expect(chart.locator(".chart__plot")).to_be_hidden()
                expect(chart.locator("img:visible")).to_have_count(1)
                chart.locator(".chart__data summary").click()
                expect(chart.locator("details.chart__data table").first).to_be_visible()
        page.goto(site_url)
        expect(page.locator("table.matrix").first).to_be_visible()
        page.locator("details.fold > summary").click()
        expect(page.locator("#note-1")).to_be_visible()
        expect(page.locator(".md-footer").get_by_role("link").first).to_be_visible()


def test_print_lists_every_number_of_a_marker_that_stands_for_more(browser: Browser, site_url: str) -> None:
    """On a screen a count, on paper the numbers that it counts."""
    with reader(browser) as context:
        page = context.new_page()
        for path in ("", "print/"):
            page.goto(site_url + path)
            more = page.locator("a.ev--more").first
            rest = more.locator("+ .ev__rest")
            expect(more).to_be_visible()
            expect(rest).to_be_hidden()
            page.emulate_media(media="print")
            expect(more).to_be_hidden()
            expect(rest).to_be_visible()
            assert f"+{len(words(rest).split())}" == words(more)
            page.emulate_media(media="screen")


def test_print_shows_tables_in_place_of_plots(browser: Browser, site_url: str, site_folder: Path) -> None:
    """On paper a plot gives way to its table, and the navigation is gone."""
    with reader(browser) as context:
        page = context.new_page()
        page.goto(site_url + pages_with_charts(site_folder)[0])
        chart = draw_all(page)[0]
        page.emulate_media(media="print")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        expect(chart.locator(".chart__plot")).to_be_hidden()
        expect(chart.locator("details.chart__data table").first).to_be_visible()
        expect(page.locator(".md-header")).to_be_hidden()
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        assert not chart.locator("details.chart__data").evaluate("it => it.open")
