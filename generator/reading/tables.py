"""The CSV tables of a large dataset: events, members and participation.

`tables/events.csv`: id, title, kind, date, article, and optionally organisation, place, extent, summary, source_place.
`tables/members.csv`: id, name, and optionally adjective, wikidata.
`tables/participation.csv`: event, member, status, article, and optionally level, note, paragraph, exact, prefix,
suffix, place; one row for each piece of evidence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl

from generator.errors import Problem, SeedError
from generator.model.base import Record
from generator.model.event import Report
from generator.model.evidence import MAX_ANCHOR_WORDS, Evidence
from generator.model.organisation import Member
from generator.model.table import REPORT_COLUMNS, report_rows
from generator.reading.csv_table import read_csv
from generator.reading.files import guarded, shown_path
from generator.reading.origin import CsvOrigin, Location
from generator.reading.salvage import salvage
from generator.reading.spec import EventSpec
from generator.reading.wording import wording

MAX_SHOWN = 20
"""Problems of one kind in one column, beyond which only their number is told."""
MAX_TEXT = 2000
_SCANNED = 50_000_000
_IDS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Rows = list[tuple[Record, str, int]]
"""Records with the file and the row that each was read from."""


@dataclass
class Tables:
    """What the tables hold; empty where a dataset has none. `doubtful` and `touched` are as those of files."""

    members: Rows = field(default_factory=list)
    events: Rows = field(default_factory=list)
    reports: pl.DataFrame = field(default_factory=lambda: report_rows(()).with_columns(row=pl.lit(0)))
    reports_path: str = ""
    problems: list[Problem] = field(default_factory=list)
    doubtful: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)

    def with_reports(self, reports: Iterable[Report]) -> pl.DataFrame:
        """The table's reports and those of the YAML files as one."""
        return pl.concat([report_rows(reports), self.reports.select(*REPORT_COLUMNS)])

    def unknown(self, column: str, known: Collection[str]) -> list[tuple[int, str, int]]:
        """The values of a column of the reports that are not known: first row, value, number of rows."""
        names = pl.Series(sorted(known), dtype=pl.String).implode()
        wrong = self.reports.filter(pl.col(column).is_not_null() & ~pl.col(column).is_in(names))
        found = wrong.group_by(column, maintain_order=True).agg(pl.col("row").first(), pl.len())
        return found.select("row", column, "len").rows()

    def beyond(self, paragraphs: Mapping[str, int]) -> list[tuple[int, str, int]]:
        """The row, article and paragraph of reports that name a paragraph which the article does not have."""
        last = pl.DataFrame(list(paragraphs.items()), schema={"article": pl.String, "last": pl.Int64}, orient="row")
        given = self.reports.with_columns(pl.col("paragraph").cast(pl.Int64, strict=False))
        wrong = given.join(last, on="article", maintain_order="left").filter(pl.col("paragraph") > pl.col("last"))
        return wrong.select("row", "article", "paragraph").rows()

    def quoted(self, articles: Collection[str]) -> list[tuple[int, Evidence]]:
        """The row and the evidence of reports that give words of these articles."""
        cited = self.reports.filter(pl.col("article").is_in(sorted(articles)) & pl.col("exact").is_not_null())
        names = ("article", "paragraph", "exact", "prefix", "suffix")
        given = cited.with_columns(pl.col("paragraph").cast(pl.Int64, strict=False)).select("row", *names)
        return [(cells.pop("row"), Evidence.model_construct(**cells)) for cells in given.iter_rows(named=True)]

    def rows_of(self, reports: Iterable[tuple[str, str, str]]) -> list[tuple[int, str, str]]:
        """The row, event and member of these reports, each of which is an event, a member and a status."""
        columns = {name: pl.String for name in ("event", "member", "status")}
        wanted = pl.DataFrame(list(reports), schema=columns, orient="row").unique()
        found = self.reports.join(wanted, on=list(columns), how="semi", maintain_order="left")
        return found.select("row", "event", "member").rows()


