"""What stands on the timeline: everything that has a date, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.charts.kit import targets
from generator.charts.kit.dates import differing
from generator.charts.kit.keys import Key
from generator.model.dates import Edtf
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer
from generator.model.status import DERIVED

OTHERS, STATEMENTS, CLAIMS = "Other organisations’ events", "Statements", "Other dated facts"

Sort = Literal["event", "statement", "claim"]
Manner = Literal["plain", "upcoming", "several", "disputed"]
"""What is to be borne in mind of an event; statements and claims are plain."""

LOOKS: dict[Sort, Key] = {
    "event": Key("event", "Event", "●", "#0072b2", "#56b4e9"),
    "statement": Key("statement", "Statement", "◆", "#5a6d59", "#519377"),
    "claim": Key("claim", "Other dated fact", "■", "#603004", "#f5dc8c"),
}
MARKERS: dict[Sort, str] = {"event": "circle", "statement": "diamond", "claim": "square"}
"""The marks of plotly that look like the signs of the legend."""


@dataclass(frozen=True, slots=True)
class Look:
    """How an event of one manner differs from others: its key, its marks and its pattern as a bar."""

    key: Key
    marker: str
    suffix: str
    pattern: str


_BLUE = (LOOKS["event"].light, LOOKS["event"].dark)
_DISPUTED = next(status for status in DERIVED if status.contradicted)
MANNERS: dict[Manner, Look] = {
    "upcoming": Look(Key("upcoming", "Event not yet held", "○", *_BLUE), "circle-open", "-open", "-"),
    "several": Look(Key("several", "Several events in one entry", "◎", *_BLUE), "circle-open-dot", "-open-dot", "."),
    "disputed": Look(
        Key("date-disputed", "Event whose date is disputed", "⊗", _DISPUTED.light, _DISPUTED.dark),
        "circle-x-open",
        "-dot",
        _DISPUTED.pattern,
    ),
}
"""The manners that have a look of their own; the pattern of what is not yet held is drawn on a pale ground."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with a date: the row it stands in, what is said of it, and where it is told."""

    sort: Sort
    row: str
    when: Edtf
    words: str
    target: str
    evidence: tuple[Evidence, ...]
    manner: Manner = "plain"
    note: str = ""

    @property
    def first(self) -> date:
        """The first day that is drawn; where the start is open, the day by which it happened."""
        return self.when.earliest or self.last

    @property
    def last(self) -> date:
        """The last day that is drawn; where the end is open, the day since which it holds."""
        return self.when.latest or self.when.earliest or self.when.midpoint

    @property
    def open(self) -> bool:
        """Whether an end of the date is not known."""
        return self.when.earliest is None or self.when.latest is None

    @property
    def pointed(self) -> bool:
        """Whether the entry is drawn as a point: at its day, or at the one day known of an open date."""
        return self.when.single_day or self.open

    @property
    def look(self) -> Look | None:
        """How it differs from the other entries of its sort, if it does."""
        return MANNERS.get(self.manner)

    @property
    def key(self) -> Key:
        """Its entry of the legend."""
        return self.look.key if self.look else LOOKS[self.sort]

    @property
    def shape(self) -> str:
        """The plain form of its point, which for an open date shows the way to the days that it may be."""
        if not self.open:
            return MARKERS[self.sort]
        return "triangle-left" if self.when.earliest is None else "triangle-right"

    @property
    def symbol(self) -> str:
        """The sign of its point, when it stands alone."""
        if not self.look:
            return self.shape
        return f"{self.shape}{self.look.suffix}" if self.open else self.look.marker

    @property
    def told(self) -> str:
        """Its words, with what is to be borne in mind."""
        return f"{self.words} ({self.note})" if self.note else self.words


def dated_entries(explainer: Explainer) -> list[Entry]:
    """Every event, and every statement and claim that has a date, in order of date."""
    return sorted(_entries(explainer), key=lambda entry: entry.when.sort_key)


def _entries(explainer: Explainer) -> Iterator[Entry]:
    for event in explainer.events.values():
        yield _of_event(explainer, event)
    for statement in explainer.statements.values():
        if statement.date:
            words = f"{explainer.party(statement.speaker).name}: {statement.reported}"
            target = targets.on_timeline("statement", statement.id)
            yield Entry("statement", STATEMENTS, statement.date, words, target, statement.evidence)
    for claim in explainer.claims.values():
        if claim.date:
            target = targets.on_timeline("claim", claim.id)
            yield Entry("claim", CLAIMS, claim.date, claim.text, target, claim.evidence)


def _of_event(explainer: Explainer, event: Event) -> Entry:
    """The event in the row of its kind, or of other organisations; its title then says whose it is."""
    own = event.organisation == explainer.editorial.organisation
    row = next(kind.plural for kind in explainer.editorial.kinds if kind.id == event.kind) if own else OTHERS
    words = event.title if own else f"{explainer.party(event.organisation).name}: {event.title}"
    notes = list(_notes(explainer, event))
    manner: Manner = notes[0][0] if notes else "plain"
    note = ", ".join(words for _, words in notes)
    return Entry("event", row, event.date, words, targets.of_event(event), event.evidence, manner, note)


def _notes(explainer: Explainer, event: Event) -> Iterator[tuple[Manner, str]]:
    """What is to be borne in mind of the event; the first decides on its look."""
    if event.date_disputed:
        yield "disputed", differing(explainer, event)
    if explainer.is_upcoming(event):
        yield "upcoming", "not yet held"
    if not event.counted:
        yield "several", "several events, number not stated"


def rows_of(explainer: Explainer) -> list[str]:
    """The rows from the top, each once, also where two kinds are called the same."""
    return list(dict.fromkeys([*(kind.plural for kind in explainer.editorial.kinds), OTHERS, STATEMENTS, CLAIMS]))
