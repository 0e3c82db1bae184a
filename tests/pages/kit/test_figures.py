import pytest

from generator.charts.kit.base import Value
from generator.pages.kit import figures
from generator.pages.kit.base import Supplies
from tests.pages import small
from tests.pages.small import BY_MEMBER, TIMELINE, Reading, html_of, page, reading

SUPPLIES = Supplies(small.charts(), (), small.PICTURES, small.CARDS)


@pytest.mark.parametrize(("value", "words"), [(None, "–"), (1200, "1,200"), (0, "0"), (0.25, "0.25"), ("<b>", "<b>")])
def test_a_value_is_shown_as_readers_write_it(value: Value, words: str) -> None:
    assert figures.shown(value) == words


def test_only_charts_that_there_are_come_and_in_the_wanted_order() -> None:
    found = figures.chosen(SUPPLIES, "", ("timeline", "nothing", "participation-by-member"))
    assert [each["id"] for each in found] == ["chart-timeline", "chart-participation-by-member"]


def test_the_best_chart_that_there_is_leads_the_first_page() -> None:
    assert [each["id"] for each in figures.headline(SUPPLIES, "")] == ["chart-participation-by-member"]
    assert figures.headline(Supplies({}), "") == []


def test_a_page_without_a_chart_of_its_own_is_shared_with_the_leading_one() -> None:
    assert page("").meta["image"] == page("glossary").meta["image"] == small.CARDS[BY_MEMBER]
    assert figures.card(SUPPLIES, TIMELINE) == {}


def chart_of(folder: str, chart: str) -> Reading:
    """The figure of one chart on a page."""
    html = html_of(page(folder))
    start = html.index(f'<figure class="chart" id="chart-{chart}"')
    return Reading(html[start : html.index("</figure>", start)])


def test_a_chart_in_a_page_has_its_data_its_files_and_its_own_address() -> None:
    found = chart_of("participation", BY_MEMBER)
    figure = next(attributes for tag, attributes in found.elements if tag == "figure")
    assert figure["data-chart"] == "../assets/charts/participation-by-member.json"
    assert (figure["data-height"], figure["data-height-narrow"]) == ("420", "420")
    for address in (
        "../assets/charts/participation-by-member.csv", "#chart-participation-by-member",
        "../embed/participation-by-member/index.html",
    ):  # fmt: skip
        assert address in found.links()
    for words in ("Show as table", "Armenia 1,200", "A caption. Sources: 2.", "Each bar is a member.", "Bar & <b>"):
        assert words in found.words


def test_pictures_stand_for_each_width_and_scheme_with_the_words_for_those_who_do_not_see_them() -> None:
    pictures = [a for tag, a in chart_of("participation", BY_MEMBER).elements if tag == "img"]
    assert [picture["src"] for picture in pictures] == [
        f"../assets/charts/participation-by-member-{size}-{scheme}.svg"
        for size in ("narrow", "wide") for scheme in ("light", "dark")
    ]  # fmt: skip
    assert {(picture["alt"], picture["loading"]) for picture in pictures} == {("Alt.", "lazy")}


def test_without_scripts_the_table_is_open_where_there_is_no_picture() -> None:
    folded, opened = (
        next(a for tag, a in chart_of(folder, chart).elements if a.get("class") == "chart__data")
        for folder, chart in (("participation", BY_MEMBER), ("timeline", TIMELINE))
    )
    assert "open" not in folded
    assert "open" in opened


def test_what_can_be_chosen_stands_beside_the_chart() -> None:
    found = chart_of("participation", BY_MEMBER)
    assert [a["data-control"] for tag, a in found.elements if tag == "select"] == ["order"]
    assert [a["value"] for tag, a in found.elements if tag == "option"] == ["written", "name"]


def test_the_page_says_why_it_shows_these_charts() -> None:
    assert "each case is drawn as a mark of its own" in reading("participation").words


def test_the_colours_of_an_entry_are_its_style_and_nothing_else_is() -> None:
    entry = figures.figure(small.charts()[BY_MEMBER], SUPPLIES, "")["entries"][0]
    assert entry["style"] == "--key-light:#111111;--key-dark:#eeeeee;--sign-light:#ffffff;--sign-dark:#101214"
    with pytest.raises(ValueError, match="not a colour"):
        figures._colour("#111111;position:fixed")
