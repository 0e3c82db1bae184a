from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.folding import fold

TYPESET = st.text(
    st.sampled_from("ab1É.,-\u2014\u2011 \u00a0\n\r\t\u00ad\u200b\ufeff“”‘’\"'…\u0301\u0327e\u1100\u1161\u11a8")
)
TEXTS = st.one_of(st.text(), TYPESET)


@given(TEXTS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS)
def test_every_character_leads_to_a_place_in_the_original_in_order(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)


@given(TEXTS, st.data())
def test_what_a_span_leads_to_folds_to_the_same(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    first = data.draw(st.integers(0, len(folded.text) - 1))
    last = data.draw(st.integers(first, len(folded.text) - 1))
    while first and folded.ends[first - 1] > folded.starts[first]:
        first -= 1
    while last + 1 < len(folded.text) and folded.starts[last + 1] < folded.ends[last]:
        last += 1
    start, end = folded.span(first, last + 1)
    assert fold(text[start:end]).text == folded.text[first : last + 1].strip(" ")


@given(st.text(st.characters(exclude_categories=["Z", "P", "C", "Sm"], exclude_characters="`\u00b4")))
def test_nothing_but_normalisation_happens_to_letters_digits_and_marks(text: str) -> None:
    assert fold(text).text == unicodedata.normalize("NFC", text).replace("\u02bc", "'")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“a” „b‟ «c»", '"a" "b" "c"'),
        ("it’s ‘a’ \u201ab\u201b \u2039c\u203a", "it's 'a' 'b' 'c'"),
        ("−5, 1990–1995, long‑term", "-5, 1990-1995, long-term"),
        ("a — b, a—b, a -- b, a - b", "a-b, a-b, a-b, a-b"),
        ("a\u00a0b\u202fc \r\n\t d", "a b c d"),
        ("irre\u00adspon\u00ad\r\n  sible wo\u200brd\u2060s", "irresponsible words"),
        ("wait… what", "wait... what"),
        ("Ye\u0301re\u0301van", "Yérévan"),
        ("  \n a \u00a0", "a"),
        ("\u1112\u1161\u11ab", "한"),
    ],
)
def test_what_typesetting_changes_is_made_even(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada", "ada"), ("23", "22"), ("23", "\uff12\uff13"), ("cannot", "can not"), ("don't", "dont"), ('"a"', "'a'"), ("a, b", "a b"),
     ("café", "cafe"), ("re-sign", "resign"), ("5%", "5"), ("½", "1/2"), ("ﬁne", "fine")],
)  # fmt: skip
def test_what_changes_words_is_not(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_offsets_count_the_originals_characters() -> None:
    text = "so\u00ad-called\u00a0 “peace”…"
    folded = fold(text)
    at = folded.text.index('"peace"')
    start, end = folded.span(at, at + len('"peace"'))
    assert text[start:end] == "“peace”"
