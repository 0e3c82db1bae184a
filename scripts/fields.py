"""Prints the authors' reference: every section and field of a seed file, from the models that read it.

Usage: .venv/bin/python -m scripts.fields
"""

import inspect
import sys
from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from generator.model.article import Article, WebAddress
from generator.model.assertions import Bounds
from generator.model.base import Id, Record, Text, Title
from generator.model.dates import EdtfDate
from generator.model.editorial import Editorial
from generator.model.evidence import MAX_ANCHOR_WORDS, Evidence
from generator.model.look import Look
from generator.model.organisation import Organisation
from generator.model.people import Names, Wikidata
from generator.model.prose import ProseText
from generator.model.status import DEFAULT, Colour, Status, Vocabulary
from generator.reading.references import REFERENCES
from generator.reading.spec import DisputeSpec, SeedFile
from scripts.meanings import MEANINGS

HEAD = """\
---
title: Every field
description: Every section and every field of a seed file, with its form and its meaning.
---
<!-- Made by scripts/fields.py from the models and scripts/meanings.py; `make golden` makes it anew. -->

# Every field

The [authors’ guide](index.md) shows how to use them. Here is each section of a seed file with all its fields. Any
section may stand in any `.yaml` file below the seeds folder; only `article` belongs in `articles/`.

An **id** is small letters, digits and single hyphens, at most 64 characters: `summit-minsk-2023`. A **short text** has
at most 300 characters, a **text** at most 2,000; in both no mark means anything. The guide explains
[dates](index.md#dates) and [prose](index.md#prose). Where a field may be left out, the value in brackets stands in for
it.
"""

SCALARS: tuple[tuple[Any, str], ...] = (
    (Id, "id"),
    (Title, "short text"),
    (Text, "text"),
    (EdtfDate, "[date](index.md#dates)"),
    (ProseText, "[prose](index.md#prose)"),
    (WebAddress, "address: `http://…` or `https://…`"),
    (Names, "mapping from the code of a language to a list of short texts"),
    (Wikidata, "`Q` and a number"),
    (Colour, "`#` and six digits, `0` to `9` or `a` to `f`"),
    (bool, "`true` or `false`"),
)
"""The forms that a value can have, by the types of the model."""

BY_HAND = {
    (Article, "language"): "two or three small letters",
    (Article, "paragraphs"): "whole number from 1",
    (Article, "fingerprint"): "`sha256:` and 64 digits, `0` to `9` or `a` to `f`",
    (Article, "text"): "path inside the seeds folder",
    (Editorial, "language"): "two or three small letters",
    (Editorial, "minimum"): "whole number from 1",
    (Editorial, "assertions"): "mapping from what is counted to [these fields](#explainer-assertions)",
    (Look, "logo"): "path of an `.svg` or `.png` file inside the seeds folder",
    (Bounds, "at_least"): "whole number from 0",
    (Bounds, "at_most"): "whole number from 0",
    (Organisation, "url"): "address",
    (Evidence, "paragraph"): "whole number from 1",
    (Evidence, "exact"): f"text, at most {MAX_ANCHOR_WORDS} words",
    (DisputeSpec, "cell"): "`event/member`: ids of an event and a member",
    (Status, "symbol"): "one or two characters",
}
"""The forms of fields that have a type of their own."""

NAMED = {
    "speaker": "a person, member or organisation",
    "entry": "an event, member, person, source, claim, statement or page",
    "member or organisation": "a member or an organisation",
    "claim or statement": "a claim or a statement",
    "article": "an article",
    "organisation": "an organisation",
    "instrument": "an instrument",
    "event": "an event",
}
"""What an id names, where that is not just "a" and the word."""

IN_TABLE = str.maketrans({"|": "&#124;", "\\": "&#92;"})
"""What would end a cell, or the code in it."""

DEFAULT_STATUSES = "Where the section is left out, an author may write these statuses:"


def document() -> str:
    """The whole page, as Markdown."""
    parts = [HEAD]
    for record, anchor in layout().items():
        parts += [_heading(anchor), _lead(record, anchor), *_table(record), ""]
        parts += [*_default_statuses(), ""] if record is Vocabulary else []
    return "\n".join(parts).rstrip() + "\n"


