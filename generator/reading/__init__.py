"""From files to the model: YAML with positions, CSV tables, references, rules. Gather everything, then decide."""

from generator.reading.merge import read

__all__ = ["read"]
