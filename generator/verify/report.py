"""The report of a verification: what was checked, how it stands, and which text was read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.escape import log, log_line
from generator.model.explainer import Explainer
from generator.verify.lookup import FAILURES, WORST_FIRST, Found, Verdict, look_up_any
from generator.verify.passages import Passage, passages, quotation
from generator.verify.speakers import Party, attribution, speakers
from generator.verify.texts import SourceText

Checked = tuple[Passage, Found]


@dataclass(frozen=True, slots=True)
class Compared:
    """A text beside what the seeds say of it."""

    source: SourceText
    paragraphs: int | None
    fingerprint: str | None

    def __str__(self) -> str:
        """One line, which names what differs."""
        paragraphs = _agreement(len(self.source.paragraphs), self.paragraphs)
        fingerprint = _agreement(self.source.fingerprint, self.fingerprint)
        return f"{self.source.article}: paragraphs {paragraphs}; fingerprint {fingerprint}"

    def as_json(self) -> dict[str, Any]:
        """The same for machines; what the seeds do not give is null."""
        return {
            "article": self.source.article,
            "paragraphs": len(self.source.paragraphs),
            "paragraphs_in_seeds": self.paragraphs,
            "fingerprint": self.source.fingerprint,
            "fingerprint_in_seeds": self.fingerprint,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """Every passage with its verdict, the worst first, and the texts that were read."""

    texts: tuple[Compared, ...]
    checked: tuple[Checked, ...]

    @property
    def failed(self) -> bool:
        """Whether anything is missing, or anybody is said to speak whom the text does not name."""
        return any(found.verdict in FAILURES for _, found in self.checked)

    def lines(self) -> Iterator[str]:
        """One line for each passage and each text, and the summary as the last."""
        yield from (log_line(_line(*each)) for each in self.checked)
        yield from (log_line(str(each)) for each in self.texts)
        counts = self._counts()
        told = ", ".join(f"{counts[verdict]} {verdict.lower()}" for verdict in WORST_FIRST)
        yield f"{len(self.checked)} checked: {told}"

    def as_json(self) -> str:
        """The report as one JSON document (RFC 8259), all in ASCII."""
        counts = self._counts()
        document = {
            "summary": {verdict.lower(): counts[verdict] for verdict in WORST_FIRST},
            "texts": [each.as_json() for each in self.texts],
            "checked": [_entry(*each) for each in self.checked],
        }
        return json.dumps(document, indent=1)

    def _counts(self) -> Counter[Verdict]:
        return Counter(found.verdict for _, found in self.checked)


def verify(explainer: Explainer, sources: Mapping[str, SourceText]) -> Report:
    """Every anchor, quotation and speaker that these articles are said to have; their texts are by id."""
    checked = [(each, look_up_any(sources, each.wanted)) for each in passages(explainer, sources)]
    checked += _speakers(explainer, sources)
    texts = [Compared(text, explainer.articles[a].paragraphs, explainer.articles[a].fingerprint)
             for a, text in sources.items()]  # fmt: skip
    return Report(tuple(texts), tuple(sorted(checked, key=_order)))


def _speakers(explainer: Explainer, sources: Mapping[str, SourceText]) -> Iterator[Checked]:
    """Who is said to speak, statement by statement, in the words by which the text calls them where it does."""
    parties: tuple[Party, ...] = (*explainer.members.values(), *explainer.organisations.values())
    known = speakers(explainer.people.values(), parties)
    for statement in explainer.statements.values():
        if found := attribution(statement, known, sources):
            text = sources[found.article].text
            words = explainer.party(statement.speaker).name if found.start is None else text[found.start : found.end]
            yield Passage(f"statement {statement.id}", "speaker", words, quotation(statement, words)), found


def _order(checked: Checked) -> tuple[int, str, int, int]:
    passage, found = checked
    paragraph = found.paragraph or min((*passage.wanted[found.article].paragraphs, 10_000))
    return WORST_FIRST.index(found.verdict), found.article, paragraph, found.start or 0


def _line(passage: Passage, found: Found) -> str:
    paragraphs = [found.paragraph] if found.paragraph else passage.wanted[found.article].paragraphs
    where = f"{found.article}, paragraph {' or '.join(map(str, paragraphs))}" if paragraphs else found.article
    offsets = f", {found.start}-{found.end}" if found.start is not None else ""
    hint = f"; {found.hint}" if found.hint else ""
    return f"{found.verdict}: {where}{offsets}: {passage.entry}: {passage.kind} {log(passage.words)}{hint}"


def _entry(passage: Passage, found: Found) -> dict[str, Any]:
    return {
        "verdict": found.verdict,
        "article": found.article,
        "paragraph": found.paragraph,
        "start": found.start,
        "end": found.end,
        "entry": passage.entry,
        "kind": passage.kind,
        "words": passage.words,
        "paragraphs_in_seeds": list(passage.wanted[found.article].paragraphs),
        "hint": found.hint,
    }


def _agreement(here: object, told: object) -> str:
    """What the text has, and whether the seeds say the same."""
    if told is None:
        return f"{here} (the seeds give none)"
    return f"{here} (as in the seeds)" if here == told else f"{here} (the seeds say {told})"
