"""What an author may write in a seed file, before it is merged with the others."""

from __future__ import annotations

from typing import Annotated, Any, Self, get_args

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from generator.model.article import Article
from generator.model.base import Id, Record, Text, Title
from generator.model.dates import EdtfDate
from generator.model.editorial import Correction, Editorial, SameEvent, Term
from generator.model.event import Extent, Format
from generator.model.evidence import Evidence, EvidenceList
from generator.model.organisation import Member, Membership, Organisation
from generator.model.people import Person, Place
from generator.model.sayings import Claim, Point, Side, Statement


def _short_form(value: Any) -> Any:
    """`am: absent` is short for `am: {status: absent}`."""
    if value is None or isinstance(value, list):
        raise ValueError("should be a status such as `attended`, or a mapping with `status:`")
    return {"status": value} if isinstance(value, str) else value


class ParticipationSpec(Record):
    """One member's part in an event as one article has it; without evidence of its own, the event's serves."""

    status: Id
    level: Id | None = None
    note: Text | None = None
    evidence: tuple[Evidence, ...] = ()


ParticipationCell = Annotated[
    ParticipationSpec, BeforeValidator(_short_form, json_schema_input_type=Id | ParticipationSpec)
]


class EventSpec(Record):
    """What one file says of an event; files that tell of the same event share its id."""

    id: Id
    title: Title | None = None
    kind: Id | None = None
    organisation: Id | None = None
    body: Id | None = None
    date: EdtfDate | None = None
    date_basis: Text | None = None
    place: Id | None = None
    format: Format | None = None
    chair: Id | None = None
    extent: Extent | None = None
    guests: tuple[Id, ...] = ()
    summary: Text | None = None
    note: Text | None = None
    evidence: EvidenceList
    participation: dict[Id, ParticipationCell] = Field(default_factory=dict)


class DisputeSpec(Record):
    """A dispute: either its sides, or the cell or the date on which sources disagree, with the editors' note on it."""

    id: Id
    title: Title | None = None
    sides: tuple[Side, ...] = ()
    cell: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", max_length=129)] | None = None
    date_of: Id | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _one_of_its_forms(self) -> Self:
        if sum(map(bool, (self.sides, self.cell, self.date_of))) != 1:
            raise ValueError("give either sides, or cell, or date_of")
        if self.sides and (len(self.sides) < 2 or not self.title):
            raise ValueError("a dispute with sides has a title and at least two sides")
        if not self.sides and (self.title or not self.note):
            raise ValueError("with cell or date_of, give a note and no title: the program makes the title")
        return self

    @property
    def target(self) -> tuple[str, str | None] | None:
        """The event, and the member of a cell, on which this is a note; None where it has sides of its own."""
        if self.cell:
            event, _, member = self.cell.partition("/")
            return event, member
        return (self.date_of, None) if self.date_of else None


class SeedFile(Record):
    """One YAML file below `seeds/`. Any section may stand in any file; `article` only in `articles/`.

    Evidence in an article's file is about that article unless it names another.
    """

    article: Article | None = None
    explainer: Editorial | None = None
    organisations: tuple[Organisation, ...] = ()
    members: tuple[Member, ...] = ()
    memberships: tuple[Membership, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[EventSpec, ...] = ()
    same_events: tuple[SameEvent, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    disputes: tuple[DisputeSpec, ...] = ()
    positions: tuple[Point, ...] = ()
    glossary: tuple[Term, ...] = ()
    corrections: tuple[Correction, ...] = ()


MODELS: dict[str, type[Record]] = {name: get_args(info.annotation)[0] for name, info in SeedFile.model_fields.items()}
"""What stands in each section of a file."""

SINGLE = ("article", "explainer")
"""Sections that hold one record; the others hold a list."""
