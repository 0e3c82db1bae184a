"""Setting up works once, is skipped after that, and says plainly what is missing."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator import browser
from scripts import setup_browser, setup_front_end, setup_python
from tests.infra.repository import ROOT


def make(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run make in the project, as if not called by another one."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("M")}
    command = ["make", *arguments]
    return subprocess.run(command, cwd=ROOT, env={**clean, **environment}, capture_output=True, text=True)


def test_a_bare_make_lists_every_task_that_has_a_description() -> None:
    described = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE)
    listed = [line.split()[1] for line in make().stdout.splitlines()]
    assert listed == described
    assert {"site", "serve", "check", "test", "golden", "clean", "browser", "lock"} <= set(listed)


def test_an_old_python_is_refused_with_the_version_that_is_needed(tmp_path: Path) -> None:
    old = tmp_path / "old-python"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = make("environment", f"PYTHON={old}")
    assert done.returncode != 0
    assert "Python 3.11 or later" in done.stderr


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A project with two locks, whose installations are noted instead of done."""
    (tmp_path / "requirements").mkdir()
    for kind in setup_python.KINDS:
        (tmp_path / "requirements" / f"{kind}.txt").write_text(f"{kind}==1\n", encoding="utf-8")
    monkeypatch.setattr(setup_python, "ROOT", tmp_path)
    monkeypatch.setattr(setup_python, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup_python, "STAMPS", tmp_path / ".venv" / "locks")
    monkeypatch.setattr(setup_python, "venv_python", lambda: sys.executable)
    done: list[str] = []
    monkeypatch.setattr(setup_python, "install", done.append)
    monkeypatch.setattr(setup_python, "is_usable", lambda: (tmp_path / ".venv").is_dir())
    monkeypatch.setattr(setup_python, "create", (tmp_path / ".venv").mkdir)
    return done


def test_an_environment_is_installed_once_and_again_when_its_lock_changes(environment: list[str]) -> None:
    assert [setup_python.main("site"), setup_python.main("site")] == [0, 0]
    assert environment == ["site"]
    setup_python.lock_file("site").write_text("site==2\n", encoding="utf-8")
    setup_python.main("site")
    assert environment == ["site", "site"]


def test_who_has_the_checks_environment_has_the_sites(environment: list[str]) -> None:
    setup_python.main("test")
    setup_python.main("site")
    assert environment == ["test"]


def test_a_failed_installation_is_not_taken_for_done(environment: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(kind: str) -> None:
        raise subprocess.CalledProcessError(1, "pip")

    with monkeypatch.context() as patch:
        patch.setattr(setup_python, "install", fail)
        assert setup_python.main("site") == 1
    assert setup_python.main("site") == 0
    assert environment == ["site"]


def test_a_site_needs_no_npm_but_the_checks_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert setup_front_end.main("site") == 0
    assert setup_front_end.main("test") == 1
    going_on, stopping = capsys.readouterr().err.splitlines()
    assert "npm is missing: going on" in going_on
    assert "need Node.js" in stopping


def test_front_end_files_are_installed_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls: list[str] = []

    def install(npm: str, kind: str) -> int:
        calls.append(kind)
        return 0

    monkeypatch.setattr(setup_front_end, "STAMP", tmp_path / ".lock")
    monkeypatch.setattr(setup_front_end, "install", install)
    program(tmp_path / "npm")
    monkeypatch.setenv("PATH", str(tmp_path))
    for kind in ("site", "site", "test", "test", "site"):
        assert setup_front_end.main(kind) == 0
    assert calls == ["site", "test"]


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without a browser, where nothing can be installed."""
    path = tmp_path / ".build" / "browser"
    monkeypatch.setattr(setup_browser, "RECORD", path)
    monkeypatch.setattr(browser, "PLACES", ())
    monkeypatch.setattr(setup_browser, "of_playwright", lambda: iter(()))
    monkeypatch.setattr(setup_browser, "install_with_apt", lambda: None)
    monkeypatch.setattr(setup_browser, "install_with_playwright", lambda: False)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    return path


def program(path: Path, exit_code: int = 0) -> Path:
    """A program that does nothing but end."""
    path.write_text(f"#!/bin/sh\nexit {exit_code}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_the_browser_on_the_machine_is_taken_and_recorded(record: Path, tmp_path: Path) -> None:
    chromium = program(tmp_path / "chromium")
    assert setup_browser.main() == 0
    assert record.read_text("utf-8").strip() == str(chromium)


def test_the_named_browser_comes_first(record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "chromium")
    named = program(tmp_path / "mine")
    monkeypatch.setenv("CHROMIUM", str(named))
    assert setup_browser.main() == 0
    assert record.read_text("utf-8").strip() == str(named)


def test_a_browser_that_does_not_run_is_passed_over(record: Path, tmp_path: Path) -> None:
    program(tmp_path / "chromium", exit_code=1)
    chrome = program(tmp_path / "google-chrome")
    assert setup_browser.main() == 0
    assert record.read_text("utf-8").strip() == str(chrome)


def test_a_missing_browser_is_installed(record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_browser, "install_with_apt", lambda: program(tmp_path / "chromium").is_file())
    assert setup_browser.main() == 0
    assert record.is_file()


def test_no_browser_at_all_is_said_and_fails(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert setup_browser.main() == 1
    assert not record.exists()
    said = capsys.readouterr()
    assert "Playwright's download: could not be installed" in said.out
    assert "install Chromium" in said.err
