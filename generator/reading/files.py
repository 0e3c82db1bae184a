"""Seed files: found, parsed and validated one by one, with every problem located."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.errors import Problem, SeedError, suggest
from generator.escape import log
from generator.model.base import Id, Record
from generator.reading.origin import Location, YamlOrigin
from generator.reading.safe_file import safe_file
from generator.reading.salvage import FILLER, salvage
from generator.reading.schema import keys_at
from generator.reading.spec import MODELS, SINGLE
from generator.reading.wording import ID_FORM, shape, wording
from generator.reading.yaml_tree import MAX_BYTES, Mapping, plain, read_yaml

ARTICLES = "articles"
TABLES = tuple(f"tables/{name}.csv" for name in ("events", "members", "participation"))

NOBODY = "unnamed"
"""The id that stands in for one that cannot be read."""

STAND_INS = {
    "explainer": {
        **dict.fromkeys(("title", "question", "description", "answer"), FILLER),
        **dict.fromkeys(("organisation", "lead"), NOBODY),
        "key_points": [FILLER],
        "as_of": "2000-01-01",
        "kinds": [{"id": NOBODY, "label": FILLER, "plural": FILLER}],
    }
}
"""What stands in for missing fields, so that the rest of the section can be checked; it never gets further."""

_ID: TypeAdapter[str] = TypeAdapter(Id)
_GIVEN_ID = re.compile(r"\bid\s*:\s*[\"']?([a-z0-9-]+)")
_SECTION = re.compile(r"^[\"']?([a-z_]+)[\"']?\s*:", re.MULTILINE)


@dataclass
class Files:
    """What was read: the sound records, section by section with their places, and what is wrong.

    `doubtful` are the ids that a file with problems may give, so that others may not be blamed for naming them;
    `touched` are the sections in which something is wrong.
    """

    records: list[tuple[str, Record, YamlOrigin]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    doubtful: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)


def shown_path(path: Path) -> str:
    """The path as messages show it: relative to the working folder where it lies below that."""
    absolute = path.absolute()
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else path).as_posix()


def guarded(root: Path, path: Path) -> Path:
    """The path, if it is safe to read; raises SeedError with the path as messages show it."""
    try:
        return safe_file(root, path)
    except SeedError as error:
        raise SeedError(replace(problem, path=shown_path(path)) for problem in error.problems) from None


def read_files(root: Path) -> Files:
    """Every YAML file below the seeds folder, shared files before articles; SeedError where there is no folder."""
    if not root.is_dir():
        raise SeedError([Problem(shown_path(root), None, None, "", "there is no such folder of seeds")])
    files = Files()
    for path in sorted(_paths(root), key=lambda p: (_in_articles(root, p), p)):
        if refused := _refusal(path.relative_to(root).as_posix(), path):
            files.problems.append(Problem(shown_path(path), None, None, "", *refused))
        elif path.suffix == ".yaml" and not path.is_dir():
            _Reader(root, path, files).read()
    return files


def _paths(root: Path) -> Iterator[Path]:
    for path in root.rglob("*"):
        if not any(part.startswith(".") for part in path.relative_to(root).parts):
            yield path


def _in_articles(root: Path, path: Path) -> bool:
    return path.relative_to(root).parts[0] == ARTICLES


def _refusal(inside: str, path: Path) -> tuple[str, str] | None:
    """What is wrong with a file before it is read; files of other kinds are nobody's seeds."""
    if path.is_symlink():
        return "symbolic links are not followed", "copy the file itself into the folder"
    kind = path.suffix.lower()
    if path.is_dir() or kind not in (".yaml", ".yml", ".csv"):
        return None
    if kind == ".csv":
        hint = suggest(inside, TABLES) or f"the tables are {', '.join(TABLES)}"
        return None if inside in TABLES else ("no table is read from here", hint)
    return None if path.suffix == ".yaml" else (f"a seed file's name ends in .yaml, not {path.suffix}", "rename it")


