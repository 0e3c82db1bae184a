"""Organisations, members, people and places, as other nodes mention them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.linked.base import Node, brief, node, page
from generator.model.explainer import Explainer
from generator.model.organisation import Member, Organisation
from generator.model.people import Names, Person

_STATE = re.compile(r"[a-z]{2}")
"""The id that the seed format gives a state: its ISO 3166 code of two letters."""

ORGANISATION = "Organization"
STATE = ("Country", ORGANISATION)
"""A state is a place; as a member, and as one that takes part, schema.org knows organisations only."""


def wikidata(number: str | None) -> str | None:
    """The page of a Wikidata entry."""
    return f"https://www.wikidata.org/wiki/{number}" if number else None


def of_organisation(organisation: Organisation) -> Node:
    """An organisation."""
    return node(
        ORGANISATION,
        page("members", f"organisation-{organisation.id}"),
        name=organisation.name,
        alternateName=_also((organisation.short,), organisation.names),
        url=organisation.url,
        sameAs=wikidata(organisation.wikidata),
    )


def of_member(explainer: Explainer, member: Member) -> Node:
    """A member; those that only ever signed a treaty have no page of their own."""
    own = member.id in explainer.own_members
    at = page(f"members/{member.id}", "member") if own else page("members", f"member-{member.id}")
    kind = STATE if _STATE.fullmatch(member.id) else ORGANISATION
    return node(kind, at, name=member.name, alternateName=_also((), member.names), sameAs=wikidata(member.wikidata))


def of_person(person: Person) -> Node:
    """A person under every spelling."""
    return node(
        "Person",
        page("people", f"person-{person.id}"),
        name=person.name,
        alternateName=_also(person.spellings, person.names),
        description=person.note,
        sameAs=wikidata(person.wikidata),
    )


def _also(names: Iterable[str], in_languages: Names) -> list[str | Node]:
    """Other names; those that the editors give say their language."""
    tagged = [{"@value": name, "@language": tag} for tag, given in in_languages.items() for name in given]
    return [*names, *tagged]


def party(explainer: Explainer, party_id: str) -> Node:
    """Whoever speaks or is spoken for, as another node mentions them."""
    if party_id in explainer.people:
        return brief(of_person(explainer.people[party_id]))
    if party_id in explainer.members:
        return brief(of_member(explainer, explainer.members[party_id]))
    return brief(of_organisation(explainer.organisations[party_id]))


def place(explainer: Explainer, place_id: str | None) -> Node | None:
    """A place, which has no page of its own."""
    if place_id is None:
        return None
    found = explainer.places[place_id]
    return node("Place", name=found.name, alternateName=list(found.spellings), sameAs=wikidata(found.wikidata))
