"""Dates in ISO 8601, and only where they are certain."""

from __future__ import annotations

import re

from generator.linked.base import Node
from generator.model.dates import Edtf
from generator.model.explainer import Explainer

_CERTAIN = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def iso(date: Edtf | None) -> str | None:
    """The date where it names one day, month or year without any doubt; else nothing."""
    return date.text if date and _CERTAIN.fullmatch(date.text) else None


def dated(name: str, date: Edtf | None, basis: str | None) -> Node:
    """The date under this name, or where it was worked out, in words with the reason.

    schema.org has `temporal` for works of which no property says exactly what a date is the date of.
    """
    if date is None:
        return {}
    if basis:
        return {"temporal": f"{date.human()} ({basis.rstrip('.')})"}
    known = iso(date)
    return {name: known} if known else {}


def period(date: Edtf) -> Node:
    """When something started, and when it ended where the date says so; what is doubtful is left out.

    A date that is open at one side only bounds the time, so it gives neither.
    """
    if not date.is_interval:
        return _known(iso(date), None)
    start, end = (Edtf.parse(part) for part in date.text.split("/"))
    return _known(iso(start), iso(end))


def span(since: Edtf | None, until: Edtf | None) -> Node:
    """The two ends of a span; an end that has no exact date is told in words instead."""
    ends = (("Start", since), ("End", until))
    words = [f"{name}: {date.human()}." for name, date in ends if date and not iso(date)]
    return _known(iso(since), iso(until)) | ({"description": " ".join(words)} if words else {})


def modified(explainer: Explainer) -> str | None:
    """The day up to which the record goes, or that of a later correction; doubtful ones are left out."""
    dates = [explainer.editorial.as_of, *(each.date for each in explainer.corrections)]
    return max(filter(None, map(iso, dates)), key=_end, default=None)


def _end(written: str) -> tuple[int, ...]:
    """The last day of a year, a month or a day as ISO 8601 writes it, to compare it with others."""
    return tuple(map(int, written.split("-"))) + (99,) * (2 - written.count("-"))


def _known(start: str | None, end: str | None) -> Node:
    return {name: value for name, value in (("startDate", start), ("endDate", end)) if value}
