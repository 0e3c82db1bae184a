"""What every download has: a path, columns that explain themselves, and rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from generator.escape import csv_cell
from generator.model.dates import Edtf
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer

Value = str | int | bool | None
Row = tuple[Value, ...]
FieldType = Literal["string", "integer", "boolean", "date", "list"]
"""The types of a column: those of Table Schema 2.0 that the tables need."""

Choices = Callable[[Explainer], Iterable[str]]

SEPARATOR = "; "
"""What stands between several values in one cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its name, what stands in it, and its type.

    `refers_to` is the table and column whose ids stand in it; `choices` are the only values that it can have.
    """

    name: str
    meaning: str
    type: FieldType = "string"
    refers_to: tuple[str, str] | None = None
    choices: Choices | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table for download: one row for each thing that `each` names; `key` are the columns that tell rows apart."""

    name: str
    each: str
    columns: tuple[Column, ...]
    rows: Callable[[Explainer], Iterable[Row]]
    key: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Where the table lies, from the root of the site."""
        return f"data/{self.name}.csv"

    def csv(self, explainer: Explainer) -> str:
        """The table as CSV (RFC 4180, UTF-8, line feeds), safe to open in a spreadsheet."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(column.name for column in self.columns)
        writer.writerows([_cell(value) for value in row] for row in self.rows(explainer))
        return out.getvalue()


@dataclass(frozen=True, slots=True)
class File:
    """A file for download that is not a table: where it lies from the root of the site, what it is, who writes it."""

    path: str
    meaning: str
    media_type: str
    write: Callable[[Explainer], str]

    @property
    def name(self) -> str:
        """The file's own name, without its folder."""
        return self.path.rpartition("/")[2]


def _cell(value: Value) -> str:
    """A value as text; line breaks are line feeds, since a bare carriage return would stand unquoted."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return csv_cell(value).replace("\r\n", "\n").replace("\r", "\n")
    return "" if value is None else str(value)


DATE_COLUMNS = (
    Column("date", "The date as EDTF (ISO 8601-2), which can be imprecise or open; empty where no source gives one."),
    Column("date_earliest", "The first day that the date allows; empty where the start is open.", "date"),
    Column("date_latest", "The last day that the date allows; empty where the end is open.", "date"),
)
SOURCES_COLUMN = Column("sources", f"The ids of the sources, separated by “{SEPARATOR.strip()}”.", "list")
EVIDENCE_COLUMN = Column("evidence", "Where in each source: paragraph and exact words, or the place in our words.")
DATE_DISPUTED_COLUMN = Column("date_disputed", "“yes” where sources give dates that exclude each other.", "boolean")
KIND_COLUMN = Column(
    "kind", "The id of the kind of event.", choices=lambda explainer: [kind.id for kind in explainer.editorial.kinds]
)


def date_cells(date: Edtf | None) -> tuple[str | None, str | None, str | None]:
    """The cells of DATE_COLUMNS."""
    return (str(date), *date.iso_bounds) if date else (None, None, None)


def sources(evidence: Iterable[Evidence]) -> str:
    """The cell of SOURCES_COLUMN."""
    return SEPARATOR.join(dict.fromkeys(e.article for e in evidence))


def pointers(evidence: Iterable[Evidence]) -> str:
    """Where each source says it: paragraph and exact words, or the place in our words."""
    return SEPARATOR.join(_pointer(e) for e in evidence)


def _pointer(evidence: Evidence) -> str:
    where = f"paragraph {evidence.paragraph}" if evidence.paragraph else evidence.place or ""
    words = f" “{evidence.exact}”" if evidence.exact else ""
    return f"{evidence.article}: {where}{words}".rstrip(": ")


def place_name(explainer: Explainer, place: str | None) -> str | None:
    """The name of a place, where there is one."""
    return explainer.places[place].name if place else None


def columns(*given: Column | tuple[str, str]) -> tuple[Column, ...]:
    """Columns, where a pair is short for a name and its meaning."""
    return tuple(c if isinstance(c, Column) else Column(*c) for c in given)


def among(literal: object) -> Choices:
    """The values of a Literal of the model."""
    return lambda _: get_args(literal)
