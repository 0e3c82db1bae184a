"""What a YAML file holds once it is read: strings, lists and mappings, each with its place."""

from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file; line and column count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as written; None for an empty one, `null` and `~` without quotes."""

    value: str | None
    mark: Mark


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Mapping:
    """Named values, and where each name stands."""

    entries: dict[str, "Node"]
    keys: dict[str, Mark]
    mark: Mark


Node: TypeAlias = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """The tree as dicts, lists, strings and None."""
    if isinstance(node, Mapping):
        return {key: plain(each) for key, each in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(each) for each in node.items]
    return node.value


def locate(node: Node, loc: tuple[str | int, ...], *, at_key: bool = False) -> Mark:
    """Where the value of a pydantic location stands, or its key with `at_key` (for an unknown key).

    Parts that are not in the tree, as the tags of a union, are passed over; what is missing is
    located at the mapping that lacks it.
    """
    key = node.mark
    for part in loc:
        if isinstance(node, Mapping) and str(part) in node.entries:
            key, node = node.keys[str(part)], node.entries[str(part)]
        elif isinstance(node, Sequence) and isinstance(part, int) and 0 <= part < len(node.items):
            node = node.items[part]
            key = node.mark
    return key if at_key or "[key]" in loc else node.mark
