"""Who and where: people with their roles, and places."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.base import Id, Record, Text, Title
from generator.model.dates import EdtfDate
from generator.model.evidence import EvidenceList

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?$")]
"""A language and, where it is not the usual one, its script, as BCP 47 writes them: `hy`, `be-Latn`."""

Names = dict[Language, Annotated[tuple[Title, ...], Field(min_length=1)]]
"""Names that readers may look for, by their language; the editors give them, and no source need use them."""

Wikidata = Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")]


def others_of(name: str, spellings: Iterable[str], names: Names) -> tuple[str, ...]:
    """All of these names but the first one, each once."""
    found = dict.fromkeys((*spellings, *chain.from_iterable(names.values())))
    return tuple(each for each in found if each != name)


class Role(Record):
    """An office that a source says a person holds; `of` is the member or organisation spoken for."""

    title: Title
    of: Id | None = None
    since: EdtfDate | None = None
    until: EdtfDate | None = None
    evidence: EvidenceList


class Person(Record):
    """A person under every spelling that the sources use, and the names by which the editors let readers find them."""

    id: Id
    name: Title
    spellings: tuple[Title, ...] = ()
    names: Names = Field(default_factory=dict)
    wikidata: Wikidata | None = None
    note: Text | None = None
    roles: tuple[Role, ...] = ()

    @property
    def other_names(self) -> tuple[str, ...]:
        """Every name but the first, each once."""
        return others_of(self.name, self.spellings, self.names)


class Place(Record):
    """A place; contested names are attributed in the note."""

    id: Id
    name: Title
    spellings: tuple[Title, ...] = ()
    wikidata: Wikidata | None = None
    note: Text | None = None
