"""Ranges of days, from a first to a last, both included; open ones reach to the end of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

Range = tuple[date, date]
Ranges = tuple[Range, ...]

MONTH = timedelta(days=31)


def of(earliest: date | None, latest: date | None) -> Range:
    """The range between two days, of which None is open."""
    return (earliest or date.min, latest or date.max)


def cover(outer: Ranges, inner: Ranges) -> bool:
    """Whether each inner range lies within an outer one."""
    return all(any(first <= a and b <= last for first, last in outer) for a, b in inner)


def meet(some: Ranges, others: Ranges) -> bool:
    """Whether some day is in both."""
    return any(first <= b and a <= last for first, last in some for a, b in others)


def width(ranges: Ranges) -> timedelta:
    """How long the ranges are together."""
    return sum((last - first for first, last in ranges), timedelta())


def widened(days: Range) -> Range:
    """The range with a month more on each side that is not open."""
    first, last = days
    return (first if first == date.min else first - MONTH, last if last == date.max else last + MONTH)
