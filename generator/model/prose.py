"""Prose: what authors write in sentences, with a few marks, each parsed and none trusted.

Paragraphs stand between blank lines. `*emphasis*`, `**strong**`, `[words](https://…)`, `[words](term:id)` (or
person, member, event, source, page), `[^id]` and `[^event/member]` for evidence, `[^not-stated]` where no
source says something. A backslash makes the next punctuation character literal. All else is text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from generator.model import prose_parser, sentences
from generator.model.prose_nodes import (
    NOT_STATED,
    Emphasis,
    Link,
    Marker,
    Node,
    Paragraph,
    Reference,
    ReferenceKind,
    Strong,
    Text,
    walk,
)
from generator.model.prose_parser import ProseError
from generator.model.sentences import Sentence

__all__ = [
    "NOT_STATED",
    "Emphasis",
    "Link",
    "Marker",
    "Node",
    "Paragraph",
    "Prose",
    "ProseError",
    "ProseText",
    "Reference",
    "ReferenceKind",
    "Sentence",
    "Strong",
    "Text",
]


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs of marked words, and the source text that they were parsed from."""

    paragraphs: tuple[Paragraph, ...]
    source: str

    @classmethod
    def parse(cls, text: str) -> Prose:
        """Reads prose. Raises ProseError, a ValueError that says what is wrong and where."""
        return cls(prose_parser.parse(text), text)

    def __str__(self) -> str:
        return self.source

    @property
    def markers(self) -> tuple[Marker, ...]:
        """Every evidence marker in reading order, repeated where the author repeats it."""
        return tuple(node for node in self._nodes() if isinstance(node, Marker))

    @property
    def references(self) -> tuple[Reference, ...]:
        """Every reference to something of this site in reading order."""
        return tuple(node for node in self._nodes() if isinstance(node, Reference))

    def plain(self) -> str:
        """The words alone, without marks and markers; blank lines between paragraphs."""
        return "\n\n".join(sentences.flatten(paragraph).words for paragraph in self.paragraphs)

    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all paragraphs, each with the markers that belong to it."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in sentences.split(paragraph))

    def unsupported(self) -> tuple[str, ...]:
        """The words of each sentence that carries no evidence marker."""
        return tuple(
            sentence.plain
            for sentence in self.sentences()
            if not sentence.markers and any(character.isalnum() for character in sentence.plain)
        )

    def _nodes(self) -> Iterator[Node]:
        for paragraph in self.paragraphs:
            yield from walk(paragraph.children)


def _validated(value: object) -> Prose:
    if not isinstance(value, Prose | str):
        raise ValueError("prose is written as text")
    prose = Prose.parse(value) if isinstance(value, str) else value
    if not prose.paragraphs:
        raise ValueError("should not be empty")
    return prose


DESCRIPTION = (
    "Sentences with a few marks: *emphasis*, **strong**, [words](https://…), [words](term:id) (or person, "
    "member, event, source, page); [^id] or [^event/member] for the evidence of a sentence, [^not-stated] where "
    "no source says; a blank line between paragraphs; \\ before a character that is meant literally."
)

ProseText = Annotated[
    Prose,
    PlainValidator(_validated, json_schema_input_type=str),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(
        {
            "type": "string",
            "maxLength": prose_parser.MAX_LENGTH,
            "description": DESCRIPTION,
            "examples": ["Armenia stayed away from the [summit](event:csto-minsk-2023).[^csto-minsk-2023/armenia]"],
        }
    ),
]
"""A prose field of a pydantic model: reads source text, holds `Prose`, writes the source text as it was."""
