import pytest

from generator.escape import Safe, url
from generator.model.dates import Edtf
from generator.pages.kit import markup


def test_content_and_attributes_of_an_element_are_escaped() -> None:
    made = markup.element("a", "<b>", class_="x", data_tip='"><script>')
    assert made == ('<a class="x" data-tip="&#34;&#62;&#60;script&#62;">&#60;b&#62;</a>')


def test_safe_content_is_taken_as_it_is() -> None:
    assert markup.element("em", Safe("<b>x</b>")) == "<em><b>x</b></em>"


def test_a_link_out_of_the_site_tells_the_other_site_nothing() -> None:
    made = markup.outward("there", url("https://example.org/"))
    assert 'href="https://example.org/"' in made
    assert 'rel="noopener&#32;noreferrer"' in made or 'rel="noopener noreferrer"' in made


def test_a_link_may_have_a_class() -> None:
    assert markup.hyperlink("x", Safe("a.html")) == '<a href="a.html">x</a>'
    assert markup.hyperlink("x", Safe("a.html"), "term") == '<a class="term" href="a.html">x</a>'


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("no such topics", "“no such topics”"),
        ("“no such topics,”", "“no such topics,”"),
        ("«нет»", "«нет»"),
        ("„nein“", "„nein“"),
        ("it is ‘good’", "“it is ‘good’”"),
    ],
)
def test_quotation_marks_are_added_where_there_are_none(words: str, shown: str) -> None:
    assert markup.quoted(words) == shown


def test_a_day_is_written_for_machines_too() -> None:
    made = markup.time(Edtf.parse("2023-11-23"))
    assert made.startswith("<time datetime=")
    assert made.endswith(">23 November 2023</time>")


@pytest.mark.parametrize(
    "date", ["2023-11", "2023", "../2023-11-23", "2023-11-22/2023-11-23", "[2023-11-01,2023-12-01]"]
)
def test_an_imprecise_date_is_words_only(date: str) -> None:
    assert "<time" not in markup.time(Edtf.parse(date))


def test_parts_are_listed_and_escaped() -> None:
    assert markup.listed([Safe("<b>a</b>"), "b", "<c>"]) == "<b>a</b>, b and &#60;c&#62;"
    assert markup.listed(["a"]) == "a"
    assert markup.listed([]) == ""


def test_a_sentence_leaves_out_what_is_empty() -> None:
    assert markup.sentence("a", "", "b") == "a b"
