"""Where words and numbers begin and end, so that no part of one passes for the whole."""

from __future__ import annotations

import re
import unicodedata

from generator.verify.folding import Folded

_HYPHENS = "-\u2010\u2011"
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_GROUP = re.compile(r"[0-9]{3}(?![0-9])")
_LEADING_GROUP = re.compile(r"(?<![0-9])[0-9]{1,3}\Z")
_NEGATION = re.compile(
    r"\b(?:not|no|never|nor|neither|none|nobody|nothing|nowhere|cannot|without)\b|n't\b", re.IGNORECASE
)


def starts_word(folded: Folded, at: int) -> bool:
    """Whether no word or number that began before goes on here, and no minus sign belongs to the number here."""
    return not _inside(folded, at) and not _negative(folded, at)


def ends_word(folded: Folded, at: int) -> bool:
    """Whether no word or number goes on here."""
    return not _inside(folded, at)


def negated(words: str) -> bool:
    """Whether words hold an English negation."""
    return bool(_NEGATION.search(words))


def weighty(words: str) -> bool:
    """Whether words hold a digit or an English negation."""
    return negated(words) or any(sign.isdigit() for sign in words)


def _inside(folded: Folded, at: int) -> bool:
    text = folded.text
    if not 0 < at < len(text):
        return False
    if _of_word(text[at - 1]) and _of_word(text[at]):
        return True
    return _connects(folded, at - 1) or _connects(folded, at)


def _of_word(sign: str) -> bool:
    """Whether a sign makes words; scripts without spaces between words have none whose ends could be told."""
    if unicodedata.east_asian_width(sign) in "WF" or _UNSPACED.match(sign):
        return False
    return sign.isalnum() or sign == "_" or unicodedata.category(sign).startswith("M")


def _connects(folded: Folded, at: int) -> bool:
    """Whether the sign here joins what stands on both sides to one word or one number."""
    text = folded.text
    if not 0 < at < len(text) - 1:
        return False
    sign, before, after = text[at], text[at - 1], text[at + 1]
    if before.isdigit() and after.isdigit():
        return sign in ".,:/'" or (sign == "-" and _tight(folded, at)) or (sign == " " and _grouped(text, at))
    if not (_of_word(before) and _of_word(after)):
        return False
    return (sign == "'" and not _possessive(text, at)) or (sign == "-" and _hyphen(folded, at))


def _grouped(text: str, at: int) -> bool:
    """Whether a space stands between the thousands of one number, as in 15 000."""
    return bool(_GROUP.match(text, at + 1) and _LEADING_GROUP.search(text[max(0, at - 4) : at]))


def _possessive(text: str, at: int) -> bool:
    return text[at + 1] in "sS" and not (at + 2 < len(text) and _of_word(text[at + 2]))


def _hyphen(folded: Folded, at: int) -> bool:
    return _tight(folded, at) and folded.original[folded.starts[at]] in _HYPHENS


def _tight(folded: Folded, at: int) -> bool:
    """Whether a dash is one sign without spaces around it."""
    start, end = folded.starts[at], folded.ends[at]
    around = folded.original[folded.ends[at - 1] : start] + folded.original[end : folded.starts[at + 1]]
    return end - start == 1 and not any(sign == " " or sign == "\u00a0" for sign in around)


def _negative(folded: Folded, at: int) -> bool:
    """Whether the number here has a minus sign before it."""
    if not 0 < at < len(folded.text) or folded.text[at - 1] != "-" or not folded.text[at].isdigit():
        return False
    attached = folded.ends[at - 1] == folded.starts[at]
    return attached and (at == 1 or folded.ends[at - 2] < folded.starts[at - 1] or folded.text[at - 2] == "(")
