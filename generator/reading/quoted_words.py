"""Words that our own sentences put in quotation marks, and that no source, or another speaker, is quoted with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from generator.errors import Problem
from generator.escape import log
from generator.model.article import Article
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.prose import Marker, Paragraph, Prose, Sentence
from generator.model.sayings import Claim, Statement
from generator.model.sentences import flatten, split
from generator.model.status import DERIVED, Vocabulary
from generator.reading.gather import Gathered
from generator.reading.origin import Location
from generator.reading.quoted_by import Quotations, QuotedBy, as_text
from generator.reading.quoted_speakers import QuotedSpeakers
from generator.reading.references import walk
from generator.reading.rules import FREE_OF_MARKERS
from generator.reading.spec import EventSpec
from generator.verify.folding import fold
from generator.verify.lookup import stands

OWN_WORDS = {(Claim, "text"), (Statement, "reported"), (EventSpec, "summary"), (Event, "summary")}
"""Plain text that tells what a source says; prose does too, but for what is free of markers."""
NAMES = {
    "title", "name", "short", "label", "plural", "term", "also", "question", "described_as", "publisher",
    "took_part", "in_part", "stayed_away",
}  # fmt: skip
"""Fields of titles, names and terms, which stand in quotation marks without being a quotation."""
HINT = "write them as a statement's `quotes` or an evidence's `exact` has them, or without quotation marks"

_QUOTED = re.compile(
    r'“([^“”]*)”|(?<!\w)"([^"]*)"(?!\w)'
    r"|(?<!\w)‘((?:[^‘’“”]|(?<=\w)’(?=\w))+)’(?!\w)"
)
"""Single quotation marks count where they enclose two words or more; an apostrophe within a word closes nothing."""


def quoted_words(gathered: Gathered) -> Iterator[Problem]:
    """Every quotation in our own words that no `quotes`, no `exact` and no title of an article has.

    In prose, the words must be behind a marker of their own sentence too. Nothing where mistakes elsewhere leave open
    what sources are quoted with.
    """
    if gathered.touched:
        return
    known, by = _Known(gathered), QuotedBy(gathered)
    spoken = QuotedSpeakers(gathered, by)
    for entry in gathered.all():
        for location, quoted in _quoted(entry.record):
            if wrong := _wrong(quoted.words, quoted.markers, known, by) or _of_another(quoted, spoken):
                yield entry.origin.problem(location, *wrong)


def _of_another(quoted: _Quoted, spoken: QuotedSpeakers) -> tuple[str, str] | None:
    return spoken.wrong(ways(quoted.words), quoted.markers, quoted.sentence, quoted.linked)


def _wrong(quoted: str, markers: Sequence[Marker], known: _Known, by: QuotedBy) -> tuple[str, str] | None:
    """What is wrong with words in quotation marks, and the hint."""
    if not known.has(quoted):
        return f"these words are quoted by no source: {log(quoted)}", HINT
    if not markers or known.is_name(quoted) or by.any_has(markers, ways(quoted)):
        return None
    right = by.right_ones(ways(quoted))
    hint = f"they are behind {' or '.join(right)}" if right else "they are in the title of another source"
    return f"no marker of the sentence leads to the words in quotation marks: {log(quoted)}", hint


@dataclass(frozen=True, slots=True)
class _Quoted:
    """Words in quotation marks, and of prose the sentences they stand in, with their markers and people linked."""

    words: str
    markers: Sequence[Marker] = ()
    sentence: str = ""
    linked: frozenset[str] = frozenset()


def _quoted(given: object) -> Iterator[tuple[Location, _Quoted]]:
    """The words in quotation marks in our own sentences."""
    for location, record, field, value in walk(given):
        if isinstance(value, Prose) and (type(record), field) not in FREE_OF_MARKERS:
            for paragraph in value.paragraphs:
                yield from ((location, quoted) for quoted in _in_paragraph(split(paragraph), _people(paragraph)))
        elif (type(record), field) in OWN_WORDS:
            yield from ((location, _Quoted(quoted)) for quoted, _ in _in_quotation_marks(value))


def _in_paragraph(sentences: Sequence[Sentence], people: Mapping[str, str]) -> Iterator[_Quoted]:
    """A quotation may go on over several sentences; the markers of all of them count."""
    ends = list(accumulate(len(sentence.plain) + 1 for sentence in sentences))
    for quoted, (start, stop) in _in_quotation_marks(" ".join(sentence.plain for sentence in sentences)):
        around = sentences[bisect_right(ends, start) : bisect_right(ends, stop - 1) + 1]
        words = " ".join(sentence.plain for sentence in around)
        linked = frozenset(who for linking, who in people.items() if linking in words)
        yield _Quoted(quoted, [marker for sentence in around for marker in sentence.markers], words, linked)


def _people(paragraph: Paragraph) -> dict[str, str]:
    """The people whom a paragraph links, by the words that lead to them."""
    linked = Prose((paragraph,), "").references
    return {flatten(Paragraph(each.children)).words: each.target for each in linked if each.kind == "person"}


def _in_quotation_marks(words: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for found in _QUOTED.finditer(words):
        quoted = found[1] or found[2] or found[3] or ""
        if quoted.strip() and (found[3] is None or len(quoted.split()) > 1):
            yield quoted, found.span()


def ways(quoted: str) -> tuple[str, str]:
    """The words as they stand, and without the stop, which is the sentence's own."""
    return quoted, quoted.strip().rstrip(".,")


class _Known:
    """What may stand in quotation marks."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered

    def has(self, quoted: str) -> bool:
        """Whether it is a name as a whole, or words that a source is quoted with."""
        return self.is_name(quoted) or any(
            stands(words, source) for source in self._sources() for words in ways(quoted)
        )

    def is_name(self, quoted: str) -> bool:
        """Whether it is a title, a name or a term as a whole."""
        return fold(ways(quoted)[1]).text.casefold() in self._names

    def _sources(self) -> Iterator[Quotations]:
        """The words of files, and after them those of the table, which can be many."""
        yield self._of_files
        yield self._of_table

    @cached_property
    def _of_files(self) -> Quotations:
        return as_text(words for entry in self._gathered.all() for words in _quotations(entry.record))

    @cached_property
    def _of_table(self) -> Quotations:
        reports = self._gathered.tables.reports
        return as_text(reports["exact"].drop_nulls().unique(maintain_order=True)) if "exact" in reports else as_text(())

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
