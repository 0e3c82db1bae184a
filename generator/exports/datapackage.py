"""The description of all downloads as one package, so that programs can find, check and load them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.escape import plain_url
from generator.exports.base import File, Table
from generator.exports.table_schema import table_schema
from generator.linked.dataset import LICENSE
from generator.model.article import Article
from generator.model.dates import Edtf
from generator.model.explainer import Explainer

PATH = "data/datapackage.json"
LICENCE = {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0 International", "path": LICENSE}
_PROFILES = "https://datapackage.org/profiles/2.0"


def data_package(
    explainer: Explainer, tables: Iterable[Table], files: Iterable[File], written: Mapping[str, str]
) -> str:
    """The package of these tables and files, whose texts are `written` by path.

    Follows Data Package 2.0 (datapackage.org). The version is the day up to which the explainer goes; when the files
    were made is not told, since the same data always give the same bytes.
    """
    editorial = explainer.editorial
    package = {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": editorial.organisation,
        "title": editorial.title,
        "description": editorial.description,
        **_version(editorial.as_of),
        "licenses": [LICENCE],
        "sources": [_source(article) for article in explainer.articles.values()],
        "resources": [
            *(_table(table, explainer, written[table.path]) for table in tables),
            *(_file(file, written[file.path]) for file in files),
        ],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _version(as_of: Edtf) -> dict[str, str]:
    """The as-of day in the form of a version: 2023.12.31."""
    day = as_of.latest
    return {"version": f"{day.year}.{day.month}.{day.day}"} if day else {}


def _source(article: Article) -> dict[str, str]:
    address = article.url or article.archive_url
    return {"title": article.name} | ({"path": plain_url(address)} if address else {})


def _table(table: Table, explainer: Explainer, text: str) -> dict[str, Any]:
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        "description": f"One row for each {table.each}.",
        **_content(table.path, "text/csv", text),
        "dialect": {"$schema": f"{_PROFILES}/tabledialect.json", "delimiter": ",", "lineTerminator": "\n"},
        "schema": {"$schema": f"{_PROFILES}/tableschema.json", **table_schema(table, explainer)},
    }


def _file(file: File, text: str) -> dict[str, Any]:
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": file.name.lower(),
        "description": file.meaning,
        **_content(file.path, file.media_type, text),
    }


def _content(path: str, media_type: str, text: str) -> dict[str, Any]:
    """Where a file lies beside the package, and what its bytes must be."""
    data = text.encode()
    name = path.rpartition("/")[2]
    return {
        "path": name,
        "format": name.rpartition(".")[2],
        "mediatype": media_type,
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
    }
