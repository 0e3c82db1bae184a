"""Levels of representation."""
