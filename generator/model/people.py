"""Who and where: people with their roles, and places."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.model.base import Id, Record, Text, Title
from generator.model.dates import EdtfDate
from generator.model.evidence import EvidenceList

Wikidata = Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")]


class Role(Record):
    """An office that a source says a person holds; `of` is the member or organisation spoken for."""

    title: Title
    of: Id | None = None
    since: EdtfDate | None = None
    until: EdtfDate | None = None
    evidence: EvidenceList


class Person(Record):
    """A person under every spelling that the sources use."""

    id: Id
    name: Title
    spellings: tuple[Title, ...] = ()
    wikidata: Wikidata | None = None
    note: Text | None = None
    roles: tuple[Role, ...] = ()


class Place(Record):
    """A place; contested names are attributed in the note."""

    id: Id
    name: Title
    spellings: tuple[Title, ...] = ()
    wikidata: Wikidata | None = None
    note: Text | None = None
