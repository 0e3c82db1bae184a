"""A made-up report with its explainer, and the real one where its text is at hand; mutations and typesettings."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.model.explainer import Explainer
from generator.verify.lookup import Wanted
from generator.verify.passages import passages
from generator.verify.quotation import REPLACED
from generator.verify.texts import SourceText, source_text
from tests import factory as f

TEXT = """\
Northport will not leave the River League, Mayor Ada Quill said on 14 May 2024, although its chair stayed empty in \
Southbank for the 3rd time.

“We are not going to pay 2,500 crowns a year for a bridge that nobody builds,” Quill told reporters — and nobody \
asked which of the 4 bridges she meant.

Southbank’s mayor, Tomas Reed, who hosted the meeting, called the charge “false and not worth a reply.” The bridge \
“was never the League’s to build,” he said, “and Northport knows it.”

The clerk of Weir, Jo Lund, was more cautious: “I would not say that they have left… they didn’t say so.” Some 15 000 \
people live in the 12 towns.

The League’s minutes of 2019–2021 name 7 meetings from which Northport’s envoy was absent, and do not say why.
"""
STRAIGHT = TEXT.translate({0x201C: '"', 0x201D: '"', 0x2019: "'", 0x2014: "-", 0x2013: "-", 0x2026: "..."})

QUOTES = {
    "quill-bridge": (2, "We are not going to pay 2,500 crowns a year for a bridge that nobody builds,"),
    "reed-charge": (3, "false and not worth a reply."),
    "reed-bridge": (3, "was never the League’s to build,"),
    "lund-left": (4, "I would not say that they have left… they didn’t say so."),
}
PEOPLE = {"quill": "Ada Quill", "reed": "Tomas Reed", "lund": "Jo Lund"}
ANCHORS = (
    (1, "Northport will not leave the River League"), (1, "Mayor Ada Quill said on 14 May 2024"),
    (1, "its chair stayed empty in Southbank for the 3rd time"), (2, "which of the 4 bridges she meant"),
    (1, "although its chair stayed empty in Southbank for the 3rd time"), (2, "Quill told reporters — and nobody asked which of the 4 bridges"),
    (3, "Southbank’s mayor, Tomas Reed, who hosted the meeting"), (4, "Some 15 000 people live in the 12 towns"),
    (5, "minutes of 2019–2021 name 7 meetings"), (5, "Northport’s envoy was absent, and do not say why"),
)  # fmt: skip


def explainer(**more: object) -> Explainer:
    """What is taken from the made-up report."""
    said = (
        f.statement(
            name,
            name.partition("-")[0],
            quotes=(words,),
            evidence=(f.evidence("lead", paragraph=number, exact=None),),
        )
        for name, (number, words) in QUOTES.items()
    )
    claims = (
        f.claim(f"claim-{index}", evidence=(f.evidence("lead", paragraph=number, exact=words),))
        for index, (number, words) in enumerate(ANCHORS)
    )
    people = tuple(f.person(who, name) for who, name in PEOPLE.items())
    return f.make_explainer(statements=tuple(said), claims=tuple(claims), people=people, **more)


def made_up() -> tuple[SourceText, list[Wanted]]:
    """The made-up text and all that is said to stand in it."""
    return _wanted(source_text("lead", TEXT), explainer())


REPORT = "minsk-summit-report"
ROOT = Path(__file__).resolve().parents[2]
REAL = Path(os.environ.get("ARTICLE_TEXT", ROOT.parent / "shared" / "seed" / "article.txt"))


def real() -> tuple[SourceText, list[Wanted]]:
    """The text of the lead article and all that the seeds take from it; the test is skipped where it is not at hand."""
    return _wanted(*real_sayings())


def made_up_sayings() -> tuple[SourceText, Explainer]:
    """The made-up text and who speaks in it."""
    return source_text("lead", TEXT), explainer()


def real_sayings() -> tuple[SourceText, Explainer]:
    """The text of the lead article and who speaks in it."""
    from generator.reading import read

    if not REAL.is_file():
        pytest.skip("the text of the lead article is not ours to keep here; ARTICLE_TEXT can name a copy")
    return source_text(REPORT, REAL.read_text("utf-8")), read(ROOT / "tests" / "datasets" / "article-alone")


CORPORA: dict[str, Callable[[], tuple[SourceText, list[Wanted]]]] = {"made up": made_up, "real": real}
SAYINGS: dict[str, Callable[[], tuple[SourceText, Explainer]]] = {"made up": made_up_sayings, "real": real_sayings}


def _wanted(source: SourceText, given: Explainer) -> tuple[SourceText, list[Wanted]]:
    found = passages(given, [source.article])
    return source, list(dict.fromkeys(each.wanted[source.article] for each in found))


def mutants(source: SourceText, given: list[Wanted], number: int) -> list[Wanted]:
    """That many wrong quotations, of every kind, each truly not in its paragraph; always the same."""
    bodies = {each.number: each.folded.original for each in source.paragraphs}
    chance = random.Random(2023)
    kinds = [
        digits,
        negations_dropped,
        negations_added,
        swaps,
        replaced_in_brackets,
        lambda words: other_speakers(words, given),
    ]
    found: list[list[Wanted]] = []
    for kind in kinds:
        made = [Wanted(words, each.paragraphs) for each in given for words in kind(each.words)]
        wrong = [each for each in dict.fromkeys(made) if each.words not in bodies[each.paragraphs[0]]]
        assert wrong
        found.append(chance.sample(wrong, len(wrong)))
    found.sort(key=len)
    taken: dict[Wanted, None] = {}
    for left, wrong in zip(range(len(found), 0, -1), found, strict=True):
        fresh = [each for each in wrong if each not in taken]
        taken.update(dict.fromkeys(fresh[: (number - len(taken)) // left]))
    return list(taken)


def digits(words: str) -> Iterator[str]:
    """The words with one digit changed, left out or doubled."""
    for place in re.finditer(r"\d", words):
        for other in sorted({*"0123456789", "", place[0] * 2} - {place[0]}):
            yield words[: place.start()] + other + words[place.end() :]


def negations_dropped(words: str) -> Iterator[str]:
    """The words without one of their negations; the first word stays, since what is left would be the text's own."""
    for place in re.finditer(r"(?<=\S) (?:not|never|nobody|no)(?= )|n’t", words):
        yield words[: place.start()] + words[place.end() :]


