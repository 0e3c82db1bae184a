"""The sentences that the program writes itself, in plain English, right for none, one, two and many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.charts.kit.words import inside, noun_for, preposition, verb_for
from generator.model.status import Vocabulary

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

WHETHER = "for which a source says whether it did"


@dataclass(frozen=True, slots=True)
class Record:
    """One member's part in the events that may be counted, as numbers.

    `n` of `stated` took part; `total` also has the events that no source speaks of; the member stayed away from `away`
    of them, and from the latest `streak` in a row; `in_part` counts by status what is neither.
    """

    n: int
    stated: int
    total: int
    away: int = 0
    streak: int = 0
    in_part: Mapping[str, int] | None = None
    not_stated: int = 0


def number(n: int) -> str:
    """The number in words up to ten, in figures above: "no", "one", "11", "1,200"."""
    return _WORDS[n] if n < len(_WORDS) else f"{n:,}"


def count(n: int, one: str, many: str = "") -> str:
    """The number with what is counted: "no events", "one event", "two events"."""
    return f"{number(n)} {noun_for(n, one, many)}"


def listing(names: Sequence[str], conjunction: str = "and") -> str:
    """Names as a sentence lists them: "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {conjunction} {names[-1]}"


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def took_part(name: str, record: Record, vocabulary: Vocabulary) -> str:
    """The opening sentence of a member's page: how often it took part, and whether it has stopped coming."""
    did = inside(vocabulary.took_part)
    if record.total == 0:
        return f"No event is on record here in which {name} could have taken part."
    if record.stated == 0:
        return f"No source used here says whether {name} {did} in {_any_of(record.total)}."
    if record.stated == 1 and record.n == 0:
        return f"Only one event has a source that says whether {name} {did}, and it did not."
    return f"{name} {did} in {_of(record)} {WHETHER}{_away(record, vocabulary)}."


def others(record: Record, vocabulary: Vocabulary) -> str:
    """What the opening sentence leaves out: part in part, and the events that no source speaks of."""
    found = record.in_part or {}
    said = [f"{_of_these(n, record)} recorded as “{inside(vocabulary[status].label)}”." for status, n in found.items()]
    if record.not_stated and record.stated:
        further = count(record.not_stated, "further event")
        said.append(f"For {further} no source used here says whether it did.")
    return " ".join(said)


def _of_these(n: int, record: Record) -> str:
    """The events of one such status, as part of those that the opening sentence leaves."""
    left, verb = record.stated - record.n - record.away, verb_for(n)
    told = bool(record.n or record.away)
    if n < left:
        return f"{capital(number(n))} of {'the others' if told else 'them'} {verb}"
    if told:
        return f"The other {'one' if n == 1 else number(n)} {verb}"
    return "It is" if n == 1 else "All of them are"


def _any_of(total: int) -> str:
    return "the one event on record" if total == 1 else f"any of the {number(total)} events on record"


def _of(record: Record) -> str:
    """Which part of how many events: "7 of the 16 events", "both events"."""
    n, stated = record.n, record.stated
    if n == stated:
        return {1: "the one event", 2: "both events"}.get(n, f"all {number(n)} events")
    if n == 0:
        return f"{'neither' if stated == 2 else 'none'} of the {number(stated)} events"
    figures = f"{n} of the {stated}" if stated >= len(_WORDS) else f"{number(n)} of the {number(stated)}"
    return f"{figures} events"


def _away(record: Record, vocabulary: Vocabulary) -> str:
    """From how many events the member stayed away, and whether from the latest; nothing where from all or none."""
    verb, away, streak = inside(vocabulary.stayed_away), record.away, record.streak
    if away in (0, record.stated):
        return ""
    last = "last one" if streak == 1 else f"last {number(streak)}"
    where = f"the {last}" if streak == away else number(away) + (f", the {last} among them" if streak else "")
    return f"; it {verb} {preposition(verb)} {where}"


