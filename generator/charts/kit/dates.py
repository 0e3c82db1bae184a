"""Dates of events in the words of charts, which have no markers: where sources differ, each date names its own."""

from __future__ import annotations

from generator.model.dates import Edtf
from generator.model.event import Event
from generator.model.explainer import Explainer

DIFFER = "sources differ"


def when(explainer: Explainer, event: Event) -> str:
    """The date of an event in words; where sources differ, that they do, and who gives which date."""
    if not event.date_disputed:
        return event.date.human()
    return f"{event.date.human()} ({differing(explainer, event)})"


def differing(explainer: Explainer, event: Event) -> str:
    """Who gives which date: "sources differ: 8 October 2023 in A and B, 9 October 2023 in C"."""
    found: dict[Edtf, dict[str, None]] = {}
    for told in event.dates:
        names = (explainer.articles[each.article].short for each in told.evidence)
        found.setdefault(told.date, {}).update(dict.fromkeys(names))
    sides = [f"{date.human()} in {' and '.join(names)}" for date, names in found.items()]
    return f"{DIFFER}: {', '.join(sides)}" if sides else DIFFER
