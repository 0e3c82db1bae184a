"""Ids: given once, known where they are used."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from generator.errors import Problem, suggest
from generator.escape import log
from generator.reading.gather import Entry


def repeated(entries: Iterable[Entry], what: str) -> Iterable[Problem]:
    """Ids given twice in one file, where only different files may share one."""

    def by_file(entry: Entry) -> tuple[str, str]:
        return entry.record.id, entry.origin.shown

    for _, group in groupby(sorted(entries, key=by_file), key=by_file):
        _, *rest = group
        for entry in rest:
            yield entry.origin.problem(("id",), f"{what} {log(entry.record.id)} stands twice in this file")


def unique(entries: Iterable[Entry], what: str, problems: list[Problem]) -> dict[str, Any]:
    """Records by id, where no two may share one."""
    found: dict[str, Entry] = {}
    for entry in entries:
        first = found.setdefault(entry.record.id, entry)
        if first is not entry:
            where = first.origin.problem(("id",), "")
            place = f"{where.path}:{where.line}"
            problems.append(
                entry.origin.problem(
                    ("id",), f"duplicate id {log(entry.record.id)}", f"the first {what} of that id: {place}"
                )
            )
    return {key: entry.record for key, entry in found.items()}


def unknown(word: str, what: str, known: Iterable[str]) -> tuple[str, str]:
    """The problem and the hint of a reference to something that does not exist."""
    return f"unknown {what} {log(word)}", suggest(word, known)
