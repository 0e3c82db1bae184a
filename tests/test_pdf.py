"""The PDF: printed by a real browser from the built site, kept, and left out without harm where there is none."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pypdf
import pytest

from generator import browser, pdf
from generator import site as publishing
from generator.errors import BuildError
from generator.model.explainer import Explainer
from tests.project import ARTICLE_ALONE, contents
from tests.site.markup import parse

PAGE = """<!doctype html><html lang="en"><head><title>A title</title><link rel="stylesheet" href="../assets/site.css">
</head><body><h1>A heading</h1><p>Words<a href="../sources/a/index.html#claim-a" data-note="note-1">1</a>
<a href="../people/index.html#person-ann">Ann</a> <a href="../data/index.html">data</a>
<a href="https://example.org/b">away</a></p><img src="../assets/a.svg" alt="A picture" loading="lazy">
<h2 id="person-ann">Ann</h2><p id="note-1">The note.</p><script>document.body.append("scripted")</script>
</body></html>"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">drawn</text></svg>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The few files of a site that a PDF is made of."""
    files = {"print/index.html": PAGE, "assets/site.css": "h1{color:red}", "assets/a.svg": SVG, "index.html": "home"}
    for path, text in files.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(text)
    return tmp_path / "site"


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stands in for the browser; the files that were printed, with the address that their links are from."""
    made: list[str] = []

    def print_nothing(folder: Path, sheet: pdf.Sheet, base: str) -> bytes:
        made.append(f"{sheet.target} {base}")
        return b"%PDF /CreationDate (D:20260102030405+00'00') /ModDate (D:20260102030405+00'00')"

    monkeypatch.setattr(pdf, "_printed", print_nothing)
    return made


def refuse() -> AbstractContextManager[browser.Browser]:
    raise AssertionError("a browser was opened")


def read(file: Path) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(file.read_bytes()))


