"""Which names are known; what authors are told of others stands in tests/hostile/test_bad_input.py."""

from generator.model.base import Record
from generator.model.people import Person
from generator.model.prose import Prose
from generator.reading.references import REFERENCES, walk
from generator.reading.spec import MODELS

NOT_NAMES = {"id", "refines"}
"""Fields that hold an id and name nothing in another record."""


def records(model, found):
    """A model and those of the records inside it."""
    from typing import get_args

    found.add(model)
    pending = [info.annotation for info in model.model_fields.values()]
    while pending:
        each = pending.pop()
        if isinstance(each, type) and issubclass(each, Record) and each not in found:
            records(each, found)
        pending += get_args(each)
    return found


def test_every_field_that_holds_an_id_is_checked():
    """A new field of a record that names something must be listed, or nobody would look whether it exists."""
    models = set().union(*(records(model, set()) for model in MODELS.values()))
    holding = {
        (model, name)
        for model in models
        for name, schema in model.model_json_schema().get("properties", {}).items()
        if "a-z0-9]+(-" in str({k: v for k, v in schema.items() if k != "$defs"}) and name not in NOT_NAMES
    }
    assert holding == set(REFERENCES)


def test_a_walk_gives_every_field_with_its_place():
    person = Person.model_validate(
        {"id": "p", "name": "P", "roles": [{"title": "T", "of": "club", "evidence": [{"article": "a"}]}]}
    )
    found = {location: value for location, _, _, value in walk(person)}
    assert found[("name",)] == "P"
    assert found[("roles", 0, "of")] == "club"
    assert found[("roles", 0, "evidence", 0, "article")] == "a"
    assert ("wikidata",) not in found


def test_a_list_of_prose_is_given_paragraph_by_paragraph(seeds):
    editorial = seeds.read().editorial
    found = [location for location, _, field, value in walk(editorial) if field == "key_points"]
    assert found == [("key_points", 0)]
    assert all(isinstance(value, Prose) for _, _, field, value in walk(editorial) if field == "key_points")


def test_names_of_a_file_with_mistakes_are_not_called_unknown(seeds):
    seeds.change("articles/gazette.yaml", "  - id: bob-said", "  - id: bob-said\n    zzz: 1")
    seeds.change("articles/gazette.yaml", "name: Rosa Lind", "name: []")
    seeds.add("explainer.yaml", "    - Rosa [said](person:rosa-lind) so.[^bob-said]\n")
    assert len(seeds.problems()) == 2


def test_but_others_are(seeds):
    seeds.change("articles/gazette.yaml", "name: Rosa Lind", "name: []")
    seeds.change("explainer.yaml", "[^bob-said]", "[^bob-sad]")
    assert any("unknown claim, statement or event 'bob-sad'" in line for line in seeds.problems())


def test_what_a_broken_explainer_lists_is_not_called_unknown(seeds):
    seeds.change("explainer.yaml", "key_points:", "key_pionts:")
    assert [line.partition(" ")[2] for line in seeds.problems()] == [
        "key_points: is missing",
        "key_pionts: unknown key 'key_pionts'; did you mean 'key_points'?",
    ]


def test_a_misspelt_status_is_told_beside_a_broken_explainer(seeds):
    seeds.change("explainer.yaml", "as_of: 2023-12-31", "as_of: soon")
    seeds.change("articles/gazette.yaml", "status: attended", "status: atended")
    assert len(seeds.problems()) == 2


def test_a_marker_may_name_an_entry_that_is_merged_into_another(seeds):
    seeds.change(
        "articles/gazette.yaml", "claims:", "  - {id: vague, evidence: [{}], participation: {ada: attended}}\nclaims:"
    )
    seeds.add("club.yaml", "same_events: [{event: vague, same_as: spring, why: The same hall.}]\n")
    seeds.change("explainer.yaml", "[^spring/ada]", "[^vague/ada]")
    assert seeds.read().merged_events == {"vague": "spring"}


def test_corrections_concern_entries_and_pages(seeds):
    seeds.add(
        "club.yaml",
        "corrections:\n"
        "  - {id: c, date: 2023-06-01, what: W., why: Y., concerns: [spring, bob-said, ada, rosa-lind, gazette, timeline]}\n",
    )
    assert seeds.read().corrections[0].concerns[0] == "spring"
    seeds.change("club.yaml", "concerns: [spring", "concerns: [sprnig")
    assert seeds.problems()[0].endswith("concerns: unknown entry 'sprnig'; did you mean 'spring'?")


def test_disputes_and_positions_name_what_exists(seeds):
    seeds.add(
        "club.yaml",
        "disputes:\n  - {id: d, title: D, sides: [{label: A, claims: [bob-said]}, {label: B, claims: [ada-said]}]}\n"
        "positions:\n  - {id: p, question: Q?, silent: [adda], voices: [{who: bop, summary: 'S.[^x]', says: [bob-sad]}]}\n",
    )
    assert [line.split(": ", 1)[1] for line in seeds.problems()] == [
        "claims: unknown claim or statement 'ada-said'; did you mean 'bob-said'?",
        "silent: unknown member 'adda'; did you mean 'ada'?",
        "who: unknown speaker 'bop'; did you mean 'bob'?",
        "summary: unknown claim, statement or event 'x'; known are bob-said, spring",
        "says: unknown claim or statement 'bob-sad'; did you mean 'bob-said'?",
    ]
