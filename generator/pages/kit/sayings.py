"""Statements and claims as pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.escape import Safe, join
from generator.model.dates import Edtf
from generator.model.sayings import Act, Claim, Statement
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import hyperlink, quoted, sentence

ACTS: Mapping[Act, str] = {
    "statement": "Statement",
    "refusal": "Refusal",
    "accusation": "Accusation",
    "answer": "Answer",
    "announcement": "Announcement",
}


def saying(desk: Desk, saying_id: str) -> View:
    """The statement or claim of this id; raises KeyError where there is none."""
    found = desk.explainer.statements.get(saying_id)
    return statement(desk, found) if found else claim(desk, desk.explainer.claims[saying_id])


def statement(desk: Desk, said: Statement) -> View:
    """Who said what, when, where and to whom; the exact words apart from ours."""
    when = desk.when(said.date, said.date_basis)
    return {
        "form": "statement",
        "anchor": anchor(said),
        "act": ACTS[said.kind],
        "head": _head(
            speakers(desk, said), when["words"], desk.where(said.place), f"to {said.audience}" if said.audience else ""
        ),
        "when": when,
        "words": said.reported,
        "quotes": [quoted(words) for words in said.quotes],
        "note": "",
        "contests": [],
        "contested_by": contested_by(desk, said.id),
        "marks": desk.marks(desk.explainer.saying_target(said)),
    }


def claim(desk: Desk, made: Claim) -> View:
    """A claim in our words and whose it is; without an owner it is the source's own report."""
    when, dated = desk.when(made.date, made.date_basis), bool(made.date or made.date_basis)
    return {
        "form": "claim",
        "anchor": anchor(made),
        "act": ACTS[made.kind] if made.kind else ("Claim" if made.by else "Reported"),
        "head": _head(desk.party(made.by) if made.by else "", when["words"] if dated else "", desk.where(made.place)),
        "when": when,
        "words": made.text,
        "quotes": [],
        "note": made.note or "",
        "contests": [entry(desk, other) for other in made.contests],
        "contested_by": contested_by(desk, made.id),
        "marks": desk.marks(desk.explainer.saying_target(made)),
    }


def contested_by(desk: Desk, saying_id: str) -> list[Safe]:
    """The claims that contest this one, each leading to its entry."""
    contest = desk.explainer.contests.get(saying_id)
    return [entry(desk, claim_id) for claim_id in contest.contesters] if contest else []


def entry(desk: Desk, saying_id: str) -> Safe:
    """A statement or claim in few words, leading to its entry on the page of its first source."""
    said = desk.explainer.saying(saying_id)
    source = links.source_page(said.evidence[0].article)
    return hyperlink(said.in_our_words, desk.to(source, anchor(said)))


def anchor(said: Statement | Claim) -> Safe:
    """The id of a statement or claim on every page that lists it."""
    return links.anchor("claim" if isinstance(said, Claim) else "statement", said.id)


def in_order(sayings: Iterable[Statement]) -> list[Statement]:
    """Statements in order of time, those without a date last."""
    return sorted(sayings, key=lambda said: time_key(said.date))


def claims_in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in order of time, those without a date last."""
    return sorted(claims, key=lambda made: time_key(made.date))


def time_key(date: Edtf | None) -> tuple[object, ...]:
    """Sorts by time, what has no date last."""
    return (1,) if date is None else (0, *date.sort_key)


def speakers(desk: Desk, said: Statement) -> Safe:
    """Whoever said it, and those who the source says share the words."""
    return sentence(desk.party(said.speaker), f"with {said.with_others}" if said.with_others else "")


def _head(*parts: str) -> Safe:
    """Who, when, where and to whom in one line, what is not known left out."""
    return join([part for part in parts if part], ", ")
