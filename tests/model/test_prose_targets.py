import pytest

from generator.model import prose_targets
from generator.model.prose_nodes import Link, Marker, Reference, Text

WORDS = (Text("words"),)


@pytest.mark.parametrize("kind", ["term", "person", "member", "event", "source", "page"])
def test_each_kind_of_reference(kind):
    assert prose_targets.linked(WORDS, f"{kind}:some-id") == Reference(kind, "some-id", WORDS)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "HTTP://example.org/a",
        "https://example.org:8080/a?b=c&d=%20#e",
        "https://en.wikipedia.org/wiki/Minsk_(film)",
        "https://[2001:db8::1]/",
        "https://пример.рф/статья",
    ],
)
def test_web_addresses(url):
    assert prose_targets.linked(WORDS, url) == Link(WORDS, url)


@pytest.mark.parametrize(
    "url",
    [
        "https://",
        "https:///path",
        "https:example.org",
        "http://[::1",
        "https://user:secret@example.org",
        "https://example.org:99999/",
        "https://example.org:port/",
        "https://example.org/a b",
        "https://example.org/\x00",
        "https://example.org/\u202eabc",
        "https://example.org/\u00a0",
        'https://example.org/"onclick=',
        "https://example.org/<script>",
        "https://example.org\\@evil.example",
        "https://example.org/" + "a" * 2000,
    ],
)
def test_bad_web_addresses(url):
    with pytest.raises(ValueError, match="is no web address"):
        prose_targets.linked(WORDS, url)


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "data:text/html,x", "//example.org", "/about/", "", "term", "Term:csto", "mailto:a@b.c"],
)
def test_unknown_schemes(target):
    with pytest.raises(ValueError, match=r"is no link; write https://…, term:id, person:id"):
        prose_targets.linked(WORDS, target)


@pytest.mark.parametrize("text", ["", "A", "a_b", "-a", "a-", "a--b", "a b", "a\n", "é", "a" * 65, "../a", "a.b"])
def test_bad_ids(text):
    with pytest.raises(ValueError, match="is no id"):
        prose_targets.checked_id(text)


def test_the_longest_id():
    assert prose_targets.checked_id("a" * 64) == "a" * 64


def test_markers_of_evidence_and_of_cells():
    assert prose_targets.marker("a-1") == Marker("a-1")
    assert prose_targets.marker("a/b") == Marker("a", "b")
    for wrong in ("a/", "/b", "a/b/c", "", "not-stated/b"):
        with pytest.raises(ValueError):
            prose_targets.marker(wrong)
