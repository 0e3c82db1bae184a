"""Ids: given once, known where they are used."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from generator.errors import Problem, suggest
from generator.escape import log
from generator.reading.gather import Entry

FEW = 12
"""Up to this many known names, a message lists them all."""


def repeated(entries: Iterable[Entry], what: str) -> Iterator[Problem]:
    """Ids given twice in one file, where only different files may share one."""

    def by_file(entry: Entry) -> tuple[str, str]:
        return entry.record.id, entry.origin.shown

    for _, group in groupby(sorted(entries, key=by_file), key=by_file):
        first, *rest = group
        for entry in rest:
            problem = f"{what} {log(entry.record.id)} stands twice in this file"
            yield entry.origin.problem(("id",), problem, f"it stands first in {place(first)}; make one of the two")


def unique(entries: Iterable[Entry], problems: list[Problem]) -> dict[str, Any]:
    """Records by id, where no two may share one."""
    found: dict[str, Entry] = {}
    for entry in entries:
        first = found.setdefault(entry.record.id, entry)
        if first is not entry:
            problem = f"duplicate id {log(entry.record.id)}"
            problems.append(entry.origin.problem(("id",), problem, f"it stands first in {place(first)}"))
    return {key: entry.record for key, entry in found.items()}


def apart(entries: Mapping[str, Iterable[Entry]]) -> Iterator[Problem]:
    """Ids that stand for things of different kinds, which a marker in prose could not tell apart."""
    found: dict[str, tuple[str, Entry]] = {}
    for kind, of_kind in entries.items():
        for entry in of_kind:
            first_kind, first = found.setdefault(entry.record.id, (kind, entry))
            if first_kind != kind:
                problem = f"{log(entry.record.id)} is the id of a {first_kind} already, in {place(first)}"
                yield entry.origin.problem(("id",), problem, f"give the {kind} another")


def place(entry: Entry) -> str:
    """Where the id of an entry stands."""
    where = entry.origin.problem(("id",), "")
    return f"{where.path}:{where.line}"


def unknown(word: str, what: str, known: Collection[str]) -> tuple[str, str]:
    """The problem and the hint of a reference to something that does not exist."""
    few = 0 < len(known) <= FEW
    hint = suggest(word, known) or (f"known are {', '.join(sorted(known))}" if few else "")
    return f"unknown {what} {log(word)}", hint
