"""Files that belong together: gathered from all parts of a build, and written so that a folder holds just them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.errors import BuildError
from generator.work import turn

KEEP = ".gitkeep"
"""Marks a folder as the build's own. In the repository it keeps the one that MkDocs wants before any hook runs."""

Tree = Mapping[str, bytes]
"""The files of a folder, by path."""


def gathered(parts: Iterable[Iterator[tuple[str, bytes]]]) -> Tree:
    """All parts as one tree.

    Raises BuildError where two want the same path, whatever the case of its letters.
    """
    tree: dict[str, bytes] = {}
    taken: dict[str, str] = {}
    for part in parts:
        for path, content in part:
            if path.casefold() in taken:
                raise BuildError(f"two files want to be {path!r}: give one of them another id or name")
            taken[path.casefold()] = path
            tree[path] = content
    return tree


def write_tree(tree: Tree, out: Path) -> int:
    """Make the folder hold exactly the tree; returns how many files were written or removed.

    Raises BuildError for a folder of files that no build wrote, since they would be lost.
    """
    with turn("docs"):
        _claim(out)
        removed = _remove_others(tree, out)
        return removed + sum(_write(out / path, content) for path, content in tree.items())


def _claim(out: Path) -> None:
    """Make the folder and mark it, if it is a build's own, empty or new."""
    mark = out / KEEP
    if out.exists() and not mark.is_file() and (not out.is_dir() or any(out.iterdir())):
        raise BuildError(f"{out} holds what no build wrote and would be lost; name a new or an empty folder")
    if not mark.is_file():
        out.mkdir(parents=True, exist_ok=True)
        mark.touch()


def _remove_others(tree: Tree, out: Path) -> int:
    """Remove every file that is not in the tree, and the folders that this leaves empty."""
    removed = 0
    for old in sorted(out.rglob("*"), reverse=True):
        if old.is_dir() and not old.is_symlink():
            if not any(old.iterdir()):
                old.rmdir()
        elif old.relative_to(out).as_posix() not in tree and old != out / KEEP:
            old.unlink()
            removed += 1
    return removed


def _write(target: Path, content: bytes) -> bool:
    """Write what has changed, beside and renamed, so that nobody ever reads half a file."""
    if target.is_file() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(content)
    beside.replace(target)
    return True
