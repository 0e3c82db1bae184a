"""The one door through which words of the data reach Markdown, HTML, scripts, tables and terminals.

Each function serves one kind of place. Only the standard library is used.
"""

import html
import ipaddress
import json
import re
import string
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

MAX_URL = 2_048
MAX_LOGGED = 120

_SPACES = re.compile(r"[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_IN_SCRIPT = re.compile(r"[<>&\u2028\u2029\ud800-\udfff]")
_IN_YAML = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_HOST = re.compile(r"[a-z0-9_][a-z0-9_.-]*")
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")

_ENTITIES = {ord(sign): f"&#{ord(sign)};" for sign in string.punctuation}
# Python-Markdown marks its own placeholders with U+0002 and U+0003, so no control may pass.
_UNUSABLE = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)), "\ufffd")
_TEXT = _ENTITIES | _UNUSABLE
_URL = {ord(sign): f"&#{ord(sign)};" for sign in "!$&'()*;[]_~"}


class Safe(str):
    """Text that is already safe as Markdown and HTML; what is added to it is escaped by `text`."""

    __slots__ = ()

    def __add__(self, other: str) -> "Safe":
        return Safe(str.__add__(self, text(other)))

    def __radd__(self, other: str) -> "Safe":
        return Safe(str.__add__(text(other), self))

    def __html__(self) -> str:
        return self


def text(value: str) -> Safe:
    """Plain text as it may stand in Markdown, in raw HTML and in a quoted HTML attribute.

    White space that breaks or indents lines becomes single spaces, none at the ends; every other
    ASCII character that is not a letter or digit becomes a numeric entity; controls and lone
    surrogates become U+FFFD. Not for code spans, where Markdown shows entities as they are written.
    """
    if isinstance(value, Safe):
        return value
    return Safe(_SPACES.sub(" ", value).strip(" ").translate(_TEXT))


def join(parts: Iterable[str], separator: str = "") -> Safe:
    """The parts in one piece, each escaped by `text` unless it is safe; the separator is taken as markup."""
    return Safe(separator.join(text(part) for part in parts))


def css_string(value: str) -> Safe:
    """Plain text as it may stand between the quotation marks of a string in a style sheet, in HTML as well.

    Every sign but ASCII letters and digits becomes an escape of six digits, as CSS Syntax Level 3 has them.
    """
    clean = _SPACES.sub(" ", value).strip(" ").translate(_UNUSABLE)
    return Safe("".join(sign if sign.isascii() and sign.isalnum() else f"\\{ord(sign):06x}" for sign in clean))


def plain_url(value: str) -> str:
    """The web address as RFC 3986 writes it: controls dropped, host in ASCII, the rest percent-encoded.

    Raises ValueError for anything but http and https, for user names, bad hosts and bad ports, and
    beyond 2,048 characters. For JSON, feeds and tables; HTML and Markdown take `url`.
    """
    address = _CONTROLS.sub("", value).strip()
    if len(address) > MAX_URL:
        raise ValueError(f"web address of {len(address)} characters; the limit is {MAX_URL}")
    try:
        parts = urlsplit(address)
        place = _host(parts) + ("" if parts.port is None else f":{parts.port}")
        rest = [_percent(part) for part in (parts.path, parts.query, parts.fragment)]
    except ValueError as error:
        raise ValueError(f"not a usable web address: {log(value)} ({error})") from None
    return urlunsplit((parts.scheme, place, *rest))


def url(value: str) -> Safe:
    """The web address as it may stand in a quoted attribute or a Markdown link; ValueError as `plain_url`."""
    given = html.unescape(value) if isinstance(value, Safe) else value
    return Safe(plain_url(given).translate(_URL))


def json_script(data: Any) -> str:
    """JSON (RFC 8259) that cannot end or open anything inside a script element; ValueError on NaN."""
    written = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _IN_SCRIPT.sub(_unicode_escape, written)


def front_matter(mapping: Mapping[str, Any]) -> str:
    """YAML front matter with its fences, each value as JSON, each string escaped for HTML.

    MkDocs and Material write titles into other pages' navigation without escaping them.
    Raises ValueError for a key that is not a plain name.
    """
    lines = [f"{_key(key)}: {_yaml(value)}\n" for key, value in mapping.items()]
    return "".join(("---\n", *lines, "---\n"))


def csv_cell(value: str) -> str:
    """A text cell that no spreadsheet runs: an apostrophe before = + - @ TAB CR. Not for numbers."""
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def plotly(value: str) -> str:
    """Text for a Plotly label, title or hover, which read a subset of HTML."""
    return html.escape(value, quote=False)


def log(value: object) -> str:
    """The value as `repr` writes it, cut at 120 characters, for messages, terminals and CI logs."""
    if isinstance(value, str) and len(value) > MAX_LOGGED:
        return log_line(repr(value[:MAX_LOGGED]) + "…")
    return log_line(repr(value))


def log_line(line: str) -> str:
    """One line for a terminal or CI log: nothing unprintable, and no command to GitHub's runner.

    The runner obeys lines that begin with `::`, after white space too, and `##[` anywhere.
    """
    shown = line if line.isprintable() else "".join(map(_printable, line))
    shown = shown.replace("##[", r"#\x23[")
    return shown.replace("::", r"\x3a:", 1) if shown.lstrip().startswith("::") else shown


def _printable(sign: str) -> str:
    return sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")


def _host(parts: SplitResult) -> str:
    if parts.scheme not in ("http", "https"):
        raise ValueError("only http and https are allowed")
    if "@" in parts.netloc:
        raise ValueError("a user name is not allowed")
    name = parts.hostname or ""
    if "[" in parts.netloc:
        return f"[{ipaddress.IPv6Address(name.partition('%')[0])}]"
    host = name.encode("idna").decode("ascii")
    if not _HOST.fullmatch(host):
        raise ValueError("the host name is missing or malformed")
    return host


def _percent(part: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", part), safe="/?:@!$&'()*+,;=-._~%")


def _key(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise ValueError(f"front matter key {log(key)} is not a plain name")
    return key


def _yaml(value: Any) -> str:
    written = json.dumps(_html_strings(value), ensure_ascii=False, allow_nan=False)
    return _IN_YAML.sub(_unicode_escape, written)


def _html_strings(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {_html_strings(key): _html_strings(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_html_strings(each) for each in value]
    if isinstance(value, str):
        return value if isinstance(value, Safe) else html.escape(_SURROGATES.sub("\ufffd", value))
    return value


def _unicode_escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