def words(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def goals(reader: pypdf.PdfReader) -> list[str]:
    """Where the links of a PDF lead: to a place in it, or to an address."""
    found = []
    for page in reader.pages:
        for each in page.get("/Annots", []):
            annotation = each.get_object()
            action = annotation.get("/A", {})
            found.append(str(action.get("/URI") or annotation.get("/Dest") or action.get("/D")))
    return found


def outline(entries: list[object]) -> Iterator[str]:
    """The titles of an outline, as a reader finds them from above."""
    for each in entries:
        if isinstance(each, list):
            yield from outline(each)
        else:
            yield each.title


@pytest.mark.browser
def test_the_pdf_of_the_built_site_holds_the_explainer(site_folder: Path, record: Explainer) -> None:
    reader = read(site_folder / "explainer.pdf")
    assert len(reader.pages) >= 3
    text = words(reader)
    editorial = record.editorial
    points = parse((site_folder / "print/index.html").read_text(encoding="utf-8")).first("ol", "key-points").all("li")
    start = points[0].text.split(".")[0][:60].strip()
    quote = next(said.quotes[0] for said in record.statements.values() if said.quotes)
    for wanted in (editorial.question, start, "Sources", quote, record.lead.name):
        assert " ".join(wanted.split()) in text, wanted
    first, second = reader.pages[0].extract_text(), reader.pages[1].extract_text()
    assert f"1 / {len(reader.pages)}" in first
    assert f"{editorial.title}, as of {editorial.as_of.human()}" in first
    assert editorial.question in second, "it stands in the margin of each further page"


@pytest.mark.browser
def test_the_handout_of_the_built_site_is_two_sheets_and_says_what_its_signs_mean(
    site_folder: Path, record: Explainer
) -> None:
    reader = read(site_folder / "handout.pdf")
    text, editorial = words(reader), record.editorial
    assert len(reader.pages) == 2
    chart = parse((site_folder / "index.html").read_text(encoding="utf-8")).first(class_="chart__title").text
    for wanted in (editorial.question, chart, "Key points", "What is disputed", "What no source states", "Sources",
                   "How to read this", record.lead.name, "Creative Commons"):  # fmt: skip
        assert wanted in text, wanted
    for unwanted in ("Questions and answers", "Where to go deeper", "30 minutes", "CSV", "Show as table", "Next"):
        assert unwanted not in text, unwanted


@pytest.mark.browser
def test_the_handout_lists_every_source_that_it_numbers_and_no_other(site_folder: Path) -> None:
    page = parse((site_folder / "index.html").read_text(encoding="utf-8"))
    notes = page.first("ol", "notes").all("li")
    shown = [note["id"] for note in notes if "note--screen" not in note.classes]
    above = page.all(class_="answer") + page.all(class_="key-points") + page.all(class_="boxes")
    marks = [mark for part in above for mark in part.all("a") if "data-note" in mark.attributes]
    rest = [a["href"].lstrip("#") for part in above for each in part.all(class_="ev__rest") for a in each.all("a")]
    assert {*(mark["data-note"] for mark in marks), *rest} == set(shown)
    assert len(shown) < len(notes)


@pytest.mark.browser
def test_the_pdf_of_the_built_site_has_tags_an_outline_and_the_data_s_own_date(site_folder: Path) -> None:
    reader = read(site_folder / "explainer.pdf")
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    titles = list(outline(reader.outline))
    page = parse((site_folder / "print/index.html").read_text(encoding="utf-8"))
    article = page.first("article", "md-content__inner")
    headings = [each for each in article.everything() if each.tag in {"h2", "h3", "h4"}]
    told = [" ".join(each.text.removesuffix("¶").split()) for each in headings]
    assert len(told) > 40
    assert [" ".join(title.split()) for title in titles][1:] == told
    assert (
        reader.metadata and reader.metadata["/CreationDate"] == reader.metadata["/ModDate"] == "D:20231231000000+00'00'"
    )


@pytest.mark.browser
def test_every_link_of_the_built_sites_pdf_leads_into_it_or_away(site_folder: Path) -> None:
    found = goals(read(site_folder / "explainer.pdf"))
    assert len(found) > 500
    assert [each for each in found if "site.invalid" in each] == []


@pytest.mark.browser
def test_links_lead_within_the_page_and_no_script_runs(site: Path, tmp_path: Path, record: Explainer) -> None:
    assert pdf.add(site, tmp_path / "cache", record) == ""
    reader = read(site / "explainer.pdf")
    assert "scripted" not in words(reader)
    assert "drawn" in words(reader)
    within = [each for each in goals(reader) if not each.startswith("http")]
    assert len(within) == 2
    assert [each for each in goals(reader) if each.startswith("http")] == ["https://example.org/b"]


@pytest.mark.browser
def test_links_lead_to_the_published_site_where_its_address_is_known(
    site: Path, tmp_path: Path, record: Explainer
) -> None:
    assert pdf.add(site, tmp_path / "cache", record, "https://example.net/who") == ""
    away = [each for each in goals(read(site / "explainer.pdf")) if each.startswith("http")]
    assert away == ["https://example.net/who/data/index.html", "https://example.org/b"]


@pytest.mark.browser
def test_what_was_printed_before_needs_no_browser(
    site: Path, tmp_path: Path, record: Explainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pdf.add(site, tmp_path / "cache", record) == ""
    first = (site / "explainer.pdf").read_bytes()
    (site / "explainer.pdf").unlink()
    monkeypatch.setattr(browser, "opened", refuse)
    assert pdf.add(site, tmp_path / "cache", record) == ""
    assert (site / "explainer.pdf").read_bytes() == first


@pytest.mark.parametrize(
    ("path", "targets"),
    [
        ("print/index.html", ["explainer.pdf"]),
        ("index.html", ["handout.pdf"]),
        ("assets/site.css", ["explainer.pdf"]),
        ("assets/a.svg", ["explainer.pdf"]),
    ],
)
def test_another_look_is_another_pdf(
    path: str, targets: list[str], site: Path, tmp_path: Path, record: Explainer, printed: list[str]
) -> None:
    for _ in range(2):
        pdf.add(site, tmp_path / "cache", record)
    assert printed == [f"explainer.pdf {pdf.ORIGIN}", f"handout.pdf {pdf.ORIGIN}"]
    (site / path).write_text((site / path).read_text() + " ")
    pdf.add(site, tmp_path / "cache", record)
    assert printed[2:] == [f"{target} {pdf.ORIGIN}" for target in targets]


def test_another_address_is_another_pdf(site: Path, tmp_path: Path, record: Explainer, printed: list[str]) -> None:
    for address in ("", "https://example.net/a", "https://example.net/a/"):
        pdf.add(site, tmp_path / "cache", record, address)
    bases = [pdf.ORIGIN, "https://example.net/a/"]
    assert printed == [f"{target} {base}" for base in bases for target in ("explainer.pdf", "handout.pdf")]


@pytest.mark.usefixtures("printed")
@pytest.mark.parametrize(("epoch", "date"), [("", b"20231231000000"), ("86400", b"19700102000000")])
def test_the_date_is_that_of_the_data_or_the_one_asked_for(
    epoch: str, date: bytes, site: Path, tmp_path: Path, record: Explainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    pdf.add(site, tmp_path, record)
    content = (site / "explainer.pdf").read_bytes()
    assert content == b"%PDF /CreationDate (D:" + date + b"+00'00') /ModDate (D:" + date + b"+00'00')"


@pytest.mark.usefixtures("printed")
def test_only_the_newest_are_kept(site: Path, tmp_path: Path, record: Explainer) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "picture.svg").touch()
    for number in range(pdf.MOST_KEPT):
        (site / "assets/site.css").write_text(f"h1{{color:#00000{number}}}")
        pdf.add(site, tmp_path / "cache", record)
    kept = contents(tmp_path / "cache")
    assert len(kept) == pdf.MOST_KEPT + 1
    assert "picture.svg" in kept


def test_a_site_without_the_pages_gets_none(tmp_path: Path, record: Explainer, printed: list[str]) -> None:
    assert pdf.add(tmp_path, tmp_path / "cache", record) == ""
    assert printed == []
    assert contents(tmp_path) == {}


def test_without_a_browser_it_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "find", lambda: None)
    assert pdf.hindrance() == "there is no PDF: no browser was found; see `make browser`"
    monkeypatch.setattr(browser, "find", lambda: Path("/a/browser"))
    assert pdf.hindrance() == ""


def test_a_browser_that_does_not_start_is_no_reason_to_fail(
    site: Path, tmp_path: Path, record: Explainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(browser, "find", lambda: broken)
    reason = pdf.add(site, tmp_path / "cache", record)
    assert reason.startswith(f"there is no PDF: {broken}: ")
    assert "\n" not in reason
    assert not (site / "explainer.pdf").exists()


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Stands in for MkDocs; whether each run was told that a PDF is coming."""
    told: list[bool] = []

    def run(seeds: Path, fresh: Path, announced: bool) -> None:
        told.append(announced)
        (fresh / "data").mkdir(parents=True, exist_ok=True)
        (fresh / "data" / "explainer.json").write_text("{}")

    monkeypatch.setattr(publishing, "_run_mkdocs", run)
    monkeypatch.setattr(publishing, "WORK", tmp_path / "work")
    monkeypatch.setattr(publishing, "PICTURES", tmp_path / "work" / "pictures")
    monkeypatch.setattr(pdf, "hindrance", lambda: "")
    return told


@pytest.mark.parametrize(
    ("hindrance", "failure", "announced"),
    [("", "", [True]), ("no browser", "", [False]), ("", "it broke", [True, False])],
)
def test_pages_lead_to_a_pdf_only_where_it_is(
    hindrance: str, failure: str, announced: list[bool], tmp_path: Path, runs: list[bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(pdf, "hindrance", lambda: hindrance)
    monkeypatch.setattr(pdf, "add", lambda *_: failure)
    said = publishing.site(ARTICLE_ALONE, tmp_path / "site")
    assert runs == announced
    reason = hindrance or failure
    assert said.splitlines()[1:] == ([f"note: {reason}"] if reason else [])


def test_a_build_that_fails_is_not_printed(
    tmp_path: Path, runs: list[bool], monkeypatch: pytest.MonkeyPatch, printed: list[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise BuildError("MkDocs did not build the site")

    monkeypatch.setattr(publishing, "_run_mkdocs", fail)
    with pytest.raises(BuildError):
        publishing.site(ARTICLE_ALONE, tmp_path / "site")
    assert printed == runs == []


@pytest.mark.parametrize("coming", [True, False])
def test_an_announcement_is_heard(coming: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in pdf.announcement(coming).items():
        monkeypatch.setenv(name, value)
    assert pdf.announced() == coming


def test_nothing_is_announced_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(pdf.ANNOUNCED, raising=False)
    assert not pdf.announced()
