"""Remarks with the markers of the sources that they come from; those of the editors say that they are theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.escape import Safe
from generator.model.event import Event
from generator.model.evidence import Evidence, Remark
from generator.model.explainer import Target
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import element, sentence
from generator.pages.kit.notes import sources

EDITORS = "Editors’ note:"


def editors_note(words: str) -> Safe:
    """Words of the editors, which rest on no source; empty where there are none."""
    return sentence(element("strong", EDITORS), words) if words else Safe("")


def remark(desk: Desk, anchor: str, told: Remark) -> View:
    """A remark with its markers, or as the editors' own; and the class that tells which it is."""
    if not told.evidence:
        return {"words": editors_note(told.text), "class": "note editorial"}
    return {"words": sentence(told.text) + desk.marks_of(anchor, told.evidence), "class": "note"}


def among(desk: Desk, anchor: str, told: Iterable[Remark], whole: Sequence[Evidence]) -> list[Safe]:
    """Remarks under a marker of the whole: each with its own markers, unless all comes from one source."""
    if len(sources(whole)) < 2:
        return [sentence(each.text) for each in told]
    return [sentence(each.text) + desk.marks_of(anchor, each.evidence) for each in told]


def of_event(desk: Desk, event: Event, words: str, field: str) -> Safe:
    """What an event's field says, with the first few markers of those who give it; empty where it says nothing."""
    target = Target("event", event.id, None, event.carried_by(field))
    return sentence(words) + desk.notes.few_marks([target]) if words else Safe("")


def notes(desk: Desk, event: Event) -> list[View]:
    """The remarks on an event, without the reasons for reading others as it, which stand with those."""
    reasons = [desk.explainer.merge_reasons.get(each) for each in event.also]
    anchor = links.anchor("event", event.id)
    told = [remark(desk, anchor, each) for each in event.notes if each.evidence or each.text not in reasons]
    return [*told, *on_date(desk, event)]


def on_date(desk: Desk, event: Event) -> list[View]:
    """The editors' note on an event's disputed date."""
    words = desk.explainer.dispute_notes.get((event.id, None), "")
    return [{"words": editors_note(words), "class": "note editorial"}] if words else []
