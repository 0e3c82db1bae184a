"""How to cite: the words, the BibTeX that readers copy, and the files."""

from __future__ import annotations

from html import unescape

import pytest

from generator.pages.kit import citing, links
from generator.pages.kit.desk import Desk
from tests import factory as f
from tests.exports.bibtex_reading import entries
from tests.pages import small
from tests.pages.small import html_of, reading

WITHOUT = {"embed.md.jinja"}
"""A chart for other people's pages brings its own credit."""

PAGES = ("", "members/am", "participation", "data", "sources/lead")


def desk(path: str = "", **more: object) -> Desk:
    return Desk(f.make_explainer(**more), path)


def copied(folder: str) -> str:
    """The BibTeX as a reader copies it from a page."""
    html = html_of(small.page(folder))
    return unescape(
        html.split('<pre class="cite__bibtex">')[1].split("</pre>")[0].split(">", 1)[1].replace("</code>", "")
    )


@pytest.mark.parametrize("folder", PAGES)
def test_what_readers_copy_is_bibtex(folder: str) -> None:
    assert len(entries(copied(folder))) == 1


def test_every_page_says_how_to_cite_it() -> None:
    keys = {
        path: entries(copied(links.folder(path))) for path, one in small.pages().items() if one.template not in WITHOUT
    }
    assert [path for path, found in keys.items() if len(found) != 1] == []
    assert len({next(iter(found)) for found in keys.values()}) == len(keys)


def test_keys_name_the_explainer_and_the_page() -> None:
    keys = [next(iter(entries(copied(folder)))) for folder in PAGES]
    assert keys == ["org", "org-members-am", "org-participation", "org-data", "lead"]


def test_a_page_is_cited_by_its_title_its_sites_and_the_day_it_goes_up_to() -> None:
    told = citing.page(desk("members/am"), "Armenia")
    assert told["plain"] == "“Armenia”. Who took part. As of 31 December 2023."
    (fields,) = entries("\n".join(told["bibtex"])).values()
    assert fields == {
        "type": "online", "title": "Armenia", "titleaddon": "Who took part", "version": "as of 31 December 2023",
    }  # fmt: skip


def test_no_day_of_reading_and_no_address_are_invented() -> None:
    told = citing.page(desk(), "Armenia")
    assert not any(word in "\n".join(told["bibtex"]) for word in ("url", "date"))
    assert "url" in told["advice"] and "urldate" in told["advice"]


def test_a_title_that_ends_its_sentence_gets_no_full_stop() -> None:
    assert citing.page(desk(), "Is it so?")["plain"].startswith("“Is it so?” Who")


def test_a_source_is_cited_as_far_as_it_is_known() -> None:
    known = f.article(publisher="The Post", title="Who came", published="2023-11", url="https://example.org/a")
    assert citing.source(desk(), known)["plain"] == "The Post. “Who came”. November 2023. https://example.org/a"
    unknown = f.article(title=None, described_as="A report", published=None)
    assert citing.source(desk(), unknown)["plain"] == "[A report]. Date not stated."


def test_the_files_of_a_source_are_linked_from_its_page() -> None:
    assert {"../../data/citations/lead.bib", "../../data/citations/lead.csl.json"} <= set(
        reading("sources/lead").links()
    )


def test_it_is_folded_and_told_once() -> None:
    for folder in PAGES:
        found = reading(folder)
        assert found.words.count("How to cite this") == 1
        assert [tag for tag, given in found.elements if given.get("class") == "cite"] == ["details"]


def test_hostile_words_stay_words() -> None:
    words = "</code></pre><script>alert(1)</script> {x} \\ [a](b) `c` é"
    page = small.page("", f.make_explainer(title=words, question=words))
    (fields,) = entries(unescape(html_of(page).split("<code ")[1].split(">", 1)[1].split("</code>")[0])).values()
    assert fields["title"] == fields["titleaddon"] == words
    assert "<script>" not in html_of(page)


def test_the_citation_of_a_page_is_made_at_its_desk() -> None:
    assert citing.page(desk(links.DATA), "Data", kind="dataset")["bibtex"][0] == "@dataset{org-data,"
