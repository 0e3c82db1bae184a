import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.bibtex import PATH, bibtex, entry, source_entry, text, title
from tests.exports.bibtex_reading import entries
from tests.factory import article, make_explainer

HOSTILE = "x}, @article{y, title={z}} \"q\" 100% & #1 _u_ ~ ^ $a$ \\LaTeX \\\\ - -- --- `` '' ?` !` <b> é Հայ @{z} @string{a=b} \\"


def read(**fields):
    return entries(source_entry(article(**fields)))["lead"]


def test_every_source_of_the_record_reads_back(record):
    found = entries(bibtex(record))
    assert list(found) == list(record.articles)
    for source in record.articles.values():
        fields = found[source.id]
        assert fields["title"] == (source.title or f"[{source.name}]")
        assert fields.get("organization") == source.publisher
        assert fields.get("date") == (str(source.published) if source.published else None)
        assert fields.get("url") == (source.url or source.archive_url)
        assert fields["type"] == ("online" if "url" in fields else "misc")


def test_it_lies_among_the_data():
    assert PATH == "data/sources.bib"


def test_signs_that_mean_something_to_tex_read_back_as_they_were():
    fields = read(title=HOSTILE, publisher=HOSTILE, published_basis=HOSTILE)
    assert fields["title"] == fields["organization"] == fields["annotation"] == HOSTILE


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60))
def test_no_text_breaks_out_of_its_field(words):
    found = entries(
        entry("misc", "a", {"title": title(words), "note": text(words)}) + entry("misc", "b", {"note": "n"})
    )
    assert list(found) == ["a", "b"]
    assert set(found["a"]) <= {"type", "title", "note"}
    assert found["b"]["note"] == "n"


@given(st.text(st.sampled_from("\\{}&%$#_~^-`'!?@\",= ab"), min_size=1, max_size=40))
def test_special_signs_read_back_in_any_order(words):
    assert entries(entry("misc", "a", {"note": f"|{text(words)}|"}))["a"]["note"] == f"|{' '.join(words.split())}|"


def test_lines_become_spaces():
    assert text("a\n\n b\tc\r\n") == "a b c"


def test_no_style_lowers_the_letters_of_a_title():
    assert title("CSTO") == "{CSTO}"


def test_addresses_stand_word_for_word_and_keep_the_braces_balanced():
    address = "https://example.org/a_b~c?d=%20&e={x#y"
    assert read(url=address)["url"] == "https://example.org/a_b~c?d=%20&e=%7Bx#y"


def test_what_is_not_known_is_left_out():
    fields = read(title="T", published=None, paragraphs=None)
    assert fields == {"type": "misc", "title": "T"}


def test_a_description_is_told_from_a_title():
    fields = read(title=None, described_as="A report")
    assert (fields["title"], fields["note"]) == ("[A report]", "The name in brackets is a description.")


def test_an_archived_copy_stands_in_when_there_is_no_other_address():
    copy = "https://example.org/copy_1"
    assert read(archive_url=copy)["url"] == copy
    both = read(url="https://example.org/a", archive_url=copy)
    assert (both["url"], both["note"]) == ("https://example.org/a", f"Archived copy: {copy}")


@pytest.mark.parametrize(
    "date", ["2023", "2023-11", "2023-11-23", "2023-11~", "2023%", "202X", "../2023-11", "2023-11-01/2023-11-05"]
)
def test_dates_are_edtf_as_biblatex_reads_it(date):
    assert read(published=date)["date"] == date


def test_a_choice_of_dates_is_told_in_words():
    fields = read(published="[2023-01-02,2023-01-05]")
    assert "date" not in fields
    assert fields["note"] == "Published 2 or 5 January 2023."


def test_sources_are_a_bibliography_even_when_there_is_only_the_lead():
    assert list(entries(bibtex(make_explainer()))) == ["lead"]
