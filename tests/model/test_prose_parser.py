import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.prose_nodes import Emphasis, Link, Marker, Paragraph, Reference, Strong, Text
from generator.model.prose_parser import ProseError, parse


def children(text):
    (paragraph,) = parse(text)
    return paragraph.children


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* c", (Text("a "), Emphasis((Text("b"),)), Text(" c"))),
        ("**b**", (Strong((Text("b"),)),)),
        ("***b***", (Strong((Emphasis((Text("b"),)),)),)),
        ("*a **b***", (Emphasis((Text("a "), Strong((Text("b"),)))),)),
        ("**a *b***", (Strong((Text("a "), Emphasis((Text("b"),)))),)),
        ("*a **b** c*", (Emphasis((Text("a "), Strong((Text("b"),)), Text(" c"))),)),
        ("un*frozen*ness", (Text("un"), Emphasis((Text("frozen"),)), Text("ness"))),
        ("[b](https://example.org/a)", (Link((Text("b"),), "https://example.org/a"),)),
        ("[b](https://e.org/a_(c)).", (Link((Text("b"),), "https://e.org/a_(c)"), Text("."))),
        ("[the *b*](term:csto)", (Reference("term", "csto", (Text("the "), Emphasis((Text("b"),)))),)),
        ("*[b](person:a-b)*", (Emphasis((Reference("person", "a-b", (Text("b"),)),)),)),
        ("a[^b][^c/d]", (Text("a"), Marker("b"), Marker("c", "d"))),
        ("a[^not-stated]", (Text("a"), Marker("not-stated"))),
        ("*a[^b]*", (Emphasis((Text("a"), Marker("b"))),)),
        ("a [sic] b", (Text("a [sic] b"),)),
        ("[a *b*] (c)", (Text("[a "), Emphasis((Text("b"),)), Text("] (c)"))),
        ("[see [b](term:c)]", (Text("[see "), Reference("term", "c", (Text("b"),)), Text("]"))),
        ("a] b", (Text("a] b"),)),
    ],
)
def test_marks(text, expected):
    assert children(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r"5 \* 3", "5 * 3"),
        (r"\[a\](b)", "[a](b)"),
        (r"\\", "\\"),
        (r"a\b \é", r"a\b \é"),
        ("a\\", "a\\"),
        (r"\[^a]", "[^a]"),
        ("# <b>&amp; {x}{: .y } `c` | ! ~ _d_ :smile: --- $$", "# <b>&amp; {x}{: .y } `c` | ! ~ _d_ :smile: --- $$"),
        ("a\nb", "a b"),
        ("a  \r\n\tb", "a b"),
        ("a\rb", "a b"),
        ("a  b", "a  b"),
        ("  a \n", "a"),
        ("Привет, Ереван – 你好", "Привет, Ереван – 你好"),
    ],
)
def test_all_else_is_literal(text, value):
    assert children(text) == (Text(value),)


@pytest.mark.parametrize("gap", ["\n\n", "\n \n", "\r\n\r\n", "\n\n\n\n", " \n\t\n "])
def test_blank_lines_part_paragraphs(gap):
    assert parse(f"a{gap}b") == (Paragraph((Text("a"),)), Paragraph((Text("b"),)))
    assert parse(f"{gap}a{gap}") == (Paragraph((Text("a"),)),)


def test_text_of_nothing_but_space_has_no_paragraphs():
    assert parse("") == parse(" \n\n ") == ()


@pytest.mark.parametrize(
    ("text", "problem", "offset"),
    [
        ("a *b", "* is not closed", 2),
        ("a **b", "** is not closed", 2),
        ("a **b*", "* must touch", 5),
        ("a [b", "[ is not closed", 2),
        ("*a\n\nb*", "* is not closed", 0),
        ("*a [b* c](term:d)", "[ is not closed", 3),
        ("[a *b](term:c)*", "* is not closed", 3),
        ("**a *b** c*", "* is not closed", 4),
        ("5 * 3 * 2", "* must touch", 2),
        ("*a *", "* must touch", 3),
        ("a ****b****", "too many stars", 2),
        ("[a](javascript:alert)", "'javascript:alert' is no link", 3),
        ("[a](http://[::1)", "is no web address", 3),
        ("[a](https://e.org/a b)", "is no web address", 3),
        ("[a](https://e.org", "not closed with )", 3),
        ("[a](term:Some_Id)", "'Some_Id' is no id", 3),
        ("[a]()", "'' is no link", 3),
        ("[](term:a)", "needs words", 0),
        ("a [b[^c]](term:d)", "cannot hold a link", 2),
        ("a [b *[c](term:d)*](term:e)", "cannot hold a link", 2),
        ("a [^", "an evidence marker is written", 2),
        ("a [^]", "'' is no id", 2),
        ("a [^b", "an evidence marker is written", 2),
        ("a [^b c]", "'b c' is no id", 2),
        ("a [^b/c/d]", "'c/d' is no id", 2),
        ("a [^" + "b" * 300 + "]", "an evidence marker is written", 2),
        ("a [^" + "b" * 65 + "]", "is no id", 2),
        ("[[[[[a]]]]]", "more than 4 deep", 4),
        ("a\n\n[^b]", "needs a sentence", 7),
        ("a" * 20_001, "longer than 20,000", 20_000),
    ],
)
def test_errors_say_what_and_where(text, problem, offset):
    with pytest.raises(ProseError) as caught:
        parse(text)
    assert problem in caught.value.problem
    assert caught.value.offset == offset
    assert str(caught.value).endswith(f"(at character {offset + 1})")


def test_four_marks_deep_is_allowed():
    assert children("*[**[a]**](term:b)*")[0].children[0].target == "b"


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "*",
        "]",
        "\\",
        "[^",
        "(",
        "[a](",
        "a ",
        "a\n",
        "\n\n",
        " ",
        "[a]",
        "*a* ",
        "**a *b*** ",
        "a.",
        "a[^b]",
        "[a](term:b)",
    ],
)
def test_time_is_linear(piece):
    text = piece * (20_000 // len(piece))
    started = time.perf_counter()
    with suppress(ProseError):
        parse(text)
    assert time.perf_counter() - started < 5


@given(st.text(max_size=200) | st.text(alphabet="ab *[]()^\\\n/:.-", max_size=60))
def test_any_text_is_prose_or_a_located_error(text):
    try:
        paragraphs = parse(text)
    except ProseError as error:
        assert 0 <= error.offset <= len(text)
        return
    assert all(paragraph.children for paragraph in paragraphs)


@given(
    st.text(alphabet=st.characters(exclude_characters="\r\n \t", exclude_categories=["Cs"]), min_size=1, max_size=80)
)
def test_escaped_text_comes_back_as_it_was(text):
    escaped = "".join(f"\\{character}" if character in "\\*[]" else character for character in text)
    assert children(escaped) == (Text(text),)