def not_stated(cells: int, total: int) -> str:
    """How many cells of the matrix no source fills."""
    if total == 0:
        return "There is no event on record yet, so there is nothing to state."
    if cells == 0:
        return "A source speaks of every cell of the matrix."
    told = f"For {number(cells)} of the {total:,} {noun_for(total, 'cell')} in the matrix"
    return f"{told}, no source used here says whether the member took part."


def balance(total: int, silent: int, disputed: int) -> str:
    """What becomes of all cells that a source could fill: stated, disputed, or left open."""
    stated = total - silent - disputed
    said = [f"sources state {stated:,}", f"sources disagree on {disputed:,}", f"no source states {silent:,}"]
    kept = [words for words, n in zip(said, (stated, disputed, silent), strict=True) if n]
    if total == 0:
        return "There is no event on record yet, so there is nothing to state."
    if len(kept) == 1:
        every = "the only case" if total == 1 else "both cases" if total == 2 else f"all {total:,} cases"
        return f"Whether a member took part: {kept[0].rpartition(' ')[0]} it in {every}."
    return f"Whether a member took part: of {total:,} {noun_for(total, 'case')}, {listing(kept)}."


def facts(total: int, quoted: int) -> str:
    """How many facts rest on a source, and on how many of them its own words are shown."""
    if total == 0:
        return "Nothing on this site rests on it."
    said = f"{capital(count(total, 'fact'))} on this site {noun_for(total, 'rests', 'rest')} on it"
    if quoted == total:
        return f"{said}, {'with its own words' if total == 1 else 'each with its own words'}."
    if quoted == 0:
        return f"{said}; the place in it is given, not its words."
    shown = f"{number(quoted)} {noun_for(quoted, 'is', 'are')} shown with its own words"
    return f"{said}; {shown}, for the {noun_for(total - quoted, 'other')} the place in it is given."


def fills(cells: int, alone: int | None) -> str:
    """Of how many cells a source says who took part, and of how many as the only one; None where nobody counted."""
    if cells == 0:
        return ""
    said = f"It says of {count(cells, 'cell')} of the matrix who took part"
    if alone is None:
        return f"{said}."
    if alone == 0:
        return f"{said}, and other sources speak of {'it' if cells == 1 else 'each'} too."
    only = "the only source" if alone == cells == 1 else "the only source of each"
    return f"{said}, as {only}." if alone == cells else f"{said}, of {number(alone)} as the only source."


def newest_of(what: str, n: int) -> str:
    """What a list holds, and its order where there is one."""
    return f"{capital(what)}{', the newest first' if n > 1 else ''}."


def all_disputes(n: int) -> str:
    """What a link to the page of disputes says."""
    if n < 2:
        return "The dispute, side by side" if n else "The page of disputes"
    return f"{'Both' if n == 2 else f'All {number(n)}'} disputes, side by side"


def silent(names: Sequence[str]) -> str:
    """Whose position no source gives."""
    return f"No source used here gives a position of {listing(names, 'or')}."


def words_of(heard: int, statements: int, claims: int, silent: int) -> str:
    """Of how many people words are reported, how many statements and claims those are, and who is only named."""
    if heard == 0:
        named = f"the {count(silent, 'person', 'people')} named here"
        return f"No words are reported of {named}." if silent else "No source used here names a person."
    what = listing([count(n, noun) for n, noun in ((statements, "statement"), (claims, "claim")) if n])
    said = f"The words of {count(heard, 'person', 'people')} are reported here, in {what}"
    if not silent:
        return f"{said}."
    return f"{said}. {capital(count(silent, 'other is', 'others are'))} only named."


def bound_only(names: Sequence[str]) -> str:
    """Who was party to a treaty of the organisation and never its member."""
    if not names:
        return ""
    was, has = (verb_for(len(names), *pair) for pair in (("was", "were"), ("has", "have")))
    return f"{listing(names)} {was} party to a treaty of it and never a member, and {has} no record of events here."


def left_out(shown: int, total: int, one: str, many: str = "") -> str:
    """That a list shows the latest only; nothing where it shows all."""
    if shown >= total:
        return ""
    return f"The latest {shown:,} of {total:,} {noun_for(total, one, many)} are shown here."
