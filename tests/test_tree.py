"""A tree of files: what is written, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.tree import write_tree
from tests.project import contents, states


def test_a_tree_is_written_whole(tmp_path: Path) -> None:
    assert write_tree({"a.md": b"A", "b/c.md": b"C"}, tmp_path / "new" / "out") == 2
    assert contents(tmp_path / "new" / "out") == {".gitkeep": b"", "a.md": b"A", "b/c.md": b"C"}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_tree({"a.md": b"A", "b/c.md": b"C"}, tmp_path)
    before = states(tmp_path)
    assert write_tree({"a.md": b"A", "b/c.md": b"other", "d.md": b"D"}, tmp_path) == 2
    after = states(tmp_path)
    assert {path for path in after if after[path] != before.get(path)} == {"b/c.md", "d.md"}


def test_what_is_no_longer_wanted_goes_and_its_folders_too(tmp_path: Path) -> None:
    write_tree({"a.md": b"A", "old/deep/b.md": b"B", "old/c.md": b"C"}, tmp_path)
    (tmp_path / ".b.md.new").write_bytes(b"left by a build that was killed")
    assert write_tree({"a.md": b"A"}, tmp_path) == 3
    assert sorted(path.name for path in tmp_path.rglob("*")) == [".gitkeep", "a.md"]


def test_files_and_folders_change_places(tmp_path: Path) -> None:
    write_tree({"a": b"a file", "b/c": b"in a folder"}, tmp_path)
    write_tree({"a/d": b"in a folder", "b": b"a file"}, tmp_path)
    assert contents(tmp_path) == {".gitkeep": b"", "a/d": b"in a folder", "b": b"a file"}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    write_tree({"a/b.md": b"B"}, tmp_path / "out")
    (tmp_path / "out" / "a" / "b.md").unlink()
    (tmp_path / "out" / "a").rmdir()
    (tmp_path / "out" / "a").symlink_to(elsewhere)
    write_tree({"a/b.md": b"B"}, tmp_path / "out")
    assert contents(elsewhere) == {}
    assert contents(tmp_path / "out")["a/b.md"] == b"B"


def test_a_folder_of_somebody_elses_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_bytes(b"mine")
    with pytest.raises(BuildError, match="would be lost"):
        write_tree({"a.md": b"A"}, tmp_path)
    assert contents(tmp_path) == {"diary.txt": b"mine"}
