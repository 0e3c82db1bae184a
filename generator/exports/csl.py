"""Sources as bibliographies in CSL-JSON, which reference managers and citation processors read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.escape import plain_url
from generator.exports.dates import certain, ends
from generator.model.article import Article, Kind
from generator.model.dates import Edtf
from generator.model.explainer import Explainer

PATH = "data/sources.csl.json"

_TYPES: Mapping[Kind, str] = {"news": "article-newspaper", "official": "webpage", "reference": "entry-encyclopedia"}


def csl(explainer: Explainer) -> str:
    """All sources of the explainer."""
    return _written([source_item(article) for article in explainer.articles.values()])


def source_csl(article: Article) -> str:
    """One source, as a list of one."""
    return _written([source_item(article)])


def source_item(article: Article) -> dict[str, Any]:
    """One source; its id is its id here. What is not known of it is left out.

    Follows the CSL-JSON schema of CSL 1.0.2. A title in brackets is our description of a source without one; the note
    tells how its date is known.
    """
    address = article.url or article.archive_url
    archived = article.archive_url if article.url else None
    found = {
        "id": article.id,
        "type": _TYPES[article.kind],
        "title": article.title or f"[{article.name}]",
        "publisher" if article.kind == "official" else "container-title": article.publisher,
        "issued": _date(article.published) if article.published else None,
        "URL": plain_url(address) if address else None,
        "archive_location": plain_url(archived) if archived else None,
        "language": article.language,
        "note": article.published_basis,
    }
    return {name: value for name, value in found.items() if value is not None}


def _date(date: Edtf) -> dict[str, Any]:
    """A date in numbers as far as it has them; otherwise in words."""
    parts = [_parts(end) for end in ends(date) or (date,)]
    doubted = {"circa": True} if date.approximate or date.uncertain else {}
    return {"date-parts": parts, **doubted} if all(parts) else {"literal": date.human()}


def _parts(date: Edtf) -> list[int]:
    """Year, month and day as far as the date names them; nothing of a date that names several."""
    plain = certain(Edtf.parse(date.text.rstrip("~?%"))) if date.precision != "span" else None
    return [int(part) for part in plain.split("-")] if plain else []


def _written(items: list[dict[str, Any]]) -> str:
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"
