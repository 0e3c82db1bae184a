"""CSL-JSON, checked against the vocabulary of CSL and read by a citation processor."""

import json
import re
from importlib.resources import files

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from jsonschema import Draft202012Validator

from generator.exports.csl import PATH, csl, source_csl, source_item
from tests.factory import article, make_explainer

OFFICIAL = files("citeproc") / "data" / "schema" / "schemas" / "styles"


def official(name):
    """The words that the schemas of CSL list in one of their files."""
    return set(re.findall(r'"([A-Za-z_-]+)"', (OFFICIAL / name).read_text(encoding="utf-8")))


TEXT = {"type": "string", "minLength": 1}
PART = {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "items": PART, "minItems": 1, "maxItems": 2},
        "circa": {"type": "boolean"},
        "literal": TEXT,
    },
    "anyOf": [{"required": ["date-parts"]}, {"required": ["literal"]}],
    "additionalProperties": False,
}
SCHEMA = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["id", "type"],
            "properties": {"id": TEXT, "type": {"enum": sorted(official("csl-types.rnc"))}, "issued": DATE},
            "additionalProperties": TEXT,
            "propertyNames": {"enum": sorted({"id", "type", "language"} | official("csl-variables.rnc"))},
        },
    }
)
"""What CSL-JSON must be: the types and variables of CSL, dates as it writes them, all else text."""


def sound(items):
    return SCHEMA.is_valid(items)


def rendered(items):
    """The bibliography as a citation processor writes it."""
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    return [str(line) for line in bibliography.bibliography()]


def read(**fields):
    (item,) = json.loads(source_csl(article(**fields)))
    assert sound([item])
    return item


def test_every_source_of_the_record_is_there_and_sound(record):
    items = json.loads(csl(record))
    SCHEMA.validate(items)
    assert [item["id"] for item in items] == list(record.articles)
    for item, source in zip(items, record.articles.values(), strict=True):
        assert item["title"] == (source.title or f"[{source.name}]")
        assert item.get("URL") == (source.url or source.archive_url)
        assert ("issued" in item) == (source.published is not None)


def test_a_citation_processor_writes_every_source(record):
    items = json.loads(csl(record))
    lines = rendered(items)
    assert len(lines) == len(items)
    told = "\n".join(lines)
    assert all(item["title"].split()[0] in told for item in items)


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "a"}, {"id": "a", "type": "news"}, {"id": "a", "type": "webpage", "issued": "2023"},
        {"id": "a", "type": "webpage", "published": "2023"}, {"id": "a", "type": "webpage", "title": None},
        {"id": "a", "type": "webpage", "issued": {"date-parts": [[2023, 1, 2, 3]]}},
    ],
)  # fmt: skip
def test_what_is_no_csl_json_would_be_found(wrong):
    assert not sound([wrong])


def test_it_lies_among_the_data():
    assert PATH == "data/sources.csl.json"


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2023", {"date-parts": [[2023]]}),
        ("2023-11", {"date-parts": [[2023, 11]]}),
        ("2023-11-23", {"date-parts": [[2023, 11, 23]]}),
        ("2023-11-XX", {"date-parts": [[2023, 11]]}),
        ("2023-11~", {"date-parts": [[2023, 11]], "circa": True}),
        ("2023-11-23?", {"date-parts": [[2023, 11, 23]], "circa": True}),
        ("2023-10-09/2023-10-13", {"date-parts": [[2023, 10, 9], [2023, 10, 13]]}),
        ("2023-10~/2023-11", {"date-parts": [[2023, 10], [2023, 11]], "circa": True}),
        ("../2023-11", {"literal": "by November 2023"}),
        ("202X", {"literal": "the 2020s"}),
        ("[2023-01-02,2023-01-05]", {"literal": "2 or 5 January 2023"}),
    ],
)
def test_dates_are_as_exact_as_they_are_known(date, issued):
    assert read(published=date)["issued"] == issued


def test_what_is_not_known_is_left_out():
    item = read(title="T", published=None)
    assert item == {"id": "lead", "type": "article-newspaper", "title": "T", "language": "en"}


def test_who_published_stands_where_the_type_has_it():
    assert read(publisher="P", kind="news")["container-title"] == "P"
    assert read(publisher="P", kind="reference")["container-title"] == "P"
    official_source = read(publisher="P", kind="official", url="https://example.org/a")
    assert (official_source["type"], official_source["publisher"]) == ("webpage", "P")


def test_a_description_is_told_from_a_title_and_an_inferred_date_says_so():
    item = read(title=None, described_as="A report", published_basis="Inferred.")
    assert (item["title"], item["note"]) == ("[A report]", "Inferred.")


def test_an_archived_copy_is_named_or_stands_in():
    both = source_item(article(url="https://example.org/a", archive_url="https://example.org/b"))
    assert (both["URL"], both["archive_location"]) == ("https://example.org/a", "https://example.org/b")
    assert source_item(article(archive_url="https://example.org/b"))["URL"] == "https://example.org/b"


def test_hostile_words_stay_words():
    words = 'x", "type": "book"} \\ { </script> <i>é</i> Հայ'
    assert read(title=words, publisher=words)["title"] == words
    assert len(json.loads(csl(make_explainer(articles=(article(title=words),))))) == 1
