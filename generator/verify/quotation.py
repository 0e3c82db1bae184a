"""A quotation taken apart: the words that must stand in the text, and the gaps that its author marked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.verify.words import negated, weighty

LONGEST_ELLIPSIS = 300
LONGEST_BRACKET = 40
LONGEST_ENDING = 6

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

        A number or a negation is never put in or exchanged by brackets, and no negation is left out by an ellipsis.
        """
        gap = left_out.strip()
        if self.words is None:
            return len(gap) <= LONGEST_ELLIPSIS and not negated(gap)
        if not self.after and not self.before:
            return gap == self.words or (len(gap) <= LONGEST_BRACKET and not weighty(gap) and not weighty(self.words))
        return self._within_word(left_out, gap)

    def _within_word(self, left_out: str, gap: str) -> bool:
        """Whether it changes no more of a word than the case of its first letters, or its ending."""
        apart = (self.after and left_out.startswith(" ")) or (self.before and left_out.endswith(" "))
        if (apart and gap) or self.words is None:
            return False
        if self.before:
            return gap.casefold() == self.words.casefold()
        return len(gap) <= LONGEST_ENDING and (gap + self.words).isalpha()


@dataclass(frozen=True, slots=True)
class Quotation:
    """The parts of a quotation in their order; there is one more gap than parts, None where there is nothing."""

    parts: tuple[str, ...]
    gaps: tuple[Gap | None, ...]


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
            tight = found["words"] is not None and words[-1:].isalnum()
            gap = _joined(gap, Gap(found["words"] and found["words"].strip(), after=tight))
            at = found.end()
    return Quotation(tuple(parts), (*gaps, gap)) if parts else None


def _before(gap: Gap | None, words: str) -> Gap | None:
    """The gap with what follows it; a bracket at a word changes that word."""
    return replace(gap, before=words[:1].isalnum()) if gap and gap.words is not None else gap


def _joined(first: Gap | None, second: Gap) -> Gap:
    """Gaps that nothing stands between as one."""
    if first is None:
        return second
    if first.words is None or second.words is None:
        return Gap()
    return Gap(f"{first.words} {second.words}", first.after)
