"""Installs the locked front-end files with npm, and does nothing where that is already done.

Usage: python3 scripts/setup_front_end.py site|test

A site can be built without npm: it then carries the larger chart library of the Python package. The checks
need npm.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAMP = ROOT / "node_modules" / ".lock"
KINDS = ("site", "test")
MISSING = {
    "site": "npm is missing: going on with the larger chart library that the Python package brings",
    "test": "npm is missing: the checks need Node.js 20.19 or later with npm",
}


def main(kind: str) -> int:
    """Bring node_modules to the state that package-lock.json locks, and return the exit code."""
    npm = shutil.which("npm")
    if npm is None:
        print(MISSING[kind], file=sys.stderr)
        return 0 if kind == "site" else 1
    if kind in installed():
        return 0
    if install(npm, kind) != 0:
        return 1
    done = KINDS[: KINDS.index(kind) + 1]
    STAMP.write_text("".join(f"{name} {digest()}\n" for name in done), encoding="utf-8")
    return 0


def digest() -> str:
    """The SHA-256 of the lock."""
    return hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()


def installed() -> set[str]:
    """The kinds whose packages are in node_modules as locked."""
    lines = STAMP.read_text(encoding="utf-8").splitlines() if STAMP.is_file() else []
    return {name for name, _, lock in (line.partition(" ") for line in lines) if lock == digest()}


def install(npm: str, kind: str) -> int:
    """Install from the lock, running no code of the packages, and return npm's exit code."""
    print("Installing package-lock.json into node_modules", flush=True)
    quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
    omit = ["--omit=dev"] if kind == "site" else []
    return subprocess.run([npm, "ci", "--ignore-scripts", *quiet, *omit], cwd=ROOT).returncode


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in KINDS:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
