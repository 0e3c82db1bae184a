import pytest

from generator.escape import Safe
from generator.pages.kit import links
from tests.factory import event


@pytest.mark.parametrize(
    ("start", "goal", "fragment", "address"),
    [
        ("", "timeline", "", "timeline/index.html"),
        ("timeline/index.md", "", "", "../index.html"),
        ("events/2023", "events", "event-a", "../index.html#event-a"),
        ("events/2023", "sources/a-b", "cell-a-by", "../../sources/a-b/index.html#cell-a-by"),
        ("people", "people", "person-ann", "#person-ann"),
        ("people", "people", "", "index.html"),
        ("", "", "why", "#why"),
        ("members/am", "members/by", "", "../by/index.html"),
        ("events", "events/2023/index.html", "", "2023/index.html"),
    ],
)
def test_an_address_is_relative_and_ends_in_a_file(start: str, goal: str, fragment: str, address: str) -> None:
    assert links.link(start, goal, fragment) == address


def test_a_file_is_found_from_any_depth() -> None:
    assert links.file_link("", "data/events.csv") == "data/events.csv"
    assert links.file_link("embed/x", "assets/charts/x.json") == "../../assets/charts/x.json"
    assert links.file_link("data", "data/events.csv") == "events.csv"


@pytest.mark.parametrize("hostile", ['a"b', "a b", "a<b", "javascript:x", "a#b", "a?b", "ä"])
def test_an_address_of_other_letters_is_refused(hostile: str) -> None:
    for attempt in (
        lambda: links.link("", hostile),
        lambda: links.link("", "a", hostile),
        lambda: links.file_link("", hostile),
        lambda: links.anchor("event", hostile),
    ):
        with pytest.raises(ValueError, match="plain address"):
            attempt()


def test_addresses_are_safe_markup() -> None:
    assert isinstance(links.link("a", "b", "c"), Safe)
    assert isinstance(links.anchor("a", "b"), Safe)


def test_a_page_is_named_by_its_folder_or_its_file() -> None:
    for path in ("timeline", "timeline/", "timeline/index.md", "timeline/index.html"):
        assert links.folder(path) == "timeline"
    assert links.page_file("timeline") == "timeline/index.md"
    assert links.page_file("") == "index.md"


def test_an_event_stands_on_the_page_of_its_year() -> None:
    assert links.year_page(event("x", "2022-12-30/2023-01-02")) == "events/2023"


def test_members_and_sources_have_pages() -> None:
    assert (links.member_page("am"), links.source_page("lead")) == ("members/am", "sources/lead")
