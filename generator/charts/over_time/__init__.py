"""Participation over time."""
