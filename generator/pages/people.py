"""People: their offices, the spellings of their names, and their words in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.charts.kit.words import listed
from generator.linked import person_nodes, spoken_nodes
from generator.model.explainer import Explainer
from generator.model.people import Person, Role
from generator.model.sayings import Claim, Statement
from generator.pages.kit import citing, links
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.finding import named
from generator.pages.kit.names import in_languages
from generator.pages.kit.remarks import editors_note
from generator.pages.kit.sayings import claim, claims_in_order, in_order, statement
from generator.pages.kit.sentences import words_of


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The page of all people."""
    desk = Desk(explainer, links.PEOPLE)
    statements = _spoken(explainer.statements.values())
    claims = _claimed(explainer.claims.values())
    people = explainer.people.values()
    heard = [person for person in people if person.id in statements or person.id in claims]
    silent = [person for person in people if person.id not in statements and person.id not in claims]
    view: View = {
        "opening": _opening(explainer, len(heard)),
        "people": [entry(desk, p, statements.get(p.id, ()), claims.get(p.id, ())) for p in heard],
        "silent": [entry(desk, person, (), ()) for person in silent],
    }
    view["how_to_cite"] = citing.page(desk, "People")
    view["notes"] = desk.notes.view()
    description = "Who the people in this explainer are, and what they are reported to have said."
    found = named({links.anchor("person", p.id): (p.name, *p.other_names) for p in people})
    linked = [*person_nodes(explainer, people), *spoken_nodes(explainer, *explainer.people)]
    yield Page(links.page_file(desk.path), "people.md.jinja", "People", description, view, found, linked)


def _spoken(sayings: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for said in sayings:
        found.setdefault(said.speaker, []).append(said)
    return found


def _claimed(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for made in claims:
        found.setdefault(made.by or "", []).append(made)
    return found


def _opening(explainer: Explainer, heard: int) -> str:
    of_people = [said for said in explainer.statements.values() if said.speaker in explainer.people]
    claimed = [made for made in explainer.claims.values() if made.by in explainer.people]
    return words_of(heard, len(of_people), len(claimed), len(explainer.people) - heard)


def entry(desk: Desk, person: Person, statements: Iterable[Statement], claims: Iterable[Claim]) -> View:
    """A person: names, offices, and words in the order of time."""
    return {
        "anchor": links.anchor("person", person.id),
        "name": person.name,
        "spellings": listed(person.spellings),
        "names": in_languages(person.names),
        "note": editors_note(person.note or ""),
        "roles": [_role(desk, person, role) for role in person.roles],
        "statements": [statement(desk, said) for said in in_order(statements)],
        "claims": [claim(desk, made) for made in claims_in_order(claims)],
    }


def _of(desk: Desk, role: Role) -> str:
    """Whom the office speaks for, where its title does not already say so."""
    if role.of is None or desk.explainer.party(role.of).name in role.title:
        return ""
    return desk.party(role.of)


def _role(desk: Desk, person: Person, role: Role) -> View:
    ends = [f"since {role.since.human()}" if role.since else "", f"until {role.until.human()}" if role.until else ""]
    return {
        "title": role.title,
        "of": _of(desk, role),
        "dates": ", ".join(end for end in ends if end),
        "marks": desk.marks_of(links.anchor("role", person.id), role.evidence),
    }
