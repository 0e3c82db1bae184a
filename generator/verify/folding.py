"""Folding: what typesetting changes made even, with the way back to the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

Unit = tuple[str, int, int]
"""A character of the folded text, and where what it stands for begins and ends in the original."""

_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_REMOVED = re.compile(rf"\u00ad[{_INVISIBLE} \t]*(?:\r\n?|[\n\u2028\u2029])[ \t]*|[{_INVISIBLE}]")
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SIGNS = {
    **dict.fromkeys('"\u201c\u201d\u201e\u201f\u00ab\u00bb', '"'),
    **dict.fromkeys("'\u2018\u2019\u201a\u201b\u2039\u203a\u02bc", "'"),
    **dict.fromkeys(_DASHES, "-"),
    "\u2026": "...",
}
_JAMO = range(0x1160, 0x1200)
"""The vowels and final consonants of Hangul, which normalisation joins to the sign before."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `starts` and `ends` lead from each of its characters to the original."""

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the original the folded characters from `start` up to `end` stand; they are at least one."""
        return self.starts[start], self.ends[end - 1]


def fold(original: str) -> Folded:
    """The text in Unicode NFC with straight quotation marks, one kind of dash, single spaces and three full stops.

    Soft hyphens and other signs of no width are dropped, with the line break after a soft hyphen; spaces around a
    dash and at both ends are dropped too. Case, digits, words and all other signs stay as they are.
    """
    units = list(_evened(_units(original)))
    while units and units[0][0] == " ":
        del units[0]
    while units and units[-1][0] == " ":
        del units[-1]
    text = "".join(sign for sign, _, _ in units)
    return Folded(original, text, tuple(start for _, start, _ in units), tuple(end for _, _, end in units))


def _units(original: str) -> Iterator[Unit]:
    """The characters in NFC, each folded by itself."""
    for start, end, cluster in _clusters(original):
        for sign in unicodedata.normalize("NFC", cluster):
            for each in " " if sign.isspace() else _SIGNS.get(sign, sign):
                yield each, start, end


def _clusters(original: str) -> Iterator[tuple[int, int, str]]:
    """Pieces that can be normalised apart: a sign with all that normalisation may join to it."""
    cluster: list[int] = []
    for index in _visible(original):
        if cluster and not _joins(original[index]):
            yield cluster[0], cluster[-1] + 1, "".join(original[each] for each in cluster)
            cluster = []
        cluster.append(index)
    if cluster:
        yield cluster[0], cluster[-1] + 1, "".join(original[each] for each in cluster)


def _visible(original: str) -> Iterator[int]:
    at = 0
    for removed in _REMOVED.finditer(original):
        yield from range(at, removed.start())
        at = removed.end()
    yield from range(at, len(original))


def _joins(sign: str) -> bool:
    return not sign.isascii() and (unicodedata.category(sign).startswith("M") or ord(sign) in _JAMO)


def _evened(units: Iterable[Unit]) -> Iterator[Unit]:
    """Runs of spaces as one, runs of dashes and spaces as one dash."""
    for blank, run in groupby(units, key=lambda unit: unit[0] in " -"):
        if not blank:
            yield from run
            continue
        signs = list(run)
        dashes = [unit for unit in signs if unit[0] == "-"]
        kept = dashes or signs
        yield kept[0][0], kept[0][1], kept[-1][2]
