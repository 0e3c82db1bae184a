"""Where on the site a fact is used, so that a source's page can lead there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.charts.kit.base import Chart
from generator.model.explainer import Explainer, Taken
from generator.model.prose import Marker, Prose
from generator.model.sayings import Claim, Statement
from generator.pages.kit import contested, figures, links
from generator.pages.kit.sentences import count

Use = tuple[str, str, str]
"""What the place is called, the folder of its page, and the fragment."""

PAGES = {figures.TIMELINE: links.TIMELINE, figures.SPANS: links.MEMBERS}
"""Where charts stand that are not among those of participation."""


def uses(explainer: Explainer) -> Mapping[str, tuple[Use, ...]]:
    """For the anchor of each claim, statement, event and cell, every place that uses it, each once."""
    found: dict[str, dict[Use, None]] = {}
    for anchor, use in (*_prose(explainer), *_sayings(explainer), *_sides(explainer)):
        found.setdefault(anchor, {})[use] = None
    return {anchor: tuple(places) for anchor, places in found.items()}


def wholes(explainer: Explainer, charts: Mapping[str, Chart], taken: Taken) -> Iterator[Use]:
    """The tables and charts that rest on a source among others: each once, however many cells it gives them."""
    own = [report for report in taken.reports if report.event in explainer.own_events]
    if own:
        cells = len({(report.event, report.member) for report in own})
        yield f"the table of who took part, {count(cells, 'cell')} of it", links.PARTICIPATION, "matrix"
    counted = [report for report in own if explainer.own_events[report.event].counted]
    resting: dict[str, bool] = {
        figures.TIMELINE: bool(taken.events) or any(each.date for each in taken.sayings),
        figures.SPANS: any(span.organisation == explainer.editorial.organisation for span in taken.memberships),
        figures.LEVELS: any(report.level for report in counted),
    }
    for chart in charts.values():
        if resting.get(chart.id, bool(counted)):
            folder = PAGES.get(chart.id, links.PARTICIPATION)
            yield f"chart: {chart.title}", folder, links.anchor("chart", chart.id)
    if taken.count:
        yield "the whole explainer on one page", links.WHOLE, ""


def _prose(explainer: Explainer) -> Iterator[tuple[str, Use]]:
    """The markers in what the authors wrote."""
    for prose, use in _texts(explainer):
        for marker in prose.markers:
            if not marker.says_not_stated:
                yield _anchor(explainer, marker), use


def _anchor(explainer: Explainer, marker: Marker) -> str:
    return explainer.target(marker).anchor


def _texts(explainer: Explainer) -> Iterator[tuple[Prose, Use]]:
    editorial = explainer.editorial
    yield editorial.answer, ("the short answer", links.HOME, "")
    for prose in editorial.key_points:
        yield prose, ("the key points", links.HOME, "key-points")
    for prose in (*editorial.known, *editorial.disputed, *editorial.not_known):
        yield prose, ("what is known, disputed and not stated", links.HOME, "what-is-known")
    for question in editorial.questions:
        yield question.answer, (f"“{question.question}”", links.HOME, question.id)
    for term in explainer.glossary.values():
        yield term.meaning, (f"glossary: {term.term}", links.GLOSSARY, f"term-{term.id}")
    for point in explainer.positions.values():
        for voice in point.voices:
            yield voice.summary, _position(point.question, point.id)


def _position(question: str, point: str) -> Use:
    return f"positions: {question}", links.POSITIONS, f"point-{point}"


def _sayings(explainer: Explainer) -> Iterator[tuple[str, Use]]:
    """Statements and claims where they stand by date and by speaker."""
    sayings: tuple[Statement | Claim, ...] = (*explainer.statements.values(), *explainer.claims.values())
    for saying in sayings:
        anchor = _saying_anchor(saying)
        if saying.date or isinstance(saying, Statement):
            yield anchor, ("timeline", links.TIMELINE, anchor)
        speaker = saying.speaker if isinstance(saying, Statement) else saying.by
        if speaker in explainer.people:
            yield anchor, ("people", links.PEOPLE, anchor)
        elif speaker is not None and speaker in explainer.own_members:
            yield anchor, (explainer.members[speaker].name, links.member_page(speaker), anchor)


def _sides(explainer: Explainer) -> Iterator[tuple[str, Use]]:
    """Statements and claims that show a position or a side of a dispute."""
    for point in explainer.positions.values():
        for voice in point.voices:
            for said in voice.says:
                yield _found(explainer, said), _position(point.question, point.id)
    for dispute in explainer.disputes.values():
        for side in dispute.sides:
            for said in side.claims:
                yield _found(explainer, said), (f"disputes: {dispute.title}", links.DISPUTES, f"dispute-{dispute.id}")
    for contest in contested.contests(explainer):
        place = f"disputes: {contested.title(explainer, contest)}", links.DISPUTES, contested.anchor(contest.contested)
        for said in (contest.contested, *contest.apart):
            yield _found(explainer, said), place


def _found(explainer: Explainer, said: str) -> str:
    return _saying_anchor(explainer.saying(said))


def _saying_anchor(saying: Statement | Claim) -> str:
    return f"{'claim' if isinstance(saying, Claim) else 'statement'}-{saying.id}"
