"""Where sentences end, and which evidence markers belong to which."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.prose_nodes import Marker, Paragraph, Text, walk

_ENDS = re.compile(r"[.!?]+[.!?\"'”’»)\]]*")
_LAST_WORD = re.compile(r"(?<![’'])\b[^\W_]+(?:\.[^\W_]+)*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_OPENERS = "\"'“‘«([–— "
_CLOSERS = "\"'”’»)]"
_JOINS_ON = (" ", ".", ",", ";", ":", "!", "?", ")", "]", "”", "’", "»")
_ABBREVIATIONS = re.compile(
    "mr|mrs|ms|dr|prof|hon|rev|st|jr|sr|gen|lt|col|maj|capt|cmdr|sgt|adm|brig|gov|sen|rep|sec|pres|amb"
    "|vs|cf|ca|approx|al|inc|ltd|co|corp|bros|dept",
    re.IGNORECASE,
)
_BEFORE_NUMBERS = re.compile(
    "nos?|arts?|pp?|vols?|ch|figs?|sect|paras?|res|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 12


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, and its evidence markers in reading order."""

    plain: str
    markers: tuple[Marker, ...]


@dataclass(frozen=True, slots=True)
class Flat:
    """The words of a paragraph without its marks, and how far into them each marker stands."""

    words: str
    offsets: tuple[int, ...]
    markers: tuple[Marker, ...]


def flatten(paragraph: Paragraph) -> Flat:
    """The words alone; where a marker is taken out, the space around it closes up."""
    pieces: list[str] = []
    found: list[tuple[int, Marker]] = []
    length, space = 0, ""
    for node in walk(paragraph.children):
        if isinstance(node, Text):
            piece = _joined(space, node.value) if length else node.value.lstrip()
            pieces.append(piece)
            length, space = length + len(piece), ""
        elif isinstance(node, Marker):
            last = pieces.pop() if pieces else ""
            pieces.append(last.rstrip())
            length, space = length - len(last) + len(pieces[-1]), space or last[len(pieces[-1]) :]
            found.append((length, node))
    return Flat("".join(pieces), tuple(offset for offset, _ in found), tuple(marker for _, marker in found))


def split(paragraph: Paragraph) -> tuple[Sentence, ...]:
    """The sentences of a paragraph. Markers before or after the full stop belong to the sentence it ends."""
    flat = flatten(paragraph)
    spans = list(_spans(flat))
    owned: list[list[Marker]] = [[] for _ in spans]
    starts = [start for start, _ in spans]
    for offset, marker in zip(flat.offsets, flat.markers, strict=True):
        owned[max(0, bisect_left(starts, offset) - 1)].append(marker)
    return tuple(
        Sentence(" ".join(flat.words[start:end].split()), tuple(markers))
        for (start, end), markers in zip(spans, owned, strict=True)
    )


def _joined(space: str, text: str) -> str:
    return text if text.startswith(_JOINS_ON) else space + text


def _spans(flat: Flat) -> Iterator[tuple[int, int]]:
    """Where each sentence starts and ends."""
    start = 0
    for mark in _ENDS.finditer(flat.words):
        end = mark.end()
        if end < len(flat.words) and flat.words[end].isspace() and _ends_sentence(flat, mark):
            yield start, end
            start = _next(flat.words, end)
    yield start, len(flat.words)


def _ends_sentence(flat: Flat, mark: re.Match[str]) -> bool:
    """Whether a sentence ends here: not after an abbreviation, nor before a small letter without a marker."""
    words, following = flat.words, _next(flat.words, mark.end(), _OPENERS)
    upcoming = words[following : following + 1]
    if words[mark.start() - 1 : mark.start()].strip() == "":
        return False
    marked = _has_marker(flat, mark)
    if marked and not upcoming.islower():
        return True
    if mark.group().rstrip(_CLOSERS) == "." and _is_abbreviated(words, mark.start(), upcoming):
        return False
    return marked or not upcoming.islower()


def _is_abbreviated(words: str, stop: int, upcoming: str) -> bool:
    """Whether the full stop belongs to initials ("J.", "U.S.", "e.g.") or an abbreviation ("Gen.", "No. 5")."""
    last = _LAST_WORD.search(words[max(0, stop - _LONGEST_ABBREVIATION) : stop])
    word = last.group() if last else ""
    if _INITIALS.fullmatch(word) or _ABBREVIATIONS.fullmatch(word):
        return True
    return upcoming.isdigit() and _BEFORE_NUMBERS.fullmatch(word) is not None


def _has_marker(flat: Flat, mark: re.Match[str]) -> bool:
    """Whether an evidence marker follows the end mark directly."""
    first = bisect_left(flat.offsets, mark.start() + 1)
    return first < len(flat.offsets) and flat.offsets[first] <= mark.end()


def _next(words: str, start: int, skipped: str = "") -> int:
    """The place of the first character that is not one of the skipped."""
    while start < len(words) and (words[start] in skipped or words[start].isspace()):
        start += 1
    return start
