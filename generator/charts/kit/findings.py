"""Findings in words: titles, captions and source lines that claim no more than is counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.charts.kit.cases import Tally
from generator.charts.kit.words import (
    MANY,
    count_of,
    inside,
    joined,
    listed,
    noun_for,
    number,
    of_all,
    out_of,
    preposition,
    spelled,
    verb_for,
)
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer

EMPTY = "An empty chart: there is no case to count."
NOT_COUNTED = "No event is counted"
"""What charts without a case say in place of a picture, and as their title."""


def names(explainer: Explainer, members: Iterable[str]) -> list[str]:
    """The members' names."""
    return [explainer.members[member].name for member in members]


def in_cases(n: int, stated: int, noun: str = "reported event", plural: str = "") -> str:
    """How many of those that a source reports on: "in 8 of 20 reported events", "in both reported cases"."""
    return f"in {of_all(n, stated, noun, plural)}"


def stayed_away_most(explainer: Explainer, members: Mapping[str, Tally], most: Sequence[str], lately: int = 0) -> str:
    """Who stayed away most often, how often, and how often any other member did; `most` are level with each other.

    `lately` are the latest events in a row that the one of `most` stayed away from, where that is to be told.
    """
    vocabulary = explainer.editorial.vocabulary
    verb, tally = inside(vocabulary.stayed_away), members[most[0]]
    away = f"{verb} {preposition(verb)}"
    rest = [other for member, other in members.items() if member not in most]
    if len(most) == 1:
        found = f"{names(explainer, most)[0]} {away} {of_all(tally.stayed_away, tally.stated, 'reported event')}"
    elif rest:
        found = f"{_subject(explainer, most)} each {away} {count_of(tally.stayed_away, 'reported event')}"
    else:
        return f"Each of the {number(len(most))} members {away} {count_of(tally.stayed_away, 'reported event')}"
    streak = _lately(lately, tally)
    return f"{found}{streak}{_other_than(rest, (';' if streak else ',') + f' no other member {preposition(verb)}')}"


def _lately(lately: int, tally: Tally) -> str:
    """That the latest events are among those from which a member stayed away."""
    if lately < 2 or lately == tally.stated:
        return ""
    return f", the last {spelled(lately)}{' among them' if lately < tally.stayed_away else ''}"


def took_part_least(explainer: Explainer, rated: Mapping[str, Tally], everyone: Tally) -> str:
    """Whose share is the smallest, and the smallest of the others; `rated` are those that reach the minimum."""
    took = inside(explainer.editorial.vocabulary.took_part)
    ordered = sorted(rated, key=lambda m: rated[m].took_part / rated[m].stated)
    if everyone.stated == 0:
        return nobody_stayed_away(explainer, everyone)
    if everyone.took_part == 0:
        return f"No source states that a member {took}"
    if len(ordered) < 2:
        return _altogether(took, everyone)
    last, next_one = rated[ordered[0]], rated[ordered[1]]
    if last.took_part * next_one.stated == next_one.took_part * last.stated:
        return _altogether(took, everyone)
    others = "the other member" if len(rated) == 2 else "each other member"
    least = out_of(next_one.took_part, next_one.stated)
    found = f"{names(explainer, ordered[:1])[0]} {took} {in_cases(last.took_part, last.stated)}"
    return f"{found}, {others} in {least}{' or a larger share' if len(rated) > 2 else ''}"


def _altogether(took: str, everyone: Tally) -> str:
    return f"Members {took} {in_cases(everyone.took_part, everyone.stated, 'reported case')}"


def _subject(explainer: Explainer, members: Sequence[str]) -> str:
    return listed(names(explainer, members)) if len(members) <= MANY else count_of(len(members), "member")


def _other_than(rest: Sequence[Tally], after: str) -> str:
    """How often the others stayed away, at most."""
    if not rest:
        return ""
    most = max(tally.stayed_away for tally in rest)
    return f"{after} {f'more than {spelled(most)}' if most else 'any'}"


def nobody_stayed_away(explainer: Explainer, everyone: Tally) -> str:
    """The finding where no source states that a member stayed away."""
    vocabulary = explainer.editorial.vocabulary
    took, away = inside(vocabulary.took_part), inside(vocabulary.stayed_away)
    if everyone.cases == 0:
        return NOT_COUNTED
    if everyone.stated == 0:
        return f"For {of_all(0, everyone.cases, 'case')} does a source state whether the member {took}"
    if everyone.took_part == everyone.stated:
        return _altogether(took, everyone)
    return f"No source states that a member {away}"


def caveat(explainer: Explainer, everyone: Tally) -> str:
    """What is counted, of how many, and what the rest is."""
    counted = (
        f"A case is one member at one event; counted are those of which a source tells: "
        f"{of_all(everyone.stated, everyone.cases, 'case')}."
    )
    rest = [f"{number(n)} {verb_for(n)} {inside(status.label)}" for status, n in everyone.unstated]
    others = f"Of the others, {listed(rest)}." if rest else ""
    return joined(counted, others, left_out(explainer))


def left_out(explainer: Explainer) -> str:
    """Which entries are never counted, and how many they are."""
    own = explainer.own_events.values()
    several = sum(not event.counted for event in own)
    ahead = sum(event.counted and explainer.is_upcoming(event) for event in own)
    parts = [
        (several, f"{noun_for(several, 'entry that stands', 'entries that stand')} for several events"),
        (ahead, f"{noun_for(ahead, 'event')} not yet held"),
    ]
    told = [f"{number(n)} {words}" for n, words in parts if n]
    return f"Not counted: {listed(told)}." if told else ""


def source_line(explainer: Explainer) -> str:
    """How many sources the counted cases rest on."""
    counted = [event.id for event in explainer.own_events.values() if event.counted]
    return _rests_on(len(explainer.participation.articles(counted)))


def sources_of(evidence: Iterable[Evidence]) -> str:
    """How many sources this evidence comes from."""
    return _rests_on(len({each.article for each in evidence}))


def _rests_on(n: int) -> str:
    return f"From {count_of(n, 'source')}." if n else "No source is used."
