"""Dates of events in words: where sources disagree, each date with its sources and a sign."""

from __future__ import annotations

from collections.abc import Iterable

from generator.escape import Safe, join
from generator.model.dates import Edtf
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.organisation import DatedEvidence
from generator.model.status import DERIVED
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import element, hyperlink, sentence, time

SIGN = next(status.symbol for status in DERIVED if status.contradicted)
DIFFER = "sources differ"


def date_anchor(event: Event) -> Safe:
    """The id of a disputed date on the page of disputes."""
    return links.anchor("date", event.id)


def dates(desk: Desk, event: Event) -> list[View]:
    """Each date that sources give for an event, once: who gives it, and how those know it who do not print it."""
    return [_version(desk, event, date, told) for date, told in _sides(event).items()]


def _sides(event: Event) -> dict[Edtf, list[DatedEvidence]]:
    found: dict[Edtf, list[DatedEvidence]] = {}
    for told in event.dates:
        found.setdefault(told.date, []).append(told)
    return found


def _version(desk: Desk, event: Event, date: Edtf, told: Iterable[DatedEvidence]) -> View:
    known: dict[str, list[Evidence]] = {}
    for each in told:
        known.setdefault(each.basis or "", []).extend(each.evidence)
    marks = {how: _marks(desk, event, pieces) for how, pieces in known.items()}
    return {
        "words": time(date),
        "marks": marks.pop("", ""),
        "bases": [Safe("(") + sentence(how) + mark + Safe(")") for how, mark in marks.items()],
    }


def cited_date(desk: Desk, event: Event) -> Safe:
    """The date of an event in words; where sources disagree, each date with its sources."""
    if not event.date_disputed:
        return time(event.date)
    sides = _sides(event).items()
    told = [time(date) + _marks(desk, event, [e for t in side for e in t.evidence]) for date, side in sides]
    return join(told, " or ") + Safe(": ") + _differ(desk, event)


def short_date(desk: Desk, event: Event) -> Safe:
    """The date of an event where there is no room for sources; where they disagree, that says so and leads to them."""
    return time(event.date) + Safe(": ") + _differ(desk, event) if event.date_disputed else time(event.date)


def basis(desk: Desk, event: Event) -> Safe:
    """How the date of an event is known, with the markers of those who give it so; empty where that is not told."""
    if not event.date_basis:
        return Safe("")
    told = [e for each in event.dates if each.basis == event.date_basis for e in each.evidence]
    return sentence(event.date_basis) + _marks(desk, event, told or event.evidence)


def _marks(desk: Desk, event: Event, evidence: Iterable[Evidence]) -> Safe:
    return desk.marks_of(links.anchor("event", event.id), tuple(dict.fromkeys(evidence)))


def _differ(desk: Desk, event: Event) -> Safe:
    sign = element("span", SIGN, class_="st__sym", aria_hidden="true")
    return sign + Safe(" ") + hyperlink(DIFFER, desk.to(links.DISPUTES, date_anchor(event)), "differ")
