"""How easy the explainer's own prose is to read, by the formula of Flesch; printed part by part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import pytest
import syllapy

from generator.model.explainer import Explainer
from generator.model.prose import Prose

LEAST = 50
"""Below it, the formula calls a text difficult."""
WORD = re.compile(r"\w+(?:[’'\-‑]\w+)*")

Count = tuple[int, int, int]
"""Sentences, words, syllables."""


def syllables(word: str) -> int:
    """The syllables of a word; an abbreviation is read letter by letter, a number counts as one."""
    letters = word.isupper() and len(word) > 1
    return len(word) if letters else max(1, sum(syllapy.count(part) for part in re.split(r"[\-‑]", word)))


def count(texts: Iterable[Prose]) -> Count:
    """Count without markers, and with the words of links only."""
    sentences = [WORD.findall(sentence.plain) for text in texts for sentence in text.sentences()]
    words = [word for sentence in sentences for word in sentence]
    return len([sentence for sentence in sentences if sentence]), len(words), sum(map(syllables, words))


def ease(sentences: int, words: int, syllables: int) -> float:
    """Flesch's reading ease: about 100 for the easiest prose, below 50 for difficult prose."""
    return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words


def parts(record: Explainer) -> Mapping[str, list[Prose]]:
    """The prose that the authors of an explainer write themselves."""
    editorial = record.editorial
    return {
        "short answer": [editorial.answer],
        "key points": list(editorial.key_points),
        **{f"“{each.question}”": [each.answer] for each in editorial.questions},
        "what is known": list(editorial.known),
        "what is disputed": list(editorial.disputed),
        "what is not known": list(editorial.not_known),
        "how this was made": list(editorial.method),
        "positions": [voice.summary for position in record.positions.values() for voice in position.voices],
        "glossary": [term.meaning for term in record.glossary.values()],
    }


def test_the_prose_of_the_explainer_is_easy_enough(record: Explainer, capsys: pytest.CaptureFixture[str]) -> None:
    counts = {name: count(texts) for name, texts in parts(record).items() if texts}
    total = ease(*map(sum, zip(*counts.values(), strict=True)))
    with capsys.disabled():
        print(f"\nReading ease (Flesch): {total:.1f} of all prose")
        for name, of_part in sorted(counts.items(), key=lambda item: ease(*item[1])):
            print(f"  {ease(*of_part):6.1f}  {of_part[1] / of_part[0]:5.1f} words a sentence  {name}")
    assert total >= LEAST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The cat sat.[^not-stated] [It ran](term:cat) [off](https://example.org/long/address).", (2, 6, 6), id="marks"),
        pytest.param("The CSTO met.", (1, 3, 6), id="letters of an abbreviation"),
        pytest.param("In 2023 a well-known man wasn’t there.", (1, 7, 8), id="numbers and joined words"),
    ],
)
def test_marks_are_not_counted(text: str, expected: Count) -> None:
    assert count([Prose.parse(text)]) == expected


def test_long_words_and_long_sentences_are_harder() -> None:
    easy, long_words, long_sentences = ease(10, 100, 130), ease(10, 100, 180), ease(4, 100, 130)
    assert easy == pytest.approx(86.7, abs=0.1)
    assert long_words < LEAST < long_sentences < easy
