import pytest

from generator.charts.base import Value
from generator.pages import figures
from tests.pages import small
from tests.pages.small import Reading, html_of, page


@pytest.mark.parametrize(("value", "words"), [(None, "–"), (1200, "1,200"), (0, "0"), (0.25, "0.25"), ("<b>", "<b>")])
def test_a_value_is_shown_as_readers_write_it(value: Value, words: str) -> None:
    assert figures.shown(value) == words


def test_only_charts_that_there_are_come_and_in_the_wanted_order() -> None:
    found = figures.chosen(small.charts(), "", ("timeline", "nothing", "participation-by-member"))
    assert [each["id"] for each in found] == ["chart-timeline", "chart-participation-by-member"]


def test_a_chart_in_a_page_has_its_data_its_files_and_its_own_address() -> None:
    reading = Reading(html_of(page("participation")))
    ((_, figure),) = [e for e in reading.elements if e[0] == "figure"]
    assert figure["data-chart"] == "../assets/charts/participation-by-member.json"
    assert figure["data-height"] == "420"
    for address in (
        "../assets/charts/participation-by-member.csv", "#chart-participation-by-member",
        "../embed/participation-by-member/index.html",
    ):  # fmt: skip
        assert address in reading.links()
    assert "Show as table" in reading.words
    assert "Armenia 1,200" in reading.words
    assert "A caption. Sources: 2." in reading.words


def test_the_table_is_open_without_scripts() -> None:
    details = [a for tag, a in Reading(html_of(page("participation"))).elements if tag == "details"]
    assert all("open" in attributes for attributes in details)
