"""People, organisations, who belongs to what, and events, as programs about politics exchange them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from generator.escape import plain_url
from generator.exports.dates import certain, ends
from generator.model.dates import Edtf
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer
from generator.model.organisation import Membership, Organisation
from generator.model.people import Names, Person, Role

PATH = "data/popolo.json"
Item = dict[str, Any]


def popolo(explainer: Explainer) -> str:
    """Everyone and everything of the explainer that Popolo has a class for.

    Follows the Popolo specification (popoloproject.com). Members and bodies are organisations with a parent or a
    membership. A date stands where it is certain in one of Popolo's forms; as the source gives it, it stands beside
    in a property of our own that ends in `_edtf`. `source_ids` are those of the table of sources, since a source
    without an address cannot be among Popolo's `sources`.
    """
    document = {
        "persons": [_person(person) for person in explainer.people.values()],
        "organizations": list(_organizations(explainer)),
        "memberships": [*_member_memberships(explainer), *_roles(explainer)],
        "events": [_event(explainer, event) for event in explainer.events.values() if event.counted],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _person(person: Person) -> Item:
    names = (name for name in person.spellings if name != person.name)
    other_names = _other_names(names, person.names)
    return _kept(
        id=f"people/{person.id}", name=person.name, other_names=other_names, identifiers=_wikidata(person.wikidata)
    )


def _other_names(names: Iterable[str], in_languages: Names) -> list[Item]:
    """Other names; Popolo has no place for the language of those that the editors give, which stands in ours."""
    tagged = [{"name": name, "lang": tag} for tag, given in in_languages.items() for name in given]
    return [*({"name": name} for name in names), *tagged]


def _organizations(explainer: Explainer) -> Iterator[Item]:
    for organisation in explainer.organisations.values():
        yield _organization(organisation)
        for body in organisation.bodies:
            parent = _organisation_id(organisation.id)
            yield {"id": _body_id(organisation.id, body.id), "name": body.name, "parent_id": parent}
    for member in explainer.members.values():
        names = _other_names((), member.names)
        yield _kept(
            id=_member_id(member.id), name=member.name, other_names=names, identifiers=_wikidata(member.wikidata)
        )


def _organization(organisation: Organisation) -> Item:
    short = (organisation.short,) if organisation.short != organisation.name else ()
    links = [{"url": plain_url(organisation.url)}] if organisation.url else []
    return _kept(
        id=_organisation_id(organisation.id),
        name=organisation.name,
        other_names=_other_names(short, organisation.names),
        identifiers=_wikidata(organisation.wikidata),
        links=links,
    )


def _member_memberships(explainer: Explainer) -> Iterator[Item]:
    for number, span in enumerate(explainer.memberships, start=1):
        member = {"@type": "Organization", "id": _member_id(span.member), "name": explainer.members[span.member].name}
        yield _kept(
            id=f"memberships/{number}",
            role=_role(explainer.organisations[span.organisation], span),
            member=member,
            organization_id=_organisation_id(span.organisation),
            **_span(span.since, span.until),
            note=span.note,
            **_sources(explainer, span.evidence),
        )


def _role(organisation: Organisation, span: Membership) -> str:
    """What the span makes of the member; a mere treaty makes nobody a member of the organisation."""
    found = next((each for each in organisation.instruments if each.id == span.instrument), None)
    return "member" if found is None or found.confers_membership else f"party to the {found.name}"


def _roles(explainer: Explainer) -> Iterator[Item]:
    for person in explainer.people.values():
        for number, role in enumerate(person.roles, start=1):
            yield _kept(
                id=f"roles/{person.id}/{number}",
                role=role.title,
                person_id=f"people/{person.id}",
                organization_id=_spoken_for(explainer, role),
                **_span(role.since, role.until),
                **_sources(explainer, role.evidence),
            )


def _spoken_for(explainer: Explainer, role: Role) -> str | None:
    if role.of is None:
        return None
    return _member_id(role.of) if role.of in explainer.members else _organisation_id(role.of)


def _event(explainer: Explainer, event: Event) -> Item:
    return _kept(
        id=f"events/{event.id}",
        name=event.title,
        description=event.summary,
        classification=event.kind,
        organization_id=_held_by(explainer, event),
        location=explainer.places[event.place].name if event.place else None,
        **_when(event.date),
        **_sources(explainer, event.evidence),
    )


def _held_by(explainer: Explainer, event: Event) -> str:
    bodies = {body.id for body in explainer.organisations[event.organisation].bodies}
    return _body_id(event.organisation, event.body) if event.body in bodies else _organisation_id(event.organisation)


def _when(date: Edtf) -> Item:
    """The days of an event; where it lasted, the first and the last."""
    start, end = ends(date) or (date, None)
    return {"start_date": certain(start), "end_date": certain(end) if end else None, "date_edtf": str(date)}


def _span(since: Edtf | None, until: Edtf | None) -> Item:
    return {
        "start_date": certain(since) if since else None,
        "end_date": certain(until) if until else None,
        "start_date_edtf": str(since) if since else None,
        "end_date_edtf": str(until) if until else None,
    }


def _sources(explainer: Explainer, evidence: Iterable[Evidence]) -> Item:
    ids = list(dict.fromkeys(each.article for each in evidence))
    articles = [explainer.articles[each] for each in ids]
    found = [(article.url or article.archive_url, article.name) for article in articles]
    return {"sources": [{"url": plain_url(url), "note": name} for url, name in found if url], "source_ids": ids}


def _wikidata(identifier: str | None) -> list[Item]:
    return [{"scheme": "wikidata", "identifier": identifier}] if identifier else []


def _organisation_id(organisation: str) -> str:
    return f"organisations/{organisation}"


def _body_id(organisation: str, body: str | None) -> str:
    return f"organisations/{organisation}/{body}"


def _member_id(member: str) -> str:
    return f"members/{member}"


def _kept(**given: Any) -> Item:
    """The properties that have a value."""
    return {name: value for name, value in given.items() if value not in (None, [])}
