"""The text of an article: its paragraphs as evidence counts them, and its fingerprint."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.verify.folding import Folded, fold

_BREAK = r"(?:\r\n|\r(?!\n)|[\n\u2028\u2029])"
_LINE = re.compile(_BREAK)
_BLANK = re.compile(rf"{_BREAK}(?:[^\S\r\n\u2028\u2029]*{_BREAK})+")
_LINE_ENDS = re.compile(r"[^\S\n]+(?=\n|\Z)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its number, counted from 1, its folded words, and where it starts in the text."""

    number: int
    start: int
    folded: Folded

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text the folded characters from `start` up to `end` stand."""
        first, last = self.folded.span(start, end)
        return self.start + first, self.start + last


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one article."""

    article: str
    text: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def fingerprint(self) -> str:
        """`sha256:` and the SHA-256 of the text in UTF-8, made even where copies of one text differ.

        That is: Unicode NFC, line feeds as line breaks, no byte order mark, no white space at the ends of lines and
        at both ends of the text.
        """
        lines = _LINE.sub("\n", unicodedata.normalize("NFC", self.text.removeprefix("\ufeff")))
        return "sha256:" + hashlib.sha256(_LINE_ENDS.sub("", lines).strip().encode()).hexdigest()


def source_text(article: str, text: str) -> SourceText:
    """The text of an article with its paragraphs.

    Blank lines part paragraphs; a text without any has one on each line. Headline and dateline are left out of it.
    """
    return SourceText(article, text, tuple(_paragraphs(text)))


def _paragraphs(text: str) -> Iterator[Paragraph]:
    number = 0
    for start, end in _pieces(text, _BLANK if _BLANK.search(text.strip()) else _LINE):
        folded = fold(text[start:end])
        if folded.text:
            number += 1
            yield Paragraph(number, start, folded)


def _pieces(text: str, separator: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = 0
    for found in separator.finditer(text):
        yield at, found.start()
        at = found.end()
    yield at, len(text)
