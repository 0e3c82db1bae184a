"""What the chart of absences says: who stayed away how often, when, and what is not drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.charts.absences.lines import MOST_STEPS, Line, Step
from generator.charts.kit.base import Table, Value
from generator.charts.kit.cases import Tally, focus, total
from generator.charts.kit.dates import when
from generator.charts.kit.findings import caveat, in_cases, names, nobody_stayed_away, stayed_away_most
from generator.charts.kit.words import MANY, count_of, inside, listed, number, of_all, preposition
from generator.model.explainer import Explainer

LAST_DAY = "An event of several days or of an inexact date stands on the last day that its date allows."
MOST_YEARS = 6
"""How many years of the first line the alternative text goes through."""


def of_points(explainer: Explainer, line: Line) -> Iterator[str]:
    """What the points of a line say: where it begins, each step, where it ends."""
    verb, as_of = inside(explainer.editorial.vocabulary.stayed_away), explainer.editorial.as_of.human()
    yield f"{line.name}, {when(explainer, line.first)}, {line.first.title}: the first event counted"
    yield from (_of_step(line.name, step, verb, when(explainer, step.event)) for step in line.drawn)
    yield f"{line.name}, up to {as_of}: {verb} {preposition(verb)} {_of(line)}"


def _of(line: Line) -> str:
    return of_all(line.tally.stayed_away, line.tally.stated, "reported event")


def _of_step(name: str, step: Step, verb: str, day: str) -> str:
    ending = "th" if step.nth % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(step.nth % 10, "th")
    times = f"for the {number(step.nth)}{ending} time in {count_of(step.stated, 'reported event')}"
    return f"{name}, {day}, {step.event.title}: {verb} {times}"


def title(explainer: Explainer, members: Mapping[str, Tally], lines: Sequence[Line]) -> str:
    """Who stayed away most often, and when."""
    most, verb = focus(members), inside(explainer.editorial.vocabulary.stayed_away)
    if not most:
        return nobody_stayed_away(explainer, total(explainer, members.values()))
    if len(most) > 1:
        return stayed_away_most(explainer, members, most)
    times = {1: "once", 2: "twice"}.get(len(lines[0].steps), f"{number(len(lines[0].steps))} times")
    return f"{lines[0].name} {verb} {times}{_when(lines[0])}"


def _when(line: Line) -> str:
    """The year into which most steps fall; nothing where the year of one is not certain."""
    dates, n = [step.event.date for step in line.steps], len(line.steps)
    years = Counter(d.year for d in dates if d.earliest and d.latest and d.earliest.year == d.latest.year)
    if years.total() < n:
        return ""
    (year, top), *rest = years.most_common(2)
    if not rest:
        return f", {'' if n == 1 else 'both times ' if n == 2 else 'each time '}in {year}"
    return f", {number(top)} of them in {year}" if top > rest[0][1] else f", from {min(years)} to {max(years)}"


def alt(explainer: Explainer, lines: Sequence[Line]) -> str:
    """How the thickest line rises, and where the lines end."""
    away = explainer.editorial.vocabulary.stayed_away
    if not lines:
        return f"An empty chart: there is no event for which a source states that a member {inside(away)}."
    by_year = {step.day.year: step.nth for step in lines[0].steps}
    rise = listed([f"{number(n)} at the end of {year}" for year, n in list(by_year.items())[-MOST_YEARS:]])
    ends = listed([f"{line.name} {in_cases(line.tally.stayed_away, line.tally.stated)}" for line in lines], 4)
    of = count_of(len(lines), "member")
    return f"Lines that rise in steps, of {of}. {lines[0].name} stands at {rise}. {away}: {ends}."


def caption(explainer: Explainer, members: Mapping[str, Tally], lines: Sequence[Line]) -> str:
    """What is counted, who never stayed away, and what is not drawn."""
    never = names(explainer, (m for m, tally in members.items() if not tally.stayed_away))
    shown = never if len(never) <= MANY + 1 else [*never[:MANY], f"any of {number(len(never) - MANY)} others"]
    either = " or ".join([", ".join(shown[:-1]), *shown[-1:]][len(shown) == 1 :])
    verb, n, away = inside(explainer.editorial.vocabulary.stayed_away), len(lines), len(members) - len(never)
    parts = [
        (True, caveat(explainer, total(explainer, members.values()))),
        (n and never, f"No source states that {either} {verb}."),
        (any(not step.event.date.single_day for line in lines for step in line.drawn), LAST_DAY),
        (n > 1, "Lines are drawn a little apart, so that none covers another."),
        (away > n, f"Of {number(away)} members that {verb}, {number(n)} have a line; the table has all."),
        (any(line.drawn != line.steps for line in lines), f"Lines have at most {MOST_STEPS} of their steps."),
    ]
    return " ".join(words for told, words in parts if told)


def table(explainer: Explainer, lines: Sequence[Line], rest: Sequence[str], away: Mapping[str, Tally]) -> Table:
    """A row for each step; of members without a line, one with the count in the end."""
    word, until = explainer.editorial.vocabulary.stayed_away, f"up to {explainer.editorial.as_of.human()}"
    steps = ((line.name, step) for line in lines for step in line.drawn)
    rows: list[tuple[Value, ...]] = [
        (name, when(explainer, step.event), step.event.title, step.nth, step.stated) for name, step in steps
    ]
    rows += [(explainer.members[m].name, until, "All events", away[m].stayed_away, away[m].stated) for m in rest]
    return Table(("Member", "Date", "Event", f"{word}, so far", "Reported, so far"), tuple(rows))
