"""Participation by member and period."""
