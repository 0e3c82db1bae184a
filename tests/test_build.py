"""Building: what is written, what is left alone, and what happens when something goes wrong half way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from filelock import FileLock

from generator import build as building
from generator.errors import BuildError, SeedError
from tests.project import ARTICLE_ALONE, ROOT, contents, copy_project, copy_seeds, environment, generator, replace

PATIENCE = 60
"""Seconds after which something that ought to have happened is taken not to happen."""

STAND_IN = """
import os, pathlib, sys, time
work = pathlib.Path(os.environ["STAND_IN"])
site = pathlib.Path(sys.argv[sys.argv.index("--site-dir") + 1])
with (work / "log").open("a") as log:
    print("start", file=log, flush=True)
    (site / "data").mkdir(parents=True)
    (site / "index.html").write_text("half a site")
    (work / "half").touch()
    time.sleep(float(os.environ["STAND_IN_SECONDS"]))
    (site / "index.html").write_text("a whole site")
    (site / "data" / "explainer.json").write_text("{}")
    print("end", file=log, flush=True)
"""
"""A stand-in for MkDocs that takes as long as it is told to, and notes when it is at work."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, the smallest dataset in its seeds."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def stand_in(tmp_path: Path) -> dict[str, str]:
    """The variables that put a stand-in in MkDocs' place."""
    module = tmp_path / "stand-in" / "mkdocs"
    module.mkdir(parents=True)
    (module / "__init__.py").touch()
    (module / "__main__.py").write_text(STAND_IN)
    return {"PYTHONPATH": str(module.parent), "STAND_IN": str(module.parent), "STAND_IN_SECONDS": "0"}


