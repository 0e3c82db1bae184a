from __future__ import annotations

import pytest

from generator.pages.kit.finding import add_names, findable, named, unaccented
from tests.pages import small


@pytest.mark.parametrize(
    ("words", "bare"),
    [("łukašenka", "lukasenka"), ("emomalī", "emomali"), ("ąçé", "ace"), ("տոն", "տոն"), ("straße", "strasse")],
)
def test_letters_lose_their_accents_and_no_other_script_its_letters(words: str, bare: str) -> None:
    assert unaccented(words) == bare


def test_a_name_is_findable_in_small_letters_with_and_without_accents_each_once() -> None:
    assert findable(["Alaksandr Łukašenka", "Kassym-Jomart  Tokayev", "alaksandr lukasenka"]) == [
        "alaksandr łukašenka",
        "alaksandr lukasenka",
        "kassym jomart tokayev",
    ]


def test_those_parts_of_a_page_get_their_names_that_it_names_and_no_other_page_does() -> None:
    entries = [{"location": place} for place in ("people/#a", "people/#b", "people/", "other/#a")]
    add_names(entries, "people/", named({"a": ["Ann"], "": ["All"]}))
    assert [entry.get("names") for entry in entries] == [["ann"], None, ["all"], None]
    add_names(entries, "other/", {})
    assert "names" not in entries[3]


def test_pages_tell_the_search_the_names_of_what_they_are_about() -> None:
    pages = small.pages()
    names = {path: page.meta.get("search", {}).get("names", {}) for path, page in pages.items()}
    assert names["people/index.md"]["person-ann"][0] == "ann example"
    assert names["members/am/index.md"][""][0] == "armenia"
    assert "organisation-org" in names["members/index.md"]
    assert all(
        page.meta["search"]["boost"] < 1
        for path, page in pages.items()
        if path.startswith("sources/") and path.count("/") > 1
    )
