from __future__ import annotations

import pytest

from generator.verify.folding import fold
from generator.verify.words import ends_word, negated, starts_word, weighty


def stands(text: str, words: str) -> bool:
    folded = fold(text)
    start = folded.text.index(fold(words).text)
    return starts_word(folded, start) and ends_word(folded, start + len(fold(words).text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on November 23", "November 2"), ("some 1,500 came", "500"), ("some 1,500 came", "1"), ("it rose 2.5 per cent", "5 per cent"),
        ("about 15 000 troops", "000 troops"), ("about 15 000 troops", "15"), ("from 2019–2021", "2019"), ("at 22:15", "15"),
        ("it was −5 degrees", "5 degrees"), ("it was -5 degrees", "5 degrees"), ("they can’t go", "they can"),
        ("they couldn’t go", "they could"), ("non-members came", "members came"), ("he is ex-president", "president"),
        ("the unable", "able"), ("Yerevan", "Yere"), ("cafe\u0301s", "cafe\u0301"), ("the “un\u00adable”", "able"),
    ],
)  # fmt: skip
def test_a_part_of_a_word_or_number_does_not_stand_for_it(text: str, words: str) -> None:
    assert not stands(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on November 23.", "November 23"), ("Yerevan’s decision", "Yerevan"), ("the towns’ say", "towns"), ("Weir—which left", "which left"),
        ("Weir – which left", "which left"), ("Weir--which left", "Weir"), ("“not so”", "not so"), ("‘ready’", "ready"), ("in 2020, 300 came", "300 came"),
        ("in 2020 300 came", "300 came"), ("5%", "5%"), ("the CSTO)", "the CSTO"), ("long-term interests", "long-term"), ("她说不会离开", "不会"),
        ("it is 5.", "5"), ("on 23, 24 May", "23"), ("либо — нет", "нет"), ("a -b", "b"),
    ],
)  # fmt: skip
def test_whole_words_do(text: str, words: str) -> None:
    assert stands(text, words)


def test_negations_are_told_by_their_words() -> None:
    assert all(map(negated, ("is not so", "Never", "they didn't", "cannot", "without it", "No, thanks")))
    assert not any(map(negated, ("a notable nobleman", "knot", "nothingness")))
    assert weighty("in 2023")
    assert not weighty("in the autumn")
