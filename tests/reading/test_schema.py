import json

from generator.model.date_words import DESCRIPTION
from generator.reading.schema import json_schema, keys_at
from generator.reading.spec import MODELS


def test_the_schema_is_json_and_has_every_section():
    schema = json.loads(json.dumps(json_schema()))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in schema
    assert list(schema["properties"]) == list(MODELS)
    assert schema["additionalProperties"] is False
    assert schema["title"] and schema["description"]


def test_what_a_file_name_gives_is_not_required():
    records = json_schema()["$defs"]
    assert "id" not in records["Article"]["required"]
    assert "article" not in records["Evidence"]["required"]
    assert "id" in records["Claim"]["required"]


def test_a_cell_may_be_a_status_alone():
    cells = json_schema()["$defs"]["EventSpec"]["properties"]["participation"]["patternProperties"]
    (cell,) = cells.values()
    assert [option.get("type", option.get("$ref")) for option in cell["anyOf"]] == [
        "string",
        "#/$defs/ParticipationSpec",
    ]


def test_a_year_may_stand_without_quotes():
    date, _ = json_schema()["$defs"]["EventSpec"]["properties"]["date"]["anyOf"]
    assert date["description"] == DESCRIPTION
    assert date["type"] == ["string", "integer"]


def test_the_schema_is_made_anew_each_time():
    json_schema()["properties"].clear()
    assert json_schema()["properties"]


def test_every_record_explains_itself():
    records = json_schema()["$defs"]
    assert [name for name, record in records.items() if not record.get("description")] == []


def test_the_keys_that_may_stand_at_a_place():
    assert keys_at(()) == tuple(MODELS)
    assert keys_at(("article",))[:3] == ("id", "publisher", "title")
    assert "participation" in keys_at(("events", 0))
    assert keys_at(("events", 3, "participation", "ada")) == ("status", "level", "note", "evidence")
    assert keys_at(("explainer", "vocabulary", "statuses", 0))[:2] == ("id", "label")
    assert keys_at(("disputes", 0, "sides", 1)) == ("label", "claims")


def test_where_no_mapping_belongs_there_are_no_keys():
    assert keys_at(("events", 0, "title")) == ()
    assert keys_at(("nonsense", 0, "more")) == ()
