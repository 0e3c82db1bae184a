"""The guard for text: strict UTF-8 and no character that hides, reorders or breaks what is read."""

import re
import unicodedata
from collections.abc import Iterator

from generator.errors import Problem, SeedError

MAX_PROBLEMS = 20
BOM = b"\xef\xbb\xbf"

_RANGES = (
    (0x00, 0x08),  # C0 controls but tab, line feed and carriage return
    (0x0B, 0x0C),
    (0x0E, 0x1F),
    (0x7F, 0x9F),  # delete and C1 controls
    (0x200B, 0x200B),  # zero-width space; its joiners U+200C and U+200D are needed by scripts
    (0x202A, 0x202E),  # bidi embeddings and overrides
    (0x2060, 0x2060),  # word joiner
    (0x2066, 0x2069),  # bidi isolates
    (0xFDD0, 0xFDEF),  # noncharacters
    (0xFEFF, 0xFEFF),  # byte order mark inside the text
    (0xE0000, 0xE007F),  # tag characters
    *((plane + 0xFFFE, plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)),
)
FORBIDDEN = "".join(rf"\U{first:08x}-\U{last:08x}" for first, last in _RANGES)
"""The forbidden code points as the inside of a character class, for Python's and for Rust's expressions."""

_FORBIDDEN = re.compile(rf"[{FORBIDDEN}\ud800-\udfff]")
_HINT = "delete it: it is invisible or changes the order of the text"


def decode(data: bytes, shown: str) -> str:
    """The bytes as text, strict UTF-8, a byte order mark at the start dropped; SeedError at the bad byte."""
    data = data.removeprefix(BOM)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        wrong = f"byte 0x{data[error.start]:02x} is not UTF-8"
        where = position(before, len(before))
        raise SeedError([Problem(shown, *where, "", wrong, "save the file as UTF-8")]) from None


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset in the text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def forbidden(text: str) -> str:
    """What is wrong with the first forbidden character of the text, or nothing."""
    match = _FORBIDDEN.search(text)
    return _named(match[0]) if match else ""


def forbidden_problems(text: str, shown: str) -> Iterator[Problem]:
    """A located problem for each forbidden character, the first twenty."""
    for _, match in zip(range(MAX_PROBLEMS), _FORBIDDEN.finditer(text), strict=False):
        yield Problem(shown, *position(text, match.start()), "", _named(match[0]), _HINT)


def _named(sign: str) -> str:
    return f"forbidden character U+{ord(sign):04X} ({unicodedata.name(sign, 'unnamed')})"
