"""What of an explainer can be checked against the texts of its articles: every anchor and every quotation."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model.evidence import Evidence
from generator.model.explainer import Explainer, Taken
from generator.model.sayings import Statement
from generator.verify.lookup import Wanted


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that an entry gives as those of its sources, and where each source is said to have them."""

    entry: str
    kind: Literal["anchor", "quotation", "speaker"]
    words: str
    wanted: Mapping[str, Wanted]


def passages(explainer: Explainer, articles: Collection[str]) -> list[Passage]:
    """Every passage that these articles are said to have, each once."""
    found: list[Passage] = []
    for article in articles:
        for each in _of_article(explainer.taken_from(article), article):
            if each not in found:
                found.append(each)
    return found


def anchor(evidence: Evidence) -> Wanted | None:
    """What evidence says that its source has; None where it gives no words."""
    if evidence.exact is None:
        return None
    paragraphs = (evidence.paragraph,) if evidence.paragraph else ()
    return Wanted(evidence.exact, paragraphs, evidence.prefix or "", evidence.suffix or "")


def quotation(statement: Statement, words: str) -> dict[str, Wanted]:
    """What each source of a statement is said to have: the words, in the paragraphs that the evidence names."""
    return {article: Wanted(words, paragraphs) for article, paragraphs in named_paragraphs(statement).items()}


def named_paragraphs(statement: Statement) -> dict[str, tuple[int, ...]]:
    """The paragraphs that the evidence names, source by source; none where it names none."""
    told: dict[str, tuple[int, ...]] = {each.article: () for each in statement.evidence}
    for each in statement.evidence:
        if each.paragraph and each.paragraph not in told[each.article]:
            told[each.article] += (each.paragraph,)
    return told


def _of_article(taken: Taken, article: str) -> Iterator[Passage]:
    for entry, evidence in _entries(taken):
        for each in evidence:
            wanted = anchor(each)
            if wanted and each.article == article:
                yield Passage(entry, "anchor", wanted.words, {article: wanted})
    for statement in taken.statements:
        for words in statement.quotes:
            yield Passage(f"statement {statement.id}", "quotation", words, quotation(statement, words))


def _entries(taken: Taken) -> Iterator[tuple[str, Sequence[Evidence]]]:
    """Every entry with its evidence, called as authors find it in their files."""
    yield from ((f"event {event.id}", event.evidence) for event in taken.events)
    yield from ((f"participation {each.event}/{each.member}", each.evidence) for each in taken.reports)
    yield from ((f"membership of {each.member} in {each.organisation}", each.evidence) for each in taken.memberships)
    yield from ((f"role of {person.id}", role.evidence) for person, role in taken.roles)
    yield from ((f"statement {statement.id}", statement.evidence) for statement in taken.statements)
    yield from ((f"claim {claim.id}", claim.evidence) for claim in taken.claims)
