"""Addresses inside the site: relative, ending in index.html, so that it also works from a folder."""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import relpath

from generator.escape import Safe
from generator.model.event import Event

HOME, TIMELINE, PARTICIPATION, MEMBERS, PEOPLE = "", "timeline", "participation", "members", "people"
POSITIONS, DISPUTES, EVENTS, GLOSSARY, SOURCES = "positions", "disputes", "events", "glossary", "sources"
DATA, CORRECTIONS, EMBED = "data", "corrections", "embed"
WHOLE, PDF, HANDOUT = "print", "explainer.pdf", "handout.pdf"
HOW_TO_READ, ABOUT = "how-to-read", "about"

GENERATED = (
    HOME, TIMELINE, PARTICIPATION, MEMBERS, PEOPLE, POSITIONS, DISPUTES, EVENTS, GLOSSARY, SOURCES, DATA, CORRECTIONS,
)  # fmt: skip
"""The folders of the pages that the generator writes once each; there are more below some of them."""

HAND_WRITTEN = (ABOUT, HOW_TO_READ)
"""The folders of hand-written pages that generated pages link to."""

_PLAIN = re.compile(r"[A-Za-z0-9./_-]*")


@lru_cache(65_536)
def link(from_path: str, to_path: str, fragment: str = "") -> Safe:
    """The address of one page as another writes it; a page is named by its folder or by its file.

    Raises ValueError for a name that is not made of letters, digits, dots, hyphens, slashes and underscores.
    """
    start, goal = folder(from_path), folder(to_path)
    page = Safe("") if start == goal and fragment else _plain(relpath(f"/{goal}/index.html", f"/{start}"))
    return page + _mark(fragment)


def file_link(from_path: str, file: str) -> Safe:
    """The address of a file of the site ("data/events.csv") as a page writes it; ValueError as `link`."""
    return _plain(relpath(f"/{file}", f"/{folder(from_path)}"))


def folder(path: str) -> str:
    """The folder of a page: "timeline" for "timeline/index.md", nothing for the first page."""
    return path.removesuffix("index.md").removesuffix("index.html").strip("/")


def page_file(path: str) -> str:
    """The file of the page in a folder: "timeline/index.md"."""
    return f"{path}/index.md" if path else "index.md"


def anchor(*parts: str) -> Safe:
    """The parts as one id of an element, joined by hyphens; ValueError as `link`."""
    return _plain("-".join(parts))


def year_page(event: Event) -> str:
    """The folder of the page that tells of an event."""
    return f"{EVENTS}/{event.date.year}"


def member_page(member: str) -> str:
    """The folder of a member's page."""
    return f"{MEMBERS}/{member}"


def source_page(article: str) -> str:
    """The folder of a source's page."""
    return f"{SOURCES}/{article}"


def _mark(fragment: str) -> Safe:
    return Safe(f"#{_plain(fragment)}") if fragment else Safe("")


def _plain(words: str) -> Safe:
    if not _PLAIN.fullmatch(words):
        raise ValueError(f"not a plain address: {words!r}")
    return Safe(words)
