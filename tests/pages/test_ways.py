from __future__ import annotations

from generator.pages import ways
from generator.pages.kit import links
from tests.pages import small

EXPLAINER = small.explainer()


def following(folder: str) -> str:
    found = ways.ways(EXPLAINER)
    return found[folder].folder if folder in found else "?"


def test_the_main_pages_follow_each_other_and_the_last_leads_back() -> None:
    folder, seen = links.TIMELINE, []
    while folder:
        seen.append(folder)
        folder = following(folder)
    assert seen == [road.folder for road in ways.roads(EXPLAINER)]


def test_each_member_leads_to_the_next_and_the_last_one_home() -> None:
    members = [links.member_page(member) for member in EXPLAINER.own_members]
    assert [following(member) for member in members] == [*members[1:], links.HOME]


def test_years_go_back_in_time() -> None:
    years = sorted({event.date.year for event in EXPLAINER.events.values()}, reverse=True)
    assert len(years) > 1
    assert following(f"events/{years[0]}") == f"events/{years[1]}"


def test_a_page_says_where_it_stands_without_itself() -> None:
    pages = small.pages()
    member = next(iter(EXPLAINER.own_members))
    meta = pages[f"members/{member}/index.md"].meta
    assert [step["title"] for step in meta["trail"]] == [EXPLAINER.editorial.title, "Members"]
    assert [step["address"] for step in meta["trail"]] == ["../../index.html", "../index.html"]
    assert meta["next"]["word"] == "Next"


def test_a_page_below_another_names_it_as_its_section() -> None:
    pages = small.pages()
    sections = {path: page.meta.get("section", "") for path, page in pages.items()}
    assert sections[f"members/{next(iter(EXPLAINER.own_members))}/index.md"] == "members/"
    assert {sections[path] for path in sections if path.startswith("sources/") and path.count("/") > 1} == {"sources/"}
    assert sections["members/index.md"] == ""


def test_the_first_page_has_neither_and_every_other_has_both() -> None:
    for path, page in small.pages().items():
        found = {"trail", "next"} & set(page.meta)
        assert found == (set() if path == "index.md" else {"trail", "next"}), path


def test_a_page_that_no_other_follows_leads_back() -> None:
    meta = small.pages()["corrections/index.md"].meta
    assert meta["next"]["word"] == "Back to" and meta["next"]["address"] == "../index.html"
