"""What authors wrote down and use nowhere: claims and statements that no prose, dispute or position names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.escape import log_line
from generator.model.prose import Prose
from generator.reading.gather import Entry, Gathered, gather
from generator.reading.references import walk

NOUNS = {"claims": ("claim", "claims"), "statements": ("statement", "statements")}

MOST_FILES, MOST_NAMED = 5, 5
"""Of more files than this, one line says how much there is, and a line names so many, unless all is asked for."""


def unused(root: Path, every: bool = False) -> tuple[str, ...]:
    """A line for each file of seeds with claims or statements that are used nowhere; of many, one line for all."""
    gathered = gather(root)
    used = _used(gathered)
    files: dict[str, dict[str, list[Entry]]] = {}
    for section in NOUNS:
        for entry in gathered[section]:
            if entry.record.id not in used:
                files.setdefault(entry.origin.shown, {}).setdefault(section, []).append(entry)
    if len(files) > MOST_FILES and not every:
        return (_summary(list(files.values())),)
    return tuple(log_line(_line(found, every)) for found in files.values())


def _used(gathered: Gathered) -> set[str]:
    """The ids that any prose has a marker for, and those that disputes and positions list."""
    found = {claim for entry in gathered["disputes"] for side in entry.record.sides for claim in side.claims}
    found |= {said for entry in gathered["positions"] for voice in entry.record.voices for said in voice.says}
    for entry in gathered.all():
        for _, _, _, value in walk(entry.record):
            found |= {marker.target for marker in value.markers} if isinstance(value, Prose) else set()
    return found


def _line(found: dict[str, list[Entry]], every: bool) -> str:
    """Where the first of a file stands, how many there are, and which."""
    entries = [entry for each in found.values() for entry in each]
    place = min((entry.origin.problem(("id",), "") for entry in entries), key=lambda each: each.line or 0)
    verb = "is" if len(entries) == 1 else "are"
    named = entries if every or len(entries) <= MOST_NAMED + 1 else entries[:MOST_NAMED]
    more = f" and {len(entries) - len(named)} more" if len(entries) > len(named) else ""
    ids = ", ".join(entry.record.id for entry in named) + more
    return f"{place.path}:{place.line}: {_numbers([found])} {verb} used in no prose, dispute or position: {ids}"


def _summary(files: Sequence[dict[str, list[Entry]]]) -> str:
    told = f"{_numbers(files)} in {len(files)} files are used in no prose, dispute or position"
    return f"{told}; `check --verbose` lists them"


def _numbers(files: Sequence[dict[str, list[Entry]]]) -> str:
    return " and ".join(_counted(files))


def _counted(files: Sequence[dict[str, list[Entry]]]) -> Iterator[str]:
    for section, (one, many) in NOUNS.items():
        if total := sum(len(found.get(section, ())) for found in files):
            yield f"{total} {one if total == 1 else many}"