def layout() -> dict[type[Record], str]:
    """Every record of a seed file and the anchor of its heading, in the order of the page; evidence comes last."""
    anchors: dict[type[Record], str] = {}
    for section, hint in _hints(SeedFile).items():
        for record in _records(hint):
            anchors[record] = section
            _add_inner(anchors, record, section)
    return {**anchors, Evidence: "evidence"}


def _add_inner(anchors: dict[type[Record], str], record: type[Record], section: str) -> None:
    for field, hint in _hints(record).items():
        for inner in _records(hint):
            if inner is not Evidence and inner not in anchors:
                anchors[inner] = f"{section}-{field}"
                _add_inner(anchors, inner, section)


def _hints(record: type[Record]) -> dict[str, Any]:
    """The types of a record's fields, with what pydantic is told of them."""
    hints = get_type_hints(record, include_extras=True)
    return {name: hints[name] for name in record.model_fields}


def _records(hint: Any) -> Iterator[type[Record]]:
    """The records that a type is made of."""
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint
    for part in get_args(hint):
        yield from _records(part)


def _heading(anchor: str) -> str:
    section, _, field = anchor.partition("-")
    return f"### {field} in {section} {{#{anchor}}}\n" if field else f"## {section} {{#{anchor}}}\n"


def _lead(record: type[Record], anchor: str) -> str:
    """What a section is for, and what its model's docstring adds to its first paragraph; of others the docstring."""
    first, *more = inspect.cleandoc(record.__doc__ or "").split("\n\n")
    return "\n\n".join([MEANINGS[SeedFile].get(anchor, first), *more]) + "\n"


def _table(record: type[Record]) -> Iterator[str]:
    yield "| field | needed | form | what it is |"
    yield "|---|---|---|---|"
    for name, info in record.model_fields.items():
        yield f"| `{name}` | {_needed(record, name, info)} | {_form(record, name)} | {MEANINGS[record][name]} |"


def _needed(record: type[Record], name: str, info: FieldInfo) -> str:
    """Whether a field must be given, and what stands for one that is not."""
    if (record, name) == (Article, "id"):
        return "no"
    if (record, name) == (Evidence, "article"):
        return "not in its own file"
    if info.is_required():
        return "**yes**"
    default = str(info.default).lower() if isinstance(info.default, bool) else info.default
    return f"no (`{default}`)" if isinstance(default, str | int) and default != "" else "no"


def _form(record: type[Record], name: str) -> str:
    what = REFERENCES.get((record, name))
    named = NAMED.get(what, f"a {what}") if what else ""
    return BY_HAND.get((record, name)) or _words(_hints(record)[name], named)


def _words(hint: Any, named: str) -> str:
    """The form of a value in words; `named` is what its ids name."""
    scalar = next((words for known, words in SCALARS if hint == known), "")
    if scalar:
        return f"id of {named}" if named else scalar
    if get_origin(hint) is Annotated:
        return _words(get_args(hint)[0], named)
    if get_origin(hint) is Literal:
        return _choice(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, Record):
        return "[evidence](#evidence)" if hint is Evidence else f"[these fields](#{layout()[hint]})"
    return _compound(hint, named)


def _compound(hint: Any, named: str) -> str:
    """The form of a list, a mapping, or a value that can be missing."""
    first, *others = (part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        each = _words(first, named)
        return f"list; each {'has' if each.startswith('[these') else 'is'} {each}"
    if get_origin(hint) is dict:
        return f"mapping from the id of {named} to {_words(others[0], '')}"
    return _words(first, named)


def _choice(values: tuple[str, ...]) -> str:
    *others, last = (f"<code>{value.translate(IN_TABLE)}</code>" if value else "nothing" for value in values)
    return f"{', '.join(others)} or {last}"


def _default_statuses() -> Iterator[str]:
    yield from (DEFAULT_STATUSES, "", "| id | symbol | label | meaning | counts as |", "|---|---|---|---|---|")
    for status in DEFAULT:
        yield f"| `{status.id}` | {status.symbol} | {status.label} | {status.meaning} | `{status.counts_as}` |"


if __name__ == "__main__":
    sys.stdout.write(document())
