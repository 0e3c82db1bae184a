"""How long a participation table of a million reports takes to make and to count.

Method: E events × M members (default 5,000 × 200, so 1,000,000 cells) with one report for each cell, built as
columns the way a CSV table is read, so that no Python object stands for a report. Every hundredth event is an entry
for several, and each member has a span, so that what follows from dates is worked out for every cell. Each step runs
once, in the order in which a build does; the wall-clock time of each is printed, and the peak memory of the process
at the end. Counting by member comes first and so bears the cost of working out every cell; the second count does not.
Run with `python -m tests.benchmarks.bench_participation [EVENTS MEMBERS]`.
"""

import resource
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

import polars as pl

from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.organisation import Membership
from generator.model.status import Vocabulary
from generator.model.table import REPORT_COLUMNS, ParticipationTable, outside_membership

FIRST_DAY = date(2005, 1, 1)
STATUSES = ("attended", "absent", "represented", "attended-remotely", "host")
EVIDENCE = (Evidence(article="lead", paragraph=1, exact="the words that carry it"),)
Made = TypeVar("Made")


def timed(step: str, make: Callable[[], Made]) -> Made:
    """Run one step and print the seconds that it took."""
    start = time.perf_counter()
    made = make()
    print(f"{step:24} {time.perf_counter() - start:6.2f} s")
    return made


def events_of(count: int) -> dict[str, Event]:
    """The events, one for each day."""
    days = (FIRST_DAY + timedelta(days=number) for number in range(count))
    return {
        f"event-{number}": Event(
            id=f"event-{number}", title=f"Event {number}", kind="summit", organisation="org", date=day.isoformat(),
            extent="single" if number % 100 else "several", evidence=EVIDENCE,
        )
        for number, day in enumerate(days)
    }  # fmt: skip


def reports_of(events: dict[str, Event], members: list[str]) -> pl.DataFrame:
    """One report for each cell, as columns."""
    cells = pl.DataFrame({"event": list(events)}).join(pl.DataFrame({"member": members}), how="cross")
    number = pl.int_range(pl.len())
    statuses = pl.DataFrame({"status": [STATUSES[n % len(STATUSES)] for n in range(cells.height)]})
    return cells.hstack(statuses).select(
        "event", "member", "status", pl.lit("leader").alias("level"), pl.lit(None, pl.String).alias("note"),
        pl.format("article-{}", number % 1000).alias("article"), pl.lit("1").alias("paragraph"),
        pl.lit("the words that carry it").alias("exact"),
        *(pl.lit(None, pl.String).alias(name) for name in ("prefix", "suffix", "place")),
    ).select(*REPORT_COLUMNS)  # fmt: skip


def memberships_of(members: list[str]) -> list[Membership]:
    """One span for each member, each begun in another month."""
    since = ((FIRST_DAY + timedelta(days=30 * number)).isoformat()[:7] for number in range(len(members)))
    return [
        Membership(member=member, organisation="org", since=start, evidence=EVIDENCE)
        for member, start in zip(members, since, strict=True)
    ]


def main() -> None:
    """Make the table, count it and read some of its cells."""
    height, width = (int(given) for given in sys.argv[1:3]) if len(sys.argv) > 2 else (5_000, 200)
    members = [f"member-{number}" for number in range(width)]
    events = timed("events", lambda: events_of(height))
    reports = timed("reports as columns", lambda: reports_of(events, members))
    spans = memberships_of(members)
    outside = timed("what follows from dates", lambda: outside_membership(events.values(), spans, members, frozenset()))
    table = timed("table", lambda: ParticipationTable(reports, events, members, Vocabulary(), outside))
    by_member = timed("counted by member", lambda: table.counts("member"))
    by_year = timed("counted by year", lambda: table.counts("year"))
    cells = timed("cells of one member", lambda: table.of_member(members[0]))
    print(
        f"{reports.height:,} reports, {len(by_member)} members, {len(by_year)} years, {len(cells):,} cells of one member"
    )
    assert sum(each.total for each in by_member) == sum(each.total for each in by_year)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB")


if __name__ == "__main__":
    main()
