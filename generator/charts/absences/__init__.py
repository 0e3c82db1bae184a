"""Absences as a running count."""
