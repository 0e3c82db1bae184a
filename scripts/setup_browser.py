"""Finds the browser that draws and tests, or installs one, and writes its path to .build/browser.

Usage: .venv/bin/python scripts/setup_browser.py

It tries, in this order: the path in CHROMIUM, a Chromium or Chrome on the machine, the one that Playwright
installed, Debian's package where it may install it, and Playwright's download. Debian's package comes before
the download, since the download does not bring the system libraries that it needs.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.browser import RECORD, Found, of_playwright, on_this_machine  # noqa: E402

INSTALL_SECONDS = 900


def main() -> int:
    """Record the path of a browser that runs, and return the exit code."""
    for how, path in found():
        if runs(path):
            print(f"Browser: {path} ({how})")
            RECORD.parent.mkdir(parents=True, exist_ok=True)
            RECORD.write_text(path + "\n", encoding="utf-8")
            return 0
        print(f"Browser: {path} ({how}) does not run")
    print("No browser: install Chromium or Google Chrome, or name one with CHROMIUM=/its/path", file=sys.stderr)
    return 1


def found() -> Found:
    """Each browser that turns up, and how, from the nearest way to the farthest."""
    yield from on_this_machine()
    yield from after("Debian's package", install_with_apt, on_this_machine)
    yield from of_playwright()
    yield from after("Playwright's download", install_with_playwright, of_playwright)


def after(what: str, install: Callable[[], bool | None], search: Callable[[], Found]) -> Found:
    """What a search finds after an installation; `install` returns None where it does not apply."""
    done = install()
    if done is None:
        return
    print(f"Browser: {what}: {'installed' if done else 'could not be installed'}")
    if done:
        yield from search()


def install_with_apt() -> bool | None:
    """Install Debian's Chromium; Ubuntu's package of that name is a snap, so not there."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None or not is_debian():
        return None
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"]
    return all(quietly(command, environment) for command in (["apt-get", "update"], install))


def is_debian() -> bool:
    """Whether this is Debian itself."""
    release = Path("/etc/os-release")
    return release.is_file() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()


def install_with_playwright() -> bool:
    """Download Playwright's Chromium."""
    return quietly([sys.executable, "-m", "playwright", "install", "chromium"], dict(os.environ))


def quietly(command: list[str], environment: dict[str, str]) -> bool:
    """Run a command, show its last lines if it failed, and say whether it worked."""
    print(f"Browser: {' '.join(command[:3])} …", flush=True)
    try:
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=INSTALL_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error, file=sys.stderr)
        return False
    if done.returncode != 0:
        print("\n".join(done.stdout.splitlines()[-5:]), file=sys.stderr)
    return done.returncode == 0


def runs(path: str) -> bool:
    """Whether a browser starts far enough to say its version."""
    try:
        command = [path, "--headless", "--no-sandbox", "--version"]
        return subprocess.run(command, capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    sys.exit(main())
