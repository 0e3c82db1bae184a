"""The seed format as JSON Schema: for editors, and to know which keys may stand where."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from generator.model.date_words import DESCRIPTION
from generator.reading.spec import SeedFile

IMPLIED = (("Article", "id"), ("Evidence", "article"))
"""Keys that an article's file leaves out, because its name gives them."""


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one seed file, as an author writes it."""
    schema = _dates_as_numbers(SeedFile.model_json_schema())
    for record, key in IMPLIED:
        schema["$defs"][record]["required"].remove(key)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "Seed file of an explainer"}


def keys_at(location: Sequence[str | int]) -> tuple[str, ...]:
    """The keys that may stand in the mapping at a place of a seed file; none where no mapping belongs there."""
    schema = _schema()
    node = schema
    for part in location:
        node = _below(_resolved(node, schema), part)
    return tuple(_resolved(node, schema).get("properties", ()))


@cache
def _schema() -> dict[str, Any]:
    return json_schema()


def _dates_as_numbers(node: Any) -> Any:
    """Editors take an unquoted `2023` for a number, which the reader does not."""
    if isinstance(node, list):
        return [_dates_as_numbers(each) for each in node]
    if not isinstance(node, dict):
        return node
    found = {key: _dates_as_numbers(each) for key, each in node.items()}
    return found | {"type": ["string", "integer"]} if node.get("description") == DESCRIPTION else found


def _resolved(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """The schema behind a reference or a choice, of which the one with keys or entries is taken."""
    if "$ref" in node:
        return _resolved(schema["$defs"][node["$ref"].rpartition("/")[2]], schema)
    options = [_resolved(option, schema) for option in node.get("anyOf", ())]
    return next((option for option in options if option.get("type") in ("object", "array")), node)


def _below(node: dict[str, Any], part: str | int) -> dict[str, Any]:
    if isinstance(part, int):
        found = node.get("items")
    else:
        found = node.get("properties", {}).get(part) or next(iter(node.get("patternProperties", {}).values()), None)
    return found if isinstance(found, dict) else {}
