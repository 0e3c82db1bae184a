"""What tests of every room share."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.explainer import Explainer

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session")
def record() -> Explainer:
    """The explainer of this repository's own seeds."""
    from generator.reading import read

    return read(SEEDS)
