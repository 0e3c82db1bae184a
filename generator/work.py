"""The folder in which builds work: what they keep there, and whose turn it is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.errors import BuildError

PROJECT = Path(__file__).resolve().parent.parent
WORK = PROJECT / ".build"
PICTURES = WORK / "pictures"
"""Where all that a browser drew is kept."""

LOCK_SECONDS = 300


@contextmanager
def turn(name: str) -> Iterator[None]:
    """Wait until no other build is at the same work; BuildError where one takes longer than LOCK_SECONDS."""
    WORK.mkdir(exist_ok=True)
    lock = FileLock(WORK / f"{name}.lock")
    try:
        lock.acquire(timeout=LOCK_SECONDS)
    except Timeout:
        raise BuildError(f"another build is still at work after {LOCK_SECONDS} s; try again later") from None
    try:
        yield
    finally:
        lock.release()


def keep(file: Path, content: bytes) -> None:
    """Write a file of the cache whole, also while another build writes the same."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{os.getpid()}-{file.name}")
    beside.write_bytes(content)
    beside.replace(file)
