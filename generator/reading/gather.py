"""All entries of all files, side by side and with their origins, before they are merged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.errors import Problem
from generator.reading.files import read_files
from generator.reading.origin import CsvOrigin, Origin
from generator.reading.spec import MODELS
from generator.reading.tables import Tables, read_tables


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as one file has it."""

    record: Any
    origin: Origin


@dataclass
class Gathered:
    """What the files say, section by section, and what was wrong so far.

    `doubtful` are ids that files with problems may give; `touched` are the sections in which something is wrong.
    """

    sections: dict[str, list[Entry]] = field(default_factory=lambda: {name: [] for name in MODELS})
    tables: Tables = field(default_factory=Tables)
    problems: list[Problem] = field(default_factory=list)
    doubtful: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)

    def __getitem__(self, section: str) -> list[Entry]:
        return self.sections[section]

    def all(self) -> Iterator[Entry]:
        """Every entry of every section."""
        for entries in self.sections.values():
            yield from entries


def gather(root: Path) -> Gathered:
    """Everything below the seeds folder, YAML and tables; SeedError where there is no such folder."""
    files = read_files(root)
    tables = read_tables(root, root / "tables")
    gathered = Gathered(
        tables=tables,
        problems=files.problems + tables.problems,
        doubtful=files.doubtful | tables.doubtful,
        touched=files.touched | tables.touched,
    )
    for section, record, origin in files.records:
        gathered[section].append(Entry(record, origin))
    for section, rows in (("members", tables.members), ("events", tables.events)):
        gathered[section].extend(Entry(record, CsvOrigin(shown, row)) for record, shown, row in rows)
    return gathered
