"""The feed: what it says, and that it is one by RFC 4287, to programs that read feeds and to its own rules.

No maintained package ships a validator or the RELAX NG schema of RFC 4287 that works offline; `musts` checks the
sections of its prose that it names instead.
"""

from __future__ import annotations

import re
from datetime import datetime
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree

from generator.exports.atom import MOST_SOURCES, NAMESPACE, PATH, feed
from tests import factory as f

ATOM = {"a": NAMESPACE}
URN = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
"""The form of a name-based UUID (RFC 9562, sections 4 and 5.5)."""

ADDRESS = "https://example.org/csto"
HOSTILE = "]]> <b>&amp; \"quotes\" 'more' \u200d Ö 😀"
CORRECTIONS = (
    f.correction("old", "2023-12-01", what="A date.", why="A slip."),
    f.correction("month", "2024-02", what=HOSTILE, why=HOSTILE),
    f.correction("new", "2024-03-03", what="A name.", why="A slip."),
)


def explainer(**more):
    return f.make_explainer(**{"corrections": CORRECTIONS, "title": f"Who & <what> {HOSTILE}", **more})


def musts(text: str) -> list[str]:
    """The rules of RFC 4287 that a feed breaks, of those that bear on ours."""
    root = etree.fromstring(text.encode())
    entries = root.findall("a:entry", ATOM)
    wrong = [] if root.tag == f"{{{NAMESPACE}}}feed" else ["4.1.1: the root is a feed"]
    for part in (root, *entries):
        for name in ("id", "title", "updated"):
            if len(part.findall(f"a:{name}", ATOM)) != 1:
                wrong.append(f"4.1: exactly one {name}")
        wrong += [
            f"4.2.6: {each.text!r} is no IRI"
            for each in part.findall("a:id", ATOM)
            if not urlsplit(each.text or "").scheme
        ]
        times = part.findall("a:updated", ATOM) + part.findall("a:published", ATOM)
        wrong += [f"3.3: {each.text!r}" for each in times if not is_time(each.text or "")]
        if len(part.findall("a:published", ATOM)) > (part is not root):
            wrong.append("4.1.2: at most one published, of entries only")
        for rel in ("self", "alternate"):
            if len(part.xpath(f"a:link[@rel='{rel}']", namespaces=ATOM)) > 1:
                wrong.append(f"4.1: no two links {rel} of one type")
    if not root.findall("a:author", ATOM) and not all(each.findall("a:author", ATOM) for each in entries):
        wrong.append("4.1.1: an author")
    wrong += [
        "3.2.1: an author has one name"
        for each in root.iter(f"{{{NAMESPACE}}}author")
        if len(each.findall("a:name", ATOM)) != 1
    ]
    wrong += [
        "4.1.2: content or a link alternate"
        for each in entries
        if not each.xpath("a:content|a:link[@rel='alternate']", namespaces=ATOM)
    ]
    wrong += ["4.2.7.1: a link has an href" for each in root.iter(f"{{{NAMESPACE}}}link") if not each.get("href")]
    wrong += [
        "3.1.1.1: text holds no elements"
        for each in root.iter()
        if each.get("type", "text") == "text"
        and etree.QName(each).localname in ("title", "subtitle", "content")
        and len(each)
    ]
    ids = [each.text for each in root.findall("a:entry/a:id", ATOM)]
    return wrong + (["4.2.6: no two entries of one id"] if len(ids) != len(set(ids)) else [])


