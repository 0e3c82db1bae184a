"""The CSV tables of a large dataset: events, members and participation.

`tables/events.csv`: id, title, kind, date, and optionally organisation, place, extent, summary, article, source_place.
`tables/members.csv`: id, name, and optionally adjective, wikidata.
`tables/participation.csv`: event, member, status, article, and optionally level, note, paragraph, exact, place; one row
for each piece of evidence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl
from pydantic import BaseModel, ValidationError

from generator.errors import Problem, SeedError
from generator.model.event import Report
from generator.model.evidence import MAX_ANCHOR_WORDS
from generator.model.organisation import Member
from generator.model.table import REPORT_COLUMNS, report_rows
from generator.reading.csv_table import read_csv
from generator.reading.origin import CsvOrigin
from generator.reading.safe_file import safe_file
from generator.reading.spec import EventSpec

Rows = list[tuple[Any, str, int]]
"""Records with the file and the row that each was read from."""


@dataclass
class Tables:
    """What the tables hold; empty where a dataset has none."""

    members: Rows = field(default_factory=list)
    events: Rows = field(default_factory=list)
    reports: pl.DataFrame = field(default_factory=lambda: report_rows(()).with_columns(row=pl.lit(0)))
    reports_path: str = ""
    problems: list[Problem] = field(default_factory=list)

    def with_reports(self, reports: Iterable[Report]) -> pl.DataFrame:
        """The table's reports and those of the YAML files as one."""
        return pl.concat([report_rows(reports), self.reports.select(*REPORT_COLUMNS)])


def read_tables(root: Path, folder: Path) -> Tables:
    """The tables of a folder, each of which may be missing."""
    tables = Tables()
    for read in (_members, _events, _participation):
        try:
            read(root, folder, tables)
        except SeedError as error:
            tables.problems.extend(error.problems)
    return tables


def _table(root: Path, path: Path, required: tuple[str, ...], optional: tuple[str, ...]) -> pl.DataFrame | None:
    if not path.exists() and not path.is_symlink():
        return None
    return read_csv(safe_file(root, path), path.as_posix(), required, optional)


def _members(root: Path, folder: Path, tables: Tables) -> None:
    path = folder / "members.csv"
    table = _table(root, path, ("id", "name"), ("adjective", "wikidata"))
    if table is not None:
        tables.members = _records(table, Member, path.as_posix(), tables.problems)


def _events(root: Path, folder: Path, tables: Tables) -> None:
    path = folder / "events.csv"
    optional = ("organisation", "place", "extent", "summary", "source_place")
    table = _table(root, path, ("id", "title", "kind", "date", "article"), optional)
    if table is None:
        return
    rows = table.drop("article", "source_place")
    evidence = [
        {"evidence": [{"article": article, **({"place": place} if place else {})}]}
        for article, place in table.select("article", "source_place").iter_rows()
    ]
    tables.events = _records(rows, EventSpec, path.as_posix(), tables.problems, evidence)


def _records(
    table: pl.DataFrame,
    model: type[BaseModel],
    shown: str,
    problems: list[Problem],
    more: list[dict[str, Any]] | None = None,
) -> Rows:
    """The rows as records; cells without text are fields that were left out."""
    found: Rows = []
    for index, row in enumerate(table.iter_rows(named=True)):
        line = row.pop("row")
        data = {key: value for key, value in row.items() if value != ""} | (more[index] if more else {})
        try:
            found.append((model.model_validate(data), shown, line))
        except ValidationError as error:
            problems += (
                CsvOrigin(shown, line).problem(details["loc"], details["msg"].removeprefix("Value error, "))
                for details in error.errors(include_url=False)
            )
    return found


def _participation(root: Path, folder: Path, tables: Tables) -> None:
    path = folder / "participation.csv"
    required = ("event", "member", "status", "article")
    table = _table(root, path, required, ("level", "note", "paragraph", "exact", "place"))
    if table is None:
        return
    shown = path.as_posix()
    no_number = ~pl.col("paragraph").str.contains(r"^(?:[1-9][0-9]{0,3})?$")
    too_long = pl.col("exact").str.count_matches(r"\S+") > MAX_ANCHOR_WORDS
    wrong = (
        ("paragraph", no_number, "should be a whole number from 1"),
        ("exact", too_long, f"an anchor has at most {MAX_ANCHOR_WORDS} words"),
        *((name, pl.col(name) == "", "is missing") for name in required),
    )
    for name, condition, problem in wrong:
        lines = table.filter(condition)["row"].head(20)
        tables.problems += (CsvOrigin(shown, line).problem((name,), problem) for line in lines)
    texts = [pl.when(pl.col(name) != "").then(pl.col(name)).alias(name) for name in REPORT_COLUMNS]
    tables.reports = table.select(*texts, "row")
    tables.reports_path = shown
