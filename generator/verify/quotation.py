"""A quotation taken apart: the words that must stand in the text, and the gaps that its author marked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.verify.words import negated, weighty

LONGEST_ELLIPSIS = 300
LONGEST_BRACKET = 40
MOST_WORDS = 3

REPLACED = frozenset(
    "he she it they we i his her their our my its this that these those there here".split()  # noqa: SIM905
)
"""The words that brackets may put a name in place of."""

_ENDINGS = tuple(
    re.compile(pattern)
    for pattern in ("(?:s|es|[b-df-hj-np-tv-z]?(?:ed|ing))?", "(?:s|d|ing)?", "e|es|ed|ing", "y|ies|ied|ying")
)
"""Endings of one English word that may stand for each other, as in `plan[s]` for “planning”."""
_STEM = re.compile(r"[^\W\d_]{3}\Z")
_SAYS_NOTHING = ("", "sic")

_GAP = re.compile(r"[\[(] ?\.{3,} ?[\])]|\.{3,}|\.(?: \.){2,}|\[(?P<words>[^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where the quotation departs from the text: an ellipsis, or words in brackets.

    An ellipsis has no words. `after` and `before` say that the bracket stands right at a word: `plan[s]`, `[w]e`.
    """

    words: str | None = None
    after: bool = False
    before: bool = False

    def allows(self, left_out: str) -> bool:
        """Whether the gap may stand for what the text has there; `left_out` is folded, with its outer spaces.

        Brackets add what explains, or stand for one pronoun; a number or a negation is never put in or exchanged by
        them. No negation is left out by an ellipsis.
        """
        gap = left_out.strip()
        if self.words is None:
            return len(gap) <= LONGEST_ELLIPSIS and not negated(gap)
        if not self.after and not self.before:
            return gap == self.words or self._explains(gap)
        return self._within_word(left_out, gap)

    def _explains(self, gap: str) -> bool:
        """Whether it adds words where the text has none, or puts a few in place of a pronoun."""
        words = self.words or ""
        if weighty(words) or "..." in words:
            return False
        short = len(words) <= LONGEST_BRACKET and len(words.split()) <= MOST_WORDS
        return not gap or (short and gap.casefold() in REPLACED)

    def _within_word(self, left_out: str, gap: str) -> bool:
        """Whether it changes no more of a word than the case of its first letters, or its ending."""
        apart = (self.after and left_out.startswith(" ")) or (self.before and left_out.endswith(" "))
        if (apart and gap) or self.words is None:
            return False
        if self.before:
            return gap.casefold() == self.words.casefold()
        return any(each.fullmatch(gap) and each.fullmatch(self.words) for each in _ENDINGS)


@dataclass(frozen=True, slots=True)
class Quotation:
    """The parts of a quotation in their order; there is one more gap than parts, None where there is nothing."""

    parts: tuple[str, ...]
    gaps: tuple[Gap | None, ...]

    @property
    def open(self) -> bool:
        """Whether it begins or ends with whole words in brackets."""
        first, last = self.gaps[0], self.gaps[-1]
        return bool((first and first.words and not first.before) or (last and last.words and not last.after))


def literal(folded: str) -> Quotation:
    """The quotation with its marks taken for the text's own."""
    return Quotation((folded,), (None, None))


def parse(folded: str) -> Quotation | None:
    """The folded quotation taken apart at its ellipses and brackets; None where no words are left or none marked."""
    if not _GAP.search(folded):
        return None
    parts, gaps, at, gap = [], [], 0, None
    for found in (*_GAP.finditer(folded), None):
        words = folded[at : found.start()] if found else folded[at:]
        if words.strip():
            parts.append(words.strip())
            gaps.append(_before(gap, words))
            gap = None
        if found:
            tight = found["words"] is not None and _STEM.search(words) is not None
            gap = _joined(gap, Gap(found["words"] and found["words"].strip(), after=tight))
            at = found.end()
    return Quotation(tuple(parts), (*gaps, gap)) if parts else None


def _before(gap: Gap | None, words: str) -> Gap | None:
    """The gap with what follows it; a bracket at a word changes that word."""
    return replace(gap, before=words[:1].isalnum()) if gap and gap.words is not None else gap


def _joined(first: Gap | None, second: Gap) -> Gap:
    """Gaps that nothing stands between as one; brackets at an ellipsis stand for nothing that could be told."""
    if first is None:
        return second
    words = ["..." if each.words is None else each.words for each in (first, second)]
    telling = [each for each in words if each not in _SAYS_NOTHING] or ["sic"]
    return Gap() if set(telling) == {"..."} else Gap(" ".join(telling), first.after)
