from __future__ import annotations

import pytest

from generator.verify.lookup import Found, Verdict, Wanted, look_up, look_up_any, stands
from generator.verify.texts import source_text
from tests.verify import small

SOURCE = source_text("lead", small.TEXT)


def looked_up(words: str, *paragraphs: int, prefix: str = "", suffix: str = "") -> Found:
    return look_up(SOURCE, Wanted(words, paragraphs, prefix, suffix))


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("“was never the League’s to build,”", Verdict.EXACT),
        ('"was never the League\'s to build,"', Verdict.NORMALISED),
        ("The bridge … and Northport knows it.", Verdict.MISSING),
        ("The bridge “was never … to build", Verdict.ELIDED),
        ("[it] was never the League’s to build", Verdict.ELIDED),
        ("[t]he bridge “was never the League’s", Verdict.ELIDED),
        ("WAS NEVER THE LEAGUE’S", Verdict.MISSING),
        ("was the League’s to build", Verdict.MISSING),
        ("…", Verdict.MISSING),
        ("“”", Verdict.MISSING),
    ],
)
def test_the_verdict_tells_how_the_words_stand(words: str, verdict: Verdict) -> None:
    assert looked_up(words, 3).verdict is verdict


def test_the_place_is_given_in_the_original() -> None:
    found = looked_up("it was not agreed", 2)
    assert (found.paragraph, found.start, found.end) == (None, None, None)
    found = looked_up("reporters - and nobody", 2)
    assert found.verdict is Verdict.NORMALISED
    assert found.paragraph == 2
    assert small.TEXT[found.start : found.end] == "reporters — and nobody"


def test_an_exact_place_is_preferred() -> None:
    source = source_text("a", "it’s so\nit's so")
    assert look_up(source, Wanted("it's so")).paragraph == 2
    assert look_up(source, Wanted("it's so", (1,))).verdict is Verdict.NORMALISED


def test_an_ellipsis_of_the_text_itself_is_no_elision() -> None:
    assert looked_up("they have left... they didn’t", 4).verdict is Verdict.NORMALISED
    assert looked_up("they have left they didn’t", 4).verdict is Verdict.MISSING


def test_words_of_another_paragraph_are_missing_and_the_hint_says_where_they_stand() -> None:
    found = looked_up("and Northport knows it.", 2, 4)
    assert (found.verdict, found.hint) == (Verdict.MISSING, "found in paragraph 3")
    assert looked_up("and Northport knows it.").paragraph == 3


def test_a_paragraph_that_the_text_does_not_have_is_told() -> None:
    assert looked_up("Tomas Reed", 6).hint == "found in paragraph 3"
    assert looked_up("the Sea", 6).hint == "the text has 5 paragraphs"


def test_what_stands_around_tells_places_apart() -> None:
    first, second = looked_up("League", 1), looked_up("the League’s", 3)
    assert first.start is not None
    assert looked_up("Northport", 1, suffix="will not").start == 0
    assert looked_up("bridge", 3, prefix="The", suffix="“was never").verdict is Verdict.EXACT
    assert second.verdict is Verdict.EXACT
    wrong = looked_up("bridge", 3, prefix="That")
    assert (wrong.verdict, wrong.hint) == (
        Verdict.MISSING,
        "the words stand there, but not between this prefix and suffix",
    )
    assert looked_up("bridge", 3, suffix="“was ever").verdict is Verdict.MISSING


def test_the_second_of_two_places_is_found_by_what_stands_before_it() -> None:
    source = source_text("a", "the town left; a town stayed")
    assert look_up(source, Wanted("town", (1,), prefix="a")).start == 17


def test_nearness_words_the_hint_and_decides_nothing() -> None:
    found = looked_up("We are going to pay 2,500 crowns a year", 2)
    assert found.verdict is Verdict.MISSING
    assert found.hint.startswith("nearest in paragraph 2: 'We are not going to pay 2,500 crowns")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Moscow has [accepted] the accusations", "Moscow has rejected the accusations"),
        ("several [hundred] Russian troops", "several thousand Russian troops"),
        ("offensive in [October]", "Its offensive in September that ended it"),
        ("Armenia [is leaving] CSTO", "Armenia is in the CSTO"),
        ("[Armenia is leaving] the CSTO", "Armenia is in the CSTO"),
        ("Moscow has … [accepted] the accusations", "Moscow has rejected the accusations"),
        ("[accepted] the accusations", "Moscow has rejected the accusations"),
        ("several th[irty] Russian troops", "several thousand Russian troops"),
        ("use[ful] troops", "useless troops"),
    ],
)
def test_brackets_give_no_text_another_meaning(words: str, text: str) -> None:
    found = look_up(source_text("a", text), Wanted(words))
    assert found.verdict is Verdict.MISSING
    assert "brackets explain" in found.hint


@pytest.mark.parametrize(
    "words", ["he [Pashinian] said", "[Pashinian] said", "[H]e said", "he say[s]", "they [the allies] say"]
)
def test_brackets_explain_and_fit_words_to_a_sentence(words: str) -> None:
    source = source_text("a", "Then he said so, and he saying it meant that they say it.")
    assert look_up(source, Wanted(words)).verdict is Verdict.ELIDED


def test_words_stand_among_quotations_as_they_are_or_with_marks() -> None:
    given = SOURCE.paragraphs
    assert stands("Northport knows it", given)
    assert stands("The bridge … never the League's", given)
    assert not stands("Northport knew it", given)
    assert not stands("…", given)


def test_words_with_several_sources_must_stand_in_one_text_at_hand() -> None:
    other = source_text("other", "Ada Quill said: “It is so.”")
    texts = {"lead": SOURCE, "other": other}
    wanted = {name: Wanted("It is so.") for name in ("lead", "other")}
    assert look_up_any(texts, wanted).article == "other"
    alone = look_up_any({"lead": SOURCE}, wanted)
    assert (alone.verdict, alone.article) == (Verdict.MISSING, "lead")
    assert alone.hint.endswith("the text of other is not at hand")
