"""Where a record was read from, so that a problem found later can still be located."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from generator.errors import Problem
from generator.escape import log
from generator.reading.yaml_tree import Node, locate

Location = tuple[str | int, ...]
"""The path to a value inside a file: keys and indexes, as pydantic gives them."""


class Origin(Protocol):
    """A place in a file that can say what is wrong with one of its fields."""

    @property
    def shown(self) -> str:
        """The path of the file, as messages show it."""
        ...

    def problem(self, field: Location, problem: str, hint: str = "") -> Problem:
        """The problem of a field, located; `field` is relative to the record."""
        ...


@dataclass(frozen=True, slots=True)
class YamlOrigin:
    """A record in a YAML file."""

    shown: str
    tree: Node
    location: Location = ()

    def __truediv__(self, key: str | int) -> YamlOrigin:
        return YamlOrigin(self.shown, self.tree, (*self.location, key))

    def unknown_key(self, field: Location, hint: str) -> Problem:
        """The problem of a key that the format does not have, located at the key."""
        location = (*self.location, *field)
        mark = locate(self.tree, location, at_key=True)
        name = field_name(location)
        return Problem(self.shown, mark.line, mark.column, name, f"unknown key {log(name)}", hint)

    def problem(self, field: Location, problem: str, hint: str = "") -> Problem:
        """The problem of a field, with the line and column of its value."""
        location = (*self.location, *field)
        mark = locate(self.tree, location)
        return Problem(self.shown, mark.line, mark.column, field_name(location), problem, hint)


@dataclass(frozen=True, slots=True)
class CsvOrigin:
    """A row of a CSV table."""

    shown: str
    row: int

    def problem(self, field: Location, problem: str, hint: str = "") -> Problem:
        """The problem of a column, with the line of its row."""
        return Problem(self.shown, self.row, None, field_name(field), problem, hint)


def field_name(location: Location) -> str:
    """The name by which a problem calls the field: the last key of its path."""
    keys = [part for part in location if isinstance(part, str) and part != "[key]"]
    return keys[-1] if keys else ""
