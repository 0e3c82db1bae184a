"""From files to the model: YAML with positions, CSV tables, references, rules. Gather everything, then decide."""

from generator.reading.disputed_prose import disputed_prose
from generator.reading.merge import read
from generator.reading.texts import absent_texts, read_texts
from generator.reading.unused import unused

__all__ = ["absent_texts", "disputed_prose", "read", "read_texts", "unused"]
