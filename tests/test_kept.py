from pathlib import Path

from generator.kept import keep


def test_a_file_is_kept_whole_in_a_folder_that_is_made_for_it(tmp_path: Path) -> None:
    file = tmp_path / "new" / "a.png"
    keep(file, b"one")
    keep(file, b"two")
    assert [(each.name, each.read_bytes()) for each in file.parent.iterdir()] == [("a.png", b"two")]
