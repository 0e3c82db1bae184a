"""The explainer: all records of one dataset, merged, with the look-ups that pages and charts need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.model.article import Article
from generator.model.contests import Contest, contests
from generator.model.editorial import Correction, Editorial, Term
from generator.model.event import Event, Report, upcoming
from generator.model.evidence import Evidence
from generator.model.look import Logo
from generator.model.organisation import Member, Membership, Organisation
from generator.model.people import Person, Place, Role
from generator.model.prose import Marker
from generator.model.sayings import Claim, Dispute, Point, Statement
from generator.model.table import Cell, ParticipationTable

TargetKind = Literal["claim", "statement", "event", "cell"]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who can speak or hold a position: a person, a member or an organisation."""

    id: str
    name: str
    kind: Literal["person", "member", "organisation"]


@dataclass(frozen=True, slots=True)
class Target:
    """What an evidence marker points at."""

    kind: TargetKind
    id: str
    member: str | None
    evidence: tuple[Evidence, ...]

    @property
    def anchor(self) -> str:
        """The fragment under which a source's page lists it; it never changes while the ids stay."""
        return f"{self.kind}-{self.id}" + (f"-{self.member}" if self.member else "")


@dataclass(frozen=True)
class Taken:
    """Everything that the explainer takes from one source."""

    events: tuple[Event, ...]
    reports: tuple[Report, ...]
    memberships: tuple[Membership, ...]
    roles: tuple[tuple[Person, Role], ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]

    @property
    def sayings(self) -> tuple[Statement | Claim, ...]:
        """Its statements and claims."""
        return (*self.statements, *self.claims)

    @property
    def count(self) -> int:
        """How many facts that is."""
        parts = (self.events, self.reports, self.memberships, self.roles, self.statements, self.claims)
        return sum(len(part) for part in parts)


def _cites(article: str, evidence: tuple[Evidence, ...]) -> bool:
    return any(e.article == article for e in evidence)


