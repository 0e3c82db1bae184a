"""Coverage: which cases have a source."""
