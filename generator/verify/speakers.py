"""Whether a text names those who are said to speak in it, where they are said to speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.organisation import Member, Organisation
from generator.model.people import Person
from generator.model.sayings import Statement
from generator.verify.lookup import WORST_FIRST, Found, Verdict, Wanted, places
from generator.verify.passages import named_paragraphs
from generator.verify.texts import SourceText

BEFORE = 2
"""How many paragraphs before its own a statement's speaker may be named in, as where the text goes on with “he”."""

HINT = "give evidence of the paragraph that names the speaker, or add the name used there to `spellings`"

Party = Member | Organisation


@dataclass(frozen=True, slots=True)
class Speakers:
    """By which words any text may call those who can speak, and those that one article alone calls them by."""

    people: Mapping[str, str]
    called: Mapping[str, frozenset[str]]
    described: Mapping[tuple[str, str], frozenset[str]]

    def named(self, who: str, source: SourceText, paragraphs: tuple[int, ...]) -> Found | None:
        """The best place in these paragraphs where the text calls somebody by any of their names."""
        names = self.called.get(who, frozenset()) | self.described.get((who, source.article), frozenset())
        told = [each for each in source.paragraphs if not paragraphs or each.number in paragraphs]
        found = (place for name in sorted(names) for place in places(source, told, Wanted(name)))
        return max(found, key=lambda each: WORST_FIRST.index(each.verdict), default=None)

    def people_in(self, source: SourceText, paragraphs: tuple[int, ...]) -> list[str]:
        """The names of the people in the record whom these paragraphs name."""
        return [name for who, name in self.people.items() if self.named(who, source, paragraphs)]


def speakers(people: Iterable[Person], parties: Iterable[Party]) -> Speakers:
    """Everybody who can speak; a party is also named where somebody who holds an office of it is."""
    known, called, described = dict[str, str](), dict[str, frozenset[str]](), dict[tuple[str, str], frozenset[str]]()
    for party in parties:
        called[party.id] = frozenset(_names_of(party))
    for person in people:
        known.setdefault(person.id, person.name)
        for who in (person.id, *(role.of for role in person.roles if role.of)):
            called[who] = called.get(who, frozenset()) | frozenset(_calls(person))
        for who, article, words in _described(person):
            described[who, article] = described.get((who, article), frozenset()) | {words}
    return Speakers(known, called, described)


def attribution(statement: Statement, known: Speakers, sources: Mapping[str, SourceText]) -> Found | None:
    """Where a text at hand names the speaker, or what it says instead; None where no text is at hand."""
    told = named_paragraphs(statement)
    found = [_in_text(statement.speaker, numbers, known, sources[a]) for a, numbers in told.items() if a in sources]
    return max(found, key=lambda each: WORST_FIRST.index(each.verdict), default=None)


def _in_text(who: str, numbers: tuple[int, ...], known: Speakers, source: SourceText) -> Found:
    """The best of what the paragraphs of the evidence bear out; where none is named, the whole text counts."""
    if not numbers:
        return known.named(who, source, ()) or _unattributed(source, None, [])
    found = [_back_from(number, who, known, source) for number in numbers]
    return max(found, key=lambda each: WORST_FIRST.index(each.verdict))


def _back_from(number: int, who: str, known: Speakers, source: SourceText) -> Found:
    """Where the speaker is named in the nearest paragraph that names anybody, this one or one shortly before."""
    for each in range(number, max(number - BEFORE, 1) - 1, -1):
        if found := known.named(who, source, (each,)):
            return found
        if others := known.people_in(source, (each,)):
            return _unattributed(source, each, others)
    return _unattributed(source, None, [])


def _unattributed(source: SourceText, number: int | None, others: list[str]) -> Found:
    named = f"paragraph {number} names {', '.join(others)}; " if others else ""
    return Found(Verdict.UNATTRIBUTED, source.article, hint=f"{named}{HINT}")


def _names_of(party: Party) -> Iterator[str]:
    short = party.short if isinstance(party, Organisation) else party.adjective
    yield from (name for name in (party.name, short) if name)


def _calls(person: Person) -> Iterator[str]:
    """The full name and every other name, each also by its last word, which is the surname."""
    for name in (person.name, *person.other_names):
        yield from (name, name.split()[-1])


def _described(person: Person) -> Iterator[tuple[str, str, str]]:
    """The words by which an article calls the holder of an office, such as “the Belarusian strongman”."""
    for role in person.roles:
        for each in role.evidence:
            if each.exact:
                yield person.id, each.article, each.exact
