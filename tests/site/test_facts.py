"""The facts on the built site: those that must stand there, and none that no source states."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.site.conftest import Pages, read_pages, read_rows
from tests.site.markup import Element

MINSK = "summit-minsk-2023"
COLUMNS = [
    "event_id", "event", "kind", "date", "date_earliest", "date_latest", "place", "member_id", "member", "status",
    "note", "sources", "level", "date_disputed", "versions", "evidence",
]  # fmt: skip
STATUSES = {
    "host", "attended", "attended-remotely", "represented", "observer", "absent", "suspended", "disputed",
    "not-stated", "not-a-member", "not-yet-held",
}  # fmt: skip
WITHOUT_SOURCE = {"not-stated", "not-a-member", "not-yet-held"}
MEMBERS = {"am", "by", "kz", "kg", "ru", "tj"}
LEAD = "minsk-summit-report"


def cells(rows: list[dict[str, str]]) -> dict[tuple[str, str], str]:
    return {(row["event_id"], row["member_id"]): row["status"] for row in rows}


def shown(matrix: Element) -> dict[tuple[str, str], str]:
    """The status of each cell of a matrix, by event and member, as its classes and links say."""
    members = [re.search(r"members/([a-z]+)/", each["href"]) for each in matrix.first("thead").all("a")]
    found = {}
    for row in matrix.first("tbody").all("tr"):
        event = row.first("th").first("a")["href"].partition("#event-")[2]
        for member, cell in zip(members, row.all("td"), strict=True):
            assert member
            (status,) = [name.removeprefix("st--") for name in cell.classes if name.startswith("st--")]
            found[event, member[1]] = status
    return found


@pytest.fixture(scope="module")
def rows(site_folder: Path) -> list[dict[str, str]]:
    return read_rows(site_folder, "participation")


def test_the_table_has_the_agreed_columns(site_folder: Path) -> None:
    first = (site_folder / "data" / "participation.csv").read_text(encoding="utf-8").splitlines()[0]
    assert first == ",".join(COLUMNS)


def test_there_is_one_row_for_every_event_and_member(site_folder: Path, rows: list[dict[str, str]]) -> None:
    events = {row["event_id"] for row in read_rows(site_folder, "events")}
    members = {row["member_id"] for row in read_rows(site_folder, "members")}
    assert members == MEMBERS | {"uz"}
    assert len(rows) == len(events) * len(members) == len(cells(rows))
    assert set(cells(rows)) == {(event, member) for event in events for member in members}
    assert {row["status"] for row in rows} <= STATUSES


@pytest.mark.parametrize("name", ["events", "members", "statements", "claims", "sources"])
def test_the_other_tables_stand_beside_it(name: str, site_folder: Path) -> None:
    assert len(read_rows(site_folder, name)) >= 7


def test_the_minsk_summit_with_the_record(rows: list[dict[str, str]]) -> None:
    minsk = {row["member_id"]: row for row in rows if row["event_id"] == MINSK}
    found = {member: row["status"] for member, row in minsk.items()}
    assert found == {
        "am": "absent",
        "by": "host",
        **dict.fromkeys(("kz", "kg", "ru", "tj"), "attended"),
        "uz": "not-a-member",
    }
    assert {member for member, row in minsk.items() if LEAD in row["sources"].split("; ")} == {"am", "by", "ru"}
    assert all(len(row["sources"].split("; ")) >= 2 for member, row in minsk.items() if member in MEMBERS)
    assert minsk["uz"]["sources"] == ""


def test_the_minsk_summit_with_the_article_alone(alone: Path) -> None:
    rows = [row for row in read_rows(alone, "participation") if row["event_id"] == MINSK]
    assert {row["member_id"]: (row["status"], row["sources"]) for row in rows} == {
        "am": ("absent", LEAD),
        "by": ("host", LEAD),
        "ru": ("attended", LEAD),
        **dict.fromkeys(("kz", "kg", "tj"), ("not-stated", "")),
    }


def test_the_article_alone_says_the_same_in_the_matrix(alone: Path) -> None:
    pages = read_pages(alone)
    expected = cells(read_rows(alone, "participation"))
    for path in ("index.html", "participation/index.html", "events/2023/index.html"):
        assert shown(pages[path].first("table", "matrix")) == expected
    for member, word in (("kz", "Not stated"), ("kg", "Not stated"), ("tj", "Not stated"), ("am", "Absent")):
        record = pages[f"members/{member}/index.html"].first("table", "record")
        row = next(row for row in record.all("tr") if row.all("a") and row.first("a")["href"].endswith(MINSK))
        assert row.first("td", "st").first(class_="st__word").text == word


def test_no_source_no_status(rows: list[dict[str, str]], seed_files: list[dict[str, Any]]) -> None:
    """Exactly the cells that some seed file states have a status, whatever the generator makes of them."""
    same = {each["event"]: each["same_as"] for file in seed_files for each in file.get("same_events") or ()}
    stated = {
        (same.get(event["id"], event["id"]), member)
        for file in seed_files
        for event in file.get("events") or ()
        for member in event.get("participation") or ()
    }
    filled = {cell for cell, status in cells(rows).items() if status not in WITHOUT_SOURCE}
    assert len(stated) > 100
    assert filled == stated
    assert all(bool(row["sources"]) == ((row["event_id"], row["member_id"]) in stated) for row in rows)


def test_the_matrices_say_what_the_table_says(pages: Pages, rows: list[dict[str, str]]) -> None:
    expected = cells(rows)
    assert shown(pages["participation/index.html"].first("table", "matrix")) == expected
    years: dict[tuple[str, str], str] = {}
    for path, page in pages.items():
        if re.fullmatch(r"events/\d+/index\.html", path):
            years |= shown(page.first("table", "matrix"))
    assert years == expected


def test_a_member_page_says_what_the_table_says(pages: Pages, rows: list[dict[str, str]]) -> None:
    words: dict[str, set[str]] = {row["status"]: set() for row in rows}
    for member in MEMBERS | {"uz"}:
        record = pages[f"members/{member}/index.html"].first("table", "record")
        statuses = [cell.classes[-1].removeprefix("st--") for cell in record.all("td", "st")]
        for cell in record.all("td", "st"):
            words[cell.classes[-1].removeprefix("st--")].add(cell.first(class_="st__word").text)
        assert sorted(statuses) == sorted(row["status"] for row in rows if row["member_id"] == member)
    assert all(len(each) == 1 for each in words.values())
