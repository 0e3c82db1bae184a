"""Organisations, what they consist of, and who belonged to them when."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from generator.model.base import Id, Record, Text, Title
from generator.model.dates import Edtf, EdtfDate
from generator.model.evidence import Evidence, EvidenceList, Remark
from generator.model.people import Names, Wikidata, others_of


class Body(Record):
    """A part of an organisation that meets on its own."""

    id: Id
    name: Title


class Instrument(Record):
    """What membership rests on, a treaty or a charter; only some make a state a member of the organisation."""

    id: Id
    name: Title
    confers_membership: bool = True


class Organisation(Record):
    """An organisation, its bodies and the instruments that membership rests on."""

    id: Id
    name: Title
    short: Title
    names: Names = Field(default_factory=dict)
    wikidata: Wikidata | None = None
    url: str | None = None
    bodies: tuple[Body, ...] = ()
    instruments: tuple[Instrument, ...] = ()

    @property
    def other_names(self) -> tuple[str, ...]:
        """Every name but the full one, each once."""
        return others_of(self.name, (self.short,), self.names)


class Member(Record):
    """A state, organisation or person that can be a member."""

    id: Id
    name: Title
    adjective: Title | None = None
    names: Names = Field(default_factory=dict)
    wikidata: Wikidata | None = None

    @property
    def other_names(self) -> tuple[str, ...]:
        """Every name but the first, and the adjective, each once."""
        return others_of(self.name, filter(None, (self.adjective,)), self.names)


class Membership(Record):
    """One span during which a member was bound by an instrument.

    `since` and `until` are uncertain where the sources are: `../2023-11-23` is a start on an unknown day not later
    than that one. No `until` means that the membership had not ended on the explainer's as-of date.
    """

    member: Id
    organisation: Id
    instrument: Id | None = None
    since: EdtfDate | None = None
    since_how: Title | None = None
    until: EdtfDate | None = None
    until_how: Title | None = None
    note: Text | None = None
    evidence: EvidenceList

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """The note with what it rests on."""
        return (Remark(text=self.note, evidence=self.evidence),) if self.note else ()

    def certainly_outside(self, earliest: date | None, latest: date | None) -> bool:
        """Whether the days from `earliest` to `latest` lie wholly before or after this span, beyond doubt."""
        first = self.since.earliest if self.since and not _doubtful(self.since) else None
        last = self.until.latest if self.until and not _doubtful(self.until) else None
        before = first is not None and latest is not None and latest < first
        after = last is not None and earliest is not None and earliest > last
        return before or after


class Span(Membership):
    """A membership as several sources tell of it; `told` are their notes, each with its own evidence."""

    told: tuple[Remark, ...]

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Each source's notes with what they rest on."""
        return self.told


def _doubtful(bound: Edtf) -> bool:
    """Whether a bound is approximate or uncertain, and so proves nothing."""
    return bound.approximate or bound.uncertain


class DatedEvidence(Record):
    """One source's date for an event."""

    date: EdtfDate
    basis: Text | None = None
    evidence: tuple[Evidence, ...]
