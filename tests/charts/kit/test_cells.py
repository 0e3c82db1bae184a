"""Grids of cells."""

from __future__ import annotations

from generator.charts.kit.cells import cell_table, cells_of, counted, tile
from tests import factory
from tests.charts.small import small


def test_cells_come_row_by_row() -> None:
    explainer = small()
    cells = cells_of(explainer, ("kz", "am"), counted(explainer))
    assert [(row, column) for row, column, _ in cells] == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]
    assert {cell.member for row, _, cell in cells if row == 1} == {"am"}
    assert (cells.years, cells.size) == (["2022", "2023", "2023"], "2 members by 3 events")


def test_without_events_there_are_no_rows() -> None:
    assert cells_of(small(), ("kz", "am"), ()).members == ()


def test_entries_that_stand_for_several_events_are_not_counted() -> None:
    events = (factory.event("a"), factory.event("b", extent="several"), factory.event("ahead", "2030"))
    assert [event.id for event in counted(factory.make_explainer(events=events))] == ["a", "ahead"]


def test_a_tile_says_who_at_what_and_when_and_leads_to_its_evidence() -> None:
    explainer = small()
    made = tile(explainer, (4, 2, explainer.participation.cell("first", "am")), "★", "host")
    assert made == (4, 2, "★", "Armenia, First, 23 November 2022: host", "sources/lead/index.html#cell-first-am")


def test_the_table_has_a_row_for_each_event_in_the_order_that_is_given() -> None:
    explainer = small()
    cells = cells_of(explainer, ("kz", "am"), counted(explainer))
    table = cell_table(explainer, cells, cells.events[::-1], lambda cell: cell.status.id)
    assert table.columns == ("Event", "Date", "Kazakhstan", "Armenia")
    assert table.rows[-1] == ("First", "23 November 2022", "attended", "host")
