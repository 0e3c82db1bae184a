"""The English words for dates: the one place where months and phrases are spelt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

EXAMPLES = ("2023-11-23", "2023-11", "2023", "2023-10-09/2023-10-13", "../2023-11", "2023-11~")

DESCRIPTION = (
    "A date in EDTF (ISO 8601-2): a day, month or year; a/b for something that lasted; ../a for some day no "
    "later than a; a/.. for since a; ~ about; ? uncertain; [a,b] one of these."
)

Words = tuple[str, ...]


def refusal(text: str, reason: str = "") -> ValueError:
    """The error for text that is no date, with its reason and with dates written the right way."""
    shown = repr(text if len(text) <= 60 else text[:60] + "…")
    why = f" ({reason})" if reason else ""
    return ValueError(f"not a date: {shown}{why}; write {', '.join(EXAMPLES[:-1])} or {EXAMPLES[-1]}")


def day_words(day: date) -> Words:
    """The words of a day, from the smallest unit to the largest: ("23", "November", "2023")."""
    return (str(day.day), *month_words(day))


def month_words(day: date) -> Words:
    """The words of the month that a day is in: ("November", "2023")."""
    return (MONTHS[day.month - 1], *year_words(day))


def year_words(day: date) -> Words:
    """The word of the year that a day is in: ("2023",)."""
    return (str(day.year),)


def years(first: int, last: int) -> Words:
    """The words for some unknown year of a range: ("the 1990s",) or ("between 1900 and 1999",)."""
    return (f"the {first}s",) if last - first == 9 else (f"between {first} and {last}",)


def qualified(words: str, approximate: bool, uncertain: bool) -> str:
    """The words of a date with what its author doubts about it."""
    return f"{'about ' if approximate else ''}{words}{' (uncertain)' if uncertain else ''}"


def span(start: Words, end: Words) -> str:
    """A duration, with what both ends share said once: "9–13 October 2023"."""
    if start == end:
        return " ".join(end)
    shared = _shared(start, end)
    left, right = start[: len(start) - shared], end[: len(end) - shared]
    dash = "–" if len(left) == len(right) == 1 and " " not in left[0] + right[0] else " – "
    return " ".join((" ".join(left) + dash + " ".join(right), *end[len(end) - shared :]))


def choice(options: Sequence[Words]) -> str:
    """Alternatives, with what they share said once: "9 September or 9 December 1993"."""
    last = options[-1]
    shared = min((_shared(option, last) for option in options[:-1]), default=0)
    heads = [" ".join(option[: len(option) - shared]) for option in options[:-1]]
    return " or ".join(part for part in (", ".join(heads), " ".join(last)) if part)


def by(words: str) -> str:
    """Some unknown time, no later than the date."""
    return f"by {words}"


def since(words: str) -> str:
    """The date or some time after it, with no end."""
    return f"since {words}"


def start_unknown(words: str) -> str:
    """A span of which only the end is known."""
    return f"until {words}, start not known"


def end_unknown(words: str) -> str:
    """A span of which only the start is known."""
    return f"from {words}, end not known"


def _shared(one: Words, other: Words) -> int:
    """How many words at the end two dates of one kind have in common, never all of either."""
    if len(one) != len(other):
        return 0
    count = 0
    while count < len(one) - 1 and one[-1 - count] == other[-1 - count]:
        count += 1
    return count
