"""YAML as a tree of strings with positions, refused before anything dangerous is built.

Values keep what is written (`no`, `22:22`, `1_000`); the schema decides what they are.
"""

import re
from pathlib import Path
from typing import Any, NoReturn

import yaml

from generator.errors import Problem, SeedError
from generator.escape import log
from generator.reading.code_points import decode, forbidden, forbidden_problems, position
from generator.reading.safe_file import check_size, read_bytes, safe_file
from generator.reading.yaml_nodes import Mapping, Mark, Node, Scalar, Sequence, locate, plain

__all__ = [
    "Mapping",
    "Mark",
    "Node",
    "Scalar",
    "Sequence",
    "locate",
    "parse_yaml",
    "plain",
    "read_yaml",
    "safe_file",
]

MAX_BYTES = 5_000_000
MAX_DEPTH = 32
MAX_NODES = 200_000
MAX_SCALAR = 20_000
MAX_PROBLEMS = 50

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DIRECTIVE = re.compile(r"(?:\A|[\n\r\u2028\u2029])%")
_NULLS = ("", "null", "~")
_HINTS = {
    "cannot start any token": "indent with spaces, and quote a text that begins with a sign",
    "mapping values are not allowed": "quote a text that holds ': '",
    "did not find expected key": "look for a wrong indent, or a quote inside a quoted text",
    "could not find expected ':'": "a key needs ': ' after it; quote a text of several lines",
    "unknown escape character": r"in double quotes write \\ for a backslash",
}


def read_yaml(path: Path, shown: str) -> Node:
    """The tree of a YAML file, named `shown` in problems; SeedError with every problem found."""
    return parse_yaml(read_bytes(path, shown, MAX_BYTES), shown)


def parse_yaml(data: bytes, shown: str) -> Node:
    """The tree of one YAML 1.1 document in UTF-8; SeedError with every problem found."""
    check_size(data, shown, MAX_BYTES)
    text = decode(data, shown)
    if problems := list(forbidden_problems(text, shown)):
        raise SeedError(problems)
    # Each %TAG is compared with all before it: a file of them costs minutes before the first event.
    if match := _DIRECTIVE.search(text):
        where = position(text, match.end() - 1)
        raise SeedError([Problem(shown, *where, "", "directives are not allowed", "begin no line with '%'")])
    return _Builder(text, shown).document()


class _Stopped(Exception):
    """Reading further would be costly or useless; the problems are kept."""


class _Builder:
    """Builds the tree from the parser's events, which cost little whatever the file holds."""

    def __init__(self, text: str, shown: str) -> None:
        self.shown = shown
        self.events = yaml.parse(text, Loader=_LOADER)
        self.problems: list[Problem] = []
        self.loc: list[str | int] = []
        self.nodes = 0

    def document(self) -> Node:
        """The only document of the stream; SeedError when anything was refused."""
        try:
            return self._document()
        except _Stopped:
            pass
        except yaml.MarkedYAMLError as error:
            self._malformed(error)
        except (yaml.YAMLError, ValueError, OverflowError) as error:  # absurd numbers in escapes, directives
            self.problems.append(Problem(self.shown, None, None, "", f"not readable as YAML: {error}"))
        raise SeedError(self.problems)

    def _document(self) -> Node:
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            self._stop(Mark(1, 1), "the file is empty")
        node = self._node(next(self.events))
        if node == Scalar(None, node.mark):
            self._refuse(Mark(1, 1), "the file is empty")
        next(self.events)
        if isinstance(second := next(self.events), yaml.DocumentStartEvent):
            self._stop(_mark(second), "a second document begins here", "keep one document: remove the '---'")
        if self.problems:
            raise _Stopped
        return node

    def _node(self, event: yaml.Event) -> Node:
        mark = _mark(event)
        self._check(event, mark)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(mark)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(mark)
        if isinstance(event, yaml.ScalarEvent):
            empty = not event.style and event.value in _NULLS
            return Scalar(None if empty else self._text(event, mark), mark)
        return Scalar(None, mark)

    def _sequence(self, mark: Mark) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._below(len(items), event))
        return Sequence(tuple(items), mark)

    def _mapping(self, mark: Mark) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, Mark] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, keys)
            keys[key] = _mark(event)
            entries[key] = self._below(key, next(self.events))
        return Mapping(entries, keys, mark)

    def _below(self, name: str | int, event: yaml.Event) -> Node:
        self.loc.append(name)
        node = self._node(event)
        self.loc.pop()
        return node

    def _key(self, event: yaml.Event, keys: dict[str, Mark]) -> str:
        mark = _mark(event)
        if not isinstance(event, yaml.ScalarEvent) or (not event.style and not event.value):
            self._refuse(mark, "a key must be a text")
            self._below("?", event)
            return "?"
        self._check(event, mark)
        key = self._text(event, mark)
        if key == "<<" and not event.style:
            self._refuse(mark, "merge keys are not allowed", "write the values out")
        elif key in keys:
            first = f"it stands first on line {keys[key].line}"
            self._refuse(mark, f"the key {log(key)} stands here again", first)
        return key

    def _text(self, event: yaml.ScalarEvent, mark: Mark) -> str:
        if len(event.value) > MAX_SCALAR:
            self._refuse(mark, f"a text of {len(event.value):,} characters; the limit is {MAX_SCALAR:,}")
        elif event.style == '"' and (wrong := forbidden(event.value)):
            self._refuse(mark, wrong, "it is written as an escape in this text")
        return str(event.value)

    def _check(self, event: yaml.Event, mark: Mark) -> None:
        """Refuse what any node may carry, and stop where the tree grows too deep or too large."""
        self.nodes += 1
        if isinstance(event, yaml.AliasEvent):
            self._refuse(mark, f"aliases are not allowed: {log(f'*{event.anchor}')}", "write the value out")
        elif anchor := getattr(event, "anchor", None):
            self._refuse(mark, f"anchors are not allowed: {log(f'&{anchor}')}", "write the value out")
        if tag := getattr(event, "tag", None):
            short = log(tag.replace("tag:yaml.org,2002:", "!!"))
            self._refuse(mark, f"explicit tags are not allowed: {short}", "the schema decides the type")
        if isinstance(event, yaml.CollectionStartEvent) and len(self.loc) >= MAX_DEPTH:
            self._stop(mark, f"nested deeper than {MAX_DEPTH} levels")
        if self.nodes > MAX_NODES:
            self._stop(mark, f"more than {MAX_NODES:,} values in one file", "split it into several")

    def _refuse(self, mark: Mark, problem: str, hint: str = "") -> None:
        field = next((part[:40] for part in reversed(self.loc) if isinstance(part, str)), "")
        self.problems.append(Problem(self.shown, mark.line, mark.column, field, problem, hint))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Stopped

    def _stop(self, mark: Mark, problem: str, hint: str = "") -> NoReturn:
        self._refuse(mark, problem, hint)
        raise _Stopped

    def _malformed(self, error: yaml.MarkedYAMLError) -> None:
        at = error.problem_mark or error.context_mark
        line, column = (at.line + 1, at.column + 1) if at else (None, None)
        wrong = ", ".join(str(part) for part in (error.context, error.problem) if part)
        hint = next((each for sign, each in _HINTS.items() if sign in wrong), "")
        self.problems.append(Problem(self.shown, line, column, "", f"not readable as YAML: {wrong}", hint))


def _mark(event: yaml.Event) -> Mark:
    at: Any = event.start_mark
    return Mark(at.line + 1, at.column + 1)
