"""What every page is: where it goes, which template draws it, and what the template is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from generator.charts.kit.base import Chart
from generator.linked import Node
from generator.model.explainer import Explainer

View = dict[str, Any]
"""What a template is given: mappings, lists, numbers and strings; strings that are not `Safe` are escaped."""

Charts = Mapping[str, Chart]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    `path` is the file below the build's docs folder ("timeline/index.md"), `template` the file's name in
    `generator/templates`, `meta` what the front matter holds besides title and description, `linked` what the page
    says to machines.
    """

    path: str
    template: str
    title: str
    description: str
    view: Mapping[str, Any]
    meta: Mapping[str, Any] = field(default_factory=dict)
    linked: Sequence[Node] = ()


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
class Picture:
    """A chart as it was drawn beforehand: the file from the root of the site, and its size in CSS pixels."""

    path: str
    scheme: Literal["light", "dark"]
    size: Literal["narrow", "medium", "wide"]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Supplies:
    """What pages show besides the explainer itself.

    Charts, their pictures and the paths of their social cards are found by the chart's id; without a browser there are
    no pictures or cards. `downloads` are the tables that readers can take home, `address` is the site's where known,
    `credit` is what a chart that leaves the site says of where it is from, `pdf` tells whether the site will hold the
    whole explainer as a PDF.
    """

    charts: Charts
    downloads: Sequence[Download] = ()
    pictures: Mapping[str, tuple[Picture, ...]] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)
    address: str = ""
    credit: str = ""
    pdf: bool = False


PageBuilder = Callable[[Explainer, Supplies], Iterator[Page]]
