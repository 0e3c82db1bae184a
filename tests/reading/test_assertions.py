import re
from typing import get_args

import pytest

from generator.model.assertions import Quantity
from generator.reading import read
from generator.reading.assertions import WORDS, numbers
from tests.infra.test_examples import GUIDE, section, written

NUMBERS = {
    "sources": 1, "events": 1, "members": 3, "people": 1, "statements": 0, "claims": 1, "disputes": 0,
    "stated_cells": 2, "not_stated_cells": 1, "disputed_cells": 0,
    "evidence": 7, "reports": 2,
}  # fmt: skip
COURIER = (
    "article: {title: Courier}\nevents:\n  - {id: spring, evidence: [{paragraph: 1}], participation: {bob: attended}}\n"
)


def asserting(seeds, text):
    return seeds.change("explainer.yaml", "  lead: gazette\n", f"  lead: gazette\n  assertions:\n    {text}\n")


def test_everything_that_can_be_asserted_is_counted(seeds):
    assert numbers(seeds.read()) == NUMBERS
    assert NUMBERS.keys() == WORDS.keys() == set(get_args(Quantity))


def test_a_disputed_cell_is_counted_as_one(seeds):
    found = numbers(seeds.write("articles/courier.yaml", COURIER).read())
    assert (found["stated_cells"], found["disputed_cells"], found["sources"]) == (1, 1, 2)


@pytest.mark.parametrize("quantity", NUMBERS)
def test_bounds_that_the_data_are_within_are_no_problem(quantity, seeds):
    n = NUMBERS[quantity]
    assert asserting(seeds, f"{quantity}: {{at_least: {n}, at_most: {n}}}").read()


@pytest.mark.parametrize("quantity", NUMBERS)
def test_data_that_have_shrunk_are_refused_with_the_number_and_the_place(quantity, seeds):
    n = NUMBERS[quantity]
    (problem,) = asserting(seeds, f"{quantity}: {{at_least: {n + 1}}}").problems()
    column = len(f"    {quantity}: {{at_least: ") + 1
    assert problem.startswith(
        f"seeds/explainer.yaml:10:{column}: at_least: at least {n + 1} {WORDS[quantity]} are asserted, found {n}; "
    )


def test_data_that_have_grown_too_much_are_refused(seeds):
    asserting(seeds, "disputed_cells: {at_most: 0}").read()
    (problem,) = seeds.write("articles/courier.yaml", COURIER).problems()
    assert "at_most: at most 0 cells on which sources disagree are asserted, found 1;" in problem


def test_a_lost_file_is_noticed(seeds):
    seeds.write("articles/courier.yaml", COURIER)
    asserting(seeds, "sources: {at_least: 2}").read()
    (seeds.root / "articles" / "courier.yaml").unlink()
    assert "at least 2 sources are asserted, found 1" in seeds.problems()[0]


def test_a_cell_that_falls_from_two_sources_to_one_is_noticed(seeds):
    seeds.write("articles/courier.yaml", COURIER.replace("{bob: attended}", "{bob: absent}"))
    before = numbers(seeds.read())
    asserting(seeds, f"reports: {{at_least: {before['reports']}}}").read()
    seeds.change("articles/courier.yaml", "{bob: absent}", "{}")
    after = numbers_of(seeds)
    assert {name for name in after if after[name] != before[name]} == {"reports", "evidence"}
    assert "at least 3 reports of a source on who took part are asserted, found 2" in seeds.problems()[0]


def numbers_of(seeds):
    """What is counted, whatever is asserted."""
    text = (seeds.root / "explainer.yaml").read_text("utf-8")
    try:
        seeds.write("explainer.yaml", re.sub(r"  assertions:\n.*\n", "", text))
        return numbers(seeds.read())
    finally:
        seeds.write("explainer.yaml", text)


def test_other_problems_come_first(seeds):
    asserting(seeds, "claims: {at_least: 9}").change("articles/gazette.yaml", "bob: absent", "bob: abesnt")
    (problem,) = seeds.problems()
    assert "abesnt" in problem


def test_what_cannot_be_counted_is_refused_where_it_stands(seeds):
    (problem,) = asserting(seeds, "clams: {at_least: 1}").problems()
    assert problem.startswith("seeds/explainer.yaml:10:5: ") and "did you mean 'claims'?" in problem


def test_the_sample_of_the_guide_holds(tmp_path):
    sample = re.search(r"```\n(.+?)```", section(GUIDE, "assertions"), re.DOTALL)[1]
    named = re.findall(r"`([a-z_]+)`", section(GUIDE, "assertions").rpartition("You can count")[2])
    assert named == list(WORDS)
    explainer = written(GUIDE, "my-seeds", tmp_path) / "explainer.yaml"
    text = explainer.read_text(encoding="utf-8")
    explainer.write_text(text.replace("\nglossary:", f"\n{sample}\nglossary:", 1), encoding="utf-8")
    assert len(read(tmp_path).editorial.assertions) == 5


def test_the_record_may_grow_and_not_shrink(record):
    """New sources dispute cells that were stated, so these two have room; all else is held at its present number."""
    found, roomy = numbers(record), {"stated_cells", "disputed_cells"}
    asserted = record.editorial.assertions
    held = {name: each.at_most if name == "not_stated_cells" else each.at_least for name, each in asserted.items()}
    assert {name: n for name, n in held.items() if name not in roomy} == {
        name: n for name, n in found.items() if name not in roomy
    }
    assert asserted["stated_cells"].at_least > 0.95 * found["stated_cells"]
