"""Dates for formats that cannot say doubt: only what is beyond it."""

from __future__ import annotations

from generator.model.dates import Edtf


def certain(date: Edtf) -> str | None:
    """The day, month or year of a date that nobody doubts, as ISO 8601 writes it; nothing of any other date."""
    if date.approximate or date.uncertain or date.precision == "span":
        return None
    return date.text.replace("-XX", "")


def ends(date: Edtf) -> tuple[Edtf, Edtf] | None:
    """The first and the last date of a closed interval; nothing of any other date."""
    if not date.is_interval:
        return None
    first, last = date.text.split("/")
    return Edtf.parse(first), Edtf.parse(last)
