import html
import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import escape
from generator.escape import Safe

ANY_TEXT = st.text(st.characters(), max_size=60)


def test_text_writes_every_ascii_sign_as_an_entity_and_keeps_the_rest():
    assert escape.text("A.1 <b> Հայ “x”") == "A&#46;1 &#60;b&#62; Հայ “x”"


def test_a_string_of_a_style_sheet_cannot_end_early():
    assert escape.css_string('A1\\ "}\n</style>é') == (
        r"A1\00005c\000020\000022\00007d\000020\00003c\00002fstyle\00003e\0000e9"
    )
    assert escape.css_string("a\x00\ud800") == r"a\00fffd\00fffd"


def test_text_collapses_what_breaks_lines_and_keeps_spaces_of_typesetting():
    assert escape.text(" a\r\n\n\tb\u2028c\x0bd  ") == "a b c d"
    assert escape.text("12\u00a0km\u202f!") == "12\u00a0km\u202f&#33;"


def test_text_lets_no_control_or_surrogate_through():
    assert escape.text("a\x02wzxhzdk\x030\x00\x7f\x9b\ud800") == "a\ufffdwzxhzdk\ufffd0\ufffd\ufffd\ufffd\ufffd"


def test_text_twice_is_text_once():
    once = escape.text("a < b & c")
    assert escape.text(once) is once


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Z"]), max_size=60))
def test_text_is_undone_by_reading_html(value):
    assert html.unescape(escape.text(value)) == value


@settings(max_examples=100, deadline=None)
@given(ANY_TEXT)
def test_text_holds_only_letters_digits_spaces_and_entities(value):
    for piece in escape.text(value).split("&#")[1:]:
        number, end, _ = piece.partition(";")
        assert end and number.isdecimal()
    rest = escape.text(value).replace("&#", "").replace(";", "")
    assert all(not sign.isascii() or sign.isalnum() or sign == " " for sign in rest)


def test_what_is_added_to_safe_text_is_escaped():
    assert Safe("<b>") + "<i>" == "<b>&#60;i&#62;"
    assert "<i>" + Safe("<b>") == "&#60;i&#62;<b>"
    assert isinstance(Safe("a") + "b", Safe)
    assert isinstance("a" + Safe("b"), Safe)


def test_a_part_of_safe_text_is_no_longer_safe():
    assert escape.text(Safe("<b>")[:2]) == "&#60;b"


def test_join_escapes_the_parts_and_keeps_the_separator():
    joined = escape.join([Safe("<b>"), "<i>"], "<br>")
    assert joined == "<b><br>&#60;i&#62;"
    assert isinstance(joined, Safe)


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        (" HTTP://Example.ORG:8080 ", "http://example.org:8080"),
        ("https://example.org/a b\"'<>`{}|\\^", "https://example.org/a%20b%22'%3C%3E%60%7B%7D%7C%5C%5E"),
        ("https://example.org/100%/%41", "https://example.org/100%25/%41"),
        ("https://hy.example.org/Հայ", "https://hy.example.org/%D5%80%D5%A1%D5%B5"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://exam\nple.org/\t\x00a", "https://example.org/a"),
        ("http://[::1]:80/", "http://[::1]:80/"),
    ],
)
def test_a_web_address_is_written_as_the_standard_says(given, plain):
    assert escape.plain_url(given) == plain
    assert html.unescape(escape.url(given)) == plain


@pytest.mark.parametrize(
    "given",
    [
        "",
        "example.org",
        "//example.org",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "JaVaScRiPt://example.org/%0aalert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "http:",
        "http:///path",
        "http:\\\\example.org",
        "http://[::1",
        "http://[::1%<script>]:x/",
        "http://[v1.x]/",
        "http://a]b/",
        "http://example.org:99999/",
        "http://example.org:a/",
        "https://icj-cij.org@evil.example/",
        "https://user:password@example.org/",
        "https://a\\@evil.example/",
        "https://exa mple.org/",
        'https://exa"mple.org/',
        "https://a..b/",
        "https://\u2100.example/",
        "https://example.org/\ud800",
        "https://example.org/" + "a" * 2_048,
    ],
)
def test_other_addresses_are_refused_in_printable_words(given):
    with pytest.raises(ValueError) as refused:
        escape.url(given)
    assert str(refused.value).isprintable()


def test_a_web_address_has_nothing_that_ends_an_attribute_or_a_link():
    written = escape.url("https://example.org/a_(b)_[c]*'\"<>`?d=1&copy=2")
    assert not set("()[]*_'\"<>`") & set(written)
    assert escape.url(written) == written


@settings(max_examples=100, deadline=None)
@given(ANY_TEXT)
def test_any_address_is_refused_or_safe(tail):
    try:
        written = escape.url("https://example.org/" + tail)
    except ValueError:
        return
    assert not set(" ()[]*_'\"<>`\\{}|\n\t") & set(written)
    assert written.isascii()
    assert html.unescape(written).startswith("https://example.org/")


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(ANY_TEXT, ANY_TEXT | st.integers() | st.none(), max_size=3))
def test_json_for_a_script_element_reads_back_and_cannot_leave_it(data):
    written = escape.json_script(data)
    assert json.loads(written) == data
    assert not set("<>&\u2028\u2029") & set(written)
    written.encode("utf-8")


def test_json_keeps_the_order_and_refuses_what_is_no_json():
    assert escape.json_script({"b": "</script>é", "a": [1]}) == '{"b":"\\u003c/script\\u003eé","a":[1]}'
    with pytest.raises(ValueError):
        escape.json_script(float("nan"))


def test_front_matter_is_yaml_with_escaped_strings():
    written = escape.front_matter(
        {"title": 'A: "b" <i>\n---\n', "hide": ["toc", "<b>"], "search": {"exclude": True}, "x": Safe("&amp;")}
    )
    assert written.startswith("---\n") and written.endswith("\n---\n")
    assert written.count("---\n") == 2
    assert yaml.safe_load(written[4:-4]) == {
        "title": "A: &quot;b&quot; &lt;i&gt;\n---\n",
        "hide": ["toc", "&lt;b&gt;"],
        "search": {"exclude": True},
        "x": "&amp;",
    }


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_front_matter_reads_back_whatever_the_title(title):
    read = yaml.safe_load(escape.front_matter({"title": title})[4:-4])
    assert read == {"title": html.escape(title)}


@pytest.mark.parametrize("key", ["", "a: b", "a\nb", "- a", "é", "<b>"])
def test_front_matter_refuses_keys_that_are_no_names(key):
    with pytest.raises(ValueError):
        escape.front_matter({key: "x"})


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(value):
    assert escape.csv_cell(value) == "'" + value


@pytest.mark.parametrize("value", ["", "Armenia", "1-2", "a=b", "'x"])
def test_other_cells_stay(value):
    assert escape.csv_cell(value) == value


def test_plotly_text_shows_its_signs():
    assert escape.plotly('<b>a</b> & "b"') == '&lt;b&gt;a&lt;/b&gt; &amp; "b"'


@settings(max_examples=100, deadline=None)
@given(ANY_TEXT)
def test_logged_values_are_one_printable_line_and_no_command(value):
    for shown in (escape.log(value), escape.log_line(value), escape.log_line("::" + value)):
        assert shown.isprintable()
        assert not shown.lstrip().startswith("::")
        assert "##[" not in shown


def test_logged_values_are_quoted_and_cut():
    assert escape.log("it's") == '"it\'s"'
    assert escape.log(12) == "12"
    assert escape.log("a" * 500) == "'" + "a" * 120 + "'…"
