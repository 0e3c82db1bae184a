"""Who has a share, who has not, and who gets a row."""

from __future__ import annotations

from generator.charts.kit.cases import by_member
from generator.charts.kit.layout import MOST_ROWS
from generator.charts.shares.ranking import MOST_FEW, lowest, ranking_rows
from generator.model.explainer import Explainer
from tests import big, factory
from tests.charts.small import not_stated, nothing, small


def shares(counts: dict[str, tuple[int, int]], minimum: int = 2) -> Explainer:
    """Members that each took part in so many of so many stated events."""
    held = max(stated for _, stated in counts.values())
    events = [factory.event(f"e{i}", f"2020-01-{i + 1:02}") for i in range(held)]
    cells = {
        event.id: {m: "attended" if i < took else "absent" for m, (took, stated) in counts.items() if i < stated}
        for i, event in enumerate(events)
    }
    return factory.make_explainer(tuple(counts), events, factory.grid(cells), minimum=minimum)


def test_the_smallest_share_comes_first_and_those_without_one_last() -> None:
    rows = ranking_rows(shares({"am": (4, 4), "by": (1, 1), "kz": (1, 4), "kg": (2, 4)}))
    assert rows.rated == ("kz", "kg", "am")
    assert rows.few == ("by",)
    assert rows.lines == ("kz", "kg", "am", "", "by")
    assert rows.words == {3: "Too few for a share: under 2 stated"}
    assert [(row, member) for row, member, _ in rows.drawn()] == [(0, "kz"), (1, "kg"), (2, "am"), (4, "by")]
    assert [member for _, member, _ in rows.with_share()] == ["kz", "kg", "am"]


def test_of_many_the_ends_are_drawn_with_a_row_between_them() -> None:
    explainer = big.make_explainer()
    rows = ranking_rows(explainer)
    assert len(rows.rated) + len(rows.few) == 200
    assert [m for _, m, _ in rows.with_share()] == [*rows.rated[: MOST_ROWS // 2], *rows.rated[-MOST_ROWS // 2 :]]
    assert rows.words[MOST_ROWS // 2] == f"… {len(rows.rated) - MOST_ROWS} members between them …"
    assert {m for _, m, _ in rows.drawn()} >= set(rows.few)


def test_of_many_without_a_share_a_few_are_drawn() -> None:
    rows = ranking_rows(shares({f"m{i}": (1, 1) for i in range(9)}))
    assert len(list(rows.drawn())) == MOST_FEW
    assert rows.words == {0: "Too few for a share: under 2 stated (5 of 9)"}


def test_the_level_stand_in_the_order_of_members() -> None:
    assert ranking_rows(shares({"am": (2, 4), "by": (1, 2), "kz": (1, 4)})).rated == ("kz", "am", "by")


def test_nothing_has_no_rows() -> None:
    assert ranking_rows(nothing()).lines == ()


def test_the_lowest_is_one_member_or_nobody() -> None:
    def of(explainer: Explainer) -> str | None:
        return lowest(explainer, by_member(explainer))

    assert of(shares({"am": (1, 4), "by": (2, 4), "kz": (0, 1)})) == "am"
    assert of(shares({"am": (1, 4), "by": (1, 4)})) is None
    assert of(shares({"am": (1, 4), "by": (0, 1)})) is None
    assert of(not_stated()) is None
    assert of(small()) == "am"
