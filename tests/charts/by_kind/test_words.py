"""What the chart of participation by kind says."""

from __future__ import annotations

import pytest

from generator.charts.by_kind.chart import by_kind_chart
from generator.charts.kit.cases import by_member, total
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import many_members, not_stated, nothing, small, votes


def test_the_table_has_the_counts_of_the_model(record: Explainer) -> None:
    chart = by_kind_chart(record)
    whole = total(record, by_member(record).values())
    took, stated, cases = (sum(int(row[i] or 0) for row in chart.table.rows) for i in (-3, -2, -1))
    assert (took, stated, cases) == (whole.took_part, whole.stated, whole.cases)


@pytest.mark.parametrize(
    ("edge", "title"),
    [
        (small, "Armenia took part in 1 of 2 reported summits and in 0 of 1 reported exercise"),
        (nothing, "No event is counted"),
        (not_stated, "For no kind of event does a source state who took part"),
        (many_members, "Members took part in 171 of 200 reported cases of summits"),
        (votes, "Belarus voted in 1 of 2 reported summits"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_is_the_finding(edge: object, title: str) -> None:
    assert callable(edge)
    assert by_kind_chart(edge()).title == title


def record_of(**given: tuple[int, int]) -> Explainer:
    """Armenia took part in so many of so many events of each kind, Belarus in all."""
    names = {kind: [f"{kind}-{i}" for i in range(of)] for kind, (_, of) in given.items()}
    cells = {
        name: {"am": "attended" if i < given[kind][0] else "absent", "by": "attended"}
        for kind, own in names.items()
        for i, name in enumerate(own)
    }
    events = tuple(factory.event(name, kind=kind) for kind, own in names.items() for name in own)
    return factory.make_explainer(events=events, reports=factory.grid(cells))


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (
            {"summit": (5, 6), "exercise": (1, 5), "ministers": (0, 4)},
            "Armenia took part in 5 of 6 reported summits but in 1 of 5 reported exercises",
        ),
        (
            {"summit": (3, 6), "exercise": (3, 5), "ministers": (4, 5)},
            "Armenia took part in 4 of 5 reported ministerial meetings and in 3 of 6 reported summits",
        ),
        (
            {"summit": (5, 5), "exercise": (0, 6)},
            "Armenia took part in all 5 reported summits but in none of 6 reported exercises",
        ),
        (
            {"summit": (1, 1), "exercise": (1, 3), "ministers": (1, 2)},
            "Armenia took part in 1 of 3 reported exercises and in 1 of 2 reported ministerial meetings",
        ),
    ],
)
def test_the_title_contrasts_two_kinds_where_enough_is_stated(given: dict[str, tuple[int, int]], title: str) -> None:
    assert by_kind_chart(record_of(**given)).title == title
