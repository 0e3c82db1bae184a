"""The parts of prose: a frozen tree of words, marks, references and evidence markers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ReferenceKind = Literal["term", "person", "member", "event", "source", "page"]

NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True)
class Text:
    """Literal characters."""

    value: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set off lightly."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Words set off strongly."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an http or https address."""

    children: tuple[Node, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that lead to something of this site: a term, person, member, event, source or page."""

    kind: ReferenceKind
    target: str
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Marker:
    """An evidence marker: the id of what carries the sentence, or the cell of an event and a member."""

    target: str
    member: str | None = None

    @property
    def says_not_stated(self) -> bool:
        """Whether the sentence says that no source says something."""
        return self.target == NOT_STATED


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words between blank lines."""

    children: tuple[Node, ...]


Node = Text | Emphasis | Strong | Link | Reference | Marker


def walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Every node in reading order, parents before their children."""
    for node in nodes:
        yield node
        if not isinstance(node, Text | Marker):
            yield from walk(node.children)
