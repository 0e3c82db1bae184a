import re

import pytest
from pydantic import BaseModel, ValidationError

from generator.model import article, base, people, status
from generator.reading.spec import SeedFile
from generator.reading.wording import FORMS, shape, wording


def told(model, **data):
    with pytest.raises(ValidationError) as refused:
        model.model_validate(data)
    return [wording(each) for each in refused.value.errors()]


def patterns(node):
    """Every pattern of the seed format."""
    if isinstance(node, dict):
        yield from ([node["pattern"]] if isinstance(node.get("pattern"), str) else [])
        yield from node.get("patternProperties", ())
        for key, each in node.items():
            yield from patterns(each) if key != "default" else ()
    elif isinstance(node, list):
        for each in node:
            yield from patterns(each)


def test_every_pattern_of_the_format_is_told_in_words():
    assert set(patterns(SeedFile.model_json_schema())) == set(FORMS)


@pytest.mark.parametrize(
    ("pattern", "example"),
    [(r"^Q[1-9][0-9]*$", "Q399"), (r"^#[0-9a-f]{6}$", "#0072b2"), (base.ID_PATTERN, "minsk-summit-2023")],
)
def test_the_example_of_a_hint_is_right(pattern, example):
    assert re.search(pattern, example)
    assert example in FORMS[pattern][1]


def test_problems_and_hints():
    assert told(people.Person, id="P!", name="")[0][0] == "'P!' is not an id"
    assert told(people.Place, id="p", name="")[0] == ("should not be empty", "")
    assert told(people.Place, id="", name="x")[0] == ("should not be empty", "")
    assert told(article.Article, id="a", kind="newz")[0][1] == "did you mean 'news'?"
    assert told(article.Article, id="a", kind="zzz")[0][1] == ""
    assert told(article.Article, id="a", paragraphs="0")[0] == ("should be 1 or more, not '0'", "")


def test_a_validator_of_ours_is_told_in_its_own_words():
    statuses = [
        {
            "id": i,
            "label": "L",
            "meaning": "M",
            "symbol": "x",
            "light": "#000000",
            "dark": "#000000",
            "counts_as": "outside",
        }
        for i in ("yes", "no")
    ]
    problem = "two statuses share a symbol; each needs its own"
    assert told(status.Vocabulary, statuses=statuses) == [(problem, "")]


def test_a_pattern_nobody_named_is_shown():
    class Other(BaseModel):
        code: people.Annotated[str, people.StringConstraints(pattern="^x$")]

    assert told(Other, code="y") == [("'y' does not have the right form", "it must match ^x$")]


def test_data_are_written_so_that_a_terminal_obeys_none_of_it():
    ((problem, _),) = told(people.Place, id="a\x1b[2J", name="x")
    assert "\x1b" not in problem


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, "but nothing stands here"), ([1], "not a list"), ({}, "not a mapping"), ("x", "not 'x'"), (1, "not 1")],
)
def test_what_stands_there_instead(value, words):
    assert shape(value) == words
