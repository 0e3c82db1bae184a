"""One more source changes what every page, chart and table says of a cell, with no other edit."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import feedparser
import pytest

from generator import build as building
from generator.charts import build_charts
from generator.exports import TABLES, build_exports, chart_files, feed
from generator.model.explainer import Explainer
from generator.pages import build_pages
from generator.pages.kit.base import Supplies
from generator.reading import read
from generator.render import render
from tests.project import SEEDS, copy_seeds, generator
from tests.site.markup import Element, parse
from tests.site.test_facts import shown

SILENT = ("indestructible-brotherhood-2023", "ru")
"""A cell of which the sources say nothing."""

TOLD = ("summit-minsk-2023", "am")
"""A cell in which the sources have Armenia absent, and on which the answer and the key points rest."""

HERALD = "test-herald"
ARTICLE = """\
article:
  publisher: The Test Herald
  title: Who came
  published: 2023-12-30
events:
  - id: {event}
    evidence: [{{place: first paragraph}}]
    participation:
      {member}: {{status: attended, note: Seen in the hall.}}
"""

Cell = tuple[str, str]


@dataclass(frozen=True)
class Site:
    """All that is made of a folder of seeds, but for what MkDocs adds."""

    explainer: Explainer
    pages: Mapping[str, Element]
    files: Mapping[str, str]

    def rows(self) -> dict[Cell, dict[str, str]]:
        """The table of participation by event and member."""
        found = csv.DictReader(io.StringIO(self.files["data/participation.csv"], newline=""))
        return {(row["event_id"], row["member_id"]): row for row in found}

    def tile(self, chart: str, cell: Cell) -> set[str]:
        """The entries of a chart's legend to which the tile of a cell belongs."""
        event, member = self.explainer.events[cell[0]], self.explainer.members[cell[1]]
        figure = json.loads(self.files[f"assets/charts/{chart}.json"])["figure"]
        begins = f"{member.name}, {event.title}, "
        return {
            trace["meta"]["key"]
            for trace in figure["data"]
            if any(words.startswith(begins) for words in trace["hovertext"])
        }

    def record(self, cell: Cell) -> Element:
        """The row of a cell on its member's page."""
        rows = self.pages[f"members/{cell[1]}/index.md"].first("table", "record").first("tbody").all("tr")
        (found,) = [row for row in rows if row.first("a")["href"].endswith(f"#event-{cell[0]}")]
        return found

    def matrices(self, cell: Cell) -> set[str]:
        """What the matrices of the site show in a cell."""
        year = self.explainer.events[cell[0]].date.year
        paths = ("index.md", "participation/index.md", f"events/{year}/index.md")
        return {shown(self.pages[path].first("table", "matrix"))[cell] for path in paths}


def made_of(seeds: Path) -> Site:
    explainer = read(seeds)
    charts = build_charts(explainer)
    pages = build_pages(explainer, Supplies(charts, TABLES))
    return Site(
        explainer,
        {page.path: parse(render(page)) for page in pages},
        {**build_exports(explainer), **chart_files(charts), "feed.xml": feed(explainer)},
    )


def with_article(folder: Path, cell: Cell) -> Path:
    """A copy of the record's seeds with one more article, which has the member attend."""
    seeds = copy_seeds(folder / "seeds", SEEDS)
    event, member = cell
    (seeds / "articles" / f"{HERALD}.yaml").write_text(ARTICLE.format(event=event, member=member), encoding="utf-8")
    return seeds


@pytest.fixture(scope="module")
def before() -> Site:
    return made_of(SEEDS)


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return made_of(with_article(tmp_path_factory.mktemp("spoken"), SILENT))


