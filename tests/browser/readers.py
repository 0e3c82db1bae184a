"""Readers with a browser: what the tests of built pages share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

CHART = "figure.chart[data-chart]"
DRAWING_MS = 10_000
AT_REST = """
*, *::before, *::after {
  content-visibility: visible !important;
  scroll-behavior: auto !important;
  animation: none !important;
  transition: none !important;
}
"""
LOAD_ALL = """async () => {
  for (const image of document.images) image.loading = "eager";
  const all = document.scrollingElement;
  for (let y = 0; y < all.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
  scrollTo(0, 0);
  const late = new Promise((done) => setTimeout(done, 10000));
  await Promise.race([late, Promise.allSettled([...document.images].map((image) => image.decode()))]);
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 100));
  return all.scrollHeight;
}"""


def all_pages(site: Path) -> list[str]:
    """Every page of the built site, as the part of its address after the site's."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("index.html"))


def pages_with_charts(site: Path) -> list[str]:
    """The pages that have a chart; a site without any is a mistake."""
    found = [path for path in all_pages(site) if "data-chart=" in (site / path).read_text(encoding="utf-8")]
    assert found, "no page has a chart"
    return found


@contextmanager
def reader(browser: Browser, width: int = 1440, **wishes: object) -> Iterator[BrowserContext]:
    """A reader of their own, with a window of this width."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **wishes)  # type: ignore[arg-type]
    yield context
    context.close()


def settled(page: Page) -> int:
    """Load and lay out all of a page that bypasses the policy for styles, and return its height."""
    page.add_style_tag(content=AT_REST)
    return int(page.evaluate(LOAD_ALL))


def draw_all(page: Page) -> list[Locator]:
    """Reach for every chart of the page, and wait until it is drawn."""
    charts = page.locator(CHART).all()
    for chart in charts:
        chart.scroll_into_view_if_needed()
        chart.dispatch_event("pointerenter")
        expect(chart).to_have_attribute("data-state", "drawn", timeout=DRAWING_MS)
    return charts


def watched(context: BrowserContext) -> tuple[Page, list[str]]:
    """A page, and the complaints that come up while it is read: console, exceptions, other hosts."""
    page, complaints = context.new_page(), []
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: complaints.append(request.url) if foreign(request.url) else None)
    page.on(
        "response", lambda answer: complaints.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None
    )
    return page, complaints


def foreign(address: str) -> bool:
    """Whether a request would leave this machine."""
    return not address.startswith(("http://127.0.0.1", "data:", "blob:"))


def chart_id(chart: Locator) -> str:
    """The id of a chart's figure."""
    return chart.get_attribute("id") or ""
