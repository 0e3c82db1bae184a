"""Files of the cache, which builds share."""

from __future__ import annotations

import os
from pathlib import Path


def keep(file: Path, content: bytes) -> None:
    """Write a file of the cache whole, also while another build writes the same."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{os.getpid()}-{file.name}")
    beside.write_bytes(content)
    beside.replace(file)
