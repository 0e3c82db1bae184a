"""What every page is: where it goes, which template draws it, and what the template is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from generator.charts.base import Chart
from generator.model.explainer import Explainer

View = dict[str, Any]
"""What a template is given: mappings, lists, numbers and strings; strings that are not `Safe` are escaped."""

Charts = Mapping[str, Chart]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    `path` is the file below the build's docs folder ("timeline/index.md"), `template` the file's name in
    `generator/templates`, `meta` what the front matter holds besides title and description.
    """

    path: str
    template: str
    title: str
    description: str
    view: Mapping[str, Any]
    meta: Mapping[str, Any] = field(default_factory=dict)


class Described(Protocol):
    """A column of a download, in words."""

    @property
    def name(self) -> str:
        """The column's name in the file."""

    @property
    def meaning(self) -> str:
        """What stands in it."""


class Download(Protocol):
    """A table that readers can take home; the exports' tables are such."""

    @property
    def path(self) -> str:
        """Where the file lies, from the root of the site."""

    @property
    def each(self) -> str:
        """What one row of it stands for."""

    @property
    def columns(self) -> Sequence[Described]:
        """Its columns, in order."""


@dataclass(frozen=True, slots=True)
class Supplies:
    """What pages show besides the explainer itself: its charts by id, and the tables for download."""

    charts: Charts
    downloads: Sequence[Download] = ()


PageBuilder = Callable[[Explainer, Supplies], Iterator[Page]]
