"""Words that our own sentences put in quotation marks, and that no source is quoted with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from generator.errors import Problem
from generator.escape import log
from generator.model.article import Article
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.prose import Prose
from generator.model.sayings import Claim, Statement
from generator.model.status import DERIVED, Vocabulary
from generator.reading.gather import Gathered
from generator.reading.origin import Location
from generator.reading.references import walk
from generator.reading.rules import FREE_OF_MARKERS
from generator.reading.spec import EventSpec
from generator.verify.folding import fold
from generator.verify.lookup import stands
from generator.verify.texts import Paragraph

OWN_WORDS = {(Claim, "text"), (Statement, "reported"), (EventSpec, "summary"), (Event, "summary")}
"""Plain text that tells what a source says; prose does too, but for what is free of markers."""
NAMES = {
    "title", "name", "short", "label", "plural", "term", "also", "question", "described_as", "publisher",
    "took_part", "in_part", "stayed_away",
}  # fmt: skip
"""Fields of titles, names and terms, which stand in quotation marks without being a quotation."""
HINT = "write them as a statement's `quotes` or an evidence's `exact` has them, or without quotation marks"

Quotations = tuple[Paragraph, ...]

_QUOTED = re.compile(r'“([^“”]*)”|(?<!\w)"([^"]*)"(?!\w)')


def quoted_words(gathered: Gathered) -> Iterator[Problem]:
    """Every quotation in our own words that no `quotes`, no `exact` and no title of an article has.

    Nothing where mistakes elsewhere leave open what sources are quoted with.
    """
    if gathered.touched:
        return
    known = _Known(gathered)
    for entry in gathered.all():
        for location, words in _own_words(entry.record):
            for found in _QUOTED.finditer(words):
                quoted = found[1] or found[2] or ""
                if quoted.strip() and not known.has(quoted):
                    problem = f"these words are quoted by no source: {log(quoted)}"
                    yield entry.origin.problem(location, problem, HINT)


def _own_words(given: object) -> Iterator[tuple[Location, str]]:
    """Where our own sentences stand, paragraph by paragraph."""
    for location, record, field, value in walk(given):
        if isinstance(value, Prose) and (type(record), field) not in FREE_OF_MARKERS:
            yield from ((location, words) for words in value.plain().split("\n\n"))
        elif (type(record), field) in OWN_WORDS:
            yield location, value


class _Known:
    """What may stand in quotation marks."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered

    def has(self, quoted: str) -> bool:
        """Whether it is a name as a whole, or words that a source is quoted with; the sentence's stop is its own."""
        bare = quoted.strip().rstrip(".,")
        if fold(bare).text.casefold() in self._names:
            return True
        return any(stands(words, source) for source in self._sources() for words in (quoted, bare))

    def _sources(self) -> Iterator[Quotations]:
        """The words of files, and after them those of the table, which can be many."""
        yield self._of_files
        yield self._of_table

    @cached_property
    def _of_files(self) -> Quotations:
        return _text(words for entry in self._gathered.all() for words in _quotations(entry.record))

    @cached_property
    def _of_table(self) -> Quotations:
        reports = self._gathered.tables.reports
        return _text(reports["exact"].drop_nulls().unique(maintain_order=True)) if "exact" in reports else _text(())

    @cached_property
    def _names(self) -> frozenset[str]:
        """Titles, names, terms and labels, folded, in small letters."""
        records = (Vocabulary(), *DERIVED, *(entry.record for entry in self._gathered.all()))
        named = (value for record in records for _, _, field, value in walk(record) if field in NAMES)
        each = (word for value in named for word in (value if isinstance(value, tuple) else (value,)))
        return frozenset(fold(str(word)).text.casefold() for word in each)


def _quotations(given: object) -> Iterator[str]:
    """The words that sources are quoted with, and the titles that articles have themselves."""
    for _, record, field, value in walk(given):
        if isinstance(record, Statement) and field == "quotes":
            yield from value
        elif (type(record), field) in {(Evidence, "exact"), (Article, "title")}:
            yield value


def _text(quotations: Iterable[str]) -> Quotations:
    """Quotations as the paragraphs of one text."""
    paragraphs = enumerate(map(fold, dict.fromkeys(quotations)), start=1)
    return tuple(Paragraph(number, 0, folded) for number, folded in paragraphs)