def negations_added(words: str) -> Iterator[str]:
    """The words with a negation between any two of them."""
    for place in re.finditer(" ", words):
        for negation in ("not", "never"):
            yield f"{words[: place.start()]} {negation}{words[place.start() :]}"


def swaps(words: str) -> Iterator[str]:
    """The words with two of them exchanged."""
    split = words.split()
    for first in range(len(split)):
        for second in range(first + 1, len(split)):
            if split[first] != split[second]:
                swapped = list(split)
                swapped[first], swapped[second] = split[second], split[first]
                yield " ".join(swapped)


def replaced_in_brackets(words: str) -> Iterator[str]:
    """The words with one of them, or two, exchanged in brackets, with an ellipsis beside it or without."""
    split = words.split()
    for first, word in enumerate(split):
        if word.strip("“”,.").casefold() in REPLACED:
            continue
        for last in (first + 1, first + 2):
            for other in ("[accepted]", "[hundred]", "[is leaving]", "… [October]", "[plans] …"):
                changed = " ".join((*split[:first], other, *split[last:]))
                if changed.strip("…") not in ("", other):
                    yield changed


def other_speakers(words: str, given: list[Wanted]) -> Iterator[str]:
    """What stands in other paragraphs, where others speak."""
    return (other.words for other in given if other.words != words)


TYPESETTINGS: dict[str, Callable[[str], str]] = {
    "straight": lambda words: words.translate({0x201C: '"', 0x201D: '"', 0x2019: "'", 0x2026: "..."}),
    "curly": lambda words: words.replace("'", "’").replace("’", "\u201b").replace("“", "„"),
    "non-breaking spaces": lambda words: words.replace(" ", "\u00a0"),
    "narrow spaces": lambda words: words.replace(" ", "\u202f\u2009"),
    "line breaks": lambda words: words.replace(" ", "\r\n  "),
    "soft hyphens": lambda words: re.sub(r"(?<=\w\w)(?=\w\w)", "\u00ad", words),
    "broken at soft hyphens": lambda words: re.sub(r"(?<=\w\w)(?=\w\w)", "\u00ad\n", words, count=1),
    "hyphens": lambda words: words.replace("-", "\u2011").replace("–", "-").replace("—", "--"),
    "spaces around": lambda words: f" \n{words}\u00a0 ",
    "decomposed": lambda words: "\ufeff" + words,
}


def typesettings(words: str) -> list[str]:
    """The same words as typesetting may change them."""
    made = [change(words) for change in TYPESETTINGS.values()]
    return [*made, made[0].replace(" ", "\u00a0"), TYPESETTINGS["soft hyphens"](made[4])]
