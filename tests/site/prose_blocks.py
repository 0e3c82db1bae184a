"""Every block of words on a page, and what it rests on: a source, a count, or the editors."""

from __future__ import annotations

from collections.abc import Iterator

from tests.site.markup import Element

BLOCKS = {"p", "li", "td", "dd", "blockquote", "figcaption", "pre"}
MARKED, IN_ENTRY, IN_ROW, COMPUTED, EDITORIAL = "marked", "in a marked entry", "in a marked row", "computed", "editorial"

ENTRIES = {"saying", "one-source"}
"""What tells of one thing from one set of sources: its markers hold for all of its words."""

OF_ITS_SOURCE = {"taken__entry", "notes", "facts--source"}
"""What stands on a source's own page, or leads there."""

MADE_BY = {
    COMPUTED: {
        "computed", "opening", "as-of", "last-change", "voices__silent", "others", "chart", "matrix", "members",
        "events", "sources", "support", "paragraphs", "moments", "bibliography", "corrections", "corrected", "strip",
    },
    EDITORIAL: {
        "editorial", "legend", "cite", "deeper", "ways", "statuses", "dictionary", "files", "chart__how", "layers", "trail", "next",
    },
}  # fmt: skip
"""The classes by which templates say that words are counted from the data, or are the editors'."""


def blocks(page: Element) -> Iterator[Element]:
    """The innermost blocks of words inside the article of a page."""
    for article in page.all("article", "md-content__inner"):
        for each in article.everything():
            if each.tag in BLOCKS and each.text and not any(inner.tag in BLOCKS for inner in each.everything()):
                yield each


def markers(element: Element) -> list[Element]:
    """What leads to a source; "+3", which leads to the rest of a long row, and "disputed" do not count."""
    return [each for each in element.all("a", "ev") if not {"ev--more", "ev--disputed"} & set(each.classes)]


def rests_on(block: Element) -> str:
    """What the words of a block rest on; nothing where nobody can tell."""
    if markers(block):
        return MARKED
    around = [block, *block.above()]
    if any(_is_one_entry(each) for each in around):
        return IN_ENTRY
    if row := next((each for each in around if each.tag == "tr"), None):
        if _in_row(block, row):
            return IN_ROW
    return next((kind for each in around for kind, classes in MADE_BY.items() if classes & set(each.classes)), "")


def _is_one_entry(element: Element) -> bool:
    names = set(element.classes)
    return bool(names & OF_ITS_SOURCE or (names & ENTRIES and markers(element)))


def _in_row(block: Element, row: Element) -> bool:
    """Whether the row's markers hold for a cell of it: for what it is of, or for what all of its sources say."""
    found = {each.text for each in markers(row)}
    remarks = [each for each in row.children if isinstance(each, Element)][-1]
    return bool(found) and (len(found) == 1 or "of-all" in block.classes or block is not remarks)
