"""What the search is told of a page besides its words: the other names of what it is about, and how much it weighs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any

Meta = dict[str, Any]
"""What stands in the front matter of a page."""

BEHIND: Meta = {"search": {"boost": 0.2}}
"""Whoever searches for a name looks for what bears it, and not for the many texts that have it in their titles."""

_BETWEEN = re.compile(r"[\W_]+")
_PLAIN = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "\u0131": "i", "ə": "a", "ß": "ss", "æ": "ae", "œ": "oe"})
"""Letters that no accent makes, as those write them who have no such key."""


def named(names: Mapping[str, Iterable[str]]) -> Meta:
    """The front matter by which the search finds the parts of a page by these names; the page itself has no anchor."""
    return {"search": {"names": {anchor: findable(each) for anchor, each in names.items()}}}


def findable(names: Iterable[str]) -> list[str]:
    """The words of each name in small letters, with accents and without; each name once."""
    words = [_BETWEEN.sub(" ", name.lower()).strip() for name in names]
    return list(dict.fromkeys(form for each in words for form in (each, unaccented(each)) if form))


def unaccented(words: str) -> str:
    """The same words without the marks on their letters."""
    split = unicodedata.normalize("NFD", words)
    bare = "".join(sign for sign in split if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", bare).translate(_PLAIN)


def add_names(entries: Iterable[MutableMapping[str, Any]], page: str, meta: Mapping[str, Any]) -> None:
    """Give those entries of the search that are about parts of this page their names."""
    names = (meta.get("search") or {}).get("names", {})
    for entry in entries:
        place, _, anchor = entry["location"].partition("#")
        if place == page and anchor in names:
            entry["names"] = names[anchor]
