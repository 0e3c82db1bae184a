"""Data: the tables for download and what their columns mean, and the files for programs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports import FILES, JSON_PATH, PACKAGE
from generator.linked import dataset_node
from generator.model.explainer import Explainer
from generator.pages.kit import citing, links
from generator.pages.kit.base import Download, Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.matrix import legend

PACKAGE_MEANING = (
    "A description of all tables and files after the Data Package standard: what each column holds and how the tables "
    "belong together. Programs can load and check the data with it."
)
DOCUMENTS = (
    (PACKAGE, PACKAGE_MEANING, "application/json"),
    *((file.path, file.meaning, file.media_type) for file in FILES),
)
"""The path, meaning and media type of each file that is not a table, the description of everything first."""


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The page of downloads."""
    desk = Desk(explainer, links.DATA)
    view: View = {
        "whole": links.file_link(desk.path, JSON_PATH),
        "files": [
            {"name": path.rpartition("/")[2], "address": links.file_link(desk.path, path), "meaning": meaning}
            for path, meaning, _ in DOCUMENTS
        ],
        "tables": [_table(desk, download) for download in supplies.downloads],
        "statuses": [
            {**row, "id": status.id}
            for row, status in zip(legend(explainer.editorial.vocabulary), explainer.editorial.vocabulary, strict=True)
        ],
        "corrections": desk.to(links.CORRECTIONS),
        "how_to_cite": citing.page(desk, "Data", kind="dataset"),
    }
    description = "Everything in this explainer as tables and as one file, with the meaning of every column."
    linked = [dataset_node(explainer, supplies.downloads, DOCUMENTS)]
    yield Page(links.page_file(desk.path), "data.md.jinja", "Data", description, view, linked=linked)


def _table(desk: Desk, download: Download) -> View:
    file = download.path.rpartition("/")[2]
    return {
        "anchor": links.anchor("table", file.rpartition(".")[0]),
        "file": file,
        "address": links.file_link(desk.path, download.path),
        "each": download.each,
        "columns": [{"name": column.name, "meaning": column.meaning} for column in download.columns],
    }
