"""What each source brings to the explainer, in plain words, for those who follow its feed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts.kit.words import count_of, inside, joined, listed, sentence
from generator.model.article import Article
from generator.model.contests import Contest
from generator.model.event import Event, Report
from generator.model.explainer import Explainer, Taken

MOST_CELLS = 200
"""Of a source that fills more cells than this, only their number is told."""

MOST_NAMED = 20
"""How many cells of one sort are named before the rest is counted."""

CONTESTED = "Contested"
ALONE, DISPUTED, SHARED = "Only source for", "Disputed by other sources", "Also in other sources"


def headline(article: Article) -> str:
    """What the source is called among other news: its publisher and its title."""
    named = article.publisher and article.publisher != article.name
    return f"Source: {article.publisher}, “{article.name}”" if named else f"Source: {article.name}"


def told(explainer: Explainer, article: Article) -> str:
    """When it was published, and what the explainer takes from it."""
    taken = explainer.taken_from(article.id)
    published = f"published {article.published.human()}" if article.published else "date of publication not stated"
    cells = _cells(explainer, article, taken.reports)
    return joined(sentence(published), *cells, _contested(explainer, taken), _others(taken))


def _cells(explainer: Explainer, article: Article, reports: Sequence[Report]) -> Iterator[str]:
    """Who took part in what, the cells that rest on this source alone first."""
    if len(reports) > MOST_CELLS:
        yield sentence(f"it says of {count_of(len(reports), 'cell')} of the matrix who took part")
        return
    sorts: dict[str, list[Report]] = {ALONE: [], DISPUTED: [], SHARED: []}
    for report in reports:
        sorts[_sort(explainer, article, report)].append(report)
    yield from (sentence(f"{label}: {_several(explainer, found)}") for label, found in sorts.items() if found)


def _sort(explainer: Explainer, article: Article, report: Report) -> str:
    cell = explainer.participation.cell(report.event, report.member)
    if cell.status.contradicted:
        return DISPUTED
    return ALONE if cell.articles == (article.id,) else SHARED


def _several(explainer: Explainer, reports: Sequence[Report]) -> str:
    """What members did, event by event, as the source has it."""
    events: dict[str, list[str]] = {}
    for report in reports[:MOST_NAMED]:
        status = inside(explainer.editorial.vocabulary[report.status].label)
        events.setdefault(report.event, []).append(f"{explainer.members[report.member].name} {status}")
    told = [f"{', '.join(parts)} ({_event(explainer.events[event])})" for event, parts in events.items()]
    rest = len(reports) - MOST_NAMED
    return "; ".join([*told, *([f"and {count_of(rest, 'more cell')}"] if rest > 0 else [])])


def _event(event: Event) -> str:
    return f"{event.title}, {event.date.human()}"


def _contested(explainer: Explainer, taken: Taken) -> str:
    """What it reports that claims contest, with whose it is and who contests it."""
    found = [contest for said in taken.sayings if (contest := explainer.contests.get(said.id))]
    told = [_contest(explainer, contest) for contest in found[:MOST_NAMED]]
    rest = len(found) - MOST_NAMED
    told += [f"and {count_of(rest, 'more contested claim')}"] if rest > 0 else []
    return sentence(f"{CONTESTED}: {'; '.join(told)}") if told else ""


def _contest(explainer: Explainer, contest: Contest) -> str:
    said = explainer.saying(contest.contested)
    words = said.in_our_words.rstrip(".")
    against = [name for each in contest.contesters for name in explainer.who_says(explainer.saying(each))]
    return f"{words} ({listed(explainer.who_says(said))}; contested by {listed(list(dict.fromkeys(against)))})"


def _others(taken: Taken) -> str:
    """How many facts of other kinds rest on it."""
    kinds = (
        (taken.events, "event"),
        (taken.statements, "statement"),
        (taken.claims, "claim"),
        (taken.memberships, "membership"),
        (taken.roles, "office"),
    )
    found = [count_of(len(facts), noun) for facts, noun in kinds if facts]
    return sentence(f"the explainer also takes from it {listed(found)}") if found else ""