def is_time(text: str) -> bool:
    """Whether a text is a date-time of RFC 3339 with capital T and Z or an offset."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text):
        return False
    return bool(datetime.fromisoformat(text))


@pytest.mark.parametrize("address", ["", ADDRESS, f"{ADDRESS}/"])
def test_it_is_a_feed_for_programs_and_by_the_rules(address):
    text = feed(explainer(), address)
    assert musts(text) == []
    parsed = feedparser.parse(text.encode())
    assert parsed.bozo == 0
    assert parsed.version == "atom10"
    assert len(parsed.entries) == 5


def test_the_rules_find_what_is_wrong():
    text = feed(explainer())
    for old, new in (
        (r"<author>.*?</author>", ""), (r"<updated>.*?</updated>", ""), (r"T00:00:00Z", ""), (r"(<entry>\s*)(<id>.*?</id>)(.*?<entry>\s*)<id>.*?</id>", r"\1\2\3\2"),
        (r"<id>.*?</id>", "<id>one</id>"), (r"<name>.*?</name>", ""), (r"<title>.*?</title>", "<title/><title/>"),
    ):  # fmt: skip
        broken = re.sub(old, new, text, count=1, flags=re.DOTALL)
        assert broken != text and musts(broken), old
    assert feedparser.parse(text.replace("</feed>", "").encode()).bozo


def test_the_newest_comes_first_be_it_correction_version_or_source():
    parsed = feedparser.parse(feed(explainer(), ADDRESS).encode())
    assert [entry.title for entry in parsed.entries] == [
        "Correction: A name.", f"Correction: {HOSTILE}", "As of 31 December 2023", "Source: Article lead",
        "Correction: A date.",
    ]  # fmt: skip
    assert parsed.entries[0].content[0].value == "3 March 2024: A name. Why: A slip."
    assert parsed.entries[2].content[0].value == "As of 31 December 2023: 1 source, 0 events, 0 statements, 0 claims."
    assert parsed.entries[3].link == f"{ADDRESS}/sources/lead/index.html"


def test_a_source_has_the_day_on_which_it_was_added_else_that_of_the_record():
    given = f.make_explainer(
        articles=(
            f.article("lead", published="2023-11-24"),
            f.article("late", published="2016-01-02", added="2024-05-06"),
            f.article("month", published="2023-10"),
            f.article("after", published="2025-11-27"),
            f.article("undated", published=None),
        )
    )
    parsed = feedparser.parse(feed(given).encode())
    assert parsed.feed.updated == "2024-05-06T00:00:00Z"
    assert [(entry.title, entry.updated[:10], entry.get("published", "")[:10]) for entry in parsed.entries] == [
        ("Source: Article late", "2024-05-06", "2016-01-02"),
        ("As of 31 December 2023", "2023-12-31", ""),
        ("Source: Article after", "2023-12-31", "2025-11-27"),
        ("Source: Article lead", "2023-12-31", "2023-11-24"),
        ("Source: Article month", "2023-12-31", "2023-10-31"),
        ("Source: Article undated", "2023-12-31", ""),
    ]


def test_a_correction_moves_the_feed_and_stands_on_top_whatever_was_published_since():
    given = {
        "articles": (f.article("lead", published="2025-11-27", added="2024-02-05"),),
        "corrections": (f.correction("slip", "2024-02-05", what="A name."),),
    }
    parsed = feedparser.parse(feed(f.make_explainer(**given)).encode())
    assert parsed.feed.updated == "2024-02-05T00:00:00Z"
    assert [entry.title for entry in parsed.entries][:2] == ["Correction: A name.", "Source: Article lead"]


def test_of_very_many_sources_the_newest_are_told():
    many = tuple(f.article(f"a{n}", published=None, added=str(1900 + n)) for n in range(MOST_SOURCES + 20))
    titles = [each.title for each in feedparser.parse(feed(f.make_explainer(articles=many)).encode()).entries]
    assert len(titles) == MOST_SOURCES + 1
    assert f"Source: Article a{len(many) - 1}" in titles
    assert "Source: Article a0" not in titles


def test_the_times_are_those_of_the_data():
    root = etree.fromstring(feed(explainer()).encode())
    assert [each.text for each in root.findall("a:updated", ATOM)] == ["2024-03-03T00:00:00Z"]
    assert [each.text[:10] for each in root.findall("a:entry/a:updated", ATOM)] == [
        "2024-03-03", "2024-02-29", "2023-12-31", "2023-12-31", "2023-12-01",
    ]  # fmt: skip
    assert feed(explainer()) == feed(explainer())


def test_text_arrives_as_it_was_written():
    root = etree.fromstring(feed(explainer()).encode())
    assert root.findtext("a:title", namespaces=ATOM) == f"Who & <what> {HOSTILE}"
    assert HOSTILE in root.xpath("a:entry[2]/a:content", namespaces=ATOM)[0].text


def test_what_no_xml_may_hold_is_replaced():
    root = etree.fromstring(
        feed(f.make_explainer(corrections=(f.correction("x", "2024-02", what="a\x00\x0b\ufffeb"),))).encode()
    )
    assert root.findtext("a:entry/a:title", namespaces=ATOM) == "Correction: a\ufffd\ufffd\ufffdb"


def ids(address: str = "", **more) -> list[str]:
    return [
        each.text for each in etree.fromstring(feed(explainer(**more), address).encode()).iter(f"{{{NAMESPACE}}}id")
    ]


def test_ids_are_stable_names_and_each_is_another():
    assert all(URN.fullmatch(each) for each in ids())
    assert len(set(ids())) == len(ids()) == 6
    assert ids() == ids()
    assert ids(ADDRESS) == ids(f"{ADDRESS}/")


@pytest.mark.parametrize(
    ("address", "more"),
    [
        (ADDRESS, {}),
        ("", {"title": "Another"}),
        ("", {"organisations": (f.organisation(id="eu"),), "organisation": "eu"}),
    ],
)
def test_no_two_sites_and_no_two_datasets_share_an_id(address: str, more):
    assert not set(ids()) & set(ids(address, **more))
    assert not set(ids("https://example.org/other")) & set(ids(ADDRESS))


def test_an_id_stays_when_the_words_the_day_and_other_entries_change():
    def named(**more) -> dict[str, str]:
        return {each.link: each.id for each in feedparser.parse(feed(explainer(**more)).encode()).entries}

    before = named(corrections=CORRECTIONS[:1])
    changed = f.correction("old", "2025-01-01", what="Other words.")
    after = named(corrections=(*CORRECTIONS[1:], changed), as_of="2024-12-31", articles=(f.article(title="New"),))
    assert {link for link, name in before.items() if after[link] != name} == {"index.html"}


def hrefs(address: str) -> list[str]:
    return [
        each.get("href") for each in etree.fromstring(feed(explainer(), address).encode()).iter(f"{{{NAMESPACE}}}link")
    ]


def test_links_are_absolute_where_the_address_is_known_and_else_relative():
    relative = hrefs("")
    assert relative[:2] == [PATH, "index.html"]
    assert "corrections/index.html#correction-old" in relative
    assert hrefs(ADDRESS) == hrefs(f"{ADDRESS}/") == [f"{ADDRESS}/{each}" for each in relative]


def test_an_address_that_is_none_is_refused():
    with pytest.raises(ValueError, match="not a usable web address"):
        feed(explainer(), "javascript:alert(1)")


def test_the_language_is_the_explainers():
    assert 'xml:lang="hy"' in feed(explainer(language="hy"))


def test_without_corrections_there_are_the_version_and_the_sources():
    parsed = feedparser.parse(feed(f.make_explainer()).encode())
    assert [entry.title for entry in parsed.entries] == ["As of 31 December 2023", "Source: Article lead"]


def test_the_feed_of_the_record(record):
    assert musts(feed(record, ADDRESS)) == []
    assert f"{len(record.articles)} sources, {len(record.events)} events" in feed(record)
