"""axe finds nothing against WCAG 2.2 AA on a page of every kind, in both colour schemes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.project import ROOT

pytestmark = pytest.mark.browser

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"
KINDS = (
    "index.html",
    "timeline/index.html",
    "participation/index.html",
    "members/index.html",
    "members/am/index.html",
    "people/index.html",
    "positions/index.html",
    "disputes/index.html",
    "events/index.html",
    "events/2023/index.html",
    "glossary/index.html",
    "sources/index.html",
    "sources/minsk-summit-report/index.html",
    "data/index.html",
    "corrections/index.html",
    "print/index.html",
    "about/index.html",
    "how-to-read/index.html",
    "decisions/index.html",
    "404.html",
)
"""One page of every kind; the embedded charts stand beside them, whatever their names."""


@pytest.fixture(scope="module")
def axe() -> str:
    """The script of axe."""
    if not AXE.is_file():
        pytest.fail("axe-core is missing: `make test` installs it with npm", pytrace=False)
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=["light", "dark"])
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page in one colour scheme that does not move, so that nothing is caught half faded in."""
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce", bypass_csp=True)
    yield context.new_page()
    context.close()


def read(reader: Page, address: str) -> None:
    """Open a page and reach for each of its charts, so that all are drawn."""
    reader.goto(address, wait_until="load")
    for chart in reader.locator("figure.chart[data-chart]").all():
        chart.dispatch_event("pointerenter")
        expect(chart).to_have_attribute("data-state", "drawn", timeout=20_000)


def violations(reader: Page, axe: str) -> list[tuple[str, str, str]]:
    """The rules that a page breaks, with the first element that breaks each and why."""
    reader.evaluate(axe)
    found: dict[str, Any] = reader.evaluate(RUN, TAGS)
    return [
        (rule["id"], node["target"][0], " ".join(node["failureSummary"].split()))
        for rule in found["violations"]
        for node in rule["nodes"][:3]
    ]


@pytest.mark.parametrize("path", KINDS)
def test_a_page_of_every_kind(path: str, reader: Page, axe: str, site_url: str) -> None:
    read(reader, f"{site_url}{path}")
    assert violations(reader, axe) == []


def test_a_chart_alone(reader: Page, axe: str, site_url: str, site_folder: Path) -> None:
    charts = sorted(path.parent.name for path in (site_folder / "embed").glob("*/index.html"))
    assert charts
    for chart in charts:
        read(reader, f"{site_url}embed/{chart}/index.html")
        assert violations(reader, axe) == [], chart


def test_the_search_while_it_is_open(reader: Page, axe: str, site_url: str) -> None:
    reader.goto(f"{site_url}index.html?q=Lukashenka", wait_until="load")
    reader.locator(".md-search-result__link").first.wait_for()
    assert violations(reader, axe) == []


def test_no_kind_of_page_is_left_out(site_folder: Path) -> None:
    shapes = {"/".join(path.split("/")[:-2]) for path in KINDS}
    kinds = {path.relative_to(site_folder).parts[0] for path in site_folder.rglob("*.html")}
    assert kinds - {path.split("/")[0] for path in KINDS} == {"embed"} | ({"authors"} & kinds)
    assert {"members", "events", "sources"} <= shapes
