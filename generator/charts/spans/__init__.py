"""Membership spans."""
