from pathlib import Path

import pytest
from filelock import FileLock

from generator import work
from generator.errors import BuildError
from generator.tree import write_tree
from generator.work import keep


def test_a_file_is_kept_whole_in_a_folder_that_is_made_for_it(tmp_path: Path) -> None:
    file = tmp_path / "new" / "a.png"
    keep(file, b"one")
    keep(file, b"two")
    assert [(each.name, each.read_bytes()) for each in file.parent.iterdir()] == [("a.png", b"two")]


def test_waiting_for_another_build_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "WORK", tmp_path)
    monkeypatch.setattr(work, "LOCK_SECONDS", 0.1)
    with FileLock(tmp_path / "docs.lock"), pytest.raises(BuildError, match="another build is still at work"):
        write_tree({"a.md": b"A"}, tmp_path / "out")
    assert not (tmp_path / "out").exists()
