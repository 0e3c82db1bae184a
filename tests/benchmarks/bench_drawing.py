"""How long a chart takes from the reader's reaching for it to being drawn, in a real browser on this machine.

Method: a built site is served from this machine, a fresh browser context opens the page of all charts at 390 and at
1440 CSS pixels, unthrottled, and each chart is reached for once (`pointerenter`). The clock runs in the page, from the
event to the frame after the chart's state is `drawn`. The first chart of a visit also fetches the chart library; it is
given apart. The numbers are the median and the slowest of all runs.

Usage: python -m tests.benchmarks.bench_drawing [SITE] [RUNS]
"""

from __future__ import annotations

import functools
import statistics
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page

from generator.browser import opened

PAGE = "participation/index.html"
CHART = "figure.chart[data-chart]"
TIMED = """figure => new Promise(resolve => {
  const begin = performance.now();
  const end = () => requestAnimationFrame(() => resolve(performance.now() - begin));
  new MutationObserver((_, watch) => {
    if (figure.dataset.state === "drawn") { watch.disconnect(); end(); }
  }).observe(figure, { attributeFilter: ["data-state"] });
  figure.dispatchEvent(new Event("pointerenter"));
})"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def visit(page: Page, address: str) -> list[tuple[str, float]]:
    """The name of each chart of the page and how long it took, in milliseconds."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    charts = page.locator(CHART)
    return [(str(chart.get_attribute("id")), float(chart.evaluate(TIMED))) for chart in charts.all()]


def main(site: Path, runs: int) -> None:
    """Print a line for each width and chart."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with opened() as browser:
        for width in (390, 1440):
            found: dict[str, list[float]] = {}
            for _ in range(runs):
                context = browser.new_context(viewport={"width": width, "height": 900})
                for place, (chart, took) in enumerate(
                    visit(context.new_page(), f"http://127.0.0.1:{server.server_port}/{PAGE}")
                ):
                    found.setdefault(f"{chart}{'' if place else ' (with the library)'}", []).append(took)
                context.close()
            for chart, times in found.items():
                print(f"{width:5} px  {statistics.median(times):5.0f} ms  slowest {max(times):5.0f} ms  {chart}")
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "site"), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
