"""Statements and claims: who is reported to have said or claimed what, and on which sources that rests."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from generator.linked.base import MOST, Node, node, page
from generator.linked.parties import party, place
from generator.linked.sources import of_evidence
from generator.linked.times import dated
from generator.model.explainer import Explainer
from generator.model.sayings import Claim, Statement


def saying_nodes(explainer: Explainer, found: Iterable[Statement | Claim]) -> list[Node]:
    """Statements and claims, each once."""
    once = {(type(each), each.id): each for each in found}
    return [
        _claim(explainer, each) if isinstance(each, Claim) else _statement(explainer, each)
        for each in islice(once.values(), MOST)
    ]


def named_nodes(explainer: Explainer, ids: Iterable[str]) -> list[Node]:
    """The statements and claims of these ids; raises KeyError where there is none."""
    return saying_nodes(explainer, [explainer.saying(each) for each in ids])


def spoken_nodes(explainer: Explainer, *parties: str) -> list[Node]:
    """The statements and claims of these people, members or organisations."""
    claims = (claim for claim in explainer.claims.values() if claim.by in parties)
    return saying_nodes(explainer, [*explainer.said_by(*parties), *claims])


def _statement(explainer: Explainer, said: Statement) -> Node:
    """A quotation where exact words are given, with ours beside them; else a statement in ours."""
    speaker = party(explainer, said.speaker)
    quotes = list(said.quotes)
    words = {"text": quotes[0] if len(quotes) == 1 else quotes, "abstract": said.reported}
    return node(
        "Quotation" if quotes else "Statement",
        page(f"sources/{said.evidence[0].article}", f"statement-{said.id}"),
        **(words | {"spokenByCharacter": speaker} if quotes else {"text": said.reported}),
        creator=speaker,
        locationCreated=place(explainer, said.place),
        isBasedOn=of_evidence(explainer, said.evidence),
        **dated("dateCreated", said.date, said.date_basis),
    )


def _claim(explainer: Explainer, claim: Claim) -> Node:
    """A claim in our words; without an author where a source reports it as fact."""
    return node(
        "Claim",
        page(f"sources/{claim.evidence[0].article}", f"claim-{claim.id}"),
        text=claim.text,
        author=party(explainer, claim.by) if claim.by else None,
        locationCreated=place(explainer, claim.place),
        appearance=of_evidence(explainer, claim.evidence),
        **dated("dateCreated", claim.date, claim.date_basis),
    )
