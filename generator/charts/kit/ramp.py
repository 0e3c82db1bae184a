"""Colours in one hue for things that come in an order, in each scheme; white or black signs can be read on all."""

from __future__ import annotations

STRONG, WEAK = ("#0d2b40", "#dfeefa"), ("#54788f", "#6f92ab")
"""The two ends, light and dark: the strong one stands out from the paper most."""


def shades(place: int, of: int) -> tuple[str, str]:
    """The light and the dark colour of one of so many steps, counted from the strongest."""
    part = place / max(of - 1, 1)
    light, dark = (_between(*ends, part) for ends in zip(STRONG, WEAK, strict=True))
    return light, dark


def _between(first: str, last: str, part: float) -> str:
    """The colour that lies this part of the way between two."""
    ends = zip(bytes.fromhex(first[1:]), bytes.fromhex(last[1:]), strict=True)
    return "#" + bytes(round(a + (b - a) * part) for a, b in ends).hex()
