"""The trend."""
