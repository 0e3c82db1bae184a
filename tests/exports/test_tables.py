import csv
import io
from pathlib import Path

import pytest

from generator.exports.tables import TABLES
from generator.reading import read
from tests.factory import make_explainer

DATASETS = Path(__file__).parent.parent / "datasets"
PARTICIPATION = (
    "event_id,event,kind,date,date_earliest,date_latest,place,member_id,member,status,note,sources,level,date_disputed,"
    "versions,evidence"
)
BY_NAME = {table.name: table for table in TABLES}
COURIER = (
    "article: {title: Courier}\nevents:\n  - {id: spring, evidence: [{paragraph: 1}], participation: {ada: absent}}\n"
)


def rows(explainer, name):
    return list(csv.DictReader(io.StringIO(BY_NAME[name].csv(explainer), newline="")))


@pytest.fixture(scope="module")
def votes():
    return read(DATASETS / "votes")


def test_the_tables_are_those_that_readers_are_promised():
    promised = ["participation", "reports", "events", "members", "statements", "claims", "sources"]
    assert set(promised) <= set(BY_NAME)
    assert len(BY_NAME) == len(TABLES)


def test_participation_has_exactly_its_columns(record):
    assert BY_NAME["participation"].csv(record).splitlines()[0] == PARTICIPATION


def test_participation_has_a_row_for_every_event_and_member(record, votes):
    for explainer in (record, votes):
        pairs = [(row["event_id"], row["member_id"]) for row in rows(explainer, "participation")]
        assert pairs == [(event, member) for event in explainer.events for member in explainer.own_members]


def test_statuses_are_those_of_the_cells(record):
    found = {(row["event_id"], row["member_id"]): row for row in rows(record, "participation")}
    for cell in record.participation.cells():
        row = found[cell.event, cell.member]
        assert row["status"] == cell.status.id
        assert bool(row["sources"]) == bool(cell.reports)
    assert {"not-stated", "not-a-member"} <= {row["status"] for row in found.values()}


def test_the_article_alone_in_the_table():
    found = rows(read(DATASETS / "article-alone"), "participation")
    minsk = {row["member_id"]: row for row in found if row["event_id"] == "summit-minsk-2023"}
    assert {member: row["status"] for member, row in minsk.items()} == {
        "am": "absent", "by": "host", "ru": "attended", "kz": "not-stated", "kg": "not-stated", "tj": "not-stated",
    }  # fmt: skip
    assert minsk["am"]["date"] == minsk["am"]["date_earliest"] == minsk["am"]["date_latest"] == "2023-11-23"
    assert (minsk["am"]["place"], minsk["am"]["sources"]) == ("Minsk", "minsk-summit-report")
    assert minsk["kz"]["sources"] == minsk["kz"]["note"] == ""


def test_a_disputed_cell_shows_each_version_with_its_source(seeds):
    explainer = seeds.write("articles/courier.yaml", COURIER).read()
    (row,) = [row for row in rows(explainer, "participation") if row["member_id"] == "ada"]
    assert row["status"] == "disputed"
    assert sorted(row["note"].removesuffix(".").split("; ")) == ["Absent: courier", "Attended: gazette"]
    assert sorted(row["sources"].split("; ")) == ["courier", "gazette"]


def test_another_vocabulary_is_written_as_it_is(votes):
    statuses = {row["status"] for row in rows(votes, "participation")}
    assert statuses == {"yes", "no", "abstain", "absent", "not-stated", "not-yet-held"}
    assert {row["member"] for row in rows(votes, "members")} >= {"Northgate, with the islands"}


def test_members_has_one_row_a_member(record):
    assert [row["member_id"] for row in rows(record, "members")] == list(record.own_members)


def test_spans_of_a_member_stay_side_by_side(seeds):
    span = "  - {member: ada, organisation: club, instrument: statute, SPAN, evidence: [{article: gazette}]}\n"
    seeds.change(
        "club.yaml",
        "statute, since: 2020, evidence: [{article: gazette}]}\n  - {member: bob",
        "statute, since: 2020, until: 2021, evidence: [{article: gazette}]}\n  - {member: bob",
    )
    explainer = seeds.add("club.yaml", span.replace("SPAN", "since: 2022")).read()
    ada, bob, *_ = rows(explainer, "members")
    assert (ada["since"], ada["until"]) == ("2020; 2022", "2021; ")
    assert (bob["since"], bob["until"]) == ("2020", "")


def test_every_table_has_a_row_for_each_thing(record):
    sizes = {
        "events": record.events, "memberships": record.memberships, "statements": record.statements,
        "claims": record.claims, "sources": record.articles,
    }  # fmt: skip
    assert {name: len(rows(record, name)) for name in sizes} == {name: len(things) for name, things in sizes.items()}


def test_quotes_stand_word_for_word(record):
    for row in rows(record, "statements"):
        quotes = record.statements[row["statement_id"]].quotes
        assert row["quotes"] == "; ".join(quotes)


def test_every_claim_and_statement_leads_to_its_place_in_a_source(record):
    for name in ("claims", "statements"):
        assert all(row["sources"] and row["evidence"] for row in rows(record, name))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_are_named_once_and_explained(table):
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert all(column.meaning.endswith(".") and len(column.meaning) > 5 for column in table.columns)
    assert table.each


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_are_as_wide_as_the_header(table, record, votes, seeds):
    for explainer in (record, votes, seeds.read(), make_explainer()):
        assert {len(row) for row in table.rows(explainer)} <= {len(table.columns)}
        lines = list(csv.reader(io.StringIO(table.csv(explainer), newline="")))
        assert {len(line) for line in lines} == {len(table.columns)}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_cell_of_any_table_is_run_by_a_spreadsheet(table, seeds):
    bad = "=HYPERLINK(1)"
    seeds.change("articles/gazette.yaml", "title: Spring meeting", f"title: '{bad}'\n    note: '{bad}'")
    seeds.change("articles/gazette.yaml", "text: It rained.", f"text: '{bad}'").change(
        "club.yaml", "name: Ada}", f"name: '{bad}'}}"
    )
    seeds.change("articles/gazette.yaml", "publisher: The Gazette", f"publisher: '{bad}'").change(
        "articles/gazette.yaml", "name: The hall", f"name: '{bad}'"
    )
    written = table.csv(seeds.read())
    cells = [cell for line in csv.reader(io.StringIO(written, newline="")) for cell in line]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    if table.name in ("participation", "events", "members", "claims", "sources"):
        assert f"'{bad}" in cells


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_same_seeds_give_the_same_bytes(table, seeds):
    assert table.csv(seeds.read()) == table.csv(seeds.read())
