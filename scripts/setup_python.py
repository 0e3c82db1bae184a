"""Creates .venv from a hash-locked requirements file, and does nothing where that is already done.

Usage: python3 scripts/setup_python.py site|test
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMPS = VENV / "locks"
# Whoever has the second has the first: test.txt holds all of site.txt at the same versions.
KINDS = ("site", "test")


def main(kind: str) -> int:
    """Bring .venv to the state that requirements/<kind>.txt locks, and return the exit code."""
    if is_current(kind):
        return 0
    try:
        if not is_usable():
            create()
        install(kind)
    except subprocess.CalledProcessError as error:
        print(f"Setting up {VENV.name} failed: {error}", file=sys.stderr)
        return 1
    stamp(kind)
    return 0


def lock_file(kind: str) -> Path:
    """The lock file of a kind."""
    return ROOT / "requirements" / f"{kind}.txt"


def fingerprint(kind: str) -> str:
    """What the environment of a kind is made of: the running Python's version and the lock."""
    digest = hashlib.sha256(lock_file(kind).read_bytes()).hexdigest()
    return f"python {sys.version_info.major}.{sys.version_info.minor} sha256 {digest}\n"


def is_current(kind: str) -> bool:
    """Whether .venv already holds what the lock of this kind asks for."""
    path = STAMPS / kind
    return path.is_file() and path.read_text(encoding="utf-8") == fingerprint(kind) and is_usable()


def is_usable() -> bool:
    """Whether .venv has a Python that runs, has pip, and is of the running Python's version."""
    probe = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    try:
        return subprocess.run([venv_python(), "-c", probe], capture_output=True).returncode == 0
    except OSError:
        return False


def venv_python() -> str:
    """The path of the environment's own Python."""
    return str(VENV / "bin" / "python")


def create() -> None:
    """Make an empty .venv in the place of whatever is there."""
    print(f"Creating {VENV.name} with Python {sys.version.split()[0]}", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    except subprocess.CalledProcessError:
        print("Python's venv did not work: on Debian and Ubuntu, install python3-venv", file=sys.stderr)
        raise


def install(kind: str) -> None:
    """Install the lock's packages: each must have a hash that the lock names, and run no code of its own."""
    print(f"Installing requirements/{kind}.txt into {VENV.name}", flush=True)
    shutil.rmtree(STAMPS, ignore_errors=True)
    pip = [venv_python(), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    options = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(lock_file(kind))]
    subprocess.run([*pip, *options], check=True)


def stamp(kind: str) -> None:
    """Note what was installed, so that the next run can skip it."""
    STAMPS.mkdir(exist_ok=True)
    for done in KINDS[: KINDS.index(kind) + 1]:
        (STAMPS / done).write_text(fingerprint(done), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in KINDS:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
