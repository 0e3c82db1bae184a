"""Participation by kind of event."""
