"""What can go wrong, as located problems that a person can mend."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from generator.escape import log, log_line


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place; line and column count from 1, data in the words is written by `log`."""

    path: str
    line: int | None
    column: int | None
    field: str
    problem: str
    hint: str = ""

    def __str__(self) -> str:
        """One printable line, `path:line:column: field: problem; hint`, without the parts not known."""
        said = "; ".join(part for part in (self.problem, self.hint) if part)
        return log_line(": ".join(part for part in (self._where(), self.field, said) if part))

    def _where(self) -> str:
        known = (self.path, self.line, self.column if self.line is not None else None)
        return ":".join(str(part) for part in known if part not in (None, ""))

    def _order(self) -> tuple[str, int, int]:
        return self.path, self.line or 0, self.column or 0


class GeneratorError(Exception):
    """Whatever stops the generator and is not a mistake in the generator itself."""


class SeedError(GeneratorError):
    """The seeds have problems; they are held in the order of path, line and column."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=Problem._order))
        super().__init__(self.problems)

    def __str__(self) -> str:
        """One problem a line."""
        return "\n".join(map(str, self.problems))


class BuildError(GeneratorError):
    """The seeds are good, but the site cannot be written."""


def suggest(word: str, choices: Iterable[str]) -> str:
    """The hint "did you mean 'x'?" with the nearest choice, or nothing when none is near."""
    near = difflib.get_close_matches(word[:64], list(choices), n=1)
    return f"did you mean {log(near[0])}?" if near else ""
