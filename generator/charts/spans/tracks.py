"""Where membership spans run: a track for each instrument, several in one row where a member needs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts.kit.keys import Key
from generator.charts.spans.days import Days, Span, spans_of
from generator.charts.spans.words import instrument_of, instruments_of
from generator.model.explainer import Explainer
from generator.model.organisation import Instrument, Membership

THICK, THIN, GAP, PAD = 20, 7, 2, 8
"""The height of bars, and the room between and around them, in CSS pixels."""

BINDING = {"light": "#0072b2", "dark": "#56b4e9"}
BEHIND = {"light": "#8a6100", "dark": "#f0c05a"}


@dataclass(frozen=True, slots=True)
class Track:
    """One instrument, and the spans that rest on it."""

    instrument: Instrument
    memberships: Sequence[Membership]

    @property
    def depth(self) -> int:
        """The height of its bars."""
        return THICK if self.instrument.confers_membership else THIN

    @property
    def key(self) -> Key:
        """Its entry of the legend."""
        colours = BINDING if self.instrument.confers_membership else BEHIND
        sign = "━" if self.instrument.confers_membership else "─"
        return Key(self.instrument.id, self.instrument.name, sign, colours["light"], colours["dark"])


@dataclass(frozen=True, slots=True)
class Plan:
    """What is drawn where: the spans, the tracks that they run in, and the time from edge to edge."""

    spans: Sequence[Span]
    tracks: Sequence[Track]
    edges: Days
    names: Sequence[str]

    @property
    def row(self) -> float:
        """The height of a row, with room for every track."""
        return sum(track.depth + GAP for track in self.tracks) + 2 * PAD

    @property
    def tall(self) -> float:
        """The height of all rows, at least of two."""
        return self.row * max(len(self.names), 2)

    def middle(self, span: Span, track: Track) -> float:
        """The height at which the span runs; the tracks that its row needs stand together in the row's middle."""
        used = [t for t in self.tracks if any(s.row == span.row and s.membership in t.memberships for s in self.spans)]
        above = used[: used.index(track)]
        whole = sum(t.depth + GAP for t in used) - GAP
        return self.row * (span.row + 0.5) - whole / 2 + sum(t.depth + GAP for t in above) + track.depth / 2


def plan_of(explainer: Explainer, own: Sequence[Membership], drawn: Sequence[str]) -> Plan:
    """The plan of the spans of these members."""
    spans, edges = spans_of(explainer, own, drawn)
    found = {i: [s.membership for s in spans if instrument_of(explainer, s.membership) == i] for i in _order(explainer)}
    tracks = [Track(instrument, memberships) for instrument, memberships in found.items() if memberships]
    return Plan(spans, tracks, edges, [explainer.members[m].name for m in drawn])


def _order(explainer: Explainer) -> list[Instrument]:
    """The instruments from the top of a row: what stands behind, then what makes a member."""
    return sorted(instruments_of(explainer), key=lambda instrument: instrument.confers_membership)
