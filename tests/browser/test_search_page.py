"""The search: nothing of it is loaded until a reader wants it, and then it finds what people look for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.model.explainer import Explainer
from generator.pages.kit.links import anchor
from tests.browser.readers import reader, watched

pytestmark = pytest.mark.browser

INDEX = "search/search_index.json"
MOST_BYTES = 275_000
"""Three fifths of what the index weighed while it held all that is taken from each source."""

FIELD = ".md-search__input"
RESULT = ".md-search-result__link"
DESK, PHONE = 1440, 390


@dataclass
class Visit:
    """A page, and how often it has asked for the index."""

    page: Page
    asked: int = 0

    def open(self, address: str) -> None:
        """Go to a page and wait until it is at rest."""
        self.page.goto(address, wait_until="networkidle")

    def count(self, address: str) -> None:
        """Note a request if it is for the index."""
        self.asked += address.endswith(INDEX)


@pytest.fixture
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A visit on a desk or, where the test says so, on a phone; nothing may go wrong in it."""
    with reader(browser, getattr(request, "param", DESK)) as context:
        page, complaints = watched(context)
        made = Visit(page)
        page.on("request", lambda sent: made.count(sent.url))
        yield made
        assert complaints == []


on_desk_and_phone = pytest.mark.parametrize("visit", [DESK, PHONE], ids=["desk", "phone"], indirect=True)


def finds(page: Page, words: str) -> None:
    """Assert that the results in view have these words."""
    expect(page.locator(RESULT).filter(has_text=words).first).to_be_visible()


@on_desk_and_phone
def test_reading_asks_for_no_index(visit: Visit, site_url: str) -> None:
    visit.open(f"{site_url}index.html")
    for _ in range(5):
        visit.page.mouse.wheel(0, 1500)
        visit.page.wait_for_timeout(50)
    visit.page.wait_for_load_state("networkidle")
    assert visit.asked == 0


def test_a_click_into_the_field_asks_for_it_once(visit: Visit, site_url: str) -> None:
    visit.open(f"{site_url}index.html")
    visit.page.locator(FIELD).click()
    visit.page.keyboard.type("Pashinian", delay=20)
    finds(visit.page, "Nikol Pashinian")
    visit.page.keyboard.press("Escape")
    visit.page.locator(FIELD).click()
    visit.page.locator(FIELD).fill("")
    visit.page.keyboard.type("glossary", delay=20)
    finds(visit.page, "Glossary")
    assert visit.asked == 1


@pytest.mark.parametrize("visit", [PHONE], indirect=True)
def test_on_a_phone_the_sign_of_the_search_opens_it(visit: Visit, site_url: str) -> None:
    visit.open(f"{site_url}participation/index.html")
    visit.page.locator("header label.md-header__button[for=__search]").click()
    expect(visit.page.locator(FIELD)).to_be_focused()
    visit.page.keyboard.type("Pashinian")
    finds(visit.page, "Nikol Pashinian")


def test_what_is_typed_before_the_index_has_come_is_found(visit: Visit, site_url: str) -> None:
    held: list[Route] = []
    visit.page.route(f"**/{INDEX}", lambda route: held.append(route))
    visit.open(f"{site_url}index.html")
    visit.page.locator(FIELD).click()
    visit.page.keyboard.type("Pashinian")
    visit.page.wait_for_timeout(300)
    assert len(held) == 1
    assert visit.page.locator(RESULT).count() == 0
    held[0].continue_()
    finds(visit.page, "Nikol Pashinian")


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_search(visit: Visit, site_url: str, key: str) -> None:
    visit.open(f"{site_url}index.html")
    visit.page.keyboard.press(key)
    visit.page.keyboard.type("Pashinian")
    finds(visit.page, "Nikol Pashinian")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/people/index.html*")


@on_desk_and_phone
def test_an_address_with_a_question_shows_its_answer(visit: Visit, site_url: str) -> None:
    visit.open(f"{site_url}index.html?q=Pashinian")
    finds(visit.page, "Nikol Pashinian")
    assert visit.asked == 1


def test_who_searches_before_the_script_runs_is_served_too(visit: Visit, site_url: str) -> None:
    """The sign of the search is a label, which works as soon as it is there."""
    visit.page.add_init_script(
        """new MutationObserver((_, watch) => {
             const toggle = document.getElementById("__search");
             if (toggle) { toggle.checked = true; watch.disconnect(); }
           }).observe(document, { childList: true, subtree: true })"""
    )
    visit.open(f"{site_url}index.html")
    assert visit.asked == 1


