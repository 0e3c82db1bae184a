"""The seam to MkDocs: what the hook makes of good seeds and of mistakes, and what it keeps between two builds."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator import build as building
from generator import hook
from tests.project import REPORT, ROOT, contents, copy_project, copy_seeds, environment, replace


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MkDocsConfig:
    """The project's configuration, with a folder of the test's own to generate into; nobody is watching."""
    monkeypatch.setattr(hook, "_state", hook._State())
    monkeypatch.setattr(hook, "_generator", lambda: building)
    monkeypatch.setenv("SEEDS", str(copy_seeds(tmp_path / "seeds")))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    loaded = load_config(str(ROOT / "mkdocs.yml"))
    loaded.docs_dir = str(tmp_path / "docs")
    return loaded


@pytest.fixture
def watched(config: MkDocsConfig) -> MkDocsConfig:
    """The same while somebody is watching."""
    hook._state.serving = True
    return config


def test_the_dataset_names_the_site(config: MkDocsConfig, tmp_path: Path) -> None:
    made = hook.on_config(config)
    assert made.site_name == "Armenia and the CSTO"
    assert (made.site_description or "").startswith("What one news report says")
    assert made.theme["language"] == "en"
    assert (tmp_path / "docs" / "index.md").is_file()


def test_the_day_of_the_sitemap_is_that_of_the_data(config: MkDocsConfig) -> None:
    hook.on_config(config)
    assert os.environ["SOURCE_DATE_EPOCH"] == "1700697600"  # 2023-11-23T00:00:00Z


def test_a_language_that_the_theme_does_not_speak_is_no_reason_to_fail(config: MkDocsConfig, tmp_path: Path) -> None:
    replace(tmp_path / "seeds" / "explainer.yaml", "language: en", "language: hy")
    assert hook.on_config(config).theme["language"] == "hy"
    replace(tmp_path / "seeds" / "explainer.yaml", "language: hy", "language: tlh")
    assert hook.on_config(config).theme["language"] == "hy"


def test_another_folder_can_be_named(config: MkDocsConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENERATED_DOCS", str(tmp_path / "other"))
    assert hook.on_config(config).docs_dir == str(tmp_path / "other")
    assert (tmp_path / "other" / "index.md").is_file()
    assert not (tmp_path / "docs").exists()


def test_a_mistake_ends_a_build(config: MkDocsConfig, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    hook.on_config(config)
    before = contents(tmp_path / "docs")
    line = replace(tmp_path / "seeds" / REPORT, "status: absent", "status: abesnt")
    with caplog.at_level(logging.ERROR, "mkdocs.generator"), pytest.raises(Abort):
        hook.on_config(config)
    assert any(f"{REPORT}:{line}:17" in message and "'abesnt'" in message for message in caplog.messages)
    assert contents(tmp_path / "docs") == before


def test_a_mistake_is_shown_to_whoever_is_watching_until_it_is_mended(
    watched: MkDocsConfig, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    hook.on_config(watched)
    before, report = contents(tmp_path / "docs"), tmp_path / "seeds" / REPORT
    line = replace(report, "status: absent", "status: abesnt")
    assert hook.on_config(watched).nav == ["index.md"]
    shown = contents(tmp_path / "docs")
    assert {path for path in shown if path.endswith(".md")} == {path for path in before if path.endswith(".md")}
    assert f"minsk&#45;summit&#45;report&#46;yaml&#58;{line}&#58;17" in shown["members/am/index.md"].decode()
    assert any(f"{REPORT}:{line}:17" in message for message in caplog.messages)
    replace(report, "status: abesnt", "status: absent")
    hook.on_config(watched)
    assert contents(tmp_path / "docs") == before


def test_a_failure_of_the_generator_is_shown_with_its_place(
    watched: MkDocsConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(seeds: Path, out: Path, draw: bool) -> None:
        raise ZeroDivisionError("of a chart")

    monkeypatch.setattr(building, "build", fail)
    hook.on_config(watched)
    assert "ZeroDivisionError&#58; of a chart" in (tmp_path / "docs" / "index.md").read_text()
    assert "test&#95;hook&#46;py" in (tmp_path / "docs" / "index.md").read_text()
    assert "Traceback" in capsys.readouterr().err
    hook._state.serving = False
    with pytest.raises(ZeroDivisionError):
        hook.on_config(watched)


class Watcher:
    """Notes what it is asked to watch."""

    def __init__(self) -> None:
        self.paths: set[str] = set()
        self.left: set[str] = set()

    def watch(self, path: str) -> None:
        self.paths.add(path)

    def unwatch(self, path: str) -> None:
        self.left.add(path)


def test_what_people_edit_is_watched_and_not_what_is_generated(watched: MkDocsConfig, tmp_path: Path) -> None:
    server = Watcher()
    hook.on_serve(server, watched, None)  # type: ignore[arg-type]
    assert server.left == {watched.docs_dir}
    assert server.paths == {str(tmp_path / "seeds"), str(ROOT / "docs"), str(ROOT / "generator")}


def test_seeds_that_are_not_there_are_not_watched(watched: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEEDS", "nowhere")
    server = Watcher()
    hook.on_serve(server, watched, None)  # type: ignore[arg-type]
    assert server.paths == {str(ROOT / "docs"), str(ROOT / "generator")}


TWO_BUILDS = """
import pathlib, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

