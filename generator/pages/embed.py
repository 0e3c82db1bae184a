"""One page for each chart alone, for other people's pages to embed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.explainer import Explainer
from generator.pages.kit import links
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.figures import card, embed_page, figure
from generator.pages.kit.markup import hyperlink

META = {"template": "embed.html", "search": {"exclude": True}}


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The pages of all charts."""
    for chart in supplies.charts.values():
        folder = embed_page(chart)
        view: View = {
            "explainer": explainer.editorial.title,
            "c": figure(chart, supplies, folder),
            "home": hyperlink(explainer.editorial.question, links.link(folder, links.HOME)),
            "as_of": explainer.editorial.as_of.human(),
        }
        meta = META | card(supplies, chart.id)
        yield Page(links.page_file(folder), "embed.md.jinja", chart.title, chart.alt, view, meta)
