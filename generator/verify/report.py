"""The report of a verification: what was checked, how it stands, and which text was read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.escape import log, log_line
from generator.model.explainer import Explainer
from generator.verify.lookup import WORST_FIRST, Found, Verdict, look_up_any
from generator.verify.passages import Passage, passages
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
        """Whether anything is missing."""
        return any(found.verdict is Verdict.MISSING for _, found in self.checked)

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
    """Every anchor and quotation that these articles are said to have, looked up in their texts, which are by id."""
    checked = [(each, look_up_any(sources, each.wanted)) for each in passages(explainer, sources)]
    texts = [Compared(text, explainer.articles[a].paragraphs, explainer.articles[a].fingerprint)
             for a, text in sources.items()]  # fmt: skip
    return Report(tuple(texts), tuple(sorted(checked, key=_order)))


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
