"""What people said and what is claimed: statements, claims, disputes, positions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Id, Record, Text, Title
from generator.model.dates import EdtfDate
from generator.model.evidence import EvidenceList
from generator.model.prose import ProseText

Act = Literal["statement", "refusal", "accusation", "answer", "announcement"]


class Statement(Record):
    """Something that somebody is reported to have said.

    `quotes` are the exact words in their order, where the source quotes any; `reported` is the whole in our words.
    `speaker` is a person, a member or an organisation.
    """

    id: Id
    speaker: Id
    with_others: Title | None = None
    kind: Act = "statement"
    date: EdtfDate | None = None
    date_basis: Text | None = None
    place: Id | None = None
    audience: Title | None = None
    quotes: tuple[Text, ...] = ()
    reported: Text
    evidence: EvidenceList

    @property
    def by_whom(self) -> str:
        """Whose words they are."""
        return self.speaker

    @property
    def in_our_words(self) -> str:
        """The whole in our words."""
        return self.reported


class Claim(Record):
    """One sentence in our words and whose claim it is; without `by`, the source reports it as fact.

    A claim with a date stands on the timeline.
    """

    id: Id
    text: Text
    by: Id | None = None
    kind: Act | None = None
    date: EdtfDate | None = None
    date_basis: Text | None = None
    place: Id | None = None
    contests: tuple[Id, ...] = ()
    note: Text | None = None
    evidence: EvidenceList

    @property
    def by_whom(self) -> str | None:
        """Whose claim it is; nobody's where the source reports it as fact."""
        return self.by

    @property
    def in_our_words(self) -> str:
        """The claim in our words."""
        return self.text


class Side(Record):
    """One version of a disputed matter and the claims that carry it."""

    label: Title
    claims: Annotated[tuple[Id, ...], Field(min_length=1)]


class Dispute(Record):
    """A matter on which sources disagree."""

    id: Id
    title: Title
    sides: Annotated[tuple[Side, ...], Field(min_length=2)]
    note: Text | None = None


class Voice(Record):
    """What one party holds on a point; `says` are the statements and claims that show it."""

    who: Id
    summary: ProseText
    says: Annotated[tuple[Id, ...], Field(min_length=1)]


class Point(Record):
    """A question on which the parties hold different positions, told side by side."""

    id: Id
    question: Title
    voices: Annotated[tuple[Voice, ...], Field(min_length=1)]
    silent: tuple[Id, ...] = ()
