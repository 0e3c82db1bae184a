"""What the columns of a table are, in words that programs understand: Table Schema 2.0 of the Data Package standard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.exports.base import SEPARATOR, Column, FieldType, Table
from generator.model.explainer import Explainer

_DETAILS: Mapping[FieldType, Mapping[str, Any]] = {
    "boolean": {"trueValues": ["yes"], "falseValues": ["no"]},
    "list": {"delimiter": SEPARATOR, "itemType": "string"},
}


def table_schema(table: Table, explainer: Explainer) -> dict[str, Any]:
    """The table's fields, the key that tells its rows apart, and the other tables that it refers to.

    Follows Table Schema 2.0 (datapackage.org).
    """
    schema: dict[str, Any] = {
        "fields": [_field(column, explainer) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    references = [_reference(column.name, *column.refers_to) for column in table.columns if column.refers_to]
    return {**schema, "foreignKeys": references} if references else schema


def _field(column: Column, explainer: Explainer) -> dict[str, Any]:
    field = {"name": column.name, "type": column.type, "description": column.meaning}
    given = {"constraints": {"enum": list(column.choices(explainer))}} if column.choices else {}
    return {**field, **_DETAILS.get(column.type, {}), **given}


def _reference(column: str, table: str, key: str) -> dict[str, Any]:
    return {"fields": [column], "reference": {"resource": table, "fields": [key]}}
