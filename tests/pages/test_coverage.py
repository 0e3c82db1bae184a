"""What the numbers of coverage count, and that nothing without evidence can be built."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.explainer import Explainer
from generator.pages.coverage import LABELS, Coverage, Support, bar, cells, coverage, independent
from tests import factory as f
from tests.seeding import Seeds, sound_seeds

PRESS = {"one": "The Herald", "two": "The Herald", "three": "The Courier", "nameless": None}
ARTICLES = tuple(f.article(name, publisher=publisher) for name, publisher in PRESS.items())


def resting_on(*sources: str) -> Support:
    """The support of one claim that rests on these sources."""
    given = f.make_explainer(articles=ARTICLES, claims=(f.claim("a", evidence=tuple(map(f.evidence, sources))),))
    return coverage(given).support["claims"]


@pytest.mark.parametrize(
    ("sources", "several"),
    [
        (("one",), 0), (("one", "two"), 0), (("one", "one"), 0), (("one", "nameless"), 0), (("one", "three"), 1),
        (("one", "two", "three"), 1),
    ],
)  # fmt: skip
def test_two_articles_of_one_publisher_count_once(sources: tuple[str, ...], several: int) -> None:
    found = resting_on(*sources)
    assert (found.facts, found.sourced, found.several) == (1, 1, several)


@pytest.mark.parametrize(
    ("one", "other", "told_apart"),
    [
        ("TASS", "Belta", True),
        ("TASS", "tass", False),
        ("TASS", "TASS (copy at HyeTert)", False),
        ("TASS", "Al Dawla News (citing TASS)", False),
        ("Belarus.by / BelTA", "Soyuz.by / BelTA", False),
        ("RFE/RL", "Azatutyun (RFE/RL Armenian Service)", False),
        ("RT", "Sports Report", True),
        ("24.kg", "24 kg of flour", True),
    ],
)
def test_publishers_that_name_each_other_are_not_told_apart(one: str, other: str, told_apart: bool) -> None:
    assert independent([one, other]) is independent([other, one]) is told_apart


def test_a_publisher_that_is_not_named_is_nobodys_second() -> None:
    assert not independent([None, "TASS"])
    assert not independent([None, None])
    assert not independent([])


def test_every_kind_of_fact_is_counted_with_its_pieces_of_evidence() -> None:
    quoted, referenced = f.evidence("one"), f.evidence("three", exact=None, place="top")
    given = f.make_explainer(
        articles=ARTICLES,
        events=(f.event("summit", evidence=(quoted,)),),
        reports=(
            f.report("summit", "am", "absent", article="one"),
            f.report("summit", "am", "absent", article="three"),
        ),
        memberships=(f.membership("am", evidence=(referenced,)),),
        people=(f.person("ann", roles=(f.role("Minister", evidence=(quoted, referenced)), f.role("Mayor"))),),
        statements=(f.statement("said", evidence=(quoted, quoted, referenced)),),
        claims=(f.claim("a"), f.claim("b")),
    )
    assert coverage(given).support == {
        "claims": Support(2, 2, 0, 2, 0),
        "statements": Support(1, 1, 1, 2, 1),
        "events": Support(1, 1, 0, 1, 0),
        "cells": Support(1, 1, 1, 2, 0),
        "memberships": Support(1, 1, 0, 0, 1),
        "roles": Support(2, 2, 1, 2, 1),
    }


def test_cells_are_those_that_a_source_could_fill() -> None:
    given = f.make_explainer(
        members=("am", "by", "uz"),
        memberships=(f.membership("uz", until="2012"),),
        events=(f.event("summit"), f.event("several", extent="several"), f.event("ahead", "2024-05-01")),
        reports=(*f.grid({"summit": {"am": "absent"}}), *f.grid({"summit": {"am": "attended"}}, "other")),
    )
    found = coverage(given)
    assert (found.cells, found.not_stated, found.disputed) == (2, 1, 1)
    assert cells(found) == (
        "Of the 2 cells that a source could fill, one is left open by all sources and one is disputed."
    )


def test_numbers_are_told_for_none_and_many() -> None:
    assert cells(Coverage(cells=145, not_stated=26)) == (
        "Of the 145 cells that a source could fill, 26 are left open by all sources and none is disputed."
    )
    assert cells(Coverage()).startswith("No event is counted yet")


def test_all_of_the_record_has_evidence(record: Explainer) -> None:
    found = coverage(record).support
    assert {kind: each.facts for kind, each in found.items() if kind not in ("cells", "roles", "memberships")} == {
        "claims": len(record.claims), "statements": len(record.statements), "events": len(record.events),
    }  # fmt: skip
    assert found.keys() == LABELS.keys()
    assert all(each.facts == each.sourced > each.several for each in found.values())
    assert all(each.quoted + each.referenced >= each.facts for each in found.values())
    assert found["cells"].facts == sum(1 for cell in record.participation.cells() if cell.reports)


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Seeds:
    monkeypatch.chdir(tmp_path)
    return sound_seeds(tmp_path)


SPRING = "[{paragraph: 1, exact: met in spring}]"
WITHOUT = {
    "claim": ("    by: bob\n    evidence: [{paragraph: 3, exact: it rained}]\n", "    by: bob\n"),
    "event": (f"    place: hall\n    evidence: {SPRING}\n", "    place: hall\n"),
    "report": ("{status: attended, evidence: [{paragraph: 2, exact: Ada came}]}", "{status: attended, evidence: none}"),
    "role": ("    name: Rosa Lind\n", "    name: Rosa Lind\n    roles: [{title: Chair}]\n"),
    "statement": ("claims:\n", "statements:\n  - {id: said, speaker: bob, reported: It rained.}\nclaims:\n"),
    "membership": ("claims:\n", "memberships:\n  - {member: dot, organisation: club}\nclaims:\n"),
}  # fmt: skip


@pytest.mark.parametrize("kind", WITHOUT)
@pytest.mark.parametrize("empty", [False, True])
def test_nothing_without_evidence_is_built(kind: str, empty: bool, seeds: Seeds) -> None:
    old, new = WITHOUT[kind]
    seeds.change("articles/gazette.yaml", old, new)
    if empty and "evidence" not in new:
        ends = {"role": ("title: Chair}", "title: Chair, evidence: []}"), "statement": ("It rained.}", "It rained., evidence: []}"),
                "membership": ("organisation: club}", "organisation: club, evidence: []}")}  # fmt: skip
        seeds.change("articles/gazette.yaml", *ends.get(kind, (new, f"{new}    evidence: []\n")))
    (problem,) = seeds.problems()[:1]
    assert problem.startswith("seeds/articles/gazette.yaml:")
    assert ": evidence: " in problem


def test_a_cell_without_evidence_of_its_own_rests_on_that_of_the_event(seeds: Seeds) -> None:
    (report,) = seeds.read().participation.cell("spring", "bob").reports
    assert [(each.article, each.exact) for each in report.evidence] == [("gazette", "met in spring")]


def test_a_row_without_a_source_is_refused(seeds: Seeds) -> None:
    seeds.table("participation", "event,member,status,article", "spring,cyd,absent,")
    assert "article" in seeds.problems()[0]


def test_a_report_without_evidence_fills_no_cell() -> None:
    given = f.make_explainer(events=(f.event("summit"),), reports=(f.report("summit", "am", "absent", evidence=()),))
    assert given.participation.cell("summit", "am").status.id == "not-stated"


def test_the_bar_has_a_part_for_each_fate_that_a_cell_had() -> None:
    whole = Coverage(cells=10, not_stated=3, disputed=1)
    assert bar(whole) == [{"name": "stated", "n": 6}, {"name": "disputed", "n": 1}, {"name": "not-stated", "n": 3}]
    assert [part["name"] for part in bar(Coverage(cells=2))] == ["stated"]
    assert bar(Coverage()) == []
