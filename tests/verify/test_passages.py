from __future__ import annotations

from generator.verify.lookup import Wanted
from generator.verify.passages import anchor, passages, quotation
from tests import factory as f


def test_everything_that_gives_words_of_a_source_is_a_passage() -> None:
    given = f.make_explainer(
        events=(f.event("summit"), f.event("drill", evidence=(f.evidence("other"), f.evidence("lead", exact=None)))),
        reports=(f.report("summit", "am", "absent"),),
        memberships=(f.membership("am"),),
        people=(f.person("ann", roles=(f.role("Minister"),)),),
        statements=(
            f.statement("said", quotes=("one", "two")),
            f.statement("elsewhere", article="other", quotes=("x",)),
        ),
        claims=(f.claim("so"),),
    )
    found = passages(given, ["lead"])
    assert [(each.entry, each.kind) for each in found] == [
        ("event summit", "anchor"), ("participation summit/am", "anchor"), ("membership of am in org", "anchor"),
        ("role of ann", "anchor"), ("statement said", "anchor"), ("claim so", "anchor"),
        ("statement said", "quotation"), ("statement said", "quotation"),
    ]  # fmt: skip
    assert {each.entry for each in passages(given, ["other"])} == {"event drill", "statement elsewhere"}


def test_an_anchor_is_wanted_in_its_paragraph_and_surroundings() -> None:
    assert anchor(f.evidence(paragraph=3, exact="a b", prefix="x", suffix="y")) == Wanted("a b", (3,), "x", "y")
    assert anchor(f.evidence(paragraph=None, exact="a b")) == Wanted("a b")
    assert anchor(f.evidence(exact=None, place="page 2")) is None


def test_a_quotation_is_wanted_in_the_paragraphs_that_the_evidence_of_each_source_names() -> None:
    evidence = (
        f.evidence("lead", paragraph=2), f.evidence("lead", paragraph=4), f.evidence("lead", paragraph=2, exact=None),
        f.evidence("other", paragraph=None, place="page 2", exact=None),
    )  # fmt: skip
    said = f.statement("said", quotes=("a",), evidence=evidence)
    assert quotation(said, "a") == {"lead": Wanted("a", (2, 4)), "other": Wanted("a")}


def test_a_statement_of_two_sources_is_checked_once() -> None:
    said = f.statement("said", quotes=("a",), evidence=(f.evidence("lead"), f.evidence("other")))
    found = passages(f.make_explainer(statements=(said,)), ["lead", "other"])
    assert [each.kind for each in found] == ["anchor", "quotation", "anchor"]
