"""The grid of shares."""

from __future__ import annotations

import pytest

from generator.charts.kit.cases import Tally
from generator.charts.shares.periods.grid import STEPS, step_of
from tests.charts.small import small


@pytest.mark.parametrize(
    ("took", "stated", "step"), [(0, 5, 0), (1, 5, 1), (19, 100, 0), (39, 100, 1), (2, 5, 2), (79, 100, 3), (4, 5, 4), (5, 5, 4)]
)  # fmt: skip
def test_each_step_is_a_fifth(took: int, stated: int, step: int) -> None:
    tally = Tally(small().editorial.vocabulary, {"attended": took, "absent": stated - took})
    assert step_of(tally) == STEPS[step]
