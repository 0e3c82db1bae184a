from __future__ import annotations

import pytest

from generator.linked.base import CONTEXT, Local, brief, document, node, page, placed


def test_a_node_leaves_out_what_is_not_known() -> None:
    made = node("Event", page("events/2023", "event-x"), name="X", location=None, attendee=[], description="")
    assert made == {"@type": "Event", "@id": "events/2023/index.html#event-x", "name": "X"}
    assert node(("Country", "Organization"), free=False, position=0) == {
        "@type": ["Country", "Organization"], "free": False, "position": 0,
    }  # fmt: skip


def test_a_mention_has_type_id_and_name_only() -> None:
    assert brief(node("Person", page("people", "a"), name="A", sameAs="b")) == {
        "@type": "Person", "@id": "people/index.html#a", "name": "A",
    }  # fmt: skip


def test_a_document_names_its_vocabulary_once() -> None:
    assert document([node("Event")]) == {"@context": CONTEXT, "@graph": [{"@type": "Event"}]}


@pytest.mark.parametrize(
    ("folder", "local", "relative"),
    [
        ("", page(""), "index.html"),
        ("", page("", "article"), "#article"),
        ("", page("members/am", "member"), "members/am/index.html#member"),
        ("members/am", page("members/am", "member"), "#member"),
        ("members/am", page("members/by", "member"), "../by/index.html#member"),
        ("members/am", page(""), "../../index.html"),
        ("data", Local("data/events.csv"), "events.csv"),
    ],
)
def test_an_address_is_relative_to_the_page_that_writes_it(folder: str, local: Local, relative: str) -> None:
    assert placed({"item": [{"@id": local}]}, folder) == {"item": [{"@id": relative}]}


@pytest.mark.parametrize("address", ["https://a.test/b", "https://a.test/b/"])
def test_an_address_is_absolute_where_the_site_has_one(address: str) -> None:
    assert placed(page("people", "x"), "people", address) == "https://a.test/b/people/index.html#x"


def test_what_is_no_address_of_the_site_stays_as_it_is() -> None:
    plain = {"url": "https://other.test/index.html", "position": 1, "isAccessibleForFree": True}
    assert placed(plain, "members/am", "https://a.test") == plain
