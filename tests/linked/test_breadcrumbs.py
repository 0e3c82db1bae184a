from __future__ import annotations

import pytest

from generator.linked.breadcrumbs import SECTIONS, breadcrumb_node
from tests.linked.facts import Facts, here, of_nodes
from tests.pages import small


def way(facts: Facts, at: str) -> list[tuple[int, str, str]]:
    items = facts.all(at, "itemListElement")
    return [(facts.one(each, "position"), facts.one(each, "name"), facts.one(each, "item")) for each in items]


@pytest.mark.parametrize(
    ("folder", "names"),
    [
        ("", ["Site"]),
        ("timeline", ["Site", "Title"]),
        ("members", ["Site", "Title"]),
        ("members/am", ["Site", "Members", "Title"]),
        ("events/2023", ["Site", "Events", "Title"]),
        ("embed/timeline", ["Site", "Title"]),
    ],
)
def test_the_way_leads_from_the_first_page_to_this_one(folder: str, names: list[str]) -> None:
    facts = of_nodes([breadcrumb_node(folder, "Title", "Site")])
    steps = way(facts, f"{folder}/index.html#breadcrumbs".lstrip("/"))
    assert [name for _, name, _ in steps] == names
    assert [position for position, _, _ in steps] == list(range(1, len(names) + 1))
    assert steps[0][2] == here("index.html")
    assert steps[-1][2] == here(f"{folder}/index.html".replace("//", "/").lstrip("/"))


def test_each_section_is_called_what_its_page_is_called() -> None:
    pages = small.pages()
    assert {folder: pages[f"{folder}/index.md"].title for folder in SECTIONS} == SECTIONS
