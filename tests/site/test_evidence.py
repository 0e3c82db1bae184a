"""Evidence: every fact on every page leads to an entry on a source's page. A crawl counts them; none is left over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from posixpath import dirname, join, normpath

import pytest

from tests.site.conftest import HAND_WRITTEN, Pages
from tests.site.markup import Element, parse
from tests.site.prose_blocks import COMPUTED, EDITORIAL, IN_ENTRY, IN_ROW, MARKED, blocks, markers, rests_on

WITHOUT_SOURCE = {"not-stated", "not-a-member", "not-yet-held"}
SOURCE = re.compile(r"sources/[a-z0-9-]+/index\.html")
NOT_STATED = "how-to-read/index.html#not-stated"

Fact = tuple[str, str, Element]
"""The page, what kind of fact it is, and where it stands."""


def address(page: str, marker: Element) -> str:
    """What a marker leads to, from the root of the site."""
    path, _, fragment = marker["href"].partition("#")
    return f"{normpath(join(dirname(page), path)) if path else page}#{fragment}"


def status(cell: Element) -> str:
    return next((name.removeprefix("st--") for name in cell.classes if name.startswith("st--")), "")


def told(page: str, tree: Element) -> Iterator[Fact]:
    """The facts of a page that must carry a marker."""
    for saying in tree.all("article", "saying"):
        yield page, "claim or statement", saying
    for table in (*tree.all("table", "record"), *tree.all("table", "parts")):
        for row in table.first("tbody").all("tr"):
            if status(row.first("td", "st")) not in WITHOUT_SOURCE:
                yield page, "cell in a record", row
    for kind, parent, tag in LISTS:
        for holder in tree.all(class_=parent):
            for each in holder.all(tag):
                yield page, kind, each
    if page == "index.html":
        yield from ((page, "answer to a question", each) for each in answers(tree))


LISTS = (
    ("short answer", "answer", "p"),
    ("key point", "key-points", "li"),
    ("what is known", "box--known", "li"),
    ("span of membership", "spans", "li"),
    ("office", "roles", "li"),
    ("office of a member's person", "people", "li"),
    ("version in a dispute", "versions", "li"),
)


def answers(home: Element) -> Iterator[Element]:
    """The paragraphs under the questions of the first page."""
    article = home.first("article")
    heading = ""
    for each in article.children:
        if isinstance(each, Element) and each.tag in {"h2", "h3"}:
            heading = each.tag if heading or each["id"] == "questions-and-answers" else ""
            if each.tag == "h2" and each["id"] != "questions-and-answers":
                heading = ""
        elif isinstance(each, Element) and heading == "h3" and each.tag == "p":
            yield each


def facts(pages: Pages) -> list[Fact]:
    return [fact for path, tree in pages.items() if path.split("/")[0] not in HAND_WRITTEN for fact in told(path, tree)]


def counted(found: Iterable[Fact]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for _, kind, _ in found:
        counts[kind] = counts.get(kind, 0) + 1
    return counts


@pytest.fixture(scope="module")
def entries(pages: Pages) -> dict[str, Element]:
    """Every entry of every source's page, by its address."""
    return {
        f"{path}#{entry['id']}": entry
        for path, tree in pages.items()
        if SOURCE.fullmatch(path)
        for entry in tree.all("li", "taken__entry")
    }


def test_every_fact_carries_a_marker(pages: Pages) -> None:
    found = facts(pages)
    assert [(page, kind, each) for page, kind, each in found if not markers(each)] == []
    counts = counted(found)
    assert counts["claim or statement"] > 150, counts
    assert counts["cell in a record"] > 200, counts
    assert counts["key point"] >= 5 and counts["answer to a question"] >= 7, counts
    assert all(counts.get(kind) for kind, _, _ in LISTS if kind != "version in a dispute"), counts


def test_every_block_of_words_is_from_a_source_or_says_what_else_it_is(pages: Pages) -> None:
    """All that readers read in the body of a page: nothing may stand there of which nobody can tell where it is from."""
    counts: Counter[str] = Counter()
    unknown = []
    for path, tree in pages.items():
        for block in blocks(tree) if path.split("/")[0] not in HAND_WRITTEN else ():
            found = rests_on(block)
            counts[found] += 1
            unknown += [] if found else [(path, block)]
    print("blocks of words by what they rest on:", dict(counts))
    assert unknown == []
    assert counts[MARKED] > 900 and counts[IN_ENTRY] > 3_000 and counts[IN_ROW] > 250, counts
    assert counts[COMPUTED] and counts[EDITORIAL], counts


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<p>It rained.</p>", ""),
        ("<p>It rained.<a class='ev'>1</a></p>", MARKED),
        ("<p>It rained.<a class='ev ev--more'>+2</a></p>", ""),
        ("<dl class='one-source'><dd>Minsk</dd></dl>", ""),
        ("<dl class='one-source'><dt>Date</dt><div><a class='ev'>1</a></div><dd>Minsk</dd></dl>", IN_ENTRY),
        ("<table><tr><th>A<a class='ev'>1</a></th><td>It rained.</td></tr></table>", IN_ROW),
        ("<table><tr><th>A<a class='ev'>1</a><a class='ev'>2</a></th><td>It rained.</td></tr></table>", ""),
        ("<p class='editorial'>We read it so.</p>", EDITORIAL),
        ("<p class='note'>A remark.</p>", ""),
    ],
)
def test_words_without_a_source_are_told_from_others(html: str, kind: str) -> None:
    (block,) = blocks(parse(f"<article class='md-content__inner'>{html}</article>"))
    assert rests_on(block) == kind


