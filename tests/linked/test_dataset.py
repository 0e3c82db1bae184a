from __future__ import annotations

from pathlib import Path

from generator.exports import TABLES, build_exports
from generator.linked.dataset import LICENSE, dataset_node, mention
from generator.model.explainer import Explainer
from tests import factory as f
from tests.linked.facts import SITE, Facts, here, of_nodes, of_page
from tests.pages import small

AT = "data/index.html#dataset"
ROOT = Path(__file__).resolve().parents[2]


def told(explainer: Explainer) -> Facts:
    return of_nodes([dataset_node(explainer, TABLES, [("data/all.json", "All.", "application/json")])])


def test_the_data_page_offers_every_file_of_the_data_folder(record: Explainer) -> None:
    facts = of_page(small.pages_of(record)["data/index.md"])
    offered = {facts.one(each, "contentUrl").removeprefix(SITE) for each in facts.all(AT, "distribution")}
    files = {path for path in build_exports(record) if path.count("/") == 1 and path.startswith("data/")}
    assert offered == files
    assert {f"data/{table.name}.csv" for table in TABLES} < offered


def test_each_file_says_what_it_is() -> None:
    facts = told(small.explainer())
    types = {facts.one(each, "name"): facts.one(each, "encodingFormat") for each in facts.all(AT, "distribution")}
    assert types["events.csv"] == "text/csv"
    assert types["all.json"] == "application/json"
    assert all(facts.one(each, "description") for each in facts.all(AT, "distribution"))


def test_the_licence_is_the_one_that_the_repository_gives() -> None:
    assert LICENSE in (ROOT / "LICENSE-CONTENT.md").read_text(encoding="utf-8")
    assert told(small.explainer()).one(AT, "license") == LICENSE


def test_the_data_covers_the_days_that_are_known() -> None:
    assert told(small.explainer()).one(AT, "temporalCoverage") == "2021-09-16/2024-11-30"
    assert told(f.make_explainer()).all(AT, "temporalCoverage") == []
    only_open = f.make_explainer(events=(f.event("talks", "../2023-01"),))
    assert told(only_open).all(AT, "temporalCoverage") == []


def test_a_mention_is_of_the_same_dataset() -> None:
    facts = of_nodes([mention(small.explainer())])
    assert set(facts.of("Dataset")) == {here(AT)}
    assert facts.one(AT, "url") == here("data/index.html")
    assert facts.all(AT, "distribution") == []
