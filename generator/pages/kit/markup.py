"""The few pieces of HTML that are made outside templates, each from escaped parts."""

from __future__ import annotations

from collections.abc import Sequence

from generator.escape import Safe, join, text
from generator.model.dates import Edtf

BETWEEN_MARKS = Safe("\u2009<wbr>")
"""A thin space; and since a marker keeps to what stands before it, a leave to break the line."""
_OPENING = tuple("“”„«»‘\u201a\u2039\"'")


def element(tag: str, content: str = "", **attributes: str) -> Safe:
    """An element with its content and attributes, all escaped; `class_` and `data_x` stand for class and data-x."""
    given = "".join(f' {_name(key)}="{text(value)}"' for key, value in attributes.items())
    return Safe(f"<{tag}{given}>{text(content)}</{tag}>")


def hyperlink(words: str, address: Safe, class_: str = "") -> Safe:
    """Words that lead to an address of this site, made by `links`."""
    return element("a", words, class_=class_, href=address) if class_ else element("a", words, href=address)


def outward(words: str, address: Safe) -> Safe:
    """Words that lead out of this site, to an address from `escape.url`; the other site learns nothing of it."""
    return element("a", words, class_="outward", href=address, rel="noopener noreferrer")


def quoted(words: str) -> str:
    """The words in typographic quotation marks, unless they bring their own."""
    return words if words.startswith(_OPENING) else f"“{words}”"


def time(date: Edtf) -> Safe:
    """The date in words, for machines as well where it is one day."""
    if date.earliest is None or not date.single_day:
        return text(date.human())
    return element("time", date.human(), datetime=date.earliest.isoformat())


def listed(parts: Sequence[str], conjunction: str = "and") -> Safe:
    """Parts as a sentence lists them, each escaped: "a, b and c"."""
    if len(parts) < 2:
        return join(parts)
    return join([join(parts[:-1], ", "), parts[-1]], f" {conjunction} ")


def sentence(*parts: str) -> Safe:
    """The parts that are not empty with a space between them."""
    return join([part for part in parts if part], " ")


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