@pytest.mark.parametrize("kind", ["short answer", "key point", "what is known", "answer to a question"])
def test_every_sentence_of_the_authors_ends_with_a_marker(kind: str, pages: Pages) -> None:
    """As the check of the seeds asks, seen from the other end."""
    bare = [
        (page, sentence)
        for page, found, element in facts(pages)
        if found == kind
        for sentence in ENDS.split(marked(element))
        if not sentence.strip().endswith(MARK)
    ]
    assert bare == []


MARK = "\N{DAGGER}"
ENDS = re.compile(rf"(?<={MARK})\s+|(?<=[.!?])\s+(?=[A-Z“])")
"""Where a sentence ends: after its markers, or where a next one begins without any."""


def marked(element: Element) -> str:
    """The words of an element with a sign for each row of markers."""
    parts = [child if isinstance(child, str) else sign(child) for child in element.children]
    return re.sub(rf"{MARK}[{MARK}\s]*{MARK}", MARK, " ".join("".join(parts).split()))


def sign(element: Element) -> str:
    return MARK if element.tag == "sup" and element.all("a", "ev") else element.text


def test_every_marker_leads_to_an_entry_on_a_sources_page(pages: Pages, entries: dict[str, Element]) -> None:
    found = [(path, each) for path, tree in pages.items() for each in markers(tree)]
    lost = [
        (path, each)
        for path, each in found
        if address(path, each) not in entries and not ("ev--none" in each.classes and address(path, each) == NOT_STATED)
    ]
    assert len(found) > 800
    assert lost == []


def test_every_entry_says_where_in_the_source_it_stands(entries: dict[str, Element]) -> None:
    assert len(entries) > 200
    assert [key for key, entry in entries.items() if not entry.all(class_="passage")] == []
    assert [key for key, entry in entries.items() if not entry.first(class_="passage").text] == []


def test_quoted_and_referenced_markers_tell_which_they_are(pages: Pages, entries: dict[str, Element]) -> None:
    seen = {"quoted": 0, "referenced": 0}
    for path, tree in pages.items():
        for each in markers(tree):
            for kind in seen:
                if f"ev--{kind}" in each.classes:
                    seen[kind] += 1
                    assert each["aria-label"].endswith(kind)
                    words = entries[address(path, each)].all(class_="passage__exact")
                    assert bool(words) == (kind == "quoted"), (path, each)
    assert seen["quoted"] > 100 and seen["referenced"] > 300, seen


def test_every_stated_cell_of_a_matrix_leads_to_its_evidence(pages: Pages, entries: dict[str, Element]) -> None:
    """To the entry of its one source, or to the row with the markers of all its sources."""
    stated, bare = 0, []
    for path, tree in pages.items():
        for matrix in tree.all("table", "matrix"):
            for cell in matrix.all("td", "st"):
                links = cell.all("a")
                if status(cell) in WITHOUT_SOURCE:
                    assert not links, (path, cell)
                    continue
                stated += 1
                goal = address(path, links[0]) if links else ""
                page, _, anchor = goal.partition("#")
                if goal not in entries and not (page in pages and markers(pages[page].with_id(anchor))):
                    bare.append((path, cell))
    assert stated > 300
    assert bare == []


def test_every_number_of_a_note_is_explained_at_the_end_of_the_page(pages: Pages, entries: dict[str, Element]) -> None:
    for path, tree in pages.items():
        numbers = [each["data-note"] for each in markers(tree) if "ev--none" not in each.classes]
        assert all(f"note-{each.text}" == each["data-note"] for each in markers(tree) if each["data-note"]), path
        for more in tree.all("a", "ev--more"):
            rest = re.findall(r"\d+", more["aria-label"].partition("numbers")[2])
            assert more["href"] == f"#note-{rest[0]}" and more.text == f"+{len(rest)}", (path, more)
            numbers += [f"note-{number}" for number in rest]
        notes = [each for notes in tree.all("ol", "notes") for each in notes.all("li")]
        assert [note["id"] for note in notes] == [f"note-{number + 1}" for number in range(len(notes))], path
        assert set(numbers) == {note["id"] for note in notes}, path
        assert [note for note in notes if address(path, note.first("a")) not in entries] == [], path


def test_an_entry_leads_back_to_where_it_is_used(pages: Pages, entries: dict[str, Element]) -> None:
    """But for claims that nobody has used yet, and for states without a page, which were never members."""
    unused = [key for key, entry in entries.items() if not entry.all(class_="taken__uses")]
    guests = [key for key in unused if (found := re.search("#membership-([a-z]+)-", key)) and not_ours(pages, found[1])]
    assert [key for key in unused if "#claim-" not in key and key not in guests] == []
    assert len(unused) <= len(entries) // 10, unused


def not_ours(pages: Pages, member: str) -> bool:
    return f"members/{member}/index.html" not in pages