def read_tables(root: Path, folder: Path) -> Tables:
    """The tables of a folder, each of which may be missing."""
    tables = Tables()
    if folder.is_symlink():
        return tables
    for section, read in (("members", _members), ("events", _events), ("participation", _participation)):
        path = folder / f"{section}.csv"
        before = len(tables.problems)
        try:
            if path.exists() and not path.is_symlink():
                read(guarded(root, path), tables)
        except SeedError as error:
            tables.problems.extend(error.problems)
        if len(tables.problems) > before:
            tables.touched.add(section)
            if section != "participation":
                tables.doubtful.update(_ids(path))
    return tables


def limited(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first problems of a kind, and how many more there are."""
    found = list(problems)
    yield from found[:MAX_SHOWN]
    if len(found) > MAX_SHOWN:
        last = found[-1]
        yield Problem(last.path, None, None, last.field, f"{len(found) - MAX_SHOWN:,} more problems of this kind")


def _ids(path: Path) -> set[str]:
    """Every word of a table with problems that may be an id."""
    with path.open("rb") as file:
        return set(_IDS.findall(file.read(_SCANNED).decode("utf-8", errors="ignore")))


def _members(path: Path, tables: Tables) -> None:
    shown = shown_path(path)
    table = read_csv(path, shown, ("id", "name"), ("adjective", "wikidata"))
    tables.members = _records(table, Member, shown, tables.problems)


def _events(path: Path, tables: Tables) -> None:
    shown = shown_path(path)
    optional = ("organisation", "place", "extent", "summary", "source_place")
    table = read_csv(path, shown, ("id", "title", "kind", "date", "article"), optional)
    tables.events = _records(table, EventSpec, shown, tables.problems)


def _records(table: pl.DataFrame, model: type[Record], shown: str, problems: list[Problem]) -> Rows:
    """The rows as records; cells without text are fields that were left out."""
    found: Rows = []
    wrong: list[Problem] = []
    for cells in table.iter_rows(named=True):
        row = cells.pop("row")
        record, errors = salvage(model, _with_evidence({k: v for k, v in cells.items() if v.strip()}, model), None)
        wrong += (CsvOrigin(shown, row).problem(_column(each["loc"]), *wording(each)) for each in errors)
        if record is not None:
            found.append((record, shown, row))
    problems.extend(limited(wrong))
    return found


def _with_evidence(cells: dict[str, Any], model: type[Record]) -> dict[str, Any]:
    """An event's evidence is the article of its row, and the place in it."""
    if model is not EventSpec:
        return cells
    columns = {"article": "article", "source_place": "place"}
    evidence = {key: cells.pop(column) for column, key in columns.items() if column in cells}
    return cells | {"evidence": [evidence]}


def _column(location: Location) -> Location:
    """The column that a field of a record was read from."""
    return ("source_place",) if location[0] == "evidence" and location[-1] == "place" else location


def _participation(path: Path, tables: Tables) -> None:
    """The reports, checked as columns, since there may be a million."""
    shown = shown_path(path)
    required = ("event", "member", "status", "article")
    table = read_csv(path, shown, required, ("level", "note", "paragraph", "exact", "prefix", "suffix", "place"))
    table = table.with_columns(pl.col(pl.String).str.strip_chars())
    for name, condition, problem in _wrong(required):
        rows = table.filter(condition)["row"]
        tables.problems += limited(CsvOrigin(shown, row).problem((name,), problem) for row in rows)
    texts = [pl.when(pl.col(name) != "").then(pl.col(name)).alias(name) for name in REPORT_COLUMNS]
    tables.reports = table.select(*texts, "row")
    tables.reports_path = shown


def _wrong(required: tuple[str, ...]) -> Iterator[tuple[str, pl.Expr, str]]:
    """What can be wrong with a cell: its column, the condition and the words for it."""
    for name in required:
        yield name, pl.col(name) == "", "is missing"
    number = pl.col("paragraph").str.contains(r"^(?:[1-9][0-9]{0,3})?$")
    yield "paragraph", ~number, "should be a whole number from 1 to 9,999"
    words = pl.col("exact").str.count_matches(r"\S+")
    yield "exact", words > MAX_ANCHOR_WORDS, f"an anchor has at most {MAX_ANCHOR_WORDS} words"
    for name in ("note", "exact", "prefix", "suffix", "place"):
        yield name, pl.col(name).str.len_chars() > MAX_TEXT, f"is longer than {MAX_TEXT:,} characters"
