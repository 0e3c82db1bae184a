"""The texts of articles, which quotations are checked against; they are read and never published."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from generator.errors import Problem, SeedError, suggest
from generator.escape import log
from generator.model.article import Article
from generator.model.explainer import Explainer
from generator.reading.code_points import decode
from generator.reading.files import guarded, shown_path
from generator.reading.safe_file import read_bytes
from generator.verify.texts import SourceText, source_text

MAX_BYTES = 5_000_000


def read_text(article: str, path: Path) -> SourceText:
    """The text of an article from a file in UTF-8; SeedError where it cannot be read or holds no words."""
    shown = shown_path(path)
    text = source_text(article, decode(read_bytes(path, shown, MAX_BYTES), shown))
    if not text.paragraphs:
        raise SeedError([Problem(shown, None, None, "", "the file holds no text")])
    return text


def local_text(root: Path, article: Article) -> SourceText | None:
    """The text that an article names in the seeds folder; None where it names none or the file is not there.

    Raises SeedError for what is not an ordinary file of the folder, or leads there through a symbolic link.
    """
    if article.text is None or _is_absent(root, Path(article.text)):
        return None
    return read_text(article.id, guarded(root, Path(article.text)))


def _is_absent(root: Path, inside: Path) -> bool:
    """Whether there is nothing at a path inside the folder; a copy of the seeds may well come without the texts."""
    return not inside.is_absolute() and ".." not in inside.parts and not os.path.lexists(root / inside)


def absent_texts(root: Path, explainer: Explainer) -> tuple[str, ...]:
    """A line for each article whose text is named but is not there, so that its words could not be checked."""
    named = [article for article in explainer.articles.values() if article.text is not None]
    return tuple(
        f"{shown_path(root / str(article.text))} is not there: the words taken from {article.id} are not checked"
        for article in named
        if _is_absent(root, Path(str(article.text)))
    )


def read_texts(root: Path, explainer: Explainer, given: Mapping[str, Path]) -> dict[str, SourceText]:
    """The texts of these files, by the article; where no file is given, all texts in the seeds folder.

    Raises SeedError for an article that is not known, a file that cannot be read, and where there is no text at all.
    """
    unknown = [article for article in given if article not in explainer.articles]
    if unknown:
        problems = ((f"unknown article {log(each)}", suggest(each, explainer.articles)) for each in unknown)
        raise SeedError(Problem("--text", None, None, "", problem, hint) for problem, hint in problems)
    if given:
        return {article: read_text(article, path) for article, path in given.items()}
    found = {article.id: local_text(root, article) for article in explainer.articles.values()}
    texts = {article: text for article, text in found.items() if text is not None}
    if not texts:
        raise SeedError([Problem("--text", None, None, "", "there is no text to check", "give one: --text ID=FILE")])
    return texts
