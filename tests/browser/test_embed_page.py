"""A chart alone, in a frame of somebody else's page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.readers import all_pages, draw_all, reader, watched

pytestmark = pytest.mark.browser


def embeds(site: Path) -> list[str]:
    found = [path for path in all_pages(site) if path.startswith("embed/")]
    assert len(found) > 5
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_works_at_any_width(browser: Browser, site_url: str, site_folder: Path, scheme: str) -> None:
    """From a sidebar's 240 pixels to a wide column, nothing sticks out, in the scheme of the page around it."""
    for width in (240, 320, 600, 1200):
        with reader(browser, width, color_scheme=scheme) as context:
            page, complaints = watched(context)
            for path in embeds(site_folder):
                page.goto(site_url + path)
                assert page.evaluate("document.body.dataset.mdColorScheme") == (
                    "slate" if scheme == "dark" else "default"
                )
                draw_all(page)
                over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                assert over <= 0, f"{path} at {width}: {over} px too wide"
            assert complaints == []


def test_it_says_where_it_is_from_and_leads_back(browser: Browser, site_url: str, site_folder: Path) -> None:
    """The source line and a link to the explainer, which opens beside the page that frames it."""
    with reader(browser, 600) as context:
        page = context.new_page()
        for path in embeds(site_folder):
            page.goto(site_url + path)
            expect(page.get_by_text(re.compile(r"From \d+ sources?\.")).first).to_be_visible()
            link = page.locator(".embed__from a")
            assert link.evaluate("it => it.href") == site_url + "index.html"
            assert page.evaluate("document.querySelector('base').target") == "_blank"
            assert page.locator("h1").count() == 1
            assert page.locator(".md-header, .md-tabs, .md-footer").count() == 0


def test_the_page_around_it_can_name_the_scheme(browser: Browser, site_url: str) -> None:
    """A light page keeps a light frame where the reader's system is dark."""
    with reader(browser, 600, color_scheme="dark") as context:
        page = context.new_page()
        page.goto(site_url + "embed/timeline/index.html?scheme=light")
        assert page.evaluate("document.body.dataset.mdColorScheme") == "default"


def test_a_point_opens_its_evidence_in_a_page_of_its_own(browser: Browser, site_url: str) -> None:
    """Inside a frame, the page around it stays where it is."""
    with reader(browser, 1000) as context:
        page = context.new_page()
        page.goto(site_url + "404.html")
        page.set_content(
            f'<iframe src="{site_url}embed/participation-matrix/index.html" width="900" height="700"></iframe>'
        )
        figure = page.frame_locator("iframe").locator("figure.chart")
        figure.dispatch_event("pointerenter")
        expect(figure).to_have_attribute("data-state", "drawn", timeout=10_000)
        figure.locator(".chart__plot").focus()
        with context.expect_page() as opened:
            page.keyboard.press("Enter")
        opened.value.wait_for_url(re.compile("/(sources|events)/"))
        assert page.url.endswith("404.html")
