import json
from pathlib import Path

import pytest

from generator.exports.explainer_json import PATH, explainer_json
from generator.model.editorial import Term
from generator.model.event import Event, Report
from generator.model.people import Person
from generator.model.sayings import Claim, Dispute, Point, Statement
from generator.reading import read

DATASETS = Path(__file__).parent.parent / "datasets"


@pytest.fixture(scope="module")
def document(record):
    return json.loads(explainer_json(record))


def test_it_has_its_place_among_the_downloads():
    assert PATH == "data/explainer.json"


def test_every_record_is_there_under_its_id_and_in_its_order(document, record):
    sections = {
        "sources": record.articles, "organisations": record.organisations, "members": record.members,
        "people": record.people, "places": record.places, "events": record.events, "statements": record.statements,
        "claims": record.claims, "disputes": record.disputes, "positions": record.positions,
        "glossary": record.glossary,
    }  # fmt: skip
    for name, records in sections.items():
        assert [each["id"] for each in document[name]] == list(records), name
    assert len(document["memberships"]) == len(record.memberships)
    assert [each["id"] for each in document["corrections"]] == [each.id for each in record.corrections]


@pytest.mark.parametrize(
    ("section", "model", "name"),
    [
        ("events", Event, "events"), ("claims", Claim, "claims"), ("statements", Statement, "statements"),
        ("people", Person, "people"), ("disputes", Dispute, "disputes"), ("positions", Point, "positions"),
        ("glossary", Term, "glossary"),
    ],
)  # fmt: skip
def test_what_is_written_reads_back_as_the_same_records(document, record, section, model, name):
    assert [model.model_validate(each) for each in document[section]] == list(getattr(record, name).values())


def test_every_cell_has_its_status_and_the_reports_behind_it(document, record):
    for written, cell in zip(document["participation"], record.participation.cells(), strict=True):
        assert (written["event"], written["member"], written["status"]) == (cell.event, cell.member, cell.status.id)
        assert tuple(Report.model_validate(each) for each in written["reports"]) == cell.reports


def test_what_is_left_out_by_the_author_is_written_out(document):
    assert all(statement["kind"] for statement in document["statements"])
    assert all(event["extent"] for event in document["events"])


def test_merged_entries_come_with_their_reason(document, record):
    assert {each["event"]: each["same_as"] for each in document["same_events"]} == dict(record.merged_events)
    assert all(each["why"] for each in document["same_events"])


def test_the_vocabulary_is_written_with_the_derived_statuses():
    document = json.loads(explainer_json(read(DATASETS / "votes")))
    assert [status["id"] for status in document["statuses"]] == [
        "yes", "no", "abstain", "absent", "disputed", "not-stated", "not-a-member", "not-yet-held",
    ]  # fmt: skip


def test_letters_of_every_script_stand_as_they_are_and_the_bytes_are_the_same(seeds):
    seeds.change("articles/gazette.yaml", "name: Rosa Lind", "name: Հայաստան – Россия")
    written = explainer_json(seeds.read())
    assert "Հայաստան – Россия" in written
    assert written == explainer_json(seeds.read())
    assert written.endswith("}\n")