@dataclass(frozen=True)
class Explainer:
    """One dataset, complete and checked. Every mapping is by id and in the order in which pages show it.

    Events come in order of date, members in the order of the organisation's file, articles with the lead first and
    then by date of publication.
    """

    editorial: Editorial
    articles: Mapping[str, Article]
    organisations: Mapping[str, Organisation]
    members: Mapping[str, Member]
    memberships: tuple[Membership, ...]
    people: Mapping[str, Person]
    places: Mapping[str, Place]
    events: Mapping[str, Event]
    statements: Mapping[str, Statement]
    claims: Mapping[str, Claim]
    disputes: Mapping[str, Dispute]
    positions: Mapping[str, Point]
    glossary: Mapping[str, Term]
    corrections: tuple[Correction, ...]
    merged_events: Mapping[str, str]
    merge_reasons: Mapping[str, str]
    participation: ParticipationTable
    dispute_notes: Mapping[tuple[str, str | None], str] = field(default_factory=dict)
    """What the editors say of a disputed cell, by event and member, or of a disputed date, by event and None."""
    logo: Logo | None = None

    @property
    def organisation(self) -> Organisation:
        """The organisation that the explainer is about."""
        return self.organisations[self.editorial.organisation]

    @property
    def lead(self) -> Article:
        """The article that raised the question."""
        return self.articles[self.editorial.lead]

    @cached_property
    def own_members(self) -> Mapping[str, Member]:
        """Those who have ever been members of the organisation, without mere parties to a treaty."""
        return {m: self.members[m] for m in self.participation.members}

    @cached_property
    def own_events(self) -> Mapping[str, Event]:
        """The events of the organisation itself, in order of date."""
        return {e.id: e for e in self.events.values() if e.organisation == self.editorial.organisation}

    def is_upcoming(self, event: Event) -> bool:
        """Whether the event lies after the as-of date."""
        return upcoming(event.date, self.editorial.as_of)

    def party(self, party_id: str) -> Party:
        """The person, member or organisation of this id; raises KeyError where there is none."""
        if party_id in self.people:
            return Party(party_id, self.people[party_id].name, "person")
        if party_id in self.members:
            return Party(party_id, self.members[party_id].name, "member")
        return Party(party_id, self.organisations[party_id].short, "organisation")

    def target(self, marker: Marker) -> Target:
        """What a marker in prose points at; raises KeyError where nothing has its id."""
        if marker.member is not None:
            event = self.merged_events.get(marker.target, marker.target)
            return self.cell_target(self.participation.cell(event, marker.member))
        if marker.target in self.claims:
            return self.saying_target(self.claims[marker.target])
        if marker.target in self.statements:
            return self.saying_target(self.statements[marker.target])
        event = self.merged_events.get(marker.target, marker.target)
        return Target("event", event, None, self.events[event].evidence)

    def saying(self, saying_id: str) -> Claim | Statement:
        """The claim or statement of this id; raises KeyError where there is none."""
        return self.statements.get(saying_id) or self.claims[saying_id]

    def who_says(self, saying: Claim | Statement) -> tuple[str, ...]:
        """The name of whoever says it, or of the sources that report it as fact."""
        if saying.by_whom:
            return (self.party(saying.by_whom).name,)
        return tuple(dict.fromkeys(self.articles[each.article].short for each in saying.evidence))

    def saying_target(self, saying: Claim | Statement) -> Target:
        """A claim or statement as the target of a marker."""
        kind: TargetKind = "claim" if isinstance(saying, Claim) else "statement"
        return Target(kind, saying.id, None, saying.evidence)

    def cell_target(self, cell: Cell) -> Target:
        """A cell of the matrix as the target of a marker."""
        evidence = tuple(e for report in cell.reports for e in report.evidence)
        return Target("cell", cell.event, cell.member, evidence)

    def spans(self, member: str) -> tuple[Membership, ...]:
        """The member's spans with the explainer's organisation, in order of time."""
        found = [m for m in self.memberships if m.member == member and m.organisation == self.editorial.organisation]
        return tuple(sorted(found, key=lambda m: m.since.sort_key if m.since else ()))

    def speaks_for(self, member: str) -> tuple[Person, ...]:
        """The people who hold an office of the member."""
        return tuple(p for p in self.people.values() if any(role.of == member for role in p.roles))

    def said_by(self, *parties: str) -> tuple[Statement, ...]:
        """The statements of these people, members or organisations."""
        return tuple(s for s in self.statements.values() if s.speaker in parties)

    def disputed_cells(self) -> tuple[Cell, ...]:
        """The cells on which sources disagree."""
        return tuple(cell for cell in self.participation.cells() if cell.status.contradicted)

    @cached_property
    def contests(self) -> Mapping[str, Contest]:
        """What claims contest, by the id of the contested statement or claim."""
        return contests(self.claims.values(), self.disputes.values())

    @cached_property
    def _reports_of(self) -> Mapping[str, tuple[Report, ...]]:
        found: dict[str, list[Report]] = {}
        for report in self.participation.reports():
            for article in dict.fromkeys(e.article for e in report.evidence):
                found.setdefault(article, []).append(report)
        return {article: tuple(reports) for article, reports in found.items()}

    def taken_from(self, article: str) -> Taken:
        """Everything that rests on this source, alone or with others."""
        return Taken(
            events=tuple(e for e in self.events.values() if _cites(article, e.evidence)),
            reports=self._reports_of.get(article, ()),
            memberships=tuple(m for m in self.memberships if _cites(article, m.evidence)),
            roles=tuple(_roles(self.people, article)),
            statements=tuple(s for s in self.statements.values() if _cites(article, s.evidence)),
            claims=tuple(c for c in self.claims.values() if _cites(article, c.evidence)),
        )


def _roles(people: Mapping[str, Person], article: str) -> Iterator[tuple[Person, Role]]:
    for person in people.values():
        yield from ((person, role) for role in person.roles if _cites(article, role.evidence))
