"""What the marks of prose point at: web addresses, things of this site, and evidence."""

from __future__ import annotations

import re
from typing import get_args
from urllib.parse import urlsplit

from generator.model.base import ID_PATTERN
from generator.model.prose_nodes import NOT_STATED, Link, Marker, Node, Reference, ReferenceKind

MAX_ID = 64
MAX_URL = 2000

_ID = re.compile(ID_PATTERN)
_KINDS: dict[str, ReferenceKind] = {kind: kind for kind in get_args(ReferenceKind)}
_UNSAFE_IN_URL = frozenset("\"'<>\\^`{|}")


def linked(children: tuple[Node, ...], target: str) -> Link | Reference:
    """The link or reference to a target. Raises ValueError for an unknown scheme, a bad URL or a bad id."""
    scheme, colon, rest = target.partition(":")
    if colon and scheme.lower() in ("http", "https"):
        return Link(children, checked_url(target))
    if colon and scheme in _KINDS:
        return Reference(_KINDS[scheme], checked_id(rest), children)
    raise ValueError(f"{_shown(target)} is no link; write https://…, {', '.join(f'{kind}:id' for kind in _KINDS)}")


def marker(inside: str) -> Marker:
    """The marker that the characters between `[^` and `]` write. Raises ValueError for a bad id."""
    target, slash, member = inside.partition("/")
    if slash and target == NOT_STATED:
        raise ValueError(f"[^{NOT_STATED}] stands alone, without a member")
    return Marker(checked_id(target), checked_id(member) if slash else None)


def checked_id(text: str) -> str:
    """The id. Raises ValueError where it is none."""
    if len(text) > MAX_ID or not _ID.fullmatch(text):
        raise ValueError(f"{_shown(text)} is no id; write small letters, digits and single hyphens, at most {MAX_ID}")
    return text


def checked_url(url: str) -> str:
    """The URL. Raises ValueError where it is not a plain http or https address (RFC 3986)."""
    if len(url) > MAX_URL or not _UNSAFE_IN_URL.isdisjoint(url) or not url.isprintable() or " " in url:
        raise ValueError(f"{_shown(url)} is no web address; percent-encode what a URL may not hold")
    try:
        parts = urlsplit(url)
        usable = bool(parts.hostname) and parts.username is None and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ValueError(f"{_shown(url)} is no web address; write https://example.org/page")
    return url


def _shown(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:60] + "…")
