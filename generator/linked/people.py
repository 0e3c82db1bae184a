"""People: their names in every spelling, and their offices."""

from __future__ import annotations

from collections.abc import Iterable

from generator.linked.base import MOST, Node, node
from generator.linked.parties import of_person, party
from generator.linked.times import span
from generator.model.explainer import Explainer
from generator.model.people import Person, Role


def person_nodes(explainer: Explainer, found: Iterable[Person]) -> list[Node]:
    """People with the offices that sources say they hold."""
    return [_person(explainer, person) for person in list(found)[:MOST]]


def _person(explainer: Explainer, person: Person) -> Node:
    offices = {
        "affiliation": [_office(explainer, role, role.of) for role in person.roles if role.of],
        "hasOccupation": [_occupation(role) for role in person.roles if role.of is None],
    }
    return of_person(person) | {name: value for name, value in offices.items() if value}


def _occupation(role: Role) -> Node:
    """An office of which no source says whose it is; without dates nobody can tell whether it is still held."""
    held = node("Occupation", name=role.title)
    return node("Role", roleName=role.title, hasOccupation=held, **span(role.since, role.until))


def _office(explainer: Explainer, role: Role, of: str) -> Node:
    return node(
        "OrganizationRole",
        roleName=role.title,
        affiliation=party(explainer, of),
        **span(role.since, role.until),
    )
