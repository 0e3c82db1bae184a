"""Data: the tables for download and what their columns mean."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.explainer import Explainer
from generator.pages import links
from generator.pages.base import Download, Page, Supplies, View
from generator.pages.desk import Desk
from generator.pages.matrix import legend

WHOLE = f"{links.DATA}/explainer.json"
"""Where the exports put the whole explainer, from the root of the site."""


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The page of downloads."""
    desk = Desk(explainer, links.DATA)
    view: View = {
        "whole": links.file_link(desk.path, WHOLE),
        "tables": [_table(desk, download) for download in supplies.downloads],
        "statuses": [
            {**row, "id": status.id}
            for row, status in zip(legend(explainer.editorial.vocabulary), explainer.editorial.vocabulary, strict=True)
        ],
        "corrections": desk.to(links.CORRECTIONS),
    }
    description = "Everything in this explainer as tables and as one file, with the meaning of every column."
    yield Page(links.page_file(desk.path), "data.md.jinja", "Data", description, view)


def _table(desk: Desk, download: Download) -> View:
    file = download.path.rpartition("/")[2]
    return {
        "anchor": links.anchor("table", file.rpartition(".")[0]),
        "file": file,
        "address": links.file_link(desk.path, download.path),
        "each": download.each,
        "columns": [{"name": column.name, "meaning": column.meaning} for column in download.columns],
    }
