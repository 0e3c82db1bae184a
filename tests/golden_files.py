"""Kept files: what is made must equal the file; UPDATE_GOLDEN=1 writes it anew instead."""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def check_golden(name: str, made: str) -> None:
    """Compares with the kept file of this name under tests/golden."""
    kept = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(made, encoding="utf-8")
    assert kept.is_file(), f"{name} is not kept; UPDATE_GOLDEN=1 writes it"
    assert made == kept.read_text(encoding="utf-8"), f"{name} has changed; UPDATE_GOLDEN=1 writes it anew"
