"""The status table: everything that the program knows about a participation status is a row here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from generator.model.base import Id, Record, Text, Title

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Counting = Literal["took-part", "in-part", "stayed-away", "outside"]
"""What a status counts as: in the numerator, in the denominator only, or in neither (`outside`)."""
Pattern = Literal["", "/", "\\", "x", "-", "|", "+", "."]
"""A fill of Plotly's `marker.pattern.shape`, so that no status is told by colour alone."""


class Status(Record):
    """One way of having, or not having, taken part."""

    id: Id
    label: Title
    meaning: Text
    symbol: Annotated[str, StringConstraints(min_length=1, max_length=2)]
    light: Colour
    dark: Colour
    pattern: Pattern = ""
    counts_as: Counting
    refines: Id | None = None
    derived: bool = False
    open_to_guests: bool = False

    @property
    def stated(self) -> bool:
        """Whether a cell of this status is in the denominator of a rate."""
        return self.counts_as != "outside"

    @property
    def took_part(self) -> bool:
        """Whether a cell of this status is in the numerator of a rate."""
        return self.counts_as == "took-part"

    @property
    def in_part(self) -> bool:
        """Whether the member took part in a lesser way."""
        return self.counts_as == "in-part"

    @property
    def stayed_away(self) -> bool:
        """Whether the member stayed away."""
        return self.counts_as == "stayed-away"

    @property
    def contradicted(self) -> bool:
        """Whether sources disagree."""
        return self.id == DISPUTED


NOT_STATED, NOT_A_MEMBER, NOT_YET_HELD, DISPUTED = "not-stated", "not-a-member", "not-yet-held", "disputed"

DERIVED = (
    Status(
        id=DISPUTED, label="Disputed", symbol="≠", light="#a8327d", dark="#f08ac6", pattern="x", derived=True,
        counts_as="outside", meaning="Sources disagree; each one's version is shown.",
    ),
    Status(
        id=NOT_STATED, label="Not stated", symbol="?", light="#767676", dark="#9a9a9a", pattern=".", derived=True,
        counts_as="outside", meaning="No source used here says whether the member took part.",
    ),
    Status(
        id=NOT_A_MEMBER, label="Not a member then", symbol="·", light="#8a8a8a", dark="#7d7d7d", derived=True,
        counts_as="outside", meaning="The event fell outside the time of membership.",
    ),
    Status(
        id=NOT_YET_HELD, label="Not yet held", symbol="…", light="#7a7a8c", dark="#9595a8", pattern="-", derived=True,
        counts_as="outside", meaning="The event lies after the date that this explainer goes up to.",
    ),
)  # fmt: skip
"""Statuses that follow from the data and are never written by an author."""

DEFAULT = (
    Status(
        id="host", label="Host", symbol="★", light="#00507a", dark="#6fc3f7", pattern="", refines="attended",
        counts_as="took-part", meaning="The member hosted the event and took part.",
    ),
    Status(
        id="attended", label="Attended", symbol="●", light="#0072b2", dark="#56b4e9",
        counts_as="took-part", meaning="The member took part at the level that the event is for.",
    ),
    Status(
        id="attended-remotely", label="Attended remotely", symbol="◐", light="#2e7ea2", dark="#8ecae6", pattern="/",
        refines="attended", counts_as="took-part", meaning="The member took part by video link.",
    ),
    Status(
        id="represented", label="Represented at a lower level", symbol="◔", light="#603004", dark="#f5dc8c",
        pattern="\\", counts_as="in-part", meaning="Somebody of lower rank than the others stood in for the member.",
    ),
    Status(
        id="observer", label="Observer", symbol="○", light="#556854", dark="#519377", pattern="|",
        counts_as="in-part", meaning="The member watched and did not take part.", open_to_guests=True,
    ),
    Status(
        id="absent", label="Absent", symbol="✕", light="#d4410c", dark="#ff7a3d",
        counts_as="stayed-away", meaning="The member did not take part, or said beforehand that it would not.",
    ),
    Status(
        id="suspended", label="Suspended", symbol="‖", light="#5b4a8a", dark="#b8a6f0", pattern="+",
        counts_as="outside", meaning="The membership was suspended at the time.",
    ),
)  # fmt: skip


class Vocabulary(Record):
    """The statuses of one dataset, in the order of legends, and what their groups are called.

    `took_part` and `stayed_away` are the words of charts' axes ("Took part", "Voted").
    """

    statuses: Annotated[tuple[Status, ...], Field(min_length=1)] = DEFAULT
    took_part: Title = "Took part"
    in_part: Title = "Took part in part"
    stayed_away: Title = "Stayed away"

    @model_validator(mode="after")
    def _is_sound(self) -> Vocabulary:
        ids = [status.id for status in self]
        doubles = sorted({i for i in ids if ids.count(i) > 1})
        if doubles:
            raise ValueError(f"status given twice: {', '.join(doubles)}")
        if any(status.derived for status in self.statuses):
            raise ValueError("a status that follows from the data cannot be given; leave `derived` out")
        symbols = [status.symbol for status in self]
        if len(set(symbols)) < len(symbols):
            raise ValueError("two statuses share a symbol; each needs its own")
        for status in self.statuses:
            if status.refines is not None and status.refines not in ids:
                raise ValueError(f"status {status.id!r} refines {status.refines!r}, which is not a status")
        return self

    def __iter__(self) -> Iterator[Status]:  # type: ignore[override]
        yield from (s for s in self.statuses if not s.derived)
        yield from DERIVED

    def __getitem__(self, status_id: str) -> Status:
        return {status.id: status for status in self}[status_id]

    @property
    def writable(self) -> tuple[str, ...]:
        """The ids that an author may write."""
        return tuple(status.id for status in self if not status.derived)
