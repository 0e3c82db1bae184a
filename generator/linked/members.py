"""The organisation and its members, each for the time of its membership."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linked.base import Node, brief, node
from generator.linked.parties import of_member, of_organisation
from generator.linked.times import span
from generator.model.explainer import Explainer
from generator.model.organisation import Member, Membership

ROLE = "OrganizationRole"


def organisation_node(explainer: Explainer) -> Node:
    """The organisation with all who have ever been members, each span apart."""
    return of_organisation(explainer.organisation) | {"member": list(_roles(explainer))}


def member_node(explainer: Explainer, found: Member) -> Node:
    """A member with every span of membership, in whatever organisation."""
    spans = [each for each in explainer.memberships if each.member == found.id and _binds(explainer, each)]
    held = [
        node(
            ROLE,
            memberOf=brief(of_organisation(explainer.organisations[each.organisation])),
            **span(each.since, each.until),
        )
        for each in spans
    ]
    return of_member(explainer, found) | ({"memberOf": held} if held else {})


def _roles(explainer: Explainer) -> Iterator[Node]:
    for each in explainer.own_members.values():
        who = brief(of_member(explainer, each))
        spans = [span for span in explainer.spans(each.id) if _binds(explainer, span)]
        yield from (node(ROLE, member=who, **span(held.since, held.until)) for held in spans)
        if not spans:
            yield node(ROLE, member=who)


def _binds(explainer: Explainer, membership: Membership) -> bool:
    """Whether the span makes one a member, rather than a party to a mere treaty."""
    instruments = explainer.organisations[membership.organisation].instruments
    return all(each.confers_membership for each in instruments if each.id == membership.instrument)
