"""A large dataset that is made up, the same at every call: as an explainer for tests, or as a folder of seeds.

By default 200 members and 300 events over 25 years. Members differ in how often they take part; the record gets fuller
over the years; some members joined late, two have hardly anything on record, and one stays away more and more.
`python -m tests.big FOLDER [MEMBERS EVENTS]` writes the seeds, of which `make site SEEDS=FOLDER` makes a site.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

import polars as pl

from generator.model.event import Event
from generator.model.explainer import Explainer
from generator.model.organisation import Membership
from generator.model.table import REPORT_COLUMNS, ParticipationTable, outside_membership
from tests import factory

FIRST, LAST = 1999, 2023
AS_OF = date(LAST, 12, 31)
HEADS = (
    "Al", "Bel", "Cor", "Dan", "El", "Far", "Gal", "Hol", "Is", "Jor", "Kel", "Lun", "Mar", "Nor", "Or", "Pel", "Quin",
    "Ros", "Sel", "Tor",
)  # fmt: skip
TAILS = (
    "avia", "burg", "datia", "emark", "fields", "ania", "gora", "haven", "istan", "land", "moor", "nesia", "onia",
    "port", "quay", "ravia", "stria", "tova", "und", "wick",
)  # fmt: skip
KINDS = ("summit", "ministers", "ministers", "exercise")
WORDS = {"summit": "Summit", "ministers": "Meeting of ministers", "exercise": "Exercise"}
HARDLY, RECEDING = (0, 1), 2
"""Members of whom hardly anything is known, and the one that stays away more and more."""

Row = tuple[str, str, str, str]
"""Event, member, status and article of one report."""


@dataclass(frozen=True)
class Big:
    """The dataset as plain values."""

    members: dict[str, str]
    since: dict[str, int]
    events: dict[str, tuple[str, str, str]]
    rows: list[Row]

    @property
    def articles(self) -> dict[str, int]:
        """The records of the years, one for each."""
        return {_record(year): year for year in sorted({int(day[:4]) for _, _, day in self.events.values()})}


def make(members: int = 200, events: int = 300) -> Big:
    """The dataset of this size."""
    own = {f"m{i:04}": _name(i) for i in range(members)}
    since = {m: FIRST + 3 + i % 20 if i % 11 == 10 else FIRST - 5 for i, m in enumerate(own)}
    held = {f"e{i:04}": _event(i, events) for i in range(events)}
    return Big(own, since, held, list(_rows(own, since, held)))


def _name(i: int) -> str:
    name = HEADS[i * 7 % 20] + TAILS[(i // 20 + i) % 20]
    name = name if i < 400 else f"{name} {i // 400 + 1}"
    return f"United Provinces of {name}" if i % 37 == 36 else name


def _event(i: int, events: int) -> tuple[str, str, str]:
    """Title, kind and date."""
    days = (date(LAST, 12, 20) - date(FIRST, 1, 10)).days
    day = date(FIRST, 1, 10) + timedelta(days=i * days // max(1, events - 1))
    kind = KINDS[i % len(KINDS)]
    return f"{WORDS[kind]}, {day:%B %Y}", kind, f"{day:%Y-%m}" if i % 19 == 18 else day.isoformat()


def _record(year: int) -> str:
    return f"record-{year}"


def _rows(members: dict[str, str], since: dict[str, int], events: dict[str, tuple[str, str, str]]) -> Iterator[Row]:
    chance = Random(2023)
    habit = [0.97 - 0.55 * chance.random() ** 2.5 for _ in members]
    known = [0.75 + 0.25 * chance.random() for _ in members]
    for number, (event, (_, _, day)) in enumerate(events.items()):
        year = int(day[:4])
        age = (year - FIRST) / (LAST - FIRST)
        for i, member in enumerate(members):
            stated = 0.5 * (number >= len(events) - 5) if i in HARDLY else known[i] * (0.45 + 0.5 * age)
            part = 0.7 - 0.68 * age if i == RECEDING else habit[i] - 0.08 * age
            seen, took, how = chance.random(), chance.random(), chance.random()
            if seen < stated and year >= since[member]:
                status = _status(number % len(members) == i, took < part, how, year)
                yield event, member, status, _record(year)
                if how > 0.995:
                    yield event, member, "absent" if status != "absent" else "attended", factory.LEAD


def _status(host: bool, took: bool, how: float, year: int) -> str:
    if not took:
        return "represented" if how < 0.3 else "absent"
    if host:
        return "host"
    return "attended-remotely" if year >= 2020 and how < 0.35 else "attended"


@cache
def make_explainer(members: int = 200, events: int = 300) -> Explainer:
    """The dataset as an explainer; its reports are columns from the start, as those of a CSV table are."""
    big = make(members, events)
    base = factory.make_explainer(
        [factory.member(m, name) for m, name in big.members.items()],
        [_as_event(e, *told) for e, told in big.events.items()],
        memberships=[_span(m, year) for m, year in big.since.items()],
        articles=[factory.article(a, published=str(year + 1)) for a, year in big.articles.items()],
        question="Who takes part less and less?",
        as_of=AS_OF.isoformat(),
    )
    outside = outside_membership(base.events.values(), base.memberships, big.members, frozenset())
    vocabulary = base.editorial.vocabulary
    return replace(
        base, participation=ParticipationTable(_columns(big.rows), base.events, big.members, vocabulary, outside)
    )


def _as_event(event: str, title: str, kind: str, day: str) -> Event:
    return factory.event(event, day, title=title, kind=kind, article=_record(int(day[:4])))


def _span(member: str, year: int) -> Membership:
    return factory.membership(member, since=str(year))


def _columns(rows: list[Row]) -> pl.DataFrame:
    told = pl.DataFrame(rows, schema=["event", "member", "status", "article"], orient="row")
    more = {"paragraph": pl.lit("1"), "exact": pl.lit("took part as recorded"), "level": pl.lit("leader")}
    empty = [pl.lit(None, pl.String).alias(c) for c in REPORT_COLUMNS if c not in told.columns and c not in more]
    return told.with_columns(**more).with_columns(empty).select(*REPORT_COLUMNS)


EXPLAINER = """\
explainer:
  title: A union of many
  question: Who takes part less and less?
  description: A made-up record of a union of many members, to see how the site shows large data.
  answer: {name} took part less and less, as the record of 2023 has it.[^{event}/{member}]
  as_of: {as_of}
  organisation: union
  lead: lead
  kinds:
    - {{id: summit, label: Summit, plural: Summits}}
    - {{id: ministers, label: Meeting of ministers, plural: Meetings of ministers}}
    - {{id: exercise, label: Exercise, plural: Exercises}}
  levels:
    - {{id: leader, label: Leader}}
  key_points:
    - All of this is made up.[^{event}/{member}]
