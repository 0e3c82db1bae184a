"""Who was represented at a lower level than most others."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.charts.levels.ranks import gives_levels, ranks
from generator.model.event import Level, Report
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import EDGES

LEVELS = tuple(Level(id=level, label=level.capitalize()) for level in ("leader", "minister", "official"))


def levels(given: Mapping[str, Mapping[str, str]], *more: Report) -> Explainer:
    """An explainer of event → member → level, "" where none is given, and of more reports."""
    reports = [
        factory.report(event, member, "attended", level=level or None)
        for event, row in given.items()
        for member, level in row.items()
    ]
    events = tuple(factory.event(name, f"202{i}-05-01") for i, name in enumerate(given))
    return factory.make_explainer(("am", "by", "kz", "ru"), events, (*reports, *more), levels=LEVELS)


@pytest.mark.parametrize(
    ("row", "lower"),
    [
        ({"am": "minister", "by": "leader", "kz": "leader", "ru": "leader"}, {"am"}),
        ({"am": "leader", "by": "leader", "kz": "leader", "ru": "leader"}, set()),
        ({"am": "official", "by": "minister", "kz": "leader", "ru": "leader"}, {"am", "by"}),
        ({"am": "minister", "by": "minister", "kz": "leader", "ru": "leader"}, {"am", "by"}),
        ({"am": "minister", "by": "minister", "kz": "minister", "ru": "leader"}, set()),
        ({"am": "minister", "by": "leader", "kz": "minister"}, set()),
        ({"am": "official", "by": "leader", "ru": "leader"}, set()),
        ({"am": "official", "ru": "minister"}, set()),
        ({"am": "official", "ru": ""}, set()),
    ],
)
def test_lower_is_lower_than_more_than_half_of_at_least_three_others(row: dict[str, str], lower: set[str]) -> None:
    found = ranks(levels({"a": row}))
    assert {m for m in found.members if found.lower(m)} == lower


def test_only_levels_that_can_be_compared_are_in_the_denominator() -> None:
    everyone = dict.fromkeys(("am", "by", "kz", "ru"), "leader")
    found = ranks(levels({"a": {"am": "leader"}, "b": everyone, "c": {**everyone, "am": ""}}))
    assert {m: len(found.compared(m)) for m in ("am", "by", "kz")} == {"am": 1, "by": 1, "kz": 1}
    assert found.too_few == 4


def test_who_was_represented_was_lower_since_a_source_says_so_and_who_watched_was_not() -> None:
    reports = [
        factory.report("a", "am", "represented"),
        factory.report("a", "by", "represented", level="official"),
        factory.report("a", "kz", "observer", level="official"),
        factory.report("a", "ru", "attended", level="leader"),
    ]
    found = ranks(levels({"a": {}}, *reports))
    assert {m for m in found.members if found.lower(m)} == {"am", "by"}
    assert {m for m in found.members if found.compared(m)} == {"am", "by"}
    assert found.too_few == 2


def test_of_a_cell_with_two_levels_none_is_picked() -> None:
    reports = [
        factory.report("a", "am", "attended", level="official"),
        factory.report("a", "am", "attended", level="leader", article="second"),
        factory.report("a", "by", "attended", level="leader"),
        factory.report("a", "kz", "attended", level="leader"),
    ]
    found = ranks(levels({"a": {}}, *reports))
    assert found.compared("am") == found.lower("am") == []
    assert ("a", "am") not in found.places


def test_a_level_of_somebody_who_stayed_away_is_none() -> None:
    reports = [factory.report("a", "am", "absent", level="official"), factory.report("a", "by", "host", level="leader")]
    assert list(ranks(levels({"a": {}}, *reports)).places) == [("a", "by")]


def test_only_events_of_which_a_source_gives_a_level_kind_by_kind(record: Explainer) -> None:
    found = ranks(record)
    kinds = [kind.id for kind in record.editorial.kinds]
    order = [(kinds.index(event.kind), event.date.sort_key) for event in found.cells.events]
    assert order == sorted(order)
    for event in found.cells.events:
        assert any(cell.levels for cell in record.participation.of_event(event.id))


def test_who_was_lower_most_often_comes_first() -> None:
    row = {"am": "leader", "by": "leader", "kz": "official", "ru": "leader"}
    assert ranks(levels({"a": row, "b": row})).members == ("kz", "am", "by", "ru")


def test_the_chart_suits_small_data_with_levels(record: Explainer) -> None:
    assert gives_levels(record)
    assert gives_levels(levels({"a": {"am": "leader"}}))
    assert not any(gives_levels(edge()) for edge in EDGES)
