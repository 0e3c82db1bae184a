"""Members: the list, and one page each with the member's record, its people and their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.escape import url
from generator.linked import member_node, organisation_node, spoken_nodes
from generator.model.explainer import Explainer
from generator.model.organisation import Member, Membership, Organisation
from generator.pages.kit import citing, figures, links
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.finding import named
from generator.pages.kit.markup import listed, outward
from generator.pages.kit.matrix import newest_first
from generator.pages.kit.names import in_languages
from generator.pages.kit.records import appearance, records, spans
from generator.pages.kit.sayings import claim, claims_in_order, in_order, statement
from generator.pages.kit.sentences import Record, bound_only, count, left_out, others, took_part
from generator.pages.kit.strip import strip

MAX_EVENTS = 300
SHARES = (figures.RATES, figures.BY_MEMBER)
"""The charts that find who took part least, the best first."""


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The list of members, then each member's page."""
    found = records(explainer)
    yield _index(explainer, supplies, found)
    for member in explainer.own_members.values():
        yield _page(explainer, member, found[member.id])


def _index(explainer: Explainer, supplies: Supplies, found: Mapping[str, Record]) -> Page:
    desk = Desk(explainer, links.MEMBERS)
    short, members = explainer.organisation.short, explainer.own_members
    view: View = {
        "opening": _opening(explainer, supplies),
        "members": [_row(desk, member, found[member]) for member in members],
        "took_part": explainer.editorial.vocabulary.took_part,
        "participation": desk.to(links.PARTICIPATION),
        "charts": figures.chosen(supplies, desk.path, (figures.SPANS,)),
        "parties": _parties(explainer),
        "organisations": [_organisation(each) for each in explainer.organisations.values()],
        "how_to_cite": citing.page(desk, "Members"),
    }
    view["notes"] = desk.notes.view()
    description = f"The members of the {short}, since when, and how often each took part."
    return Page(
        links.page_file(desk.path),
        "members.md.jinja",
        "Members",
        description,
        view,
        figures.card(supplies, figures.SPANS) | named(_names_of_organisations(explainer)),
        linked=[organisation_node(explainer)],
    )


def _opening(explainer: Explainer, supplies: Supplies) -> str:
    """How many there are, and what the chart of their shares finds."""
    short, members = explainer.organisation.short, len(explainer.own_members)
    if members == 0:
        return f"No source used here names a member of the {short}."
    said = f"The sources used here name {count(members, 'present or former member')} of the {short}."
    found = [f"{supplies.charts[each].title}." for each in SHARES if each in supplies.charts][:1]
    return " ".join([said, *found])


def _parties(explainer: Explainer) -> str:
    """Who was bound by a treaty of the organisation and never its member."""
    own = explainer.organisation.id
    bound = {m.member for m in explainer.memberships if m.organisation == own and m.member not in explainer.own_members}
    names = [explainer.members[member].name for member in explainer.members if member in bound]
    return bound_only(names)


def _row(desk: Desk, member: str, found: Record) -> View:
    return {
        "member": desk.member(member),
        "spans": spans(desk, desk.explainer.spans(member)),
        "took_part": f"{found.n:,} of {found.stated:,}",
        "not_stated": f"{found.not_stated:,}",
    }


def _organisation(organisation: Organisation) -> View:
    """An organisation by all its names; what it is, the glossary and the sources say."""
    short = organisation.short if organisation.short != organisation.name else ""
    return {
        "anchor": links.anchor("organisation", organisation.id),
        "name": organisation.name,
        "short": f"{short} for short." if short else "",
        "site": outward("Its own site", url(organisation.url)) if organisation.url else "",
        "names": in_languages(organisation.names),
    }


def _names_of_organisations(explainer: Explainer) -> dict[str, tuple[str, ...]]:
    found = explainer.organisations.values()
    return {links.anchor("organisation", each.id): (each.name, *each.other_names) for each in found}


def _page(explainer: Explainer, member: Member, found: Record) -> Page:
    desk = Desk(explainer, links.member_page(member.id))
    vocabulary = explainer.editorial.vocabulary
    people = explainer.speaks_for(member.id)
    voices = (member.id, *(person.id for person in people))
    claims = [c for c in explainer.claims.values() if c.by in voices]
    view: View = {
        "name": member.name,
        "names": in_languages(member.names),
        "organisation": explainer.organisation.short,
        "opening": took_part(member.name, found, vocabulary),
        "others": others(found, vocabulary),
        "spans": spans(desk, explainer.spans(member.id)),
        "other_spans": spans(desk, _elsewhere(explainer, member.id)),
        **_record(desk, member.id),
        "people": [_person(desk, person.id, member.id) for person in people],
        "statements": [statement(desk, each) for each in in_order(explainer.said_by(*voices))],
        "claims": [claim(desk, each) for each in claims_in_order(claims)],
        "how_to_cite": citing.page(desk, member.name),
    }
    view["notes"] = desk.notes.view()
    linked = [member_node(explainer, member), *spoken_nodes(explainer, *voices)]
    path, found_by = links.page_file(desk.path), named({"": (member.name, *member.other_names)})
    return Page(path, "member.md.jinja", member.name, view["opening"], view, found_by, linked)


def _elsewhere(explainer: Explainer, member: str) -> list[Membership]:
    return [m for m in explainer.memberships if m.member == member and m.organisation != explainer.organisation.id]


def _record(desk: Desk, member: str) -> View:
    events = newest_first(desk.explainer.events.values())
    shown = events[:MAX_EVENTS]
    cells = {cell.event: cell for cell in desk.explainer.participation.of_member(member)}
    return {
        "rows": [appearance(desk, event, cells[event.id]) for event in shown],
        "left_out": left_out(len(shown), len(events), "event"),
        "data": desk.to(links.DATA),
        **strip(desk, member),
    }


def _person(desk: Desk, person_id: str, member: str) -> View:
    person = desk.explainer.people[person_id]
    roles = [role for role in person.roles if role.of == member]
    evidence = [each for role in roles for each in role.evidence]
    return {
        "person": desk.person(person_id),
        "roles": listed([role.title for role in roles]),
        "marks": desk.marks_of(links.anchor("role", person_id), evidence),
    }