"""
UNION = """\
organisations:
  - {id: union, name: The Union of Many, short: the Union, instruments: [{id: charter, name: Charter}]}
memberships:
"""
SPAN = "  - {{member: {}, organisation: union, instrument: charter, since: {}, evidence: [{{article: lead, paragraph: 1}}]}}\n"
ARTICLE = """\
article:
  publisher: The Register
  title: {}
  published: {}
  paragraphs: 9
"""


def write_seeds(folder: Path, members: int = 200, events: int = 300) -> Path:
    """The dataset as a folder of seeds with CSV tables; returns the folder."""
    big = make(members, events)
    event, member, *_ = next(row for row in reversed(big.rows) if row[1] == list(big.members)[RECEDING])
    spans = "".join(SPAN.format(m, year) for m, year in big.since.items())
    files = {
        "explainer.yaml": EXPLAINER.format(event=event, member=member, name=big.members[member], as_of=AS_OF),
        "union.yaml": UNION + spans,
        "articles/lead.yaml": ARTICLE.format("Fewer chairs are taken", AS_OF),
        **{f"articles/{a}.yaml": ARTICLE.format(f"Record of {y}", y + 1) for a, y in big.articles.items()},
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    told = ((e, title, kind, day, _record(int(day[:4]))) for e, (title, kind, day) in big.events.items())
    reports = ((*row, "1", "took part as recorded") for row in big.rows)
    _table(folder, "members", ("id", "name"), big.members.items())
    _table(folder, "events", ("id", "title", "kind", "date", "article"), told)
    _table(folder, "participation", ("event", "member", "status", "article", "paragraph", "exact"), reports)
    return folder


def _table(folder: Path, name: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    path = folder / "tables" / f"{name}.csv"
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([columns, *rows])


if __name__ == "__main__":
    print(write_seeds(Path(sys.argv[1]), *map(int, sys.argv[2:4])))
