"""Choices of events."""

from __future__ import annotations

from generator.charts.kit.choices import MOST_YEARS, by_name, in_order, kinds, of_grid, years
from generator.charts.kit.views import Choice
from tests import factory
from tests.charts.small import small


def test_a_kind_names_its_columns() -> None:
    explainer = small()
    found = kinds(explainer, tuple(explainer.own_events.values()))
    assert [(c.id, c.columns) for c in found] == [("all", None), ("summit", (0, 2)), ("exercise", (1,))]


def test_a_year_names_the_columns_from_it_on() -> None:
    events = [factory.event(f"e{year}", str(year)) for year in (2021, 2021, 2022, 2023)]
    assert [(c.id, c.columns) for c in years(events)] == [
        ("all", None), ("since-2023", (3,)), ("since-2022", (2, 3)),
    ]  # fmt: skip


def test_of_many_years_the_latest_can_be_chosen() -> None:
    found = years([factory.event(f"e{year}", str(year)) for year in range(2000, 2020)])
    assert [c.id for c in found[1:]] == [f"since-{2019 - i}" for i in range(MOST_YEARS)]


def test_there_is_no_choice_of_one() -> None:
    events = (factory.event("a"), factory.event("b"))
    assert kinds(factory.make_explainer(events=events), events) == years(events) == ()
    assert kinds(factory.make_explainer(), ()) == years(()) == ()


def test_an_order_names_the_rows() -> None:
    assert in_order(("kz", "am", "by"), ("am", "by", "kz")) == (1, 2, 0)
    assert by_name(small(), ("kz", "am", "by")).rows == (1, 2, 0)


def test_a_grid_can_be_ordered_and_narrowed_where_there_is_a_choice() -> None:
    explainer = small()
    first = Choice(id="most", label="Most first")
    events = tuple(explainer.own_events.values())
    found = of_grid(explainer, ("kz", "am"), events, first)
    assert [(c.id, [choice.id for choice in c.choices]) for c in found] == [
        ("order", ["most", "name"]), ("kind", ["all", "summit", "exercise"]), ("period", ["all", "since-2023"]),
    ]  # fmt: skip
    assert of_grid(explainer, ("am",), events[:1], first) == ()
