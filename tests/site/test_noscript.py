"""With JavaScript switched off, everything is there to be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Pages

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_first_page_has_answer_points_and_matrix(plain: Page, site_url: str, pages: Pages) -> None:
    plain.goto(f"{site_url}index.html")
    matrix = pages["index.html"].first("table", "matrix")
    cells = plain.locator("table.matrix td.st")
    assert cells.count() == len(matrix.all("td", "st")) > 60
    for each in (cells.first, cells.last, plain.locator("table.matrix td.st--absent a").first):
        each.scroll_into_view_if_needed()
        expect(each).to_be_visible()
    for place in ("h1", ".answer", ".key-points li >> nth=-1"):
        expect(plain.locator(place).first).to_be_visible()


def test_the_numbered_sources_unfold(plain: Page, site_url: str) -> None:
    plain.goto(f"{site_url}index.html")
    expect(plain.locator("ol.notes li").last).to_be_hidden()
    plain.locator("details.fold > summary").click()
    expect(plain.locator("ol.notes li").last).to_be_visible()


@pytest.mark.parametrize("path", ["index.html", "participation/index.html", "timeline/index.html"])
def test_the_data_of_every_chart_can_be_read(path: str, plain: Page, site_url: str, pages: Pages) -> None:
    plain.goto(f"{site_url}{path}")
    charts = pages[path].all("figure", "chart")
    assert charts
    for chart in charts:
        if "open" not in chart.first("details").attributes:
            plain.locator(f"#{chart['id']} .chart__data summary").click()
        table = plain.locator(f"#{chart['id']} .chart__data table")
        rows = chart.first("tbody").all("tr")
        assert rows
        expect(table.locator("tbody tr").first).to_be_visible()
        expect(table.locator("tbody tr").last).to_be_visible()
        assert table.locator("tbody tr").count() == len(rows)
        expect(plain.locator(f"#{chart['id']} .chart__title")).to_be_visible()
        expect(plain.locator(f"#{chart['id']} .chart__plot")).to_be_hidden()


def test_every_statement_can_be_read(plain: Page, site_url: str, pages: Pages) -> None:
    plain.goto(f"{site_url}people/index.html")
    quotes = plain.locator("blockquote")
    assert quotes.count() == len(pages["people/index.html"].all("blockquote")) > 5
    assert all(quote.is_visible() for quote in quotes.all())


def test_a_marker_is_a_link_to_the_entry_of_its_source(plain: Page, site_url: str) -> None:
    plain.goto(f"{site_url}index.html")
    marker = plain.locator(".key-points a.ev--quoted").first
    anchor = marker.get_attribute("data-ev")
    marker.click()
    expect(plain.locator(f"#{anchor}")).to_be_in_viewport()
    assert plain.url.endswith(f"#{anchor}")
