"""A small table that tests of the participation table share."""

from tests.factory import event, grid, make_explainer


def small():
    """Three events in two years, one of which stands for several."""
    return make_explainer(
        members=("by", "am"),
        events=(
            event("games", "2022-05", kind="exercise"),
            event("visits", "2022-06", extent="several"),
            event("summit", "2023-11-23"),
        ),
        reports=grid(
            {
                "games": {"am": "absent", "by": "attended"},
                "visits": {"am": "attended", "by": "attended"},
                "summit": {"by": "host"},
            }
        ),
    ).participation
