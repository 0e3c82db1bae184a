"""Which words stand behind each marker, so that a quotation stands beside the marker of its own speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.prose import Marker
from generator.model.sayings import Claim, Statement
from generator.reading.gather import Gathered
from generator.reading.spec import EventSpec
from generator.verify.folding import fold
from generator.verify.lookup import stands
from generator.verify.texts import Paragraph

Words = tuple[str, ...]
Quotations = tuple[Paragraph, ...]

MOST_NAMED = 3
"""How many markers a hint names."""


class QuotedBy:
    """The words that stand behind each marker: a claim's, a statement's, an event's or a cell's."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered

    def any_has(self, markers: Iterable[Marker], ways: Words) -> bool:
        """Whether what any of the markers leads to is quoted with the words, in one of these ways of writing them."""
        keys = {self._key(marker) for marker in markers}
        return any(stands(words, self._texts[key]) for key in keys if key in self._texts for words in ways)

    def right_ones(self, ways: Words) -> list[str]:
        """The markers that would lead to the words, as authors write them, the first few."""
        found = (key for key, texts in self._texts.items() if any(stands(words, texts) for words in ways))
        return [f"[^{key}]" for key, _ in zip(found, range(MOST_NAMED), strict=False)]

    @cached_property
    def _texts(self) -> Mapping[str, Quotations]:
        found: dict[str, dict[str, None]] = {}
        for key, words in (*self._of_files(), *self._of_table()):
            found.setdefault(key, {})[words] = None
        return {key: as_text(words) for key, words in found.items()}

    def _of_files(self) -> Iterator[tuple[str, str]]:
        for section in ("statements", "claims", "events"):
            for entry in self._gathered[section]:
                yield from self._of(entry.record)

    def _of(self, record: Statement | Claim | EventSpec | Event) -> Iterator[tuple[str, str]]:
        key = self._same.get(record.id, record.id)
        yield from ((key, words) for words in self._words(record.evidence))
        if isinstance(record, Statement):
            yield from ((key, words) for words in record.quotes)
        if isinstance(record, EventSpec):
            for member, part in record.participation.items():
                yield from ((f"{key}/{member}", words) for words in self._words(part.evidence or record.evidence))

    def _words(self, evidence: Iterable[Evidence]) -> Iterator[str]:
        """The words that evidence gives, and the titles of its sources."""
        for each in evidence:
            yield from (words for words in (each.exact, self._titles.get(each.article)) if words)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return {entry.record.id: entry.record.title for entry in self._gathered["article"] if entry.record.title}

    def _of_table(self) -> Iterator[tuple[str, str]]:
        reports = self._gathered.tables.reports
        if "exact" not in reports:
            return
        for event, member, exact in reports.select("event", "member", "exact").drop_nulls().unique().iter_rows():
            yield f"{self._same.get(event, event)}/{member}", exact

    def _key(self, marker: Marker) -> str:
        target = self._same.get(marker.target, marker.target)
        return target if marker.member is None else f"{target}/{marker.member}"

    @cached_property
    def _same(self) -> Mapping[str, str]:
        """What each entry that is read as another event is in the end; a circle is a problem of its own."""
        steps = {entry.record.event: entry.record.same_as for entry in self._gathered["same_events"]}
        ends = dict(steps)
        for _ in steps:
            ends = {event: steps.get(other, other) for event, other in ends.items()}
        return ends


def as_text(quotations: Iterable[str]) -> Quotations:
    """Quotations as the paragraphs of one text."""
    paragraphs = enumerate(map(fold, dict.fromkeys(quotations)), start=1)
    return tuple(Paragraph(number, 0, folded) for number, folded in paragraphs)
