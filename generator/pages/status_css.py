"""The colours of the statuses as a style sheet, for the light and the dark scheme."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.status import Status


def status_css(statuses: Iterable[Status]) -> str:
    """One rule a status and scheme; `--st` is the colour of the scheme in use. Written to assets/statuses.css."""
    return "".join(_rules(status) for status in statuses)


def _rules(status: Status) -> str:
    name = f".st--{status.id}"
    return (
        f"{name} {{ --st-light: {status.light}; --st-dark: {status.dark}; --st: var(--st-light); }}\n"
        f'[data-md-color-scheme="slate"] {name} {{ --st: var(--st-dark); }}\n'
    )
