"""Entries of disputes: those with sides of their own, and notes on what the program finds disputed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.errors import Problem
from generator.escape import log
from generator.model.explainer import Explainer
from generator.model.sayings import Dispute
from generator.reading.gather import Gathered
from generator.reading.identity import unknown
from generator.reading.spec import DisputeSpec


def told_by_authors(entries: Mapping[str, DisputeSpec]) -> Mapping[str, Dispute]:
    """The disputes that have sides."""
    return {
        key: Dispute(id=key, title=each.title or "", sides=each.sides, note=each.note)
        for key, each in entries.items()
        if each.sides
    }


def notes_on_disputes(
    entries: Mapping[str, DisputeSpec], merged: Mapping[str, str]
) -> Mapping[tuple[str, str | None], str]:
    """The editors' notes by event and member, or by event and None where they are on a date."""
    found: dict[tuple[str, str | None], str] = {}
    for each in entries.values():
        if each.target and each.note:
            event, member = each.target
            key = merged.get(event, event), member
            found[key] = f"{found[key]} {each.note}" if key in found else each.note
    return found


def dispute_targets(explainer: Explainer, gathered: Gathered) -> Iterator[Problem]:
    """Notes on cells and dates that do not exist, or on which no sources disagree."""
    for entry in gathered["disputes"]:
        if entry.record.target and (wrong := _wrong(explainer, *entry.record.target)):
            yield entry.origin.problem(("cell" if entry.record.cell else "date_of",), *wrong)


def _wrong(explainer: Explainer, told: str, member: str | None) -> tuple[str, str] | None:
    event = explainer.merged_events.get(told, told)
    hint = "leave the entry out, or add the source that says otherwise"
    if event not in explainer.events:
        return unknown(told, "event", explainer.events)
    if member is None:
        agreed = not explainer.events[event].date_disputed
        return (f"no two sources disagree on the date of {log(told)}", hint) if agreed else None
    if member not in explainer.participation.members:
        return unknown(member, "member of the organisation", explainer.participation.members)
    agreed = not explainer.participation.cell(event, member).status.contradicted
    return (f"no two sources disagree about {log(member)} at {log(told)}", hint) if agreed else None
