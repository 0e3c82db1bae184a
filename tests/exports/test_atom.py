"""The feed: what it says, and that it is one by RFC 4287, to programs that read feeds and to its own rules."""

from __future__ import annotations

import re
from datetime import datetime
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree

from generator.exports.atom import NAMESPACE, PATH, feed
from tests import factory as f

ATOM = {"a": NAMESPACE}
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[\w.~/-]+")
"""The form of a tag URI (RFC 4151, section 2.1)."""

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
        wrong += [f"3.3: {each.text!r}" for each in part.findall("a:updated", ATOM) if not is_time(each.text or "")]
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
    assert len(parsed.entries) == 4


def test_the_rules_find_what_is_wrong():
    text = feed(explainer())
    for old, new in (
        (r"<author>.*?</author>", ""), (r"<updated>.*?</updated>", ""), (r"T00:00:00Z", ""), (r"correction/old", "correction/new"),
        (r"<id>.*?</id>", "<id>one</id>"), (r"<name>.*?</name>", ""), (r"<title>.*?</title>", "<title/><title/>"),
    ):  # fmt: skip
        broken = re.sub(old, new, text, count=1, flags=re.DOTALL)
        assert broken != text and musts(broken), old
    assert feedparser.parse(text.replace("</feed>", "").encode()).bozo


def test_corrections_come_newest_first_and_then_the_version():
    parsed = feedparser.parse(feed(explainer(), ADDRESS).encode())
    assert [entry.id.partition("org/lead/")[2] for entry in parsed.entries] == [
        "correction/new", "correction/month", "as-of/2023-12-31", "correction/old",
    ]  # fmt: skip
    assert parsed.entries[0].title == "Correction: A name."
    assert parsed.entries[0].content[0].value == "3 March 2024: A name. Why: A slip."
    assert parsed.entries[2].content[0].value == "As of 31 December 2023: 1 source, 0 events, 0 statements, 0 claims."


def test_the_times_are_those_of_the_data():
    root = etree.fromstring(feed(explainer()).encode())
    assert [each.text for each in root.findall("a:updated", ATOM)] == ["2024-03-03T00:00:00Z"]
    assert [each.text[:10] for each in root.findall("a:entry/a:updated", ATOM)] == [
        "2024-03-03", "2024-02-29", "2023-12-31", "2023-12-01",
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


def test_ids_are_tags_that_do_not_change_with_the_address():
    ids = [each.text for each in etree.fromstring(feed(explainer()).encode()).iter(f"{{{NAMESPACE}}}id")]
    assert all(TAG.fullmatch(each) for each in ids)
    assert len(set(ids)) == len(ids) == 5
    assert ids == [
        each.text for each in etree.fromstring(feed(explainer(), ADDRESS).encode()).iter(f"{{{NAMESPACE}}}id")
    ]


def test_an_id_stays_when_the_words_the_day_and_other_entries_change():
    before = etree.fromstring(feed(explainer(corrections=CORRECTIONS[:1])).encode())
    changed = f.correction("old", "2025-01-01", what="Other words.")
    after = etree.fromstring(feed(explainer(corrections=(*CORRECTIONS[1:], changed), as_of="2024-12-31")).encode())
    path = "a:entry/a:id"
    assert {each.text for each in before.findall(path, ATOM)} - {each.text for each in after.findall(path, ATOM)} == {
        "tag:explainer.invalid,2005:org/lead/as-of/2023-12-31"
    }


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


def test_without_corrections_there_is_the_version():
    parsed = feedparser.parse(feed(f.make_explainer()).encode())
    assert [entry.title for entry in parsed.entries] == ["As of 31 December 2023"]


def test_the_feed_of_the_record(record):
    assert musts(feed(record, ADDRESS)) == []
    assert f"{len(record.articles)} sources, {len(record.events)} events" in feed(record)
