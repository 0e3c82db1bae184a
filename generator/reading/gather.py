"""All entries of all files, side by side and with their origins, before they are merged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.errors import Problem
from generator.model.base import Record
from generator.reading.files import TABLES, Seed, read_files
from generator.reading.origin import CsvOrigin, Origin
from generator.reading.tables import Tables, read_tables

SECTIONS = (
    "organisations", "members", "memberships", "people", "places", "events", "same_events", "statements",
    "claims", "disputes", "positions", "glossary", "corrections",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as one file has it."""

    record: Any
    origin: Origin


@dataclass
class Gathered:
    """What the files say, section by section, and what was wrong so far."""

    sections: dict[str, list[Entry]] = field(default_factory=lambda: {name: [] for name in SECTIONS})
    articles: list[Entry] = field(default_factory=list)
    editorials: list[Entry] = field(default_factory=list)
    tables: Tables = field(default_factory=Tables)
    problems: list[Problem] = field(default_factory=list)

    def __getitem__(self, section: str) -> list[Entry]:
        return self.sections[section]

    def all(self) -> Iterator[Entry]:
        """Every entry of every section."""
        yield from self.articles
        yield from self.editorials
        for entries in self.sections.values():
            yield from entries


def gather(root: Path) -> Gathered:
    """Everything below the seeds folder, YAML and tables."""
    seeds, problems = read_files(root)
    gathered = Gathered(problems=problems)
    for seed in seeds:
        _add(gathered, seed)
    gathered.tables = tables = read_tables(root, root / TABLES)
    gathered.problems += tables.problems
    for section, rows in (("members", tables.members), ("events", tables.events)):
        gathered[section].extend(Entry(record, CsvOrigin(shown, row)) for record, shown, row in rows)
    return gathered


def _add(gathered: Gathered, seed: Seed) -> None:
    if seed.spec.article:
        gathered.articles.append(Entry(seed.spec.article, seed.origin / "article"))
    if seed.spec.explainer:
        gathered.editorials.append(Entry(seed.spec.explainer, seed.origin / "explainer"))
    for section in SECTIONS:
        records: tuple[Record, ...] = getattr(seed.spec, section)
        for index, record in enumerate(records):
            gathered[section].append(Entry(record, seed.origin / section / index))
