"""The finished site: what becomes of it when something goes wrong half way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.project import contents, copy_project, environment, generator, replace, states

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
