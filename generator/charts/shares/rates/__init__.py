"""Rates by member."""