class _Reader:
    """Reads one file into what was read so far."""

    def __init__(self, root: Path, path: Path, files: Files) -> None:
        self.root, self.path, self.files = root, path, files
        self.shown = shown_path(path)
        self.in_articles = _in_articles(root, path)
        self.article: str | None = None
        self.problems: list[Problem] = []

    def read(self) -> None:
        """Take in what is sound, and note the rest as problems."""
        try:
            tree = read_yaml(guarded(self.root, self.path), self.shown)
        except SeedError as error:
            self.problems.extend(error.problems)
            self.files.touched.update(_SECTION.findall(self._text()))
        else:
            self.origin = YamlOrigin(self.shown, tree)
            self._tree(tree)
        if self.problems:
            self.files.problems += self.problems
            self.files.doubtful |= {NOBODY, self.path.stem, *_GIVEN_ID.findall(self._text())}

    def _text(self) -> str:
        """The text of a file with problems, as far as there is one; UTF-16 too, which differs by zero bytes."""
        if not self.path.is_file():
            return ""
        with self.path.open("rb") as file:
            return file.read(MAX_BYTES).replace(b"\0", b"").decode("utf-8", errors="ignore")

    def _tree(self, tree: Any) -> None:
        data = plain(tree)
        if not isinstance(tree, Mapping):
            self.problems.append(self.origin.problem((), "a seed file is a mapping of sections such as `events:`"))
            return
        if self.in_articles or "article" in data:
            self._article(data)
        for section, value in data.items():
            self._section(section, value)

    def _article(self, data: dict[str, Any]) -> None:
        """Whose file it is; the id of an article is its file's name."""
        stem = self.path.stem
        self.article = stem if _is_id(stem) else NOBODY
        self.problems += self._misplaced(data, stem)
        if isinstance(data.get("article"), dict):
            data["article"]["id"] = self.article

    def _misplaced(self, data: dict[str, Any], stem: str) -> Iterator[Problem]:
        """What an article's file must have and others must not."""
        head = data.get("article")
        if "article" not in data:
            hint = "write there whose text it is" if data else ""
            yield self.origin.problem((), f"a file in {ARTICLES}/ needs a section `article:`", hint)
        elif not self.in_articles:
            yield self.origin.problem(("article",), f"an article's file belongs in {ARTICLES}/", "move it there")
        if isinstance(head, dict) and head.get("id", stem) != stem:
            problem = f"the id of an article is its file's name, {log(stem)}, not {log(head['id'])}"
            yield self.origin.problem(("article", "id"), problem, "leave it out, or rename the file")
        if self.article != stem:
            problem = f"the file's name becomes the article's id, and {log(stem)} cannot be one"
            yield Problem(self.shown, None, None, "", problem, ID_FORM)

    def _section(self, section: str, value: Any) -> None:
        if section not in MODELS:
            self.problems.append(self.origin.unknown_key((section,), _key_hint(section, ())))
        elif section in SINGLE:
            self._record(section, (section,), value)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self._record(section, (section, index), item)
        else:
            self.files.touched.add(section)
            self.problems.append(self.origin.problem((section,), f"should be a list, {shape(value)}"))

    def _record(self, section: str, location: Location, data: Any) -> None:
        record, errors = salvage(MODELS[section], data, self.article, STAND_INS.get(section, {}))
        if errors:
            self.files.touched.add(section)
            self.problems.extend(self._problem(details, location) for details in errors)
        if record is not None:
            self.files.records.append((section, record, YamlOrigin(self.shown, self.origin.tree, location)))

    def _problem(self, details: ErrorDetails, location: Location) -> Problem:
        """A validation error as a located problem in plain words."""
        place = (*location, *details["loc"])
        if details["type"] == "extra_forbidden":
            return self.origin.unknown_key(place, _key_hint(str(place[-1]), place[:-1]))
        problem, hint = wording(details)
        if details["type"] == "missing" and place[-1] == "article":
            hint = f"outside {ARTICLES}/, evidence names its article"
        return self.origin.problem(place, problem, hint)


def _key_hint(key: str, location: Location) -> str:
    """Which key was meant, or else which may stand there."""
    known = keys_at(location)
    return suggest(key, known) or f"known here are {', '.join(known)}"


def _is_id(text: str) -> bool:
    try:
        return bool(_ID.validate_python(text))
    except ValidationError:
        return False
