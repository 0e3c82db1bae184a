"""What a dataset's size deserves: every case as a mark of its own, or numbers that stand for many cases."""

from __future__ import annotations

from generator.charts.kit.words import count_of
from generator.model.explainer import Explainer

MOST_MEMBERS, MOST_EVENTS, MOST_CELLS = 40, 60, 1_500
"""Up to here each case can be a tile: as rows on one screen, in columns wide enough for a sign, drawn in a moment."""


def is_large(explainer: Explainer) -> bool:
    """Whether there are too many members, events or cells to draw each one."""
    members, events = len(explainer.own_members), len(explainer.own_events)
    return members > MOST_MEMBERS or events > MOST_EVENTS or members * events > MOST_CELLS


def is_small(explainer: Explainer) -> bool:
    """Whether each cell can have a mark of its own."""
    return not is_large(explainer)


def always(explainer: Explainer) -> bool:
    """For charts that suit any size."""
    return True


def reason(explainer: Explainer) -> str:
    """Why the page shows the charts that it shows, as a sentence for readers."""
    members, events = len(explainer.own_members), len(explainer.own_events)
    size = f"{count_of(members, 'member')} and {count_of(events, 'event')}"
    if is_large(explainer):
        return (
            f"With {size}, there are too many cases to draw each one. The charts show the share in which members took "
            "part and how much it rests on, what is usual in each period, and how far members differ; the downloads "
            "have every case."
        )
    if not members or not events:
        return f"There are {size} on record, so there is no case to draw."
    return f"With {size}, each case is drawn as a mark of its own."