def states(folder: Path) -> dict[str, tuple[int, int]]:
    """Which file each is, and when it was written."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def test_a_tree_is_written_whole(tmp_path: Path) -> None:
    assert building.write_tree({"a.md": b"A", "b/c.md": b"C"}, tmp_path / "new" / "out") == 2
    assert contents(tmp_path / "new" / "out") == {".gitkeep": b"", "a.md": b"A", "b/c.md": b"C"}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    building.write_tree({"a.md": b"A", "b/c.md": b"C"}, tmp_path)
    before = states(tmp_path)
    assert building.write_tree({"a.md": b"A", "b/c.md": b"other", "d.md": b"D"}, tmp_path) == 2
    after = states(tmp_path)
    assert {path for path in after if after[path] != before.get(path)} == {"b/c.md", "d.md"}


def test_what_is_no_longer_wanted_goes_and_its_folders_too(tmp_path: Path) -> None:
    building.write_tree({"a.md": b"A", "old/deep/b.md": b"B", "old/c.md": b"C"}, tmp_path)
    (tmp_path / ".b.md.new").write_bytes(b"left by a build that was killed")
    assert building.write_tree({"a.md": b"A"}, tmp_path) == 3
    assert sorted(path.name for path in tmp_path.rglob("*")) == [".gitkeep", "a.md"]


def test_files_and_folders_change_places(tmp_path: Path) -> None:
    building.write_tree({"a": b"a file", "b/c": b"in a folder"}, tmp_path)
    building.write_tree({"a/d": b"in a folder", "b": b"a file"}, tmp_path)
    assert contents(tmp_path) == {".gitkeep": b"", "a/d": b"in a folder", "b": b"a file"}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    building.write_tree({"a/b.md": b"B"}, tmp_path / "out")
    (tmp_path / "out" / "a" / "b.md").unlink()
    (tmp_path / "out" / "a").rmdir()
    (tmp_path / "out" / "a").symlink_to(elsewhere)
    building.write_tree({"a/b.md": b"B"}, tmp_path / "out")
    assert contents(elsewhere) == {}
    assert contents(tmp_path / "out")["a/b.md"] == b"B"


def test_a_folder_of_somebody_elses_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_bytes(b"mine")
    with pytest.raises(BuildError, match="would be lost"):
        building.write_tree({"a.md": b"A"}, tmp_path)
    assert contents(tmp_path) == {"diary.txt": b"mine"}


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


def test_a_site_can_be_repeated_to_the_byte_and_outlives_failures(project: Path, tmp_path: Path) -> None:
    for seed, name in (("1", "first"), ("2", "second")):
        done = generator("site", "--out", tmp_path / name, project=project, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stdout + done.stderr
        assert f"the site is in {tmp_path / name}" in done.stdout
    first = contents(tmp_path / "first")
    assert first == contents(tmp_path / "second")
    assert "404.html" in first

    replace(project / "mkdocs.yml", "timeline/index.md", "nowhere/index.md")
    done = generator("site", "--out", tmp_path / "first", project=project)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        1,
        "MkDocs did not build the site; its messages are above",
    )
    assert "nowhere/index.md" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(tmp_path / "first") == first
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_bad_seeds_leave_the_last_good_tree(tmp_path: Path) -> None:
    seeds = copy_seeds(tmp_path / "seeds")
    building.build(seeds, tmp_path / "out")
    before = states(tmp_path / "out")
    (seeds / "explainer.yaml").unlink()
    with pytest.raises(SeedError):
        building.build(seeds, tmp_path / "out")
    assert states(tmp_path / "out") == before


def test_a_build_that_is_killed_leaves_the_last_good_site(
    project: Path, stand_in: dict[str, str], tmp_path: Path
) -> None:
    out = tmp_path / "public" / "site"
    assert generator("site", "--out", out, project=project, **stand_in).returncode == 0
    before = states(out)
    (Path(stand_in["STAND_IN"]) / "half").unlink()
    command = [sys.executable, "-m", "generator", "site", "--out", str(out)]
    variables = environment(**{**stand_in, "STAND_IN_SECONDS": str(PATIENCE)})
    running = subprocess.Popen(command, cwd=project, env=variables, start_new_session=True)
    wait_for(Path(stand_in["STAND_IN"]) / "half")
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    assert (project / ".build" / "site" / "index.html").read_text() == "half a site"
    assert states(out) == before
    assert generator("site", "--out", out, project=project, **stand_in).returncode == 0
    assert contents(out)["index.html"] == b"a whole site"
    assert sorted(path.name for path in out.parent.iterdir()) == ["site"]


def wait_for(path: Path) -> None:
    """Wait until a file is there."""
    give_up = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < give_up, f"{path} did not come"
        time.sleep(0.02)


def test_a_build_that_is_killed_while_the_sites_change_places_loses_neither(
    project: Path, stand_in: dict[str, str], tmp_path: Path
) -> None:
    out = tmp_path / "site"
    assert generator("site", "--out", out, project=project, **stand_in).returncode == 0
    out.rename(tmp_path / ".site.old")
    (tmp_path / ".site.new").mkdir()
    failing = {**stand_in, "STAND_IN_SECONDS": "not a number"}
    assert generator("site", "--out", out, project=project, **failing).returncode == 1
    assert contents(out)["index.html"] == b"a whole site"


def test_builds_take_turns(project: Path, stand_in: dict[str, str], tmp_path: Path) -> None:
    slow = {**stand_in, "STAND_IN_SECONDS": "0.5"}

    def build(name: str) -> int:
        return generator("site", "--out", tmp_path / name, project=project, **slow).returncode

    with ThreadPoolExecutor() as pool:
        assert list(pool.map(build, ["one", "two", "one"])) == [0, 0, 0]
    log = (Path(stand_in["STAND_IN"]) / "log").read_text().split()
    assert log == ["start", "end"] * 3
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_two_builds_into_one_folder_do_not_get_in_each_others_way(tmp_path: Path) -> None:
    def build(_: int) -> str:
        return generator("build", "--seeds", ARTICLE_ALONE, "--out", tmp_path / "out").stderr

    with ThreadPoolExecutor() as pool:
        assert [said for said in pool.map(build, range(3)) if "note:" not in said and said] == []
    building.build(ARTICLE_ALONE, tmp_path / "alone")
    assert contents(tmp_path / "out") == contents(tmp_path / "alone")


def test_waiting_for_another_build_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "WORK", tmp_path)
    monkeypatch.setattr(building, "LOCK_SECONDS", 0.1)
    with FileLock(tmp_path / "docs.lock"), pytest.raises(BuildError, match="another build is still at work"):
        building.write_tree({"a.md": b"A"}, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_problems_stand_at_every_address_of_the_site(tmp_path: Path) -> None:
    building.write_tree({"index.md": b"A", "members/am/index.md": b"B", "data/events.csv": b"C"}, tmp_path)
    page = building.problem_page(["seeds/a.yaml:1:2: <script>: it's *wrong*"], tmp_path)
    assert {path for path in page if path.endswith(".md")} == {"index.md", "members/am/index.md"}
    assert page["index.md"] == page["members/am/index.md"]
    assert b"<script" not in page["index.md"]
    assert b"&#42;wrong&#42;" in page["index.md"]
