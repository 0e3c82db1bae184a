"""Quotations: all of the lead article, word for word, each under its speaker with its date; and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from generator.model.status import Vocabulary
from tests.site.conftest import HAND_WRITTEN, Pages
from tests.site.markup import Element

DAY, MONTH, LATEST = "23 November 2023", "November 2023", "by 23 November 2023"
ARTICLE = {
    "At the moment, there are no such topics on our agenda,": ("Mnatsakan Safarian", DAY),
    "long-term interests of the Armenian people": ("Maria Zakharova", DAY),
    "will continue its work within the framework of this organization.": ("Dmitry Peskov", LATEST),
    "Some of our partners took steps and made statements that were provocative.": ("Alyaksandr Lukashenka", LATEST),
    "in an eye-to-eye conversation instead of dumping stuff into the media.": ("Alyaksandr Lukashenka", LATEST),
    "irresponsible and short-sighted": ("Alyaksandr Lukashenka", LATEST),
    "conflict situation": ("Alyaksandr Lukashenka", LATEST),
    "it is the CSTO that is quitting Armenia and not Armenia that is quitting the CSTO.": ("Nikol Pashinian", LATEST),
    "We are not planning to announce a change in our policy in strategic terms as long as we haven’t made a decision "
    "to quit the CSTO,": ("Nikol Pashinian", "15 November 2023"),
}
"""Every quotation of the lead article as its text prints it, with its speaker and the date as readers see it."""

OF_ITSELF = {"data/index.html", "participation/index.html", "print/index.html"}
"""Generated pages that explain the site's own words in quotation marks."""

STATUSES = {status.label.casefold() for status in Vocabulary()}

QUOTED = re.compile(r"“([^“”]+)”")


def bare(words: str) -> str:
    """The words without the quotation marks around them."""
    assert words[0] == "“" and words[-1] == "”", words
    return words[1:-1]


def quotations(page: Element) -> Iterator[tuple[str, Element]]:
    """What stands on a page as a quotation, and the saying that it stands in."""
    for quote in (*page.all("blockquote"), *page.all("q")):
        said = next((each for each in quote.above() if "saying" in each.classes), None)
        assert said is not None, f"a quotation outside a statement: {quote!r}"
        yield bare(quote.text), said


def values(data: Any, key: str) -> Iterator[Any]:
    """Every value of this key, however deep it stands."""
    if isinstance(data, dict):
        yield from ([data[key]] if key in data else [])
        for value in data.values():
            yield from values(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from values(value, key)


def texts(data: Any) -> Iterator[str]:
    """Every text of the seeds, white space folded."""
    if isinstance(data, str):
        yield " ".join(data.split())
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from texts(value)


def test_the_seeds_hold_every_quotation_of_the_article(lead: dict[str, Any]) -> None:
    assert [quote for said in lead["statements"] for quote in said.get("quotes", [])] == list(ARTICLE)


@pytest.mark.parametrize("path", ["people/index.html", "timeline/index.html"])
def test_each_stands_under_its_speaker_with_its_date(path: str, pages: Pages) -> None:
    found = {}
    for quote, said in quotations(pages[path]):
        head = said.first(class_="saying__head").text
        name = said.first(class_="saying__head").first("a").text
        found[quote] = (name, next((date for date in (LATEST, DAY, "15 November 2023") if f", {date}" in head), head))
    assert found == ARTICLE


def test_each_stands_with_its_source(pages: Pages, lead: dict[str, Any]) -> None:
    page = pages["sources/minsk-summit-report/index.html"]
    people = {person["id"]: person["name"] for person in lead["people"]}
    for said in lead["statements"]:
        entry = page.with_id(f"statement-{said['id']}").first(class_="taken__words").text
        assert entry.startswith(people[said["speaker"]])
        assert all(f"“{quote}”" in entry for quote in said.get("quotes", []))


def test_nobody_is_quoted_who_is_not_quoted_there(pages: Pages) -> None:
    found = [
        (quote, said.first(class_="saying__head").first("a").text)
        for path, page in pages.items()
        if path.split("/")[0] not in HAND_WRITTEN
        for quote, said in quotations(page)
    ]
    assert len(found) >= 3 * len(ARTICLE)
    assert {quote: name for quote, name in found} == {quote: name for quote, (name, _) in ARTICLE.items()}
    assert all(name == ARTICLE[quote][0] for quote, name in found)


def test_anchors_are_those_of_the_data(pages: Pages, seed_files: list[dict[str, Any]]) -> None:
    anchors = {exact.strip("“”") for file in seed_files for exact in values(file, "exact")}
    shown = {each.text.strip(": “”") for page in pages.values() for each in page.all(class_="passage__exact")}
    assert len(shown) > 40
    assert shown - anchors == set()


def test_quotation_marks_hold_only_what_the_data_holds(pages: Pages, seed_files: list[dict[str, Any]]) -> None:
    """Words in quotation marks that no seed file has would be words put into somebody's mouth.

    A page's own title is in them where it says how to cite it.
    """
    known = "\n".join(text for file in seed_files for text in texts(file))
    strange = {
        (path, words)
        for path, page in pages.items()
        if path.split("/")[0] not in HAND_WRITTEN and path not in OF_ITSELF
        for words in QUOTED.findall(page.first("article").text)
        if words not in known and words.casefold() not in STATUSES and words != page.first("h1").text.rstrip("¶")
    }
    assert strange == set()
