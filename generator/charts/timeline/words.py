"""What the timeline says in words: where its entries cluster, what is drawn, and what to bear in mind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.charts.kit.words import MANY, capital, count_of, listed, number, of_all, verb_for
from generator.charts.timeline.entries import LOOKS, Entry
from generator.charts.timeline.windows import Window

BUSY = 3
"""From how many entries on a day is worth a word."""


def title(entries: Sequence[Entry]) -> str:
    """In which year or years most entries fall; a comparison only where no year of an uncertain entry could undo it."""
    if not entries:
        return "Nothing has a date"
    counts = Counter(entry.when.year for entry in entries if _year_is_certain(entry))
    if not counts:
        return "Nothing has a date that is certain to the year"
    most = max(counts.values())
    years = sorted(year for year, n in counts.items() if n == most)
    unsure = len(entries) - counts.total()
    ahead = max((n for n in counts.values() if n < most), default=0) + unsure < most
    if len(years) == 1:
        return _one_year(years[0], most, len(entries), ahead)
    known = " whose year is certain" if unsure else ""
    if len(years) > MANY:
        spread = f"are spread over {number(len(counts))} years, none with more than {number(most)}"
        return f"{number(counts.total())} dated facts{known} {spread}"
    named = listed([str(year) for year in years])
    if len(years) == len(counts):
        return f"{named} each have {count_of(most, f'dated fact{known}', f'dated facts{known}')}"
    share = f"{number(most)} of {number(counts.total())} dated facts{known}"
    return f"{named} have the most on record, each with {share}" if ahead else f"{named} each have {share}"


def _year_is_certain(entry: Entry) -> bool:
    doubted = entry.open or entry.when.approximate or entry.when.uncertain
    return not doubted and entry.first.year == entry.last.year


def _one_year(year: int, n: int, total: int, ahead: bool) -> str:
    """How many of all entries fall in the year beyond doubt, and whether no other year can have as many."""
    share = capital(of_all(n, total, "dated fact"))
    if n == total:
        return f"{share} {verb_for(n, 'falls', 'fall')} in {year}"
    if 2 * n > total:
        return f"Most of what is on record falls in {year}: {share}"
    if ahead:
        return f"{year} has the most on record: {of_all(n, total, 'dated fact')}"
    return f"{share} {verb_for(n)} certain to fall in {year}"


def alt(entries: Sequence[Entry], shown: Sequence[Entry], window: Window | None) -> str:
    """How much of what is drawn, from when to when, and on which day most of it falls."""
    if not window:
        return "An empty chart: nothing has a date."
    counts = Counter(entry.sort for entry in shown)
    nouns = {"event": "event", "statement": "statement", "claim": "other dated fact"}
    told = listed([count_of(counts[sort], nouns[sort]) for sort in LOOKS if counts[sort]])
    years = f"of {window.first}" if window.first == window.last else f"from {window.first} to {window.last}"
    return f"A line of time {years} with {told}. {_busiest(entries)}".strip()


def _busiest(entries: Sequence[Entry]) -> str:
    """The day on which most of what is dated to the day falls; nothing where no day stands out."""
    days = Counter(entry.first for entry in entries if entry.when.single_day)
    (day, n), *others = [*days.most_common(2), (None, 0)]
    if n < BUSY or others[0][1] == n:
        return ""
    when = next(entry.when.human() for entry in entries if entry.first == day and entry.when.single_day)
    return f"The day with the most is {when}, with {count_of(n, 'entry', 'entries')}."


def caption(entries: Sequence[Entry], shown: Sequence[Entry], window: Window | None) -> str:
    """How dates are drawn, and how many entries the chart does not show at first."""
    if not window:
        return "Events, statements and other facts with a date would stand here."
    parts = [
        "A small mark is a day, a bar all the days that a date allows. A triangle, also beside a number, stands at a "
        "day by which something had happened, or since which it has lasted, where no source gives more."
    ]
    if hidden := len(entries) - len(shown):
        earlier = f"{count_of(hidden, 'earlier entry', 'earlier entries')} {verb_for(hidden)}"
        parts.append(f"The chart starts in {window.first}; {earlier} in the table, the list and the view of all years.")
    return " ".join(parts)
