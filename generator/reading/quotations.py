"""Quotations, anchors and speakers that the texts at hand do not bear out, each located where the author wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.errors import Problem, SeedError
from generator.escape import log
from generator.model.article import Article
from generator.model.evidence import Evidence
from generator.model.sayings import Statement
from generator.reading.gather import Entry, Gathered
from generator.reading.origin import CsvOrigin
from generator.reading.references import walk
from generator.reading.tables import limited
from generator.reading.texts import local_text
from generator.verify.lookup import Verdict, Wanted, look_up_any
from generator.verify.passages import anchor, quotation
from generator.verify.speakers import Speakers, attribution, speakers
from generator.verify.texts import SourceText

Texts = Mapping[str, SourceText]


def quotations(root: Path, gathered: Gathered) -> Iterator[Problem]:
    """What is wrong with the texts that articles name, and every passage that does not stand in them."""
    texts: dict[str, SourceText] = {}
    for entry in gathered["article"]:
        try:
            text = local_text(root, entry.record)
        except SeedError as error:
            yield from (_at_field(entry, problem) for problem in error.problems)
        else:
            if text is not None:
                texts[entry.record.id] = text
                yield from _contradictions(entry, text)
    if texts:
        yield from _missing(gathered, texts)
        yield from _unattributed(gathered, texts)


def _at_field(entry: Entry, problem: Problem) -> Problem:
    """A problem of the file, told at the field that names it unless it has a place in the file."""
    return problem if problem.line else entry.origin.problem(("text",), problem.problem, problem.hint)


def _contradictions(entry: Entry, text: SourceText) -> Iterator[Problem]:
    """What the article says of its text and the text does not bear out."""
    article: Article = entry.record
    if article.paragraphs not in (None, len(text.paragraphs)):
        yield entry.origin.problem(("paragraphs",), f"the text has {len(text.paragraphs)}", "blank lines part them")
    if article.fingerprint not in (None, text.fingerprint):
        hint = f"that of the text is {text.fingerprint}"
        yield entry.origin.problem(("fingerprint",), "the text has another fingerprint", hint)


def _missing(gathered: Gathered, texts: Texts) -> Iterator[Problem]:
    for entry in gathered.all():
        for location, record, field, value in walk(entry.record):
            if isinstance(record, Evidence) and field == "exact":
                if wrong := _wrong(_anchor(record), texts):
                    yield entry.origin.problem(location, *wrong)
            elif isinstance(record, Statement) and field == "quotes":
                for index, words in enumerate(value):
                    if wrong := _wrong(quotation(record, words), texts):
                        yield entry.origin.problem((*location, index), *wrong)
    found = ((row, _wrong(_anchor(evidence), texts)) for row, evidence in gathered.tables.quoted(texts))
    path = gathered.tables.reports_path
    yield from limited(CsvOrigin(path, row).problem(("exact",), *wrong) for row, wrong in found if wrong)


def _unattributed(gathered: Gathered, texts: Texts) -> Iterator[Problem]:
    """Every statement whose speaker its texts do not name where it stands."""
    known = _speakers(gathered)
    for entry in gathered["statements"]:
        statement: Statement = entry.record
        found = attribution(statement, known, texts)
        if found and found.verdict is Verdict.UNATTRIBUTED:
            said = f"UNATTRIBUTED: the text of {log(found.article)} does not name {log(statement.speaker)} there"
            yield entry.origin.problem(("speaker",), said, found.hint)


def _speakers(gathered: Gathered) -> Speakers:
    parties = (entry.record for section in ("members", "organisations") for entry in gathered[section])
    return speakers((entry.record for entry in gathered["people"]), parties)


def _anchor(evidence: Evidence) -> dict[str, Wanted]:
    wanted = anchor(evidence)
    return {evidence.article: wanted} if wanted else {}


def _wrong(wanted: Mapping[str, Wanted], texts: Texts) -> tuple[str, str] | None:
    """The problem and the hint of words that stand in none of the texts; None where they do, or no text is at hand."""
    if not wanted.keys() & texts.keys():
        return None
    found = look_up_any(texts, wanted)
    if found.verdict is not Verdict.MISSING:
        return None
    paragraphs = " or ".join(map(str, wanted[found.article].paragraphs))
    where = f"paragraph {paragraphs} of " if paragraphs else ""
    return f"MISSING: the words do not stand in {where}the text of {log(found.article)}", found.hint
