"""Building: what goes into the folder that MkDocs reads, and what does not."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator import build as building
from generator.errors import BuildError, SeedError
from generator.tree import write_tree
from tests.project import (
    ARTICLE_ALONE,
    ROOT,
    contents,
    copy_seeds,
    generator,
    states,
)


def docs_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> Path:
    """A folder of hand-written pages with one of this name."""
    page = tmp_path / "docs" / name
    page.parent.mkdir(parents=True)
    page.write_text("# By hand\n")
    monkeypatch.setattr(building, "DOCS", tmp_path / "docs")
    return page


@pytest.mark.parametrize("name", ["index.md", "Index.md", "timeline/INDEX.md", "data/events.csv", "assets/site.css"])
def test_no_two_files_want_the_same_place(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs_of(tmp_path, monkeypatch, name)
    with pytest.raises(BuildError, match=f"two files want to be '{name}'"):
        building.build(ARTICLE_ALONE, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("link", ["page.md", "folder"])
def test_links_in_docs_are_refused(link: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs_of(tmp_path, monkeypatch, "about/index.md")
    target = tmp_path / "secret" / "page.md"
    target.parent.mkdir()
    target.write_text("not to be published")
    (tmp_path / "docs" / link).symlink_to(target if link.endswith(".md") else target.parent)
    with pytest.raises(BuildError, match=f"docs/{link} is a symbolic link"):
        building.build(ARTICLE_ALONE, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_hidden_files_of_docs_stay_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs_of(tmp_path, monkeypatch, "about/index.md")
    (tmp_path / "docs" / ".notes").mkdir()
    (tmp_path / "docs" / ".notes" / "page.md").write_text("mine")
    (tmp_path / "docs" / "about" / ".page.md.swp").write_text("mine")
    building.build(ARTICLE_ALONE, tmp_path / "out")
    written = contents(tmp_path / "out")
    assert "about/index.md" in written
    assert b"mine" not in written.values()


def test_a_build_can_be_repeated_to_the_byte(tmp_path: Path) -> None:
    for seed, name in (("1", "first"), ("2", "second")):
        done = generator("build", "--seeds", ROOT / "seeds", "--out", tmp_path / name, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
    first, second = contents(tmp_path / "first"), contents(tmp_path / "second")
    assert len(first) > 100
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_bad_seeds_leave_the_last_good_tree(tmp_path: Path) -> None:
    seeds = copy_seeds(tmp_path / "seeds")
    building.build(seeds, tmp_path / "out")
    before = states(tmp_path / "out")
    (seeds / "explainer.yaml").unlink()
    with pytest.raises(SeedError):
        building.build(seeds, tmp_path / "out")
    assert states(tmp_path / "out") == before


def test_two_builds_into_one_folder_do_not_get_in_each_others_way(tmp_path: Path) -> None:
    def build(_: int) -> str:
        return generator("build", "--seeds", ARTICLE_ALONE, "--out", tmp_path / "out").stderr

    with ThreadPoolExecutor() as pool:
        assert [said for said in pool.map(build, range(3)) if "note:" not in said and said] == []
    building.build(ARTICLE_ALONE, tmp_path / "alone")
    assert contents(tmp_path / "out") == contents(tmp_path / "alone")


def test_problems_stand_at_every_address_of_the_site(tmp_path: Path) -> None:
    write_tree({"index.md": b"A", "members/am/index.md": b"B", "data/events.csv": b"C"}, tmp_path)
    building.write_problems(["seeds/a.yaml:1:2: <script>: it's *wrong*"], tmp_path)
    page = contents(tmp_path)
    assert {path for path in page if path.endswith(".md")} == {"index.md", "members/am/index.md"}
    assert page["index.md"] == page["members/am/index.md"]
    assert b"<script" not in page["index.md"]
    assert b"&#42;wrong&#42;" in page["index.md"]