config = load_config(site_dir=sys.argv[1])
from generator import browser

browser.find = lambda: None
config.plugins.on_startup(command=sys.argv[2], dirty=False)
build(config)
if sys.argv[2] == "serve":
    for name, old, new in zip(*[iter(sys.argv[3:])] * 3):
        path = pathlib.Path(name)
        path.write_text(path.read_text().replace(old, new))
    build(load_config(site_dir=sys.argv[1]))
"""
"""Builds as `mkdocs serve` does, edits, and builds again in the same process; or builds once, without pictures too."""


SEED_EDITS = (
    ("seeds/explainer.yaml", "question: Who came to Minsk", "question: Who went to Minsk"),
    (f"seeds/{REPORT}", "status: host", "status: attended"),
    ("seeds/organisations/csto.yaml", "name: Kazakhstan", "name: Qazaqstan"),
    ("generator/theme/overrides/main.html", '<meta charset="utf-8">', '<meta charset="utf-8"><!-- edited -->'),
)
SETTING = ("mkdocs.yml", "permalink: true", "permalink: false")


@pytest.mark.parametrize("edits", [SEED_EDITS, (*SEED_EDITS, SETTING)], ids=["seeds", "settings"])
def test_what_is_kept_between_two_builds_never_shows(edits: tuple[tuple[str, str, str], ...], tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    words = [word for edit in edits for word in edit]
    for site, command in (("warm", "serve"), ("cold", "build")):
        script = [sys.executable, "-c", TWO_BUILDS, str(tmp_path / site), command, *words]
        done = subprocess.run(script, cwd=project, env=environment(), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    warm, cold = contents(tmp_path / "warm"), contents(tmp_path / "cold")
    assert b"Who went to Minsk" in warm["index.html"]
    assert b"<!-- edited -->" in warm["index.html"]
    assert b"Qazaqstan" in warm["search/search_index.json"]
    assert warm.keys() == cold.keys()
    assert [path for path in cold if warm[path] != cold[path]] == []


def test_the_mkdocs_script_finds_the_generator(tmp_path: Path) -> None:
    """Started as a script, MkDocs does not look for modules in the working folder."""
    project = copy_project(tmp_path / "project")
    command = [str(Path(sys.executable).with_name("mkdocs")), "build", "--strict"]
    done = subprocess.run(command, cwd=project, env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (project / "site" / "index.html").is_file()
