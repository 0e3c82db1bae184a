"""What the authors of an explainer write themselves: the question, the answer, and what goes with them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.assertions import Bounds, Quantity
from generator.model.base import Id, Record, Text, Title
from generator.model.dates import EdtfDate
from generator.model.event import Kind, Level
from generator.model.look import Look
from generator.model.prose import ProseText
from generator.model.status import Vocabulary


class Question(Record):
    """A question that readers ask, and its answer."""

    id: Id
    question: Title
    answer: ProseText


class Term(Record):
    """A glossary entry."""

    id: Id
    term: Title
    also: tuple[Title, ...] = ()
    meaning: ProseText


class Correction(Record):
    """What was changed, when and why; `concerns` names events, members, claims, statements or pages."""

    id: Id
    date: EdtfDate
    what: Text
    why: Text
    concerns: tuple[Id, ...] = ()


class SameEvent(Record):
    """The editors' reading that two entries are one event, with the reason, which readers see."""

    event: Id
    same_as: Id
    why: Text


class Editorial(Record):
    """The explainer as its authors wrote it; prose carries markers to the evidence of each sentence."""

    title: Title
    question: Title
    answer: ProseText
    as_of: EdtfDate
    organisation: Id
    lead: Id
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = "en"
    description: Title
    minimum: Annotated[int, Field(ge=1)] = 5
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1)]
    levels: tuple[Level, ...] = ()
    vocabulary: Vocabulary = Vocabulary()
    key_points: Annotated[tuple[ProseText, ...], Field(min_length=1)]
    questions: tuple[Question, ...] = ()
    known: tuple[ProseText, ...] = ()
    disputed: tuple[ProseText, ...] = ()
    not_known: tuple[ProseText, ...] = ()
    method: tuple[ProseText, ...] = ()
    assertions: dict[Quantity, Bounds] | None = None
    look: Look | None = None
