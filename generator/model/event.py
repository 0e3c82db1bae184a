"""Events, and what a source reports of a member's part in one."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.base import Id, Record, Text, Title
from generator.model.dates import Edtf, EdtfDate
from generator.model.evidence import Evidence, EvidenceList, Remark
from generator.model.organisation import DatedEvidence

Format = Literal["in-person", "video", "mixed"]
Extent = Literal["single", "several"]


class Kind(Record):
    """A kind of event, as the dataset names them."""

    id: Id
    label: Title
    plural: Title


class Level(Record):
    """A level of representation, from the highest down."""

    id: Id
    label: Title


class Event(Record):
    """One event, merged from all the articles that tell of it.

    `extent` is `several` where a source speaks of events in the plural without saying how many: such an entry is
    shown, and never counted. `date` covers all that the sources give; where they disagree, `dates` has each side.
    `told_by` has the evidence of a field's value, by the field's name, where not all sources give it.
    """

    id: Id
    title: Title
    kind: Id
    organisation: Id
    body: Id | None = None
    date: EdtfDate
    date_basis: Text | None = None
    dates: tuple[DatedEvidence, ...] = ()
    date_disputed: bool = False
    place: Id | None = None
    format: Format | None = None
    chair: Id | None = None
    extent: Extent = "single"
    guests: tuple[Id, ...] = ()
    summary: Text | None = None
    notes: tuple[Remark, ...] = ()
    also: tuple[Id, ...] = ()
    evidence: EvidenceList
    told_by: dict[str, tuple[Evidence, ...]] = Field(default_factory=dict)

    @property
    def counted(self) -> bool:
        """Whether the event is one event, which rates may count."""
        return self.extent == "single"

    def carried_by(self, field: str) -> tuple[Evidence, ...]:
        """The evidence of a field's value: of those who give it, or else of the whole event."""
        return self.told_by.get(field) or self.evidence


class Report(Record):
    """What one article says of one member's part in one event."""

    event: Id
    member: Id
    status: Id
    level: Id | None = None
    note: Text | None = None
    evidence: tuple[Evidence, ...]


def upcoming(date: Edtf, as_of: Edtf) -> bool:
    """Whether an event of this date lies wholly after the as-of date."""
    return date.earliest is not None and as_of.latest is not None and date.earliest > as_of.latest
