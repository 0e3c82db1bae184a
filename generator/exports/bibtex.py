"""Sources as bibliographies in BibTeX, with the fields of biblatex."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.escape import plain_url
from generator.model.article import Article
from generator.model.dates import Edtf
from generator.model.explainer import Explainer

PATH = "data/sources.bib"

# Braces are counted even behind a backslash, so they need names; the rest means something to TeX.
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", **{sign: f"\\{sign}" for sign in "&%$#_"},
}  # fmt: skip
_ESCAPED = str.maketrans(_SPECIAL)
_JOINED = re.compile(r"([-`'!?])(?=[-`'])")
"""Signs that TeX would draw as one with the next."""


def bibtex(explainer: Explainer) -> str:
    """All sources of the explainer."""
    return "\n".join(source_entry(article) for article in explainer.articles.values())


def source_entry(article: Article) -> str:
    """One source; its key is its id. What is not known of it is left out."""
    address = article.url or article.archive_url
    fields = {
        "title": title(article.title or f"[{article.name}]"),
        "organization": text(article.publisher or ""),
        "date": _date(article.published),
        "url": plain_url(address) if address else "",
        "note": text(" ".join(_remarks(article))),
        "annotation": text(article.published_basis or ""),
    }
    return entry("online" if address else "misc", article.id, fields)


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """One entry, a line for each field that is not empty; the values must be escaped already.

    Follows BibTeX in UTF-8 with the entry types and fields of biblatex 3.
    """
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return "".join((f"@{kind}{{{key},\n", *lines, "}\n"))


def title(value: str) -> str:
    """Text as a title whose capital letters no style may change."""
    return f"{{{text(value)}}}"


def text(value: str) -> str:
    """Text as the value of a field, where TeX draws it as it is written; white space becomes single spaces."""
    return _JOINED.sub(r"\1{}", " ".join(value.split()).translate(_ESCAPED))


def _date(date: Edtf | None) -> str:
    """The date as biblatex reads it, which is EDTF at its levels 0 and 1; a choice of dates is in the note."""
    return "" if date is None or date.one_of else str(date)


def _remarks(article: Article) -> Iterable[str]:
    if article.title is None:
        yield "The name in brackets is a description."
    if article.published and article.published.one_of:
        yield f"Published {article.published.human()}."
    if article.url and article.archive_url:
        yield f"Archived copy: {plain_url(article.archive_url)}"
