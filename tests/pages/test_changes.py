import pytest

from generator.pages.changes import changes, meta
from generator.pages.kit import links
from tests import factory as f
from tests.pages import small
from tests.pages.small import page
from tests.project import ROOT

EVENT_PAGES = {"", "events", "timeline", "participation", "print", "members/am", "members/by", "members/uz"}
"""Where every event of the organisation stands."""

LEAD = ("sources/lead", "sources")
"""Where all stands that rests on the lead."""


def concerning(*entries: str, **more):
    """The folders of the pages that a correction of these entries concerns."""
    return set(changes(small.explainer(corrections=(f.correction("x", concerns=entries),), **more)))


@pytest.mark.parametrize(
    ("entry", "folders"),
    [
        ("summit-2021", {*EVENT_PAGES, "events/2021", *LEAD}),
        ("leaders-2021", {*EVENT_PAGES, "events/2021", *LEAD}),
        ("summit-2023", {*EVENT_PAGES, "events/2023", *LEAD, "sources/other", "disputes"}),
        ("am", {"members/am", "members", "participation", *LEAD, "print"}),
        ("ann", {"people", "members/am", *LEAD, "print"}),
        ("other", {"sources/other", "sources", "print"}),
        ("they-failed", {"", *LEAD, "timeline", "members/am", "positions", "disputes", "print"}),
        ("a-fact", {"", *LEAD, "glossary", "print"}),
        ("members", {"members", "print"}),
        ("data", {"data"}),
        ("explainer", {"", "print"}),
    ],
)
def test_a_correction_concerns_the_pages_where_a_thing_stands_and_is_used(entry: str, folders: set[str]) -> None:
    assert concerning(entry) == folders


def test_the_pages_that_show_an_event_or_its_matrix_are_those_that_are_concerned() -> None:
    given = small.explainer()
    title = given.events["summit-2021"].title
    showing = {
        links.folder(path) for path, one in small.pages().items() if title in small.Reading(small.html_of(one)).words
    }
    assert showing - {links.CORRECTIONS} <= concerning("summit-2021")


def test_what_changes_with_every_correction_says_when_the_last_was() -> None:
    given = small.explainer(
        corrections=(f.correction("a", "2024-03-03", concerns=("am",)), f.correction("b", "2024-01-01"))
    )
    for folder in ("data", "corrections"):
        found = page(folder, given).meta
        assert found["last_change"] == "Last change: corrected on 3 March 2024."
        assert "corrected" not in found


def test_every_page_that_is_concerned_is_there() -> None:
    given = small.explainer()
    everything = (*given.events, *given.claims, *given.statements, *given.own_members, *given.people, *given.articles)
    found = changes(small.explainer(corrections=(f.correction("x", concerns=everything),)))
    assert {f"{folder}/index.md".lstrip("/") for folder in found} <= small.pages().keys()


def test_a_page_says_what_of_it_was_corrected_the_newest_first() -> None:
    given = small.explainer(
        corrections=(
            f.correction("old", "2023-12", what="A <name>.", concerns=("am",)),
            f.correction("new", "2024-03-03", what="A date.", concerns=("am", "am", "by")),
        )
    )
    found = page("members/am", given).meta
    assert found["as_of"] == "As of 31 December 2023."
    assert found["last_change"] == "Last change: corrected on 3 March 2024."
    assert found["corrected"] == [
        {"when": "Corrected on 3 March 2024:", "what": "A date.", "anchor": "correction-new"},
        {"when": "Corrected (December 2023):", "what": "A <name>.", "anchor": "correction-old"},
    ]
    assert len(page("members/by", given).meta["corrected"]) == 1


def test_a_page_without_corrections_says_so_too() -> None:
    given = small.explainer()
    assert page("glossary", given).meta["last_change"] == "Nothing on this page has been corrected so far."
    assert "corrected" not in page("glossary", given).meta
    without = f.make_explainer()
    assert meta(without, changes(without), "index.md")["last_change"] == "Nothing has been corrected so far."


def test_every_page_has_its_line() -> None:
    assert all({"as_of", "last_change"} <= set(one.meta) for one in small.pages().values())


def test_the_frame_of_all_pages_shows_them() -> None:
    frame = ROOT / "generator" / "theme" / "overrides"
    assert all(
        f'include "partials/{name}.html"' in (frame / "main.html").read_text() for name in ("corrected", "last_change")
    )
