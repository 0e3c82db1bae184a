"""What pydantic finds wrong, in an author's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from generator.errors import suggest
from generator.escape import log
from generator.model.base import ID_PATTERN

ID_FORM = "write small letters, digits and single hyphens, as in minsk-summit-2023"

FORMS = {
    ID_PATTERN: ("is not an id", ID_FORM),
    r"^Q[1-9][0-9]*$": ("is not a Wikidata id", "write Q and a number, as in Q399"),
    r"^#[0-9a-f]{6}$": ("is not a colour", "write # and six digits 0-9 or a-f in quotes, as in '#0072b2'"),
    r"^[a-z]{2,3}$": ("is not a language", "write its ISO 639 code, as in en"),
    r"^[a-z]{2,3}(-[A-Z][a-z]{3})?$": (
        "is not a language",
        "write its ISO 639 code, with its script if need be: hy, be-Latn",
    ),
    r"^sha256:[0-9a-f]{64}$": ("is not a fingerprint", "write sha256: and the 64 digits that sha256sum prints"),
    r"^[\w-][\w./-]*\.(svg|png)$": (
        "is not a picture in the seeds folder",
        "name an .svg or .png file, as in logo.svg",
    ),
    r"^[a-z0-9-]+/[a-z0-9-]+$": ("is not a cell", "write an event and a member, as in summit-minsk-2023/am"),
    r"^https?://[^\s<>\"'`\\]+$": ("is not a web address", "write it in full, as in https://example.org/page"),
}
"""What a text of the wrong form is not, and how to write it, by the pattern that it does not match."""

Context = Mapping[str, Any]


def wording(details: ErrorDetails) -> tuple[str, str]:
    """The problem that a validation error stands for, and the hint how to mend it."""
    value, context = details["input"], details.get("ctx", {})
    if details["type"] == "string_pattern_mismatch":
        return _form(value, context["pattern"])
    make = _WORDS.get(details["type"])
    problem = make(value, context) if make else details["msg"].removeprefix("Value error, ")
    return problem, _choice(value, context) if details["type"] == "literal_error" else ""


def shape(value: Any) -> str:
    """What stands where something else should."""
    if value is None:
        return "but nothing stands here"
    if isinstance(value, dict | list):
        return "not a mapping" if isinstance(value, dict) else "not a list"
    return f"not {log(value)}"


def _form(value: Any, pattern: str) -> tuple[str, str]:
    if value == "":
        return "should not be empty", ""
    what, hint = FORMS.get(pattern, ("does not have the right form", f"it must match {pattern}"))
    return f"{log(value)} {what}", hint


def _choice(value: Any, context: Context) -> str:
    words = context["expected"].replace(" or ", ", ").split(", ")
    return suggest(str(value), [word.strip("'") for word in words])


def _should_be(what: str) -> Callable[[Any, Context], str]:
    return lambda value, _: f"should be {what}, {shape(value)}"


def _literal(value: Any, context: Context) -> str:
    if not isinstance(value, str):
        return f"should be {context['expected']}, {shape(value)}"
    return f"{log(value)} is not one of {context['expected'].replace(' or ', ', ')}"


def _too_short(_: Any, context: Context) -> str:
    least = context.get("min_length", 1)
    return "should not be empty" if least == 1 else f"needs at least {least} entries"


def _own_words(value: Any, context: Context) -> str:
    """The words of one of our own validators, which say what a text should be; for what is no text, its shape."""
    words = str(context["error"])
    if isinstance(value, str) or "written as text" not in words:
        return words
    return f"should be {'a date' if words.startswith('not a date') else 'text'}, {shape(value)}"


_WORDS: dict[str, Callable[[Any, Context], str]] = {
    "missing": lambda *_: "is missing",
    "string_type": _should_be("text"),
    "tuple_type": _should_be("a list"),
    "dict_type": _should_be("a mapping"),
    "model_type": _should_be("a mapping"),
    "int_parsing": _should_be("a whole number"),
    "int_type": _should_be("a whole number"),
    "int_from_float": _should_be("a whole number"),
    "bool_parsing": _should_be("true or false"),
    "bool_type": _should_be("true or false"),
    "greater_than_equal": lambda value, context: f"should be {context['ge']} or more, {shape(value)}",
    "less_than_equal": lambda value, context: f"should be {context['le']} or less, {shape(value)}",
    "too_short": _too_short,
    "string_too_short": _too_short,
    "string_too_long": lambda _, context: f"is longer than {context['max_length']:,} characters",
    "literal_error": _literal,
    "value_error": _own_words,
}
