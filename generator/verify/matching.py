"""Where a quotation stands in a paragraph: every word of it, in its order, and nothing else between."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.verify.folding import Folded
from generator.verify.quotation import LONGEST_BRACKET, LONGEST_ELLIPSIS, Gap, Quotation
from generator.verify.words import ends_word, starts_word

_REACH = LONGEST_ELLIPSIS + LONGEST_BRACKET
_LETTERS = re.compile(r"[^\W\d_]*")
_LAST_WORD = re.compile(r"\w*\Z")
_NEXT_WORD = re.compile(r" ?(?:'?\w+)?")


@dataclass(frozen=True, slots=True)
class Match:
    """From where to where a quotation stands in a folded paragraph."""

    start: int
    end: int


def matches(quotation: Quotation, folded: Folded) -> Iterator[Match]:
    """Every place where the quotation stands, in the order of their ends."""
    gaps = quotation.gaps
    firsts = _occurrences(quotation.parts[0], folded, (gaps[0], gaps[1]))
    reached = [m for first in firsts if (m := _led(gaps[0], first, folded))]
    for part, gap, after in zip(quotation.parts[1:], gaps[1:-1], gaps[2:], strict=True):
        found = _occurrences(part, folded, (gap, after))
        reached = [m for each in found if (m := _continued(reached, gap, each, folded))]
    yield from (m for each in reached if (m := _ended(each, gaps[-1], folded)))


def _occurrences(part: str, folded: Folded, around: tuple[Gap | None, Gap | None]) -> Iterator[Match]:
    """Where the words of one part stand; they are whole words but where a bracket changes a piece of one."""
    before, after = around
    start = folded.text.find(part)
    while start >= 0:
        end = start + len(part)
        begins = (before is not None and before.before) or starts_word(folded, start)
        if begins and ((after is not None and after.after) or ends_word(folded, end)):
            yield Match(start, end)
        start = folded.text.find(part, start + 1)


def _continued(reached: list[Match], gap: Gap | None, part: Match, folded: Folded) -> Match | None:
    """The match that the part goes on with: the one that ends nearest before it with an allowed gap between."""
    before = bisect_right(reached, part.start, key=lambda each: each.end)
    for each in reversed(reached[max(0, before - _REACH) : before]):
        if gap is None or part.start - each.end > _REACH:
            return None
        if gap.allows(folded.text[each.end : part.start]):
            return Match(each.start, part.end)
    return None


def _led(gap: Gap | None, match: Match, folded: Folded) -> Match | None:
    """The match with what a gap at the quotation's beginning stands for; None where it can stand for nothing there."""
    if gap is None or gap.words is None:
        return match
    text = folded.text[: match.start]
    if not gap.before:
        text = text.rstrip(" ")
    given = text[max(len(text) - len(gap.words), 0) :]
    same = given.casefold() == gap.words.casefold() if gap.before else given == gap.words
    if gap.words and same and starts_word(folded, len(text) - len(given)):
        return Match(len(text) - len(given), match.end)
    start = len(text) - len(_LAST_WORD.findall(text[-LONGEST_BRACKET:])[0])
    if gap.before or not gap.allows(text[start:]):
        return None
    return match if start == len(text) else Match(start, match.end) if starts_word(folded, start) else None


def _ended(match: Match, gap: Gap | None, folded: Folded) -> Match | None:
    """The match with what a gap at the quotation's end stands for; None where it can stand for nothing there."""
    if gap is None or gap.words is None:
        return match
    ways = (_LETTERS,) if gap.after else (re.compile(f" ?{re.escape(gap.words)}"), _NEXT_WORD)
    for found in (way.match(folded.text, match.end) for way in ways):
        if found and ends_word(folded, found.end()) and gap.allows(found.group()):
            return Match(match.start, found.end() if found.group().strip() else match.end)
    return None
