"""The rules of the house: small functions, small files, no cycles, a test beside every module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

from tests.infra.repository import ROOT, files_of_the_project

GENERATOR = ROOT / "generator"
LONGEST_FUNCTION = 50
LONGEST_FILE = 250
MOST_ARGUMENTS = 5
TEXT = {".py", ".jinja", ".js", ".mjs", ".css", ".html"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def source_files(*suffixes: str) -> list[Path]:
    """The generator's own files with one of these suffixes."""
    return [path for path in files_of_the_project() if GENERATOR in path.parents and path.suffix in suffixes]


def functions(path: Path) -> Iterator[Function]:
    """Every function and method of a Python file, also the nested ones."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def place(path: Path, function: Function) -> str:
    """Where a function stands."""
    return f"{path.relative_to(ROOT)}:{function.lineno} {function.name}"


def length(function: Function) -> int:
    """The lines of a function, without its decorators and its docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def positional_arguments(function: Function) -> int:
    """How many arguments a caller can give by position, without self or cls."""
    names = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def has_logic(path: Path) -> bool:
    """Whether a module defines a function or a method; one that only names things needs no test."""
    return any(True for _ in functions(path))


def mirror(path: Path) -> Path:
    """The test file of a module: generator/a/b.py has tests/a/test_b.py."""
    inside = path.relative_to(GENERATOR)
    stem = inside.parent.name if inside.stem == "__init__" else inside.stem.strip("_")
    return ROOT / "tests" / inside.parent / f"test_{stem}.py"


def cycle(graph: dict[str, set[str]]) -> list[str]:
    """The modules that import each other in a circle, or what leads to one: empty where there is none."""
    left = {module: set(imported) for module, imported in graph.items()}
    while free := {module for module, imported in left.items() if not imported & left.keys()}:
        left = {module: imported for module, imported in left.items() if module not in free}
    return sorted(left)


MEASURED = """
class Thing:
    def method(self, a, b, /, c, *, named):
        '''Two lines of docstring
        that do not count.'''
        return a
"""


def test_functions_are_measured_without_docstring_self_and_named_arguments() -> None:
    function = ast.parse(MEASURED).body[0].body[0]  # type: ignore[attr-defined]
    assert length(function) == 2
    assert positional_arguments(function) == 3


def test_there_is_a_generator_to_look_at() -> None:
    assert len(source_files(".py")) > 10


def test_no_function_is_too_long() -> None:
    found = ((place(path, each), length(each)) for path in source_files(".py") for each in functions(path))
    assert [each for each in found if each[1] > LONGEST_FUNCTION] == []


def test_no_file_is_too_long() -> None:
    found = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in source_files(*TEXT)}
    assert {path: lines for path, lines in found.items() if lines > LONGEST_FILE} == {}


def test_no_function_takes_too_many_arguments() -> None:
    found = (
        (place(path, each), positional_arguments(each)) for path in source_files(".py") for each in functions(path)
    )
    assert [each for each in found if each[1] > MOST_ARGUMENTS] == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = grimp.build_graph("generator", cache_dir=None)
    assert cycle({module: graph.find_modules_directly_imported_by(module) for module in graph.modules}) == []


@pytest.mark.parametrize(
    ("graph", "found"),
    [
        ({"a": {"b"}, "b": {"c"}, "c": set()}, []),
        ({"a": {"b"}, "b": {"c"}, "c": {"b"}}, ["a", "b", "c"]),
        ({"a": {"a"}}, ["a"]),
    ],
)
def test_circles_are_found(graph: dict[str, set[str]], found: list[str]) -> None:
    assert cycle(graph) == found


def test_every_module_with_logic_has_its_test_file() -> None:
    wanted = [mirror(path) for path in source_files(".py") if has_logic(path)]
    missing = sorted(str(path.relative_to(ROOT)) for path in wanted if not path.is_file())
    assert not missing, "\n".join(["missing:", *missing])


@pytest.mark.parametrize(
    ("module", "test"),
    [
        ("build.py", "test_build.py"),
        ("__main__.py", "test_main.py"),
        ("model/dates.py", "model/test_dates.py"),
        ("charts/__init__.py", "charts/test_charts.py"),
    ],
)
def test_a_mirror_stands_where_one_looks_for_it(module: str, test: str) -> None:
    assert mirror(GENERATOR / module) == ROOT / "tests" / test
