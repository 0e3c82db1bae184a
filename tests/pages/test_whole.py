from collections import Counter
from itertools import pairwise

import pytest

from generator.charts import build_charts
from generator.escape import css_string, url
from generator.exports import TABLES
from generator.model.explainer import Explainer
from generator.pages import build_pages, timeline, whole
from generator.pages.kit.base import Page, Supplies
from generator.render import render
from tests import factory as f
from tests.pages import small
from tests.pages.small import Reading, html_of, page, reading

HOSTILE = '"><script>alert(1)</script> [x](javascript:y) {#id} \\3c'


def of_record(record: Explainer, **more: bool) -> Page:
    pages = build_pages(record, Supplies(build_charts(record), TABLES, **more))
    return next(each for each in pages if each.path == "print/index.md")


@pytest.fixture(scope="module")
def whole_record(record: Explainer) -> Reading:
    """The page of this repository's own explainer."""
    return Reading(html_of(of_record(record)))


def notes(found: Reading) -> tuple[list[str], set[str]]:
    """The ids of the notes at the end, and those that the markers name."""
    named = {str(attributes["data-note"]) for _, attributes in found.elements if "data-note" in attributes}
    return [each for each in found.ids if each.startswith("note-")], named


def test_every_number_has_its_note_and_they_are_numbered_through(whole_record: Reading) -> None:
    for found in (whole_record, reading("print")):
        listed, named = notes(found)
        assert listed == [f"note-{number + 1}" for number in range(len(listed))]
        assert named <= set(listed)
    assert len(notes(whole_record)[0]) > 200


def test_no_id_stands_twice_and_headings_follow_each_other(whole_record: Reading) -> None:
    for found in (whole_record, reading("print")):
        assert [each for each, n in Counter(found.ids).items() if n > 1] == []
        levels = [int(tag[1]) for tag in found.tags("h1", "h2", "h3", "h4")]
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_that_authors_choose_do_not_meet_those_of_the_page() -> None:
    given = small.explainer(questions=(f.question("sources"), f.question("members"), f.question("key-points")))
    ids = reading("print", given).ids
    assert [each for each, n in Counter(ids).items() if n > 1] == []
    assert {"question-sources", "sources"} <= set(ids)


def test_everything_is_there(record: Explainer, whole_record: Reading) -> None:
    words, editorial = whole_record.words, record.editorial
    assert words.startswith(editorial.question)
    assert f"As of {editorial.as_of.human()}" in words
    for question in editorial.questions:
        assert question.question in words
    for member in record.own_members.values():
        assert f"{member.name} took part in" in words or f"whether {member.name}" in words
    for person in record.people.values():
        assert f"person-{person.id}" in whole_record.ids
        assert all(role.title in words for role in person.roles)
    for said in record.statements.values():
        assert f"statement-{said.id}" in whole_record.ids
        assert said.reported in words
        assert all(quote in words for quote in said.quotes)
    for made in record.claims.values():
        assert f"claim-{made.id}" in whole_record.ids
    for event in record.events.values():
        assert f"event-{event.id}" in whole_record.ids
    for term in record.glossary.values():
        assert f"term-{term.id}" in whole_record.ids
    assert len(of_record(record).view["key_points"]) == len(editorial.key_points)


def test_every_source_is_listed_with_publisher_date_and_address(record: Explainer, whole_record: Reading) -> None:
    links = set(whole_record.links())
    for article in record.articles.values():
        assert f"source-{article.id}" in whole_record.ids
        assert article.name in whole_record.words
        if article.publisher:
            assert article.publisher in whole_record.words
        if article.url:
            assert article.url in links or any(url(article.url) == url(each) for each in links if "://" in each)


def test_charts_are_pictures_and_never_plots() -> None:
    found = reading("print")
    figure = [a for tag, a in found.elements if tag == "figure"]
    assert [each["id"] for each in figure] == ["chart-participation-by-member", "chart-timeline"]
    assert not any("data-chart" in attributes for _, attributes in found.elements)
    classes = " ".join(str(attributes.get("class")) for _, attributes in found.elements)
    assert "chart__picture--light" in classes
    assert not any(name in classes for name in ("chart__tools", "chart__views", "chart__plot"))
    assert found.words.count("Finding of timeline") == 2, "without a picture, a chart has its table"


def test_each_chart_stands_once_even_where_it_leads(record: Explainer) -> None:
    view = of_record(record).view
    shown = [c["id"] for name in ("headline", "charts", "timeline_charts", "span_charts") for c in view[name]]
    assert sorted(shown) == sorted(f"chart-{each}" for each in build_charts(record))


def test_what_would_be_too_long_is_left_out_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "MAX_EVENTS", 2)
    monkeypatch.setattr(whole, "MOST_COLUMNS", 2)
    found = reading("print", small.explainer())
    assert "The latest 2 of 5 events are shown here." in found.words
    assert "The table of all events and three members is too wide for a sheet of paper." in found.words
    assert "table" in found.tags("table")
    assert "matrix" not in [attributes.get("class") for _, attributes in found.elements]


def test_it_has_no_columns_beside_it_and_is_not_searched() -> None:
    meta = page("print").meta
    assert meta["hide"] == ["navigation", "toc"]
    assert meta["search"] == {"exclude": True}
    assert page("print").title == "The whole explainer on one page"


@pytest.mark.parametrize("folder", ["", "print"])
def test_only_a_pdf_that_will_be_there_is_linked(folder: str) -> None:
    def linked(pdf: bool) -> bool:
        pages = build_pages(small.explainer(), Supplies(small.charts(), TABLES, pdf=pdf))
        one = next(each for each in pages if each.path == f"{folder}/index.md".lstrip("/"))
        return any(link.endswith("explainer.pdf") for link in Reading(html_of(one)).links())

    assert [linked(pdf) for pdf in (True, False)] == [True, False]


def test_the_first_page_leads_to_it() -> None:
    assert "print/index.html" in reading("").links()


def test_hostile_text_stays_text() -> None:
    given = small.explainer(
        question=HOSTILE,
        title=HOSTILE,
        people=(f.person("ann", HOSTILE, roles=(f.role(HOSTILE, "am"),)), f.person("bob")),
        questions=(f.question("why", question=HOSTILE),),
    )
    one = page("print", given)
    found = Reading(html_of(one))
    assert found.tags("script") == ["script"] * html_of(one).count('<script type="application/ld+json">')
    assert found.words.startswith(HOSTILE)
    head = render(one).split("---\n", 2)[1]
    assert "<script" not in head
    assert one.meta["running"] == css_string(HOSTILE)


def test_an_explainer_of_almost_nothing_says_so() -> None:
    words = reading("print", f.make_explainer()).words
    assert "No dispute is on record here." in words
    assert "Nothing here has a date yet." in words
