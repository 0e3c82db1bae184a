"""What tests of every room share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from generator.model.explainer import Explainer
from tests.served import browser, browser_path, page, site_folder, site_url

__all__ = ["browser", "browser_path", "page", "site_folder", "site_url"]

# How long an example takes is the machine's affair, not a failure.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session")
def record() -> Explainer:
    """The explainer of this repository's own seeds."""
    from generator.reading import read

    return read(SEEDS)
