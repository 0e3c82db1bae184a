"""The verdict on words that are said to stand in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.verify.folding import Folded, fold
from generator.verify.hints import hint
from generator.verify.matching import Match, matches
from generator.verify.quotation import literal, parse
from generator.verify.texts import Paragraph, SourceText


class Verdict(StrEnum):
    """How words stand in a text, from the worst to the best.

    EXACT is sign by sign; NORMALISED differs in typesetting only; ELIDED leaves out or changes what it marks so.
    UNATTRIBUTED are not words but a speaker: the text does not name whoever is said to speak there.
    """

    MISSING = "MISSING"
    UNATTRIBUTED = "UNATTRIBUTED"
    ELIDED = "ELIDED"
    NORMALISED = "NORMALISED"
    EXACT = "EXACT"


BRACKETS = "brackets explain, change a first letter's case or an ending, or stand for one pronoun"
WORST_FIRST = tuple(Verdict)
FAILURES = frozenset({Verdict.MISSING, Verdict.UNATTRIBUTED})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that are said to stand in a text.

    They must stand in one of the paragraphs named, or anywhere where none is, right after the prefix and right before
    the suffix.
    """

    words: str
    paragraphs: tuple[int, ...] = ()
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Where words stand; `start` and `end` count the characters of the article's text from 0, `end` not included."""

    verdict: Verdict
    article: str
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    hint: str = ""


def look_up(source: SourceText, wanted: Wanted) -> Found:
    """The best place where the words stand in a text."""
    told = [each for each in source.paragraphs if not wanted.paragraphs or each.number in wanted.paragraphs]
    found = list(places(source, told, wanted))
    if found:
        return max(found, key=lambda each: WORST_FIRST.index(each.verdict))
    elsewhere = next(places(source, source.paragraphs, wanted), None)
    return Found(Verdict.MISSING, source.article, hint=_hint(source, told, wanted, elsewhere))


def stands(words: str, paragraphs: Iterable[Paragraph]) -> bool:
    """Whether the words stand in any of these paragraphs, as they are or with what they mark as left out.

    The paragraphs are excerpts: nobody knows what goes on at their ends, so that no brackets stand for it.
    """
    folded = fold(words).text
    ways = [way for way in (literal(folded), parse(folded)) if way and not way.open]
    found = (match for each in paragraphs for way in ways for match in matches(way, each.folded))
    return any(sign.isalnum() for sign in folded) and any(True for _ in found)


def look_up_any(sources: Mapping[str, SourceText], wanted: Mapping[str, Wanted]) -> Found:
    """The best place in any of the texts at hand; at least one that is wanted must be.

    Of words that stand nowhere, the hint names the sources whose texts are not at hand.
    """
    found = [look_up(sources[article], each) for article, each in wanted.items() if article in sources]
    best = max(found, key=lambda each: WORST_FIRST.index(each.verdict))
    absent = [article for article in wanted if article not in sources]
    if best.verdict is not Verdict.MISSING or not absent:
        return best
    more = f"the text of {', '.join(absent)} is not at hand"
    return Found(best.verdict, best.article, hint="; ".join(part for part in (best.hint, more) if part))


def places(source: SourceText, paragraphs: Iterable[Paragraph], wanted: Wanted) -> Iterator[Found]:
    """Every place in these paragraphs; marks count as such only where the words do not stand there with them."""
    words = fold(wanted.words)
    if not any(sign.isalnum() for sign in words.text):
        return
    taken_apart = parse(words.text)
    for paragraph in paragraphs:
        whole = [m for m in matches(literal(words.text), paragraph.folded) if _around(m, paragraph.folded, wanted)]
        for match in whole:
            start, end = paragraph.span(match.start, match.end)
            verdict = Verdict.EXACT if source.text[start:end] == wanted.words else Verdict.NORMALISED
            yield Found(verdict, source.article, paragraph.number, start, end)
        if whole or taken_apart is None:
            continue
        for match in matches(taken_apart, paragraph.folded):
            if _around(match, paragraph.folded, wanted):
                start, end = paragraph.span(match.start, match.end)
                yield Found(Verdict.ELIDED, source.article, paragraph.number, start, end)


def _around(match: Match, folded: Folded, wanted: Wanted) -> bool:
    """Whether the prefix ends right before the match, and the suffix begins right after it."""
    before, after = folded.text[: match.start].rstrip(" "), folded.text[match.end :].lstrip(" ")
    prefix, suffix = fold(wanted.prefix).text, fold(wanted.suffix).text
    return before.endswith(prefix) and after.startswith(suffix)


def _hint(source: SourceText, told: list[Paragraph], wanted: Wanted, elsewhere: Found | None) -> str:
    if elsewhere:
        return f"found in paragraph {elsewhere.paragraph}"
    if wanted.paragraphs and not told:
        return f"the text has {len(source.paragraphs)} paragraphs"
    bare = Wanted(wanted.words, wanted.paragraphs)
    if bare != wanted and any(True for _ in places(source, told, bare)):
        return "the words stand there, but not between this prefix and suffix"
    nearest = hint(wanted.words, told) or hint(wanted.words, source.paragraphs)
    return "; ".join(part for part in (nearest, BRACKETS if "[" in wanted.words else "") if part)
