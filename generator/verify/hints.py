"""Hints: the wording of a text that comes nearest to words which do not stand in it. They never decide anything."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from generator.escape import log
from generator.verify.folding import fold
from generator.verify.texts import Paragraph

NEAR = 0.6
"""How alike a wording must be to be shown."""
SHIFT = 3
"""How many words more or fewer than given may stand between those that are the same."""
_MOST_WORDS = 20_000
_WORD = re.compile(r"\w+(?:[-'.,]\w+)*")

Span = tuple[int, int]


def hint(words: str, paragraphs: Iterable[Paragraph]) -> str:
    """The nearest wording in these paragraphs and the paragraph that has it; nothing where none is near."""
    wanted = fold(words).text
    scored = ((*_nearest(wanted, paragraph), paragraph) for paragraph in paragraphs)
    ratio, (start, end), paragraph = max(scored, key=lambda each: each[0], default=(0.0, (0, 0), None))
    if paragraph is None or ratio < NEAR:
        return ""
    first, last = paragraph.folded.span(start, end)
    return f"nearest in paragraph {paragraph.number}: {log(paragraph.folded.original[first:last])}"


def _nearest(wanted: str, paragraph: Paragraph) -> tuple[float, Span]:
    """How alike the nearest run of words is, from 0 to 1, and where it stands in the folded paragraph."""
    places = [found.span() for found in _WORD.finditer(paragraph.folded.text)][:_MOST_WORDS]
    there, given = [paragraph.folded.text[a:b] for a, b in places], _WORD.findall(wanted)
    first, last = _window(SequenceMatcher(None, there, given, autojunk=False), len(given))
    if first == last:
        return 0.0, (0, 0)
    start, end = places[max(first, 0)][0], places[min(last, len(places)) - 1][1]
    return SequenceMatcher(None, paragraph.folded.text[start:end], wanted, autojunk=False).ratio(), (start, end)


def _window(matcher: SequenceMatcher[str], length: int) -> Span:
    """From which word to which the words would reach, if those that are the same stood for each other."""
    longest = matcher.find_longest_match()
    if not longest.size:
        return 0, 0
    shifts = [block.a - block.b for block in matcher.get_matching_blocks() if block.size]
    near = [shift for shift in shifts if abs(shift - (longest.a - longest.b)) <= SHIFT]
    return min(near), max(near) + length
