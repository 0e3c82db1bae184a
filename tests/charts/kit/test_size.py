"""What a dataset's size deserves."""

from __future__ import annotations

import pytest

from generator.charts.kit.size import MOST_CELLS, MOST_EVENTS, MOST_MEMBERS, always, is_large, is_small, reason
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import nothing, small


def _of(members: int, events: int) -> Explainer:
    held = [factory.event(f"e{i}") for i in range(events)]
    return factory.make_explainer([f"m{i}" for i in range(members)], held)


@pytest.mark.parametrize(
    ("members", "events", "large"),
    [
        (MOST_MEMBERS, 1, False),
        (MOST_MEMBERS + 1, 1, True),
        (1, MOST_EVENTS, False),
        (1, MOST_EVENTS + 1, True),
        (30, MOST_CELLS // 30, False),
        (30, MOST_CELLS // 30 + 1, True),
        (0, 0, False),
    ],
)
def test_members_events_and_cells_have_a_limit_each(members: int, events: int, large: bool) -> None:
    explainer = _of(members, events)
    assert is_large(explainer) is large
    assert is_small(explainer) is not large
    assert always(explainer)


def test_each_limit_can_be_the_one_that_counts() -> None:
    assert max(MOST_MEMBERS, MOST_EVENTS) < MOST_CELLS < MOST_MEMBERS * MOST_EVENTS


def test_only_the_own_members_and_events_count() -> None:
    guests = [factory.event(f"other-{i}", organisation="elsewhere") for i in range(MOST_EVENTS + 1)]
    assert is_small(factory.make_explainer(events=guests))


def test_readers_are_told_why_they_see_these_charts() -> None:
    assert reason(small()) == ("With 3 members and 3 events, each case is drawn as a mark of its own.")
    assert reason(_of(41, 2)) == (
        "With 41 members and 2 events, there are too many cases to draw each one. The charts show the share in which "
        "members took part and how much it rests on, what is usual in each period, and how far members differ; the "
        "downloads have every case."
    )
    assert reason(nothing()) == "There are 2 members and no events on record, so there is no case to draw."
