import pytest

from generator.pages.changes import changes, meta
from tests import factory as f
from tests.pages import small
from tests.pages.small import page
from tests.project import ROOT


def concerning(*entries: str, **more):
    """The folders of the pages that a correction of these entries concerns."""
    return set(changes(small.explainer(corrections=(f.correction("x", concerns=entries),), **more)))


@pytest.mark.parametrize(
    ("entry", "folders"),
    [
        ("summit-2021", {"events/2021", "timeline", "sources/lead"}),
        ("leaders-2021", {"events/2021", "timeline", "sources/lead"}),
        ("summit-2023", {"", "events/2023", "timeline", "sources/lead", "sources/other"}),
        ("am", {"members/am"}),
        ("ann", {"people"}),
        ("other", {"sources/other"}),
        ("they-failed", {"", "sources/lead", "timeline", "members/am", "positions", "disputes"}),
        ("a-fact", {"", "sources/lead", "glossary"}),
        ("members", {"members"}),
        ("explainer", {""}),
    ],
)
def test_a_correction_concerns_the_pages_where_a_thing_stands_and_is_used(entry: str, folders: set[str]) -> None:
    assert concerning(entry) == folders


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
    assert page("members/uz", given).meta["last_change"] == "Last change: no corrections of this page so far."
    assert "corrected" not in page("members/uz", given).meta
    without = f.make_explainer()
    assert meta(without, changes(without), "index.md")["last_change"] == "Last change: no corrections so far."


def test_every_page_has_its_line() -> None:
    assert all({"as_of", "last_change"} <= set(one.meta) for one in small.pages().values())


def test_the_frame_of_all_pages_shows_them() -> None:
    frame = ROOT / "generator" / "theme" / "overrides"
    assert all(
        f'include "partials/{name}.html"' in (frame / "main.html").read_text() for name in ("corrected", "last_change")
    )
