"""Which paragraphs of a source are used by what, and which by nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.charts.kit.words import noun_for
from generator.escape import Safe
from generator.model.article import Article
from generator.model.event import Report
from generator.model.evidence import Evidence
from generator.model.explainer import Taken
from generator.pages.kit import links, sayings
from generator.pages.kit.base import View
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import hyperlink
from generator.pages.kit.matrix import badge
from generator.pages.kit.records import membership_anchor
from generator.pages.kit.sentences import count

Entry = tuple[str, str, Sequence[Evidence]]
"""The anchor of an entry on the source's page, what it is called, and its evidence."""


def paragraphs(desk: Desk, article: Article, taken: Taken, reports: Sequence[Report]) -> View:
    """The table of a source's paragraphs; `reports` are those that the source's page lists one by one."""
    rows: dict[int | None, dict[Safe, None]] = {}
    for anchor, words, evidence in _entries(desk, taken, reports):
        leading = hyperlink(words, desk.to(links.source_page(article.id), anchor))
        for each in evidence:
            if each.article == article.id:
                rows.setdefault(each.paragraph, {})[leading] = None
    used = sorted(n for n in rows if n is not None)
    told = [(f"{n}", list(rows[n])) for n in used] + [("No number given", list(rows[n])) for n in rows if n is None]
    return {
        "finding": finding(used, article.paragraphs) if len(reports) == len(taken.reports) else "",
        "rows": [{"paragraph": name, "entries": entries} for name, entries in told],
    }


def _entries(desk: Desk, taken: Taken, reports: Sequence[Report]) -> Iterator[Entry]:
    explainer = desk.explainer
    for said in taken.statements:
        speaker = explainer.party(said.speaker).name
        yield sayings.anchor(said), f"Statement of {speaker}: {said.reported}", said.evidence
    for claim in taken.claims:
        yield sayings.anchor(claim), f"Claim: {claim.text}", claim.evidence
    for event in taken.events:
        yield f"event-{event.id}", f"Event: {event.title}", event.evidence
    for report in reports:
        yield f"cell-{report.event}-{report.member}", _cell(desk, report), report.evidence
    for span in taken.memberships:
        words = f"Membership: {explainer.members[span.member].name}"
        yield membership_anchor(span), f"{words}, {explainer.organisations[span.organisation].short}", span.evidence
    for person, role in taken.roles:
        yield f"role-{person.id}", f"Office: {person.name}, {role.title}", role.evidence


def _cell(desk: Desk, report: Report) -> str:
    explainer = desk.explainer
    status = badge(explainer.editorial.vocabulary[report.status])["word"]
    return f"Who took part: {explainer.members[report.member].name}, {explainer.events[report.event].title}: {status}"


def finding(used: Collection[int], total: int | None) -> str:
    """How many paragraphs a source has, and from which nothing was taken."""
    if total is None:
        return "How many paragraphs it has is not recorded."
    unused = [n for n in range(1, total + 1) if n not in used]
    told = f"It has {count(total, 'paragraph')}."
    if not unused:
        return f"{told} Something is taken from {'it' if total == 1 else 'each'}."
    return f"{told} Nothing is taken from {noun_for(len(unused), 'paragraph')} {_spans(unused)}."


def _spans(numbers: Sequence[int]) -> str:
    """Numbers as a sentence lists them, those in a row as a span: "1, 3–5 and 8"."""
    spans: list[list[int]] = []
    for n in numbers:
        if spans and n == spans[-1][-1] + 1:
            spans[-1].append(n)
        else:
            spans.append([n])
    words = [str(span[0]) if len(span) == 1 else f"{span[0]}–{span[-1]}" for span in spans]
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
