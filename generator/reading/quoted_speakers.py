"""Whom a sentence of prose names beside quoted words: their speaker, or somebody else only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from generator.escape import log
from generator.model.prose import Marker
from generator.reading.gather import Gathered
from generator.reading.quoted_by import QuotedBy, Words
from generator.verify.speakers import Party, Speakers, speakers
from generator.verify.texts import source_text


class QuotedSpeakers:
    """Everybody who can speak, as sentences name them, and who spoke the words behind each marker."""

    def __init__(self, gathered: Gathered, by: QuotedBy) -> None:
        self._gathered = gathered
        self._by = by

    def wrong(
        self, ways: Words, markers: Iterable[Marker], sentence: str, linked: Collection[str]
    ) -> tuple[str, str] | None:
        """The problem and the hint of a sentence that names people, but not whose words it quotes."""
        spoke = self._spoke(ways, markers)
        people = self._known.people
        named = [who for who in people if who in linked or _names(self._known, who, sentence)] if spoke else []
        if not named or any(who in named or self._party_told(who, sentence) for who in spoke):
            return None
        right = " or ".join(people.get(who, who) for who in spoke)
        problem = f"these words are those of {right}, whom the sentence does not name: {log(ways[0])}"
        return problem, f"it names {', '.join(people[who] for who in named)}; name who said it"

    def _spoke(self, ways: Words, markers: Iterable[Marker]) -> Sequence[str]:
        """Who spoke the words; nobody where a marker that has them leads to something else than a statement."""
        having = [marker for marker in markers if self._by.any_has([marker], ways)]
        if any(marker.member or marker.target not in self._speakers for marker in having):
            return ()
        return list(dict.fromkeys(self._speakers[marker.target] for marker in having))

    def _party_told(self, who: str, sentence: str) -> bool:
        """Whether the sentence names the party that spoke, or one that the speaker holds an office of.

        A party that spoke itself is also named where somebody who holds an office of it is.
        """
        if who not in self._known.people:
            return _names(self._known, who, sentence)
        return any(_names(self._parties, party, sentence) for party in self._offices(who))

    def _offices(self, who: str) -> list[str]:
        people = (entry.record for entry in self._gathered["people"])
        return [role.of for person in people if person.id == who for role in person.roles if role.of]

    @cached_property
    def _speakers(self) -> dict[str, str]:
        return {entry.record.id: entry.record.speaker for entry in self._gathered["statements"]}

    @cached_property
    def _known(self) -> Speakers:
        """People and parties, a party also by the names of those who hold an office of it."""
        return speakers((entry.record for entry in self._gathered["people"]), self._all_parties)

    @cached_property
    def _parties(self) -> Speakers:
        """Parties by their own names alone."""
        return speakers((), self._all_parties)

    @property
    def _all_parties(self) -> list[Party]:
        return [entry.record for section in ("members", "organisations") for entry in self._gathered[section]]


def _names(known: Speakers, who: str, sentence: str) -> bool:
    return known.named(who, source_text("", sentence), ()) is not None
