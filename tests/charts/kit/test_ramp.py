"""Colours in one hue for things in an order."""

from __future__ import annotations

import pytest
from coloraide import Color

from generator.charts.kit.ramp import shades

ON = ("#ffffff", "#101214")
PAPER = ("#ffffff", "#17191c")


@pytest.mark.parametrize("of", [1, 2, 3, 5, 9])
def test_signs_are_read_on_every_step_in_both_schemes(of: int) -> None:
    for place in range(of):
        for colour, on, paper in zip(shades(place, of), ON, PAPER, strict=True):
            assert Color(colour).contrast(on) >= 4.5
            assert Color(colour).contrast(paper) >= 3


@pytest.mark.parametrize("of", [2, 3, 5])
def test_the_first_step_stands_out_most(of: int) -> None:
    for scheme, paper in enumerate(PAPER):
        contrasts = [Color(shades(place, of)[scheme]).contrast(paper) for place in range(of)]
        assert contrasts == sorted(contrasts, reverse=True)
        assert len(set(contrasts)) == of
