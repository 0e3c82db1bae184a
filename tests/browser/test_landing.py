"""A link into a page leads to its goal, also where parts above it are folded or not laid out yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.readers import reader
from tests.kinds import kinds_of

pytestmark = pytest.mark.browser

KINDS = ("home", "timeline", "participation")
GOALS = ".md-content h2[id], .md-content h3[id], .md-content figure[id]"
HIGHEST, LOWEST = 0, 130
"""Where the goal may stand below the window's edge: the header of the site is above it."""
SETTLED = """(id) => new Promise((done) => {
  const goal = document.getElementById(id);
  const look = (before, still) => {
    const now = goal.getBoundingClientRect().top;
    if (still > 5) return done([now, innerHeight + scrollY >= document.scrollingElement.scrollHeight - 2]);
    requestAnimationFrame(() => look(now, now === before ? still + 1 : 0));
  };
  look(NaN, 0);
})"""


def goals(page: Page, address: str) -> list[str]:
    """The ids that links of the page and of others lead to: some of them, from its top to its end."""
    page.goto(address)
    ids: list[str] = page.eval_on_selector_all(GOALS, "found => found.map(each => each.id)")
    return ids[:: max(1, len(ids) // 6)]


@pytest.mark.parametrize("width", [390, 1440])
def test_a_link_leads_to_its_goal(browser: Browser, site_folder: Path, site_url: str, width: int) -> None:
    missed = {}
    with reader(browser, width) as context:
        for path in kinds_of(site_folder, KINDS).values():
            for goal in goals(context.new_page(), site_url + path):
                page = context.new_page()
                page.goto(f"{site_url}{path}#{goal}")
                top, at_the_end = page.evaluate(SETTLED, goal)
                if not (HIGHEST <= top <= LOWEST or (at_the_end and top > 0)):
                    missed[f"{path}#{goal}"] = round(top)
                page.close()
    assert missed == {}


def test_a_link_to_a_folded_note_unfolds_the_list(browser: Browser, site_url: str) -> None:
    with reader(browser) as context:
        page = context.new_page()
        page.goto(f"{site_url}index.html")
        assert not page.locator("#note-12").is_visible()
        page.evaluate("location.hash = '#note-12'")
        page.locator("#note-12").wait_for(state="visible")
        assert 0 <= page.evaluate(SETTLED, "note-12")[0] <= 900
