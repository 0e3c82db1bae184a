import csv
import io

import polars as pl

from generator.exports.base import Table
from generator.exports.participation import PARTICIPATION, REPORTS
from generator.model.explainer import Explainer
from tests import factory as f
from tests.pages import small


def rows(table: Table, explainer: Explainer) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.csv(explainer), newline="")))


def cell(event: str, member: str, explainer: Explainer | None = None) -> dict[str, str]:
    """The row of one cell."""
    found = rows(PARTICIPATION, explainer or small.explainer())
    (row,) = [row for row in found if (row["event_id"], row["member_id"]) == (event, member)]
    return row


def test_a_disputed_cell_has_its_versions_as_data() -> None:
    row = cell("summit-2023", "by")
    assert (row["status"], row["versions"]) == ("disputed", "host: lead; absent: other")
    assert row["evidence"] == (
        "lead: paragraph 1 “the words that carry it”; other: paragraph 1 “the words that carry it”"
    )


def test_a_version_names_all_its_sources() -> None:
    told = [f.report("drill", "am", "absent", article=each) for each in ("b", "c")]
    explainer = small.explainer(reports=(*told, f.report("drill", "am", "attended")))
    assert cell("drill", "am", explainer)["versions"] == "absent: b, c; attended: lead"


def test_cells_on_which_sources_agree_have_no_versions() -> None:
    finer = (f.report("drill", "by", "attended"), f.report("drill", "by", "host", article="other"))
    assert cell("drill", "by", small.explainer(reports=finer))["versions"] == ""
    assert cell("drill", "am")["versions"] == ""


def test_a_cell_has_every_level_that_is_reported_once() -> None:
    told = [f.report("drill", "by", "attended", article=each, level=level) for each, level in
            (("b", "leader"), ("c", "minister"), ("d", "leader"), ("e", None))]  # fmt: skip
    assert cell("drill", "by", small.explainer(reports=told))["level"] == "leader; minister"


def test_a_cell_that_nothing_states_has_neither_evidence_nor_level() -> None:
    row = cell("talks", "by")
    assert (row["status"], row["evidence"], row["level"], row["sources"]) == ("not-stated", "", "", "")


def test_every_cell_of_an_event_tells_that_its_date_is_disputed() -> None:
    disputed = {(row["event_id"], row["date_disputed"]) for row in rows(PARTICIPATION, small.explainer())}
    assert ("summit-2023", "yes") in disputed
    assert {event for event, told in disputed if told == "yes"} == {"summit-2023"}


def test_reports_has_a_row_for_each_place_in_a_source() -> None:
    evidence = (f.evidence("b", paragraph=4, exact="it came"), f.evidence("b", paragraph=None, exact=None, place="end"))
    told = f.report("drill", "by", "attended", level="leader", note="On time.", evidence=evidence)
    found = rows(REPORTS, small.explainer(reports=(told,)))
    same = {"event_id": "drill", "member_id": "by", "status": "attended", "level": "leader", "note": "On time.",
            "source_id": "b"}  # fmt: skip
    assert found == [
        {**same, "paragraph": "4", "exact": "it came", "place": "", "kind": "quoted"},
        {**same, "paragraph": "", "exact": "", "place": "end", "kind": "referenced"},
    ]


def test_a_report_has_its_own_status_where_the_cell_is_disputed() -> None:
    found = [
        row for row in rows(REPORTS, small.explainer()) if (row["event_id"], row["member_id"]) == ("summit-2023", "by")
    ]
    assert [(row["status"], row["source_id"]) for row in found] == [("host", "lead"), ("absent", "other")]


def test_reports_hold_all_that_is_behind_the_cells(record: Explainer) -> None:
    found = pl.DataFrame(rows(REPORTS, record)).group_by("event_id", "member_id").len()
    stated = [(row["event_id"], row["member_id"]) for row in rows(PARTICIPATION, record) if row["sources"]]
    assert sorted(found.select("event_id", "member_id").iter_rows()) == sorted(stated)
    assert found["len"].sum() == sum(len(report.evidence) for report in record.participation.reports())
