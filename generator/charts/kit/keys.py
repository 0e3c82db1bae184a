"""The legend of a chart: what each sign and colour means, in a form that pages write as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from generator.model.status import Status

INKS = {"light": "#ffffff", "dark": "#101214"}
"""What a sign on a coloured ground is written in, in each scheme, where it can be read; else in black or white."""

READABLE = 4.5
"""The least contrast of text with its ground (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: its sign, its word, its colour in each scheme.

    `pale` entries have the sign in ink on a pale ground, as what no source states is drawn.
    """

    id: str
    label: str
    symbol: str
    light: str
    dark: str
    pale: bool = False

    @property
    def meta(self) -> dict[str, Any]:
        """What a trace of this entry says of itself, for the page's script."""
        return {"key": self.id, "light": self.light, "dark": self.dark, "pale": self.pale, "inks": self.inks}

    @property
    def inks(self) -> dict[str, str]:
        """The colour of the sign on its ground in each scheme; a pale entry's sign is in the ink of the page."""
        return {scheme: _ink(ground, INKS[scheme]) for scheme, ground in (("light", self.light), ("dark", self.dark))}

    def as_json(self) -> dict[str, Any]:
        """The entry as the page's script and its template read it."""
        return asdict(self) | {"inks": self.inks}


def _ink(ground: str, preferred: str) -> str:
    """The preferred ink where it can be read on the ground; else black or white, of which one always can be."""
    if contrast(ground, preferred) >= READABLE:
        return preferred
    return max("#000000", "#ffffff", key=lambda ink: contrast(ground, ink))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """The relative luminance of a colour, from 0 to 1 (WCAG 2.2)."""
    parts = [channel / 255 for channel in bytes.fromhex(colour[1:])]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def status_key(status: Status) -> Key:
    """A status as an entry of a legend."""
    return Key(status.id, status.label, status.symbol, status.light, status.dark, pale=not status.stated)


def status_keys(statuses: Iterable[Status]) -> tuple[Key, ...]:
    """The statuses as a legend, in their order."""
    return tuple(map(status_key, statuses))
