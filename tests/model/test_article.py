import pytest
from pydantic import ValidationError

from generator.model.article import Article


@pytest.mark.parametrize(
    ("given", "name", "short"),
    [
        ({"title": "T", "described_as": "D", "publisher": "P"}, "T", "P"),
        ({"described_as": "D", "publisher": "P"}, "D", "P"),
        ({"publisher": "P"}, "P", "P"),
        ({"title": "T"}, "T", "T"),
        ({"described_as": "D"}, "D", "D"),
        ({}, "lead", "lead"),
    ],
)
def test_a_source_is_called_by_the_best_name_that_it_has(given, name, short):
    article = Article(id="lead", **given)
    assert (article.name, article.short) == (name, short)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "ftp://example.org", "//example.org", "https://", "https://example.org/a b",
        'https://example.org/"><script>', "https://example.org/`", "https://example.org/\\", "HTTPS://example.org",
        "https://example.org/\nx", "data:text/html,x", "https://example.org/" + "a" * 2000,
    ],
)  # fmt: skip
@pytest.mark.parametrize("field", ["url", "archive_url"])
def test_what_is_no_web_address_is_refused(field, url):
    with pytest.raises(ValidationError):
        Article(id="lead", **{field: url})


def test_web_addresses_of_every_script():
    assert Article(id="lead", url="https://пример.рф/статья?a=b#c").url == "https://пример.рф/статья?a=b#c"


@pytest.mark.parametrize(
    "wrong",
    [
        {"paragraphs": 0}, {"paragraphs": 10_001}, {"fingerprint": "sha256:" + "A" * 64}, {"language": "english"},
        {"fingerprint": "sha256:" + "a" * 63}, {"fingerprint": "md5:" + "a" * 32}, {"kind": "blog"}, {"language": "EN"},
        {"published": "24 November"},
    ],
)  # fmt: skip
def test_malformed_fields_are_refused(wrong):
    with pytest.raises(ValidationError):
        Article(id="lead", **wrong)


def test_where_the_text_lies_is_in_no_output():
    article = Article(id="lead", title="T", text="texts/lead.txt")
    assert article.text == "texts/lead.txt"
    assert "text" not in article.model_dump()
    assert "texts/lead.txt" not in article.model_dump_json()
