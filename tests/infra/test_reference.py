"""The authors' reference tells of every field of the seed format, as the models have it now."""

from __future__ import annotations

import os

from generator.reading.spec import SeedFile
from scripts import fields
from scripts.meanings import MEANINGS
from tests.infra.repository import ROOT

REFERENCE = ROOT / "docs" / "authors" / "reference.md"


def test_the_reference_is_current() -> None:
    made = fields.document()
    if os.environ.get("UPDATE_GOLDEN") == "1":
        REFERENCE.write_text(made, encoding="utf-8")
    assert REFERENCE.read_text(encoding="utf-8") == made, "run `make golden` and read the change through"


def test_every_field_has_a_meaning_and_no_meaning_is_left_over() -> None:
    known = {record: set(record.model_fields) for record in (SeedFile, *fields.layout())}
    assert {record: set(told) for record, told in MEANINGS.items()} == known


def test_the_form_of_a_field_is_told_in_an_authors_words() -> None:
    rows = {line.split("|")[1].strip(): line for line in fields.document().splitlines() if line.startswith("| `")}
    assert "| no (`5`) | whole number from 1 |" in rows["`minimum`"]
    assert "mapping from the id of a member to [these fields](#events-participation)" in rows["`participation`"]
    assert "<code>in-person</code>, <code>video</code> or <code>mixed</code>" in rows["`format`"]
    assert "| **yes** | id of a person, member or organisation |" in rows["`speaker`"]


def test_every_anchor_that_the_reference_links_to_is_there() -> None:
    made = fields.document()
    anchors = {line.rpartition("{#")[2].rstrip("}") for line in made.splitlines() if line.startswith("#")}
    assert {part.partition(")")[0] for part in made.split("](#")[1:]} <= anchors
