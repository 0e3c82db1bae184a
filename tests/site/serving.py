"""`mkdocs serve` on a copy of the project, as somebody who writes has it running."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.project import environment

PATIENCE = 90
"""Seconds until something that ought to show is taken not to show, on a busy machine."""

QUIET = 1.6
"""Seconds without a word after which no further build is on its way: MkDocs looks for changes twice a second."""

BUILDING = "Building documentation..."
SHOWN = ("Serving on", "Reloading browsers")
"""What follows a build; how long one took is left out by MkDocs where it took as long as an earlier one."""


@dataclass
class Serve:
    """A running server, its project and its log."""

    project: Path
    url: str
    log: Path
    process: subprocess.Popen[bytes]

    def said(self) -> str:
        """All that it has printed."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def page(self, path: str) -> str:
        """The page of this address as it is served now, also the one for errors."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:
                return str(answer.read(), "utf-8")
        except urllib.error.HTTPError as error:
            return str(error.read(), "utf-8")
        except OSError:
            return ""

    def wait(self, is_so: Callable[[], object], what: str) -> float:
        """Wait until something is so, and return the seconds that it took."""
        start = time.monotonic()
        while not is_so():
            assert self.process.poll() is None, f"the server ended:\n{self.said()}"
            assert time.monotonic() - start < PATIENCE, f"not within {PATIENCE} s: {what}\n{self.said()[-4000:]}"
            time.sleep(0.02)
        return time.monotonic() - start

    def building(self) -> bool:
        """Whether a build has begun that is not shown yet."""
        said = self.said()
        return said.count(BUILDING) > sum(map(said.count, SHOWN))

    def rest(self) -> None:
        """Wait until it has built what it was asked for and says no more."""
        before, since = "", time.monotonic()
        start = since
        while time.monotonic() - since < QUIET or self.building():
            assert time.monotonic() - start < PATIENCE, f"no rest within {PATIENCE} s:\n{before[-4000:]}"
            if self.said() != before:
                before, since = self.said(), time.monotonic()
            assert self.process.poll() is None, f"the server ended:\n{before}"
            time.sleep(0.05)

    def edit(self, name: str, old: str, new: str) -> None:
        """Save a file of the project at one stroke, as editors do."""
        path = self.project / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        beside = self.project.parent / path.name
        beside.write_text(text.replace(old, new, 1), encoding="utf-8")
        beside.replace(path)

    def shows_after(
        self, edit: tuple[str, str, str], path: str, is_shown: Callable[[str], object]
    ) -> tuple[float, int]:
        """Edit, wait until a page shows it, and return the seconds that it took and the builds until all is quiet."""
        before = self.said().count(BUILDING)
        self.edit(*edit)
        seconds = self.wait(lambda: is_shown(self.page(path)), f"{path} shows {edit}")
        self.rest()
        return seconds, self.said().count(BUILDING) - before


def start(project: Path, log: Path) -> Serve:
    """Start the server on a free port and wait for its first page."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [str(Path(sys.executable).with_name("mkdocs")), "serve", "-a", address]
    variables = environment(SEEDS=str(project / "seeds"), PYTHONUNBUFFERED="1")
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=project, env=variables, stdout=out, stderr=out)
    serve = Serve(project, f"http://{address}/", log, process)
    serve.wait(lambda: "<html" in serve.page("index.html"), "the first page")
    serve.rest()
    return serve


def stop(serve: Serve) -> None:
    """End the server."""
    serve.process.terminate()
    try:
        serve.process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        os.kill(serve.process.pid, 9)
        serve.process.wait()
