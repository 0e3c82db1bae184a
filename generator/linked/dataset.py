"""The data behind the site: what can be downloaded, under which licence, about which time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from generator.linked.base import Local, Node, brief, node, page
from generator.linked.parties import of_organisation
from generator.linked.times import modified
from generator.model.explainer import Explainer

LICENSE = "https://creativecommons.org/licenses/by/4.0/"
"""The licence that LICENSE-CONTENT.md gives the data: whoever changes one changes the other."""

AT = page("data", "dataset")

Document = tuple[str, str, str]
"""A file that is not a table: its path from the root of the site, what it is, and its media type."""


class Table(Protocol):
    """A table that readers can take home."""

    @property
    def path(self) -> str:
        """Where the file lies, from the root of the site."""

    @property
    def each(self) -> str:
        """What one row of it stands for."""


def dataset_node(explainer: Explainer, tables: Sequence[Table], documents: Sequence[Document]) -> Node:
    """The dataset with every file of it; follows schema.org's Dataset and DataDownload."""
    editorial = explainer.editorial
    files = [_file(table.path, f"One row for each {table.each}.", "text/csv") for table in tables]
    return mention(explainer) | node(
        "Dataset",
        dateModified=modified(explainer),
        inLanguage=editorial.language,
        isAccessibleForFree=True,
        temporalCoverage=_coverage(explainer),
        about=brief(of_organisation(explainer.organisation)),
        distribution=[*files, *(_file(*each) for each in documents)],
    )


def mention(explainer: Explainer) -> Node:
    """The dataset as the first page mentions it."""
    editorial = explainer.editorial
    return node(
        "Dataset",
        AT,
        name=f"Data of “{editorial.title}”",
        description=editorial.description,
        url=page("data"),
        license=LICENSE,
    )


def _file(path: str, description: str, media_type: str) -> Node:
    name = path.rpartition("/")[2]
    return node("DataDownload", name=name, description=description, encodingFormat=media_type, contentUrl=Local(path))


def _coverage(explainer: Explainer) -> str | None:
    """From the first to the last day of any event, as ISO 8601 writes an interval."""
    dates = [event.date for event in explainer.events.values()]
    first = min((date.earliest for date in dates if date.earliest), default=None)
    last = max((date.latest for date in dates if date.latest), default=None)
    return f"{first.isoformat()}/{last.isoformat()}" if first and last else None
