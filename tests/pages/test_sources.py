from generator.charts import build_charts
from generator.exports import TABLES
from generator.pages import sources
from generator.pages.kit.base import Supplies
from tests import factory as f
from tests.pages import small
from tests.pages.small import page, reading


def test_the_lead_comes_first_then_each_kind() -> None:
    groups = page("sources").view["groups"]
    assert [(group["anchor"], group["label"]) for group in groups] == [
        ("lead", "The report that raised the question"), ("official", "Official publications"),
    ]  # fmt: skip


def test_it_is_said_how_much_rests_on_each_and_how_much_is_quoted() -> None:
    (row,) = page("sources").view["groups"][1]["rows"]
    assert (row["facts"], row["quoted"], row["referenced"]) == ("3", "2", "1")


def test_a_source_without_a_title_or_publisher_says_so() -> None:
    words = reading("sources/lead").words
    assert words.startswith("The report This is the report that raised the question.")
    assert "Publisher The text at hand names none." in words
    assert "Title None at hand; the name above is our description." in words
    assert "How the date is known Inferred." in words


def test_a_source_can_be_reached_and_learns_nothing() -> None:
    outward = [a for tag, a in reading("sources/lead").elements if tag == "a" and a.get("class") == "outward"]
    assert (outward[0]["href"], {a["rel"] for a in outward}) == ("https://example.org/a", {"noopener noreferrer"})
    assert "http://example.org/b" in reading("sources/other").links()


def test_a_source_without_a_date_says_so() -> None:
    assert "Published Date not stated." in reading("sources/other").words


def test_a_source_that_gives_nothing_says_so() -> None:
    given = f.make_explainer(articles=(f.article("unused"),))
    assert "Nothing has been taken from this source yet." in reading("sources/unused", given).words


def test_an_unknown_language_is_named_by_its_code() -> None:
    given = f.make_explainer(articles=(f.article("x", language="eo"),))
    assert ", in eo" in reading("sources/x", given).words


def test_every_source_has_a_page() -> None:
    assert {"sources/lead/index.md", "sources/other/index.md"} <= small.pages().keys()


def test_it_is_said_how_much_rests_on_what() -> None:
    words = reading("sources").words
    assert "Claims and reported facts 3 3 0 3 0" in words
    assert "Cells of who took part 7 7 0 8 0" in words
    assert "Of the 6 cells that a source could fill, none is left open by all sources and one is disputed." in words


def test_the_chart_of_coverage_is_named_where_there_is_one() -> None:
    given = small.explainer()
    supplies = Supplies(build_charts(given), TABLES)
    (index,) = [one for one in sources.build(given, supplies) if one.path == "sources/index.md"]
    assert ["../participation/index.html#chart-coverage" in link for link in index.view["rests"]["charts"]] == [True]
