"""Seed files: found, parsed and validated one by one, with every problem located."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.errors import Problem, SeedError, suggest
from generator.escape import log
from generator.reading.origin import YamlOrigin
from generator.reading.spec import SeedFile
from generator.reading.safe_file import safe_file
from generator.reading.yaml_tree import Mapping, plain, read_yaml

ARTICLES = "articles"
TABLES = "tables"


@dataclass(frozen=True, slots=True)
class Seed:
    """One file that was read: what it says and where."""

    spec: SeedFile
    origin: YamlOrigin


def shown_path(path: Path) -> str:
    """The path as messages show it: relative to the working folder where it lies below that."""
    absolute = path.absolute()
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else path).as_posix()


def read_files(root: Path) -> tuple[list[Seed], list[Problem]]:
    """Every YAML file below the seeds folder, shared files before articles, and all that is wrong with them."""
    seeds: list[Seed] = []
    problems: list[Problem] = []
    if not root.is_dir():
        return [], [Problem(shown_path(root), None, None, "", "there is no such folder of seeds")]
    for path in sorted(_yaml_files(root), key=lambda p: (ARTICLES in p.relative_to(root).parts, p)):
        try:
            seeds.append(_read(root, path))
        except SeedError as error:
            problems.extend(error.problems)
    return seeds, problems


def _yaml_files(root: Path) -> Iterator[Path]:
    for path in root.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        if path.suffix in {".yaml", ".yml"} and not hidden and (path.is_file() or path.is_symlink()):
            yield path


def _read(root: Path, path: Path) -> Seed:
    """One file as a seed; raises SeedError with all that is wrong with it."""
    shown = shown_path(path)
    if path.suffix == ".yml":
        raise SeedError([Problem(shown, None, None, "", "a seed file's name ends in .yaml, not .yml")])
    tree = read_yaml(safe_file(root, path), shown)
    origin = YamlOrigin(shown, tree)
    if not isinstance(tree, Mapping):
        raise SeedError([origin.problem((), "a seed file is a mapping of sections such as `events:`")])
    in_articles = path.relative_to(root).parts[0] == ARTICLES
    data, article = plain(tree), path.stem if in_articles else None
    problems = list(_misplaced(data, article, origin))
    if isinstance(data.get("article"), dict) and article:
        data["article"]["id"] = article
    try:
        spec = SeedFile.model_validate(data, context={"article": article})
    except ValidationError as error:
        problems.extend(_problem(details, origin) for details in error.errors(include_url=False))
    if problems:
        raise SeedError(problems)
    return Seed(spec, origin)


def _misplaced(data: dict[str, Any], article: str | None, origin: YamlOrigin) -> Iterator[Problem]:
    """What an article's file must have and others must not."""
    head = data.get("article")
    if article and "article" not in data:
        yield origin.problem((), f"a file in {ARTICLES}/ begins with a section `article:`")
    if not article and "article" in data:
        yield origin.problem(("article",), f"an article's file belongs in {ARTICLES}/")
    if article and isinstance(head, dict) and head.get("id", article) != article:
        yield origin.problem(("article", "id"), f"the id of an article is its file's name, {article!r}; leave it out")


def _problem(details: ErrorDetails, origin: YamlOrigin) -> Problem:
    """A validation error of pydantic as a located problem in plain words."""
    location, kind, value = details["loc"], details["type"], details["input"]
    context = details.get("ctx", {})
    if kind == "extra_forbidden":
        key = str(location[-1])
        return origin.unknown_key(location, suggest(key, _known_keys()))
    messages = {
        "missing": "is missing",
        "string_type": f"should be text, not {_shape(value)}",
        "tuple_type": f"should be a list, not {_shape(value)}",
        "dict_type": f"should be a mapping, not {_shape(value)}",
        "model_type": f"should be a mapping, not {_shape(value)}",
        "too_short": "should not be empty",
        "string_too_short": "should not be empty",
        "string_too_long": f"is longer than {context.get('max_length')} characters",
        "string_pattern_mismatch": f"{log(value)} does not have the right form ({context.get('pattern')})",
        "literal_error": f"{log(value)} is not one of {context.get('expected')}",
        "int_parsing": f"should be a whole number, not {log(value)}",
        "value_error": str(context.get("error", details["msg"])),
    }
    hint = suggest(str(value), str(context.get("expected", "")).replace("'", "").replace(" or ", ", ").split(", "))
    return origin.problem(location, messages.get(kind, details["msg"]), hint if kind == "literal_error" else "")


def _shape(value: Any) -> str:
    """What a value is, in an author's words."""
    if value is None:
        return "nothing"
    if isinstance(value, dict | list):
        return "a mapping" if isinstance(value, dict) else "a list"
    return log(value)


@cache
def _known_keys() -> tuple[str, ...]:
    """Every key of the seed format."""
    definitions = SeedFile.model_json_schema(mode="validation")
    keys = set(definitions["properties"])
    for definition in definitions.get("$defs", {}).values():
        keys.update(definition.get("properties", {}))
    return tuple(sorted(keys))