@pytest.mark.parametrize(
    ("words", "title"),
    [
        pytest.param("Pashinyan", "Nikol Pashinian", id="another spelling"),
        pytest.param("Indestructible Brotherhood", "Indestructible Brotherhood 2023 exercise", id="event"),
        pytest.param("Joint Staff", "Joint Staff", id="term"),
        pytest.param("Snubs Moscow", "Belarus Leader Snubs Moscow Security Pact Summit", id="source"),
    ],
)
def test_people_events_terms_and_sources_are_found(visit: Visit, site_url: str, words: str, title: str) -> None:
    visit.open(f"{site_url}index.html")
    visit.page.locator(FIELD).click()
    visit.page.keyboard.type(words)
    finds(visit.page, title)


def search(page: Page, words: str) -> None:
    """Put these words into an empty field that shows no results of others any more."""
    page.locator(FIELD).fill("")
    expect(page.locator(RESULT)).to_have_count(0)
    page.locator(FIELD).fill(words)


def leads(page: Page, words: str, address: str) -> None:
    """Assert that of what these words find, the first thing that is no mere head of a page leads to this address."""
    search(page, words)
    own = page.locator(f"{RESULT}[href*='#'], {RESULT}[href*='/members/']:not([href*='members/index'])")
    expect(own.first, words).to_have_attribute("href", re.compile(re.escape(address)))


def test_people_are_found_first_by_all_their_names(visit: Visit, site_url: str, record: Explainer) -> None:
    """In full, by each other spelling, and in each script; what comes first is the person's own entry."""
    visit.open(f"{site_url}index.html")
    visit.page.locator(FIELD).click()
    names = [(name, person.id) for person in record.people.values() for name in (person.name, *person.other_names)]
    assert len(names) > 3 * len(record.people)
    for name, person in names:
        leads(visit.page, name, f"people/index.html#{anchor('person', person)}")


def test_the_last_part_of_a_name_is_enough(visit: Visit, site_url: str, record: Explainer) -> None:
    visit.open(f"{site_url}index.html")
    visit.page.locator(FIELD).click()
    for person in record.people.values():
        leads(visit.page, person.name.split()[-1], f"people/index.html#{anchor('person', person.id)}")


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("пашинян", "people/index.html#person-nikol-pashinian"),
        ("Łukašenka", "people/index.html#person-alyaksandr-lukashenka"),
        ("Lukasenka", "people/index.html#person-alyaksandr-lukashenka"),
        ("ОДКБ", "members/index.html#organisation-csto"),
        ("ՀԱՊԿ", "members/index.html#organisation-csto"),
        ("charter", "glossary/index.html#term-charter"),
        ("CIS", "glossary/index.html#term-cis"),
    ],
)
def test_words_of_any_script_lead_where_they_belong(visit: Visit, site_url: str, words: str, goal: str) -> None:
    visit.open(f"{site_url}index.html")
    visit.page.locator(FIELD).click()
    leads(visit.page, words, goal)


def test_members_are_found_by_all_their_names(visit: Visit, site_url: str, record: Explainer) -> None:
    """The member's own page comes first, of all pages that name it."""
    visit.open(f"{site_url}index.html")
    visit.page.locator(FIELD).click()
    for member in record.own_members.values():
        for name in (member.name, *chain.from_iterable(member.names.values())):
            search(visit.page, name)
            own = re.compile("|".join(f"/members/{each.id}/index.html" for each in record.own_members.values()
                                      if name in (each.name, *each.other_names)))  # fmt: skip
            expect(visit.page.locator(RESULT).first, name).to_have_attribute("href", own)


@on_desk_and_phone
@pytest.mark.parametrize("words", ["xyzzyq", "чушьвоут", "ննննն"])
def test_where_nothing_is_found_a_reader_is_helped_on(visit: Visit, site_url: str, words: str) -> None:
    visit.open(f"{site_url}index.html?q={words}")
    expect(visit.page.locator(".md-search-result__meta")).to_have_text(re.compile("Another spelling may help"))


def test_the_index_has_no_more_than_is_searched_for(site_folder: Path) -> None:
    assert (site_folder / INDEX).stat().st_size < MOST_BYTES
