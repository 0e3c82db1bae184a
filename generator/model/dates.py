"""Dates as reports give them: EDTF (ISO 8601-2:2019, levels 0 and 1, and one of a set)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from generator.model import date_ranges, date_words
from generator.model.date_words import DESCRIPTION, EXAMPLES, refusal

Precision = Literal["day", "month", "year", "span"]

UNITS: tuple[Precision, ...] = ("year", "month", "day")
OPEN, UNKNOWN = "..", ""
MAX_LENGTH = 200

_PLAIN = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_DOUBTED = re.compile(r"(?:[0-9]{2}[0-9X]X|[0-9]{4}(?:-XX(?:-XX)?|-[0-9]{2}(?:-(?:[0-9]{2}|XX))?)?)[~?%]?")
_SEASON = re.compile(r"[0-9]{4}-(?:2[1-9]|3[0-9]|4[01])(?![0-9])")
_TIME = re.compile(r"[0-9]T[0-9]|[0-9]:[0-9]")


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as exact as its source: inclusive bounds in days, and what its author doubts about it.

    A bound of None is open or not known. An interval lasted from its first day to its last; every other date
    happened at some time within its bounds. Follows ISO 8601-2:2019.
    """

    text: str
    earliest: date | None
    latest: date | None
    approximate: bool = False
    uncertain: bool = False
    is_interval: bool = False
    is_open: bool = False
    one_of: tuple[Edtf, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """Reads a date. Raises ValueError, which shows the right way to write it."""
        return _parse(text)

    def __str__(self) -> str:
        return self.text

    @property
    def precision(self) -> Precision:
        """The calendar unit that the date names, or `span` where it names more than one."""
        if self.is_interval or self.is_open or self.one_of or "X" in self.text[:4]:
            return "span"
        return UNITS[self.text.replace("-XX", "").count("-")]

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Orders by first possible day (open starts by their last), then by last day, then by the text."""
        return (self._known_bounds[0], self.latest or date.max, self.text)

    @property
    def iso_bounds(self) -> tuple[str | None, str | None]:
        """The first and last possible day in ISO 8601, None where open or not known."""
        first, last = (bound.isoformat() if bound else None for bound in (self.earliest, self.latest))
        return first, last

    @property
    def single_day(self) -> bool:
        """Whether the date can only be one day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def midpoint(self) -> date:
        """The day in the middle of the bounds; the bound that is known where the other is open."""
        first, last = self._known_bounds
        return first + (last - first) // 2

    @property
    def year(self) -> int:
        """The year of the last possible day; of the first where the last is open."""
        return self._known_bounds[1].year

    def contains(self, other: Edtf) -> bool:
        """Whether every day that the other date may be is a day that this one may be."""
        return date_ranges.cover(self._ranges, other._ranges)

    def overlaps(self, other: Edtf) -> bool:
        """Whether some day may be both dates."""
        return date_ranges.meet(self._ranges, other._ranges)

    def human(self) -> str:
        """The date as people write it in English: "9–13 October 2023", "about November 2023"."""
        if self.one_of:
            return date_words.choice([option._part_words for option in self.one_of])
        if "/" in self.text:
            return self._human_interval()
        return date_words.qualified(" ".join(self._words), self.approximate, self.uncertain)

    @property
    def _known_bounds(self) -> tuple[date, date]:
        first, last = self.earliest or self.latest, self.latest or self.earliest
        if first is None or last is None:
            raise ValueError(f"a date needs a bound: {self.text!r}")
        return first, last

    @property
    def _ranges(self) -> date_ranges.Ranges:
        return tuple(date_ranges.of(each.earliest, each.latest) for each in self.one_of or (self,))

    @property
    def _wide_ranges(self) -> date_ranges.Ranges:
        """The ranges with a month more on each side of what is approximate."""
        each_days = zip(self.one_of or (self,), self._ranges, strict=True)
        return tuple(date_ranges.widened(days) if each.approximate else days for each, days in each_days)

    @property
    def _words(self) -> date_words.Words:
        """The words of a date without its doubts, from the smallest unit to the largest."""
        first, last = self._known_bounds
        if self.precision == "span":
            return date_words.years(first.year, last.year)
        return date_words.day_words(first)[UNITS[::-1].index(self.precision) :]

    @property
    def _part_words(self) -> date_words.Words:
        """The words of a date in a phrase; one piece, that nothing is cut from, where it is doubted."""
        return (self.human(),) if self.approximate or self.uncertain else self._words

    def _human_interval(self) -> str:
        start, end = self.text.split("/")
        if start in (OPEN, UNKNOWN):
            phrase = date_words.by if start else date_words.start_unknown
            return phrase(_parse(end).human())
        if end in (OPEN, UNKNOWN):
            phrase = date_words.since if end else date_words.end_unknown
            return phrase(_parse(start).human())
        return date_words.span(_parse(start)._part_words, _parse(end)._part_words)


def refine(a: Edtf, b: Edtf) -> Edtf | None:
    """The narrower of two dates where one contains the other, None where they disagree.

    An approximate date also contains what an exact one puts up to a month before or after it. Of two dates of
    the same width, the less doubted one is taken, then the one that says how long something lasted.
    """
    fitting = [inner for inner, outer in ((a, b), (b, a)) if _fits(inner, outer)]
    return min(fitting, key=_width_and_doubt, default=None)


def _fits(inner: Edtf, outer: Edtf) -> bool:
    room = outer._ranges if inner.approximate else outer._wide_ranges
    return date_ranges.cover(room, inner._ranges)


def _width_and_doubt(value: Edtf) -> tuple[timedelta, bool, bool, str]:
    return (date_ranges.width(value._wide_ranges), value.uncertain, not value.is_interval, value.text)


@lru_cache(maxsize=65_536)
def _parse(text: str) -> Edtf:
    if len(text) > MAX_LENGTH:
        raise refusal(text, "too long")
    if _TIME.search(text):
        raise refusal(text, "a time of day is not kept, write the day only")
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    return _interval(text) if "/" in text else _single(text)


def _single(text: str) -> Edtf:
    plain = _PLAIN.fullmatch(text)
    if not plain and not _DOUBTED.fullmatch(text):
        raise refusal(text)
    if text[0] not in "12":
        raise refusal(text, "the year must be from 1000 to 2999")
    if _SEASON.match(text):
        raise refusal(text, "seasons have no fixed days, write a month, with ~ for about")
    try:
        return _plain(text) if plain else _doubted(text)
    except ValueError as error:
        raise refusal(text, "there is no such day in the calendar") from error


def _plain(text: str) -> Edtf:
    """A year, month or day without any doubt, read with the standard library alone."""
    parts = [int(part) for part in text.split("-")]
    first = date(*[*parts, 1, 1][:3])
    ends = (date(first.year, 12, 31), first.replace(day=monthrange(first.year, first.month)[1]), first)
    return Edtf(text, first, ends[len(parts) - 1])


def _doubted(text: str) -> Edtf:
    """A date with a doubt or with unknown digits. The library is loaded here: it costs up to 30 ms a date."""
    from edtf import EDTFParseException, parse_edtf

    try:
        parsed = parse_edtf(text)
    except EDTFParseException as error:
        raise ValueError(str(error)) from error
    first, last = (date(*bound[:3]) for bound in (parsed.lower_strict(), parsed.upper_strict()))
    return Edtf(text, first, last, approximate=text[-1] in "~%", uncertain=text[-1] in "?%")


def _interval(text: str) -> Edtf:
    start, end = (None if part in (OPEN, UNKNOWN) else _single(part) for part in text.split("/", maxsplit=1))
    known = [part for part in (start, end) if part]
    if not known:
        raise refusal(text, "one end must be known")
    earliest, latest = start.earliest if start else None, end.latest if end else None
    if earliest and latest and latest < earliest:
        raise refusal(text, "it ends before it starts")
    both = len(known) == 2
    return _doubted_as(known, Edtf(text, earliest, latest, is_interval=both, is_open=not both))


def _one_of(text: str) -> Edtf:
    options = tuple(_single(part.strip()) for part in text[1:-1].split(","))
    if len(options) < 2:
        raise refusal(text, "a choice needs two dates, as in [1993-09-09,1993-12-09]")
    bounds = [option._known_bounds for option in options]
    earliest, latest = min(first for first, _ in bounds), max(last for _, last in bounds)
    return _doubted_as(options, Edtf(text, earliest, latest, one_of=options))


def _doubted_as(parts: Sequence[Edtf], whole: Edtf) -> Edtf:
    """The whole, doubted where any of its parts is."""
    approximate, uncertain = any(part.approximate for part in parts), any(part.uncertain for part in parts)
    return replace(whole, approximate=approximate, uncertain=uncertain)


def _validated(value: object) -> Edtf:
    if not isinstance(value, Edtf | str):
        raise refusal(repr(value), "dates are written as text")
    return _parse(value) if isinstance(value, str) else value


EdtfDate = Annotated[
    Edtf,
    PlainValidator(_validated, json_schema_input_type=str),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "description": DESCRIPTION, "examples": list(EXAMPLES)}),
]
"""A date field of a pydantic model: reads EDTF text, holds an `Edtf`, writes the text as it was."""
