"""Contested claims: what the page of disputes shows of them, and where on it each stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.escape import Safe
from generator.model.contests import Contest
from generator.model.explainer import Explainer
from generator.model.sayings import Claim, Statement
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import listed
from generator.pages.kit.sayings import saying


def contests(explainer: Explainer) -> Iterator[Contest]:
    """The contests that no dispute of the authors tells in full."""
    return (contest for contest in explainer.contests.values() if contest.apart)


def sayings(explainer: Explainer) -> list[str]:
    """The statements and claims of those contests."""
    return [each for contest in contests(explainer) for each in (contest.contested, *contest.apart)]


def title(explainer: Explainer, contest: Contest) -> str:
    """What is contested, and whose it is."""
    said = explainer.saying(contest.contested)
    return f"{', '.join(explainer.who_says(said))}: {said.in_our_words.rstrip('.')}"


def anchor(saying_id: str) -> Safe:
    """The id of a contested claim on the page of disputes."""
    return links.anchor("contested", saying_id)


def place(explainer: Explainer, saying_id: str) -> Safe:
    """Where on the page of disputes a contested claim stands beside what contests it; empty where nothing does."""
    contest = explainer.contests.get(saying_id)
    if contest is None:
        return Safe("")
    if contest.apart:
        return anchor(saying_id)
    if contest.dispute:
        return links.anchor("dispute", contest.dispute)
    return anchor(contest.contesters[0])


def place_of_either(explainer: Explainer, said: Statement | Claim) -> Safe:
    """The place of a contested claim, or else of the first one that the claim contests."""
    contests = said.contests if isinstance(said, Claim) else ()
    return next(filter(None, (place(explainer, each) for each in (said.id, *contests))), Safe(""))


def others(explainer: Explainer, contest: Contest) -> str:
    """Who contests it."""
    names = [name for each in contest.contesters for name in explainer.who_says(explainer.saying(each))]
    return " and ".join(dict.fromkeys(names))


def entry(desk: Desk, contest: Contest) -> View:
    """A contested claim and what contests it, each side with its party and its claims."""
    return {
        "anchor": anchor(contest.contested),
        "title": title(desk.explainer, contest),
        "sides": [_side(desk, [contest.contested]), *_sides(desk, contest.apart)],
    }


def _sides(desk: Desk, claims: Iterable[str]) -> list[View]:
    """What contests it, the claims of one party together."""
    found: dict[tuple[str, ...], list[str]] = {}
    for each in claims:
        found.setdefault(desk.explainer.who_says(desk.explainer.saying(each)), []).append(each)
    return [_side(desk, together) for together in found.values()]


def _side(desk: Desk, ids: Sequence[str]) -> View:
    bare: View = {"contests": [], "contested_by": []}
    return {"label": _voice(desk, desk.explainer.saying(ids[0])), "claims": [saying(desk, each) | bare for each in ids]}


def _voice(desk: Desk, said: Statement | Claim) -> Safe:
    """The party whose it is, or the sources that report it as fact."""
    if said.by_whom:
        return desk.party(said.by_whom)
    articles = dict.fromkeys(each.article for each in said.evidence)
    return listed([desk.source(each, desk.explainer.articles[each].short) for each in articles])
