import pytest
from pydantic import ValidationError

from generator.model.evidence import Evidence, text_fragment

TWELVE = " ".join(["word"] * 12)


def test_an_anchor_has_at_most_twelve_words():
    assert Evidence(article="lead", exact=TWELVE).exact == TWELVE
    with pytest.raises(ValidationError, match="at most 12 words, this has 13"):
        Evidence(article="lead", exact=f"{TWELVE}\u00a0more")


def test_quoted_with_the_words_and_referenced_without():
    assert Evidence(article="lead", exact="the words").kind == "quoted"
    assert Evidence(article="lead", paragraph=3, place="In the third paragraph").kind == "referenced"


@pytest.mark.parametrize("paragraph", [0, -1, 10_001])
def test_paragraphs_are_counted_from_one(paragraph):
    with pytest.raises(ValidationError):
        Evidence(article="lead", paragraph=paragraph)


def test_evidence_in_an_articles_own_file_is_about_that_article():
    context = {"article": "lead"}
    assert Evidence.model_validate({"paragraph": 1}, context=context).article == "lead"
    assert Evidence.model_validate({"article": "other"}, context=context).article == "other"


def test_evidence_elsewhere_names_its_article():
    with pytest.raises(ValidationError, match="article"):
        Evidence.model_validate({"paragraph": 1})


def test_reading_evidence_leaves_what_was_read_alone():
    read = {"paragraph": 1}
    Evidence.model_validate(read, context={"article": "lead"})
    assert read == {"paragraph": 1}


@pytest.mark.parametrize(
    ("fields", "fragment"),
    [
        ({"exact": "no such topics"}, ":~:text=no%20such%20topics"),
        ({"exact": "long-term, R&D"}, ":~:text=long%2Dterm%2C%20R%26D"),
        ({"exact": "“naïve”"}, ":~:text=%E2%80%9Cna%C3%AFve%E2%80%9D"),
        ({"exact": "b", "prefix": "a-", "suffix": ",c"}, ":~:text=a%2D-,b,-%2Cc"),
        ({"exact": "one … two [of them] three"}, ":~:text=one,three"),
        ({"exact": "[…] one ..."}, ":~:text=one"),
        ({"place": "page 2"}, ""),
        ({"exact": "…"}, ""),
    ],
)
def test_a_text_fragment_shows_the_words_in_the_source(fields, fragment):
    assert text_fragment(Evidence(article="lead", **fields)) == fragment
