import csv
import io

import pytest
from frictionless import Schema

from generator.exports.base import Column, Table
from generator.exports.table_schema import table_schema
from generator.exports.tables import TABLES
from tests.factory import VOTES, make_explainer

V2 = {"$schema": "https://datapackage.org/profiles/2.0/tableschema.json"}


def schema(*columns, **more):
    return table_schema(Table("t", "row", columns, lambda _: [], **more), make_explainer())


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_a_sound_schema_with_a_field_for_each_column(table, record):
    made = table_schema(table, record)
    read = Schema.from_descriptor({**V2, **made})
    header = next(csv.reader(io.StringIO(table.csv(record), newline="")))
    assert read.field_names == header
    assert [field["description"] for field in made["fields"]] == [column.meaning for column in table.columns]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_keys_and_references_name_columns_that_exist(table):
    columns = {each.name: [column.name for column in each.columns] for each in TABLES}
    assert set(table.key) <= set(columns[table.name])
    for column in table.columns:
        if column.refers_to:
            name, key = column.refers_to
            assert next(each.key for each in TABLES if each.name == name) == (key,)


def test_types_say_how_their_values_are_written():
    yes, several, day = schema(Column("a", "A.", "boolean"), Column("b", "B.", "list"), Column("c", "C.", "date"))[
        "fields"
    ]
    assert (yes["trueValues"], yes["falseValues"]) == (["yes"], ["no"])
    assert (several["delimiter"], several["itemType"]) == ("; ", "string")
    assert day == {"name": "c", "type": "date", "description": "C."}


def test_only_what_is_there_is_said():
    assert set(schema(Column("a", "A."))) == {"fields", "missingValues"}
    found = schema(Column("a", "A.", refers_to=("events", "event_id")), key=("a",))
    assert found["primaryKey"] == ["a"]
    assert found["foreignKeys"] == [{"fields": ["a"], "reference": {"resource": "events", "fields": ["event_id"]}}]


def test_statuses_are_those_of_the_vocabulary():
    participation = next(table for table in TABLES if table.name == "participation")
    fields = {field["name"]: field for field in table_schema(participation, make_explainer(vocabulary=VOTES))["fields"]}
    assert fields["status"]["constraints"]["enum"] == [status.id for status in VOTES]
