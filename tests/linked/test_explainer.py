from __future__ import annotations

from generator.linked.explainer import article_nodes
from generator.model.explainer import Explainer
from tests import factory as f
from tests.linked.facts import here, of_nodes, of_page
from tests.pages import small

AT = "index.html#article"


def test_the_first_page_is_an_article_that_cites_exactly_the_sources(record: Explainer) -> None:
    facts = of_page(small.pages_of(record)["index.md"])
    assert facts.one(AT, "headline") == record.editorial.question
    assert facts.one(AT, "description") == record.editorial.description
    assert facts.all(AT, "citation") == [here(f"sources/{each}/index.html#source") for each in record.articles]
    assert facts.one(AT, "isBasedOn") == here(f"sources/{record.lead.id}/index.html#source")
    assert facts.one(AT, "dateModified") == str(record.editorial.as_of)


def test_a_correction_is_a_modification_of_the_article_and_of_the_data() -> None:
    pages = small.pages_of(small.explainer(corrections=(f.correction("x", "2024-05-06"),)))
    assert of_page(pages["index.md"]).one(AT, "dateModified") == "2024-05-06"
    assert of_page(pages["data/index.md"]).one("data/index.html#dataset", "dateModified") == "2024-05-06"


def test_the_answer_is_told_without_its_markers(record: Explainer) -> None:
    assert of_nodes(article_nodes(record)).one(AT, "abstract") == record.editorial.answer.plain()


def test_it_goes_with_the_dataset_and_is_about_the_organisation() -> None:
    facts = of_nodes(article_nodes(small.explainer()))
    assert set(facts.of("Dataset")) == {here("data/index.html#dataset")}
    assert facts.one(AT, "about") == here("members/index.html#organisation-org")


def test_nobody_is_named_as_its_author_since_none_is_on_record() -> None:
    assert of_nodes(article_nodes(small.explainer())).all(AT, "author") == []


def test_the_page_of_everything_is_an_article_on_the_same_sources(record: Explainer) -> None:
    pages = small.pages_of(record)
    whole, first = of_page(pages["print/index.md"]), of_page(pages["index.md"])
    at = "print/index.html#article"
    for name in ("headline", "citation", "isBasedOn", "dateModified", "license"):
        assert whole.all(at, name) == first.all(AT, name) != []
    assert whole.one(at, "url") == here("print/index.html")
