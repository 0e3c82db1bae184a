"""The pages of the site: one module a kind of page, each a pure function of the explainer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.linked import Node, breadcrumb_node, placed
from generator.model.explainer import Explainer
from generator.pages import (
    changes,
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
    ways,
    whole,
)
from generator.pages.kit import figures, links
from generator.pages.kit.base import Page, PageBuilder, Supplies

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
    whole.build,
    embed.build,
)
"""Every kind of page, in the order in which readers meet them."""


def build_pages(explainer: Explainer, supplies: Supplies) -> tuple[Page, ...]:
    """All pages of the site."""
    lead = figures.card(supplies, *figures.HEADLINE)
    changed, following = changes.changes(explainer), ways.ways(explainer)
    credit = f"{explainer.editorial.title}, as of {explainer.editorial.as_of.human()}."
    made = (page for build in PAGES for page in build(explainer, replace(supplies, credit=credit)))
    return tuple(
        replace(
            page,
            meta={
                **lead,
                **changes.meta(explainer, changed, page.path),
                **ways.meta(explainer, following, page.path, page.title),
                **page.meta,
            },
            linked=_linked(page, explainer, supplies),
        )
        for page in made
    )


def _linked(page: Page, explainer: Explainer, supplies: Supplies) -> Sequence[Node]:
    """What a page says to machines and where it stands, with addresses as the page needs them."""
    folder = links.folder(page.path)
    nodes = [*page.linked, breadcrumb_node(folder, page.title, explainer.editorial.title)]
    return [placed(each, folder, supplies.address) for each in nodes]
