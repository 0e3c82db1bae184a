"""The kinds of page of a site, and the page that stands for each: what looks at every kind takes them from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

KINDS: Mapping[str, str] = {
    "home": "index.html",
    "timeline": "timeline/index.html",
    "participation": "participation/index.html",
    "members": "members/index.html",
    "member": "members/*/index.html",
    "people": "people/index.html",
    "positions": "positions/index.html",
    "disputes": "disputes/index.html",
    "events": "events/index.html",
    "year": "events/*/index.html",
    "glossary": "glossary/index.html",
    "sources": "sources/index.html",
    "source": "sources/*/index.html",
    "data": "data/index.html",
    "corrections": "corrections/index.html",
    "about": "about/index.html",
    "how-to-read": "how-to-read/index.html",
    "404": "404.html",
    "print": "print/index.html",
    "embed": "embed/*/index.html",
}
"""Where the pages of each kind stand in a built site."""


def largest(site: Path, pattern: str) -> str | None:
    """The path of the largest page that a pattern fits, or None where it fits none."""
    paths = sorted(site.glob(pattern), key=lambda path: (path.stat().st_size, path))
    return paths[-1].relative_to(site).as_posix() if paths else None


def kinds_of(site: Path, names: Iterable[str] = KINDS) -> dict[str, str]:
    """The page that stands for each kind, of the kinds that the site has."""
    found = {name: largest(site, KINDS[name]) for name in names}
    return {name: path for name, path in found.items() if path}
