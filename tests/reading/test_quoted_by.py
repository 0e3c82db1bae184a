"""What stands behind a marker: words of statements, claims, events and cells, under every name of an event."""

import pytest

from generator.model.prose import Prose
from generator.reading.gather import gather
from generator.reading.quoted_by import QuotedBy

GAZETTE = "articles/gazette.yaml"
SAME = "same_events: [{event: vague, same_as: spring, why: Both were in the hall.}]\n"
VAGUE = "  - {id: vague, title: A meeting, kind: outing, place: hall, date: 2023, evidence: [{exact: a vague day}]}\nclaims:"
TABLE = "event,member,status,article,exact\nvague,cyd,absent,gazette,Cyd sent regrets\n"


@pytest.fixture
def by(seeds) -> QuotedBy:
    seeds.change(GAZETTE, "claims:", VAGUE).add("club.yaml", SAME)
    seeds.write("tables/participation.csv", TABLE)
    return QuotedBy(gather(seeds.root))


@pytest.mark.parametrize(
    ("marker", "words", "found"),
    [
        ("bob-said", "it rained", True), ("spring", "a vague day", True), ("vague", "a vague day", True),
        ("spring/cyd", "Cyd sent regrets", True), ("vague/cyd", "sent regrets", True), ("spring", "sent regrets", False),
        ("bob-said", "a vague day", False), ("nobody", "it rained", False), ("bob-said", "in the garden", True),
    ],
)  # fmt: skip
def test_words_stand_behind_their_own_markers_only(by, marker, words, found) -> None:
    assert by.any_has(Prose.parse(f"So.[^{marker}]").markers, (words,)) is found


def test_the_right_markers_are_named_as_authors_write_them(by) -> None:
    assert by.right_ones(("sent regrets",)) == ["[^spring/cyd]"]
    assert by.right_ones(("never said",)) == []
