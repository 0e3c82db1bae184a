"""How to cite a page of this site, and how to cite a source."""

from __future__ import annotations

from collections.abc import Mapping

from generator.exports.bibtex import entry, source_entry, text, title
from generator.exports.citations import bibtex_path, csl_path
from generator.model.article import Article
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import hyperlink, quoted
from generator.pages.kit.sentences import capital


def page(desk: Desk, name: str, kind: str = "online") -> View:
    """The citation of the page that is made at this desk; `kind` is its type of entry in biblatex.

    The address is the reader's to add: the same pages can be published in many places.
    """
    editorial = desk.explainer.editorial
    as_of = f"as of {editorial.as_of.human()}"
    fields = {"title": title(name), "titleaddon": text(editorial.title), "version": text(as_of)}
    key = "-".join(part for part in (editorial.organisation, *desk.path.split("/")) if part)
    return {
        "summary": "How to cite this page",
        "plain": f"{_ended(quoted(name))} {_ended(editorial.title)} {_ended(capital(as_of))}",
        "bibtex": _lines(kind, key, fields),
        "advice": "Add the address of the page as url, and the day on which you read it as urldate.",
        "files": [],
    }


def source(desk: Desk, article: Article) -> View:
    """The citation of a source, with the files that reference managers read."""
    said = (
        article.publisher,
        quoted(article.title) if article.title else f"[{article.name}]",
        article.published.human() if article.published else "Date not stated",
        article.url or article.archive_url,
    )
    return {
        "summary": "How to cite this source",
        "plain": " ".join(_ended(each) for each in said if each),
        "bibtex": source_entry(article).splitlines(),
        "advice": "",
        "files": [
            hyperlink("BibTeX", links.file_link(desk.path, bibtex_path(article.id))),
            hyperlink("CSL-JSON", links.file_link(desk.path, csl_path(article.id))),
        ],
    }


def _lines(kind: str, key: str, fields: Mapping[str, str]) -> list[str]:
    return entry(kind, key, fields).splitlines()


def _ended(words: str) -> str:
    """The words with a full stop, unless they end a sentence or an address by themselves."""
    bare = words.rstrip('”"»’')
    return words if bare.endswith((".", "?", "!")) or words.startswith("http") else f"{words}."
