"""One small bibliography for each source, in every form that there is one of all."""

from __future__ import annotations

from collections.abc import Mapping

from generator.exports.bibtex import source_entry
from generator.exports.csl import source_csl
from generator.model.explainer import Explainer

FOLDER = "data/citations"


def bibtex_path(article: str) -> str:
    """Where the BibTeX of a source lies, from the root of the site."""
    return f"{FOLDER}/{article}.bib"


def csl_path(article: str) -> str:
    """Where the CSL-JSON of a source lies, from the root of the site."""
    return f"{FOLDER}/{article}.csl.json"


def citations(explainer: Explainer) -> Mapping[str, str]:
    """The files of all sources by path."""
    made = {}
    for article in explainer.articles.values():
        made[bibtex_path(article.id)] = source_entry(article)
        made[csl_path(article.id)] = source_csl(article)
    return made
