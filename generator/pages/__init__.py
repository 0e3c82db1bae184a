"""The pages of the site: one module a kind of page, each a pure function of the explainer."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.explainer import Explainer
from generator.pages import (
    corrections,
    data,
    disputes,
    embed,
    events,
    glossary,
    home,
    members,
    participation,
    people,
    positions,
    sources,
    timeline,
)
from generator.pages.base import Charts, Download, Page, PageBuilder, Supplies

PAGES: tuple[PageBuilder, ...] = (
    home.build,
    timeline.build,
    participation.build,
    members.build,
    people.build,
    positions.build,
    disputes.build,
    events.build,
    glossary.build,
    sources.build,
    data.build,
    corrections.build,
    embed.build,
)
"""Every kind of page, in the order in which readers meet them."""


def build_pages(explainer: Explainer, charts: Charts, downloads: Sequence[Download] = ()) -> tuple[Page, ...]:
    """All pages of the site; `downloads` are the tables that the data page describes."""
    supplies = Supplies(charts, downloads)
    return tuple(page for build in PAGES for page in build(explainer, supplies))