@pytest.fixture(scope="module")
def contradicted(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return made_of(with_article(tmp_path_factory.mktemp("contradicted"), TOLD))


def test_before_that_the_cells_are_as_they_are(before: Site) -> None:
    assert before.matrices(SILENT) == {"not-stated"} == before.tile("participation-matrix", SILENT)
    assert before.matrices(TOLD) == {"absent"} == before.tile("participation-matrix", TOLD)
    assert before.tile("coverage", SILENT) == {"none"}
    assert not before.explainer.disputed_cells()


def test_a_silent_cell_gets_the_status_that_the_new_source_reports(spoken: Site) -> None:
    assert spoken.matrices(SILENT) == {"attended"}
    assert spoken.tile("participation-matrix", SILENT) == {"attended"}
    assert spoken.tile("coverage", SILENT) == {"one"}
    row = spoken.rows()[SILENT]
    assert (row["status"], row["sources"]) == ("attended", HERALD)
    assert spoken.record(SILENT).first("td", "st--attended").first(class_="st__word").text == "Attended"
    assert "The Test Herald" in [
        mark["aria-label"].split(": ")[1].split(",")[0] for mark in spoken.record(SILENT).all("a", "ev")
    ]


def test_the_new_source_has_its_page_with_what_was_taken(spoken: Site) -> None:
    entry = spoken.pages[f"sources/{HERALD}/index.md"].with_id(f"cell-{SILENT[0]}-{SILENT[1]}")
    assert entry.first(class_="taken__words").text.endswith(": Attended.")
    assert [each["href"] for each in entry.first(class_="taken__uses").all("a")] == [
        f"../../events/2023/index.html#cell-{SILENT[0]}-{SILENT[1]}", f"../../members/{SILENT[1]}/index.html#record",
    ]  # fmt: skip


def test_a_contradicted_cell_is_disputed_everywhere(contradicted: Site) -> None:
    assert contradicted.matrices(TOLD) == {"disputed"}
    assert contradicted.tile("participation-matrix", TOLD) == {"disputed"} == contradicted.tile("coverage", TOLD)
    row = contradicted.rows()[TOLD]
    assert row["status"] == "disputed"
    assert HERALD in row["sources"].split("; ")
    assert "Absent: " in row["note"] and f"Attended: {HERALD}" in row["note"]
    record = contradicted.record(TOLD)
    assert record.first("td", "st--disputed").first(class_="st__word").text == "Disputed"
    assert {"Absent", "Attended"} <= set(re.findall(r"Absent|Attended", record.all("td")[-1].text))


def test_the_page_of_each_sides_source_tells_of_the_dispute(contradicted: Site, before: Site) -> None:
    anchor = f"cell-{TOLD[0]}-{TOLD[1]}"
    old, *others = before.rows()[TOLD]["sources"].split("; ")
    for mine, theirs, agreeing in ((HERALD, {old, *others}, set()), (old, {HERALD}, set(others))):
        entry = contradicted.pages[f"sources/{mine}/index.md"].with_id(anchor)
        lines = {each.text.split(":")[0]: each for each in entry.all(class_="taken__others")}
        dispute, *against = [each["href"] for each in lines["Sources disagree"].all("a")]
        assert dispute == f"../../disputes/index.html#{anchor}"
        assert "Contradicted by: " in lines["Sources disagree"].text
        assert set(against) == {f"../{each}/index.html#{anchor}" for each in theirs}
        also = lines["Also in"].all("a") if "Also in" in lines else []
        assert {each["href"] for each in also} == {f"../{each}/index.html#{anchor}" for each in agreeing}
    quiet = before.pages[f"sources/{old}/index.md"].with_id(anchor)
    assert "disagree" not in quiet.text and "Contradicted" not in quiet.text


def test_each_remark_on_a_disputed_cell_has_its_side_and_source(contradicted: Site) -> None:
    remark = "Attended, according to The Test Herald: Seen in the hall."
    event = contradicted.pages["events/2023/index.md"].with_id(f"cell-{TOLD[0]}-{TOLD[1]}")
    for shown_in in (event, contradicted.record(TOLD), contradicted.pages["disputes/index.md"]):
        assert remark in " ".join(shown_in.text.split())
    note = contradicted.rows()[TOLD]["note"]
    assert f"Attended, according to {HERALD}: Seen in the hall." in note
    for report in contradicted.explainer.participation.cell(*TOLD).reports:
        if report.note:
            assert f", according to {report.evidence[0].article}: {report.note}" in note


def test_prose_that_rests_on_a_disputed_cell_is_marked(contradicted: Site, before: Site) -> None:
    anchor = f"cell-{TOLD[0]}-{TOLD[1]}"


    def marks(page: Element) -> set[str]:
        return {mark["href"].partition("#")[2] for mark in page.all("a", "ev--disputed")}

    assert marks(contradicted.pages["index.md"]) - marks(before.pages["index.md"]) == {anchor}
    assert anchor in marks(contradicted.pages["index.md"].first(class_="key-points"))
    assert not any(anchor in marks(page) for page in before.pages.values())


def test_the_page_of_disputes_shows_both_sides(contradicted: Site, before: Site) -> None:
    anchor = f"cell-{TOLD[0]}-{TOLD[1]}"
    assert anchor not in {each["id"] for each in before.pages["disputes/index.md"].everything()}
    words = contradicted.pages["disputes/index.md"].text
    assert "Armenia at: CSTO summit in Minsk, 23 November 2023" in words
    marks = [mark["href"] for mark in contradicted.pages["disputes/index.md"].all("a", "ev")]
    assert f"../sources/{HERALD}/index.html#{anchor}" in marks
    assert f"../sources/minsk-summit-report/index.html#{anchor}" in marks


def test_the_numbers_follow(before: Site, spoken: Site, contradicted: Site) -> None:
    said = [site.pages["sources/index.md"].text for site in (before, spoken, contradicted)]
    assert "28 are left open by all sources and none is disputed" in said[0]
    assert "27 are left open by all sources and none is disputed" in said[1]
    assert "28 are left open by all sources and one is disputed" in said[2]


@pytest.mark.parametrize(("which", "cell"), [("spoken", SILENT), ("contradicted", TOLD)])
def test_no_other_cell_changes(which: str, cell: Cell, before: Site, request: pytest.FixtureRequest) -> None:
    old, new = before.rows(), request.getfixturevalue(which).rows()
    assert {each for each in old.keys() | new.keys() if old.get(each) != new.get(each)} == {cell}


def entries(site: Site) -> dict[str, str]:
    """What the feed says, by the page to which it leads."""
    return {each.link: each.content[0].value for each in feedparser.parse(site.files["feed.xml"].encode()).entries}


def test_the_feed_tells_which_cell_the_new_source_fills(before: Site, spoken: Site) -> None:
    old, new = entries(before), entries(spoken)
    assert {link for link in new if new[link] != old.get(link)} == {"index.html", f"sources/{HERALD}/index.html"}
    event = spoken.explainer.events[SILENT[0]]
    assert new[f"sources/{HERALD}/index.html"].startswith(
        f"Published 30 December 2023. Only source for: Russia attended ({event.title}, {event.date.human()})."
    )
    assert f"{len(before.explainer.articles) + 1} sources" in new["index.html"]


def test_the_feed_tells_of_the_dispute_at_each_side(contradicted: Site, before: Site) -> None:
    event = before.explainer.events[TOLD[0]]
    old, new = entries(before), entries(contradicted)
    sides = {HERALD: "attended", **dict.fromkeys(before.rows()[TOLD]["sources"].split("; "), "absent")}
    for source, status in sides.items():
        said = f"Disputed by other sources: Armenia {status} ({event.title}, {event.date.human()})."
        assert said in new[f"sources/{source}/index.html"]
    assert not any("Disputed" in words for words in old.values())
    changed = {link for link in new if new[link] != old.get(link)}
    assert changed == {"index.html", *(f"sources/{source}/index.html" for source in sides)}


def test_the_author_is_told_what_rests_on_the_cell(tmp_path: Path) -> None:
    done = generator("check", "--seeds", with_article(tmp_path, TOLD))
    assert done.returncode == 0
    (notice,) = [line for line in done.stderr.splitlines() if "disputed" in line]
    assert notice.startswith(
        "note: 'am' at 'summit-minsk-2023' is disputed; read again what rests on it: answer, key_points 2,"
    )
    assert "question 'what-did-armenia-do'" in notice
    assert "no problems" in done.stdout


def test_a_build_tells_it_too_and_goes_on(tmp_path: Path) -> None:
    built = building.build(with_article(tmp_path, TOLD), tmp_path / "out", draw=False)
    assert any("is disputed; read again" in notice for notice in built.notices)
    assert not any("is disputed" in notice for notice in building.build(SEEDS, tmp_path / "old", draw=False).notices)
