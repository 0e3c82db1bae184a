"""The sound folder of seeds, as a fixture."""

from tests.seeding import seeds

__all__ = ["seeds"]
