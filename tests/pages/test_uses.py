from generator.pages.uses import uses
from tests import factory as f
from tests.pages import small

FOUND = uses(small.explainer())


def places(anchor: str) -> set[tuple[str, str]]:
    return {(folder, fragment) for _, folder, fragment in FOUND[anchor]}


def test_prose_uses_what_its_markers_point_at() -> None:
    assert {("", ""), ("glossary", "term-oft"), ("", "what-is-known")} == places("claim-a-fact")
    assert places("cell-summit-2023-am") == {("", "key-points")}


def test_a_statement_is_used_on_the_timeline_by_its_speaker_and_in_positions() -> None:
    assert places("statement-not-leaving") == {
        ("", ""), ("timeline", "statement-not-leaving"), ("people", "statement-not-leaving"),
        ("positions", "point-leaving"),
    }  # fmt: skip


def test_what_a_member_says_is_used_on_its_page() -> None:
    assert ("members/by", "statement-undated") in places("statement-undated")
    assert ("members/am", "claim-they-failed") in places("claim-they-failed")


def test_a_side_of_a_dispute_is_a_use() -> None:
    assert ("disputes", "dispute-help") in places("claim-they-helped")


def test_a_claim_without_date_or_owner_that_nobody_uses_has_no_use() -> None:
    assert uses(f.make_explainer(claims=(f.claim("lonely"),))) == {}


def test_what_nothing_states_uses_nothing() -> None:
    assert not any("not-stated" in anchor for anchor in FOUND)


def test_no_place_is_named_twice() -> None:
    for places_of_one in FOUND.values():
        assert len(set(places_of_one)) == len(places_of_one)
