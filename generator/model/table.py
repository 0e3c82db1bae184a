"""The participation table: every report, and the cell that the reports of one event and member make together.

Held as columns (polars), so that a million reports load and count without a Python object each. This module is the
only one of the model that knows the engine; callers get plain records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Literal

import polars as pl

from generator.model.cell import Cell as Cell
from generator.model.cell import Count as Count
from generator.model.cell import count, refined_by
from generator.model.event import Event, Report
from generator.model.evidence import Evidence
from generator.model.organisation import Membership
from generator.model.status import DISPUTED, NOT_A_MEMBER, NOT_STATED, NOT_YET_HELD, Vocabulary

OF_REPORT, OF_EVIDENCE = ("event", "member", "status", "level", "note"), tuple(Evidence.model_fields)
REPORT_COLUMNS = dict.fromkeys((*OF_REPORT, *OF_EVIDENCE), pl.String)
"""One row for each piece of evidence; the rows of one event, member and article are one report."""

CELL = ["event", "member"]

KEPT = 256
"""The number of events whose reports are kept as records after they were asked for."""


def report_rows(reports: Iterable[Report]) -> pl.DataFrame:
    """The reports as rows of the table, one for each piece of evidence."""
    rows = [
        [getattr(report, name) for name in OF_REPORT] + [_text(getattr(evidence, name)) for name in OF_EVIDENCE]
        for report in reports
        for evidence in report.evidence
    ]
    return pl.DataFrame(rows, schema=REPORT_COLUMNS, orient="row")


def _text(value: str | int | None) -> str | None:
    return None if value is None else str(value)


class ParticipationTable:
    """All cells of events × members, most of which may be empty.

    `events` and `members` give the order of rows and columns. A cell's status is what its reports agree on; where
    one status refines another (host refines attended), the finer stands; where they contradict each other, the cell
    is disputed. A cell without a report is not stated, unless the event fell outside the membership or lies ahead.
    """

    def __init__(
        self,
        reports: pl.DataFrame,
        events: Mapping[str, Event],
        members: Iterable[str],
        vocabulary: Vocabulary,
        outside: pl.DataFrame,
    ) -> None:
        self.members = tuple(members)
        self.vocabulary = vocabulary
        self._events = events
        self._reports = reports
        self._outside = outside.unique(CELL, keep="first", maintain_order=True)
        self._row = {event: row for row, event in enumerate(events)}
        self._column = {member: column for column, member in enumerate(self.members)}
        self._told_of = lru_cache(KEPT)(self._read_event)

    @cached_property
    def _cells(self) -> pl.DataFrame:
        """event, member, status, tallied, counted, kind, year of every cell, in the order of events and members.

        `tallied` is what the cell counts as: one that lies outside the membership or ahead counts as that, whatever
        is reported of it.
        """
        events = pl.DataFrame(
            [(e.id, i, e.kind, e.date.year, e.counted) for i, e in enumerate(self._events.values())],
            schema={"event": pl.String, "row": pl.Int32, "kind": pl.String, "year": pl.Int32, "counted": pl.Boolean},
            orient="row",
        )
        members = _column("member", self.members).with_row_index("column")
        return (
            events.join(members, how="cross")
            .join(self._agreed(), on=CELL, how="left")
            .join(self._outside, on=CELL, how="left")
            .with_columns(
                status=pl.coalesce("told", "derived", pl.lit(NOT_STATED)),
                tallied=pl.coalesce("derived", "told", pl.lit(NOT_STATED)),
            )
            .sort("row", "column")
            .drop("told", "derived")
        )

    def _agreed(self) -> pl.DataFrame:
        """The status that the reports of each cell come to."""
        pairs = [(s.id, coarser) for s in self.vocabulary for coarser in refined_by(s, self.vocabulary)]
        finer = pl.DataFrame(pairs, schema={"status": pl.String, "coarser": pl.String}, orient="row")
        distinct = self._reports.select(*CELL, "status").unique(maintain_order=True)
        superseded = distinct.join(finer, on="status").select(*CELL, pl.col("coarser").alias("status"))
        kept = distinct.join(superseded, on=[*CELL, "status"], how="anti", maintain_order="left")
        return kept.group_by(CELL, maintain_order=True).agg(
            told=pl.when(pl.len() > 1).then(pl.lit(DISPUTED)).otherwise(pl.col("status").first())
        )

    @cached_property
    def _statuses(self) -> pl.Series:
        """The status of every cell, row by row."""
        return self._cells.get_column("status")

    @cached_property
    def _by_event(self) -> _Sorted:
        return _Sorted(self._reports, "event")

    @cached_property
    def _by_member(self) -> _Sorted:
        return _Sorted(self._reports, "member")

    @cached_property
    def _by_article(self) -> _Sorted:
        return _Sorted(self._reports, "article")

    def _read_event(self, event: str) -> dict[str, list[Report]]:
        return _grouped(_as_reports(self._by_event[event]), "member")

    def _cell(self, event: str, member: str, reports: Iterable[Report]) -> Cell:
        status = self._statuses[self._row[event] * len(self.members) + self._column[member]]
        return Cell(event, member, self.vocabulary[status], tuple(reports))

    def cell(self, event: str, member: str) -> Cell:
        """The cell of one event and one member; raises KeyError where there is no such row or column."""
        return self._cell(event, member, self._told_of(event).get(member, ()))

    def of_event(self, event: str) -> tuple[Cell, ...]:
        """All cells of one event, in the order of members."""
        return tuple(self.cell(event, member) for member in self.members)

    def of_member(self, member: str) -> tuple[Cell, ...]:
        """All cells of one member, in the order of events."""
        told = _grouped(_as_reports(self._by_member[member]), "event")
        return tuple(self._cell(event, member, told.get(event, ())) for event in self._events)

    def cells(self) -> Iterator[Cell]:
        """Every cell, event by event."""
        for event in self._events:
            yield from self.of_event(event)

    def reports(self) -> Iterator[Report]:
        """Every report that an article makes, in the order in which they were read."""
        return _as_reports(self._reports)

    def reports_of(self, article: str) -> Iterator[Report]:
        """The reports that one article makes."""
        return _as_reports(self._by_article[article])

    def articles(self, among: Iterable[str] | None = None) -> tuple[str, ...]:
        """The articles that report on these events, by default on all, each once, in the order of their ids."""
        return tuple(self._among(self._reports, among).get_column("article").unique().sort())

    def reports_outside_membership(self) -> Iterator[Report]:
        """Reports of a part that only a member can have, for a time when the member was not one."""
        guests = [status.id for status in self.vocabulary if status.open_to_guests]
        outside = self._outside.filter(pl.col("derived") == NOT_A_MEMBER).select(CELL)
        told = self._reports.filter(~pl.col("status").is_in(guests))
        yield from _as_reports(told.join(outside, on=CELL, how="semi", maintain_order="left"))

    def counts(self, *by: str, among: Iterable[str] | None = None) -> tuple[Count, ...]:
        """Cells counted by `member`, `event`, `kind` or `year` (or several, or none for the whole).

        `among` names the events to look at, by default all; entries that stand for an unknown number of events are
        never counted. Groups come in the order of events and members.
        """
        cells = self._among(self._cells.filter("counted"), among)
        keys = [pl.col(key).cast(pl.String) for key in by] or [pl.lit("").alias("all")]
        tally = cells.group_by(*keys, "tallied", maintain_order=True).len("n")
        groups: dict[tuple[str, ...], dict[str, int]] = {}
        for *group, status, n in tally.iter_rows():
            groups.setdefault(tuple(group), {})[status] = n
        return tuple(count(group if by else (), found, self.vocabulary) for group, found in groups.items())

    def source_counts(self, among: Iterable[str]) -> Iterator[tuple[str, str, int, int]]:
        """Cells counted by member, by status as `counts` has it, and by number of sources: those three, how many."""
        sources = self._reports.group_by(CELL).agg(sources=pl.col("article").n_unique().cast(pl.Int64))
        cells = self._among(self._cells.filter("counted"), among).join(sources, on=CELL, how="left").fill_null(0)
        yield from cells.group_by("member", "tallied", "sources").len("n").sort(pl.all()).iter_rows()

    def _among(self, table: pl.DataFrame, events: Iterable[str] | None) -> pl.DataFrame:
        if events is None:
            return table
        return table.join(_column("event", events), on="event", how="semi", maintain_order="left")


class _Sorted:
    """The reports sorted by one column, so that those of one event, member or article are found without a search."""

    def __init__(self, reports: pl.DataFrame, column: str) -> None:
        self._table = reports.sort(column, maintain_order=True)
        sizes = self._table.group_by(column, maintain_order=True).len("n")
        starts = sizes.select(column, pl.col("n").cum_sum() - pl.col("n"), pl.col("n").alias("size"))
        self._places = {key: (start, size) for key, start, size in starts.iter_rows()}

    def __getitem__(self, key: str) -> pl.DataFrame:
        """The rows of one group, in the order in which they were read; none for an unknown one."""
        return self._table.slice(*self._places.get(key, (0, 0)))


def _column(name: str, values: Iterable[str]) -> pl.DataFrame:
    return pl.DataFrame({name: list(values)}, schema={name: pl.String})


def _grouped(reports: Iterable[Report], by: Literal["event", "member"]) -> dict[str, list[Report]]:
    found: dict[str, list[Report]] = {}
    for report in reports:
        found.setdefault(report.event if by == "event" else report.member, []).append(report)
    return found


def _as_reports(table: pl.DataFrame) -> Iterator[Report]:
    """The rows of the table as reports, one for each event, member and article."""
    groups: dict[tuple[str | None, ...], list[Evidence]] = {}
    for row in table.select(*REPORT_COLUMNS).iter_rows():
        evidence = Evidence.model_validate(dict(zip(OF_EVIDENCE, row[len(OF_REPORT) :], strict=True)))
        groups.setdefault((*row[: len(OF_REPORT)], evidence.article), []).append(evidence)
    for (*told, _), found in groups.items():
        yield Report.model_validate(dict(zip(OF_REPORT, told, strict=True)) | {"evidence": tuple(found)})


def outside_membership(
    events: Iterable[Event], memberships: Iterable[Membership], members: Iterable[str], upcoming: frozenset[str]
) -> pl.DataFrame:
    """The cells whose status follows from dates: `not-a-member` outside every span, `not-yet-held` ahead.

    A member of whom no span with the event's organisation is known is never taken for a non-member.
    """
    spans: dict[tuple[str, str], list[Membership]] = {}
    for membership in memberships:
        spans.setdefault((membership.organisation, membership.member), []).append(membership)
    wanted = tuple(members)
    rows = []
    for event in events:
        for member in wanted:
            held = spans.get((event.organisation, member), [])
            if held and all(s.certainly_outside(event.date.earliest, event.date.latest) for s in held):
                rows.append((event.id, member, NOT_A_MEMBER))
            elif event.id in upcoming:
                rows.append((event.id, member, NOT_YET_HELD))
    return pl.DataFrame(rows, schema={"event": pl.String, "member": pl.String, "derived": pl.String}, orient="row")
