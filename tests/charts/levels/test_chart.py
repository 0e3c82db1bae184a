"""The levels of representation."""

from __future__ import annotations

from generator.charts.kit.base import Chart
from generator.charts.levels.chart import levels_chart
from generator.charts.levels.ranks import all_who_came, ranks
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.levels.test_ranks import LEVELS
from tests.charts.small import nothing, traces


def mixed() -> Explainer:
    """One summit and one exercise, with a cell of each sort."""
    reports = (
        factory.report("a", "am", "attended", level="minister"),
        factory.report("a", "by", "host", level="leader"),
        factory.report("a", "kz", "attended", level="leader"),
        factory.report("a", "ru", "attended", level="leader"),
        factory.report("a", "ru", "attended", level="minister", article="second"),
        factory.report("drill", "am", "absent"),
        factory.report("drill", "by", "attended", level="official"),
        factory.report("drill", "kz", "represented"),
        factory.report("drill", "ru", "attended"),
        factory.report("untold", "am", "attended"),
    )
    events = (
        factory.event("drill", "2022-05-01", kind="exercise"), factory.event("a", "2023-05-01"),
        factory.event("untold", "2023-06-01"),
    )  # fmt: skip
    return factory.make_explainer(("am", "by", "kz", "ru", "tj"), events, reports, levels=LEVELS)


def signs(chart: Chart) -> dict[tuple[str, int], tuple[str, str]]:
    """The entry of the legend, or "", and the sign of each tile, by row and column."""
    names = chart.figure["layout"]["yaxis"]["ticktext"]
    return {
        (names[point[2]], point[3]): (trace["meta"].get("key", ""), text)
        for trace in traces(chart)
        for text, point in zip(trace["text"], trace["customdata"], strict=True)
    }


def test_every_cell_is_a_tile_of_its_level() -> None:
    assert signs(levels_chart(mixed())) == {
        ("Armenia", 0): ("level-minister", "II"), ("Armenia", 1): ("", "✕"),
        ("Belarus", 0): ("level-leader", "I"), ("Belarus", 1): ("level-official", "III"),
        ("Kazakhstan", 0): ("level-leader", "I"), ("Kazakhstan", 1): ("represented", "◔"),
        ("Russia", 0): ("differ", "±"), ("Russia", 1): ("unknown", "–"),
        ("Tajikistan", 0): ("", "?"), ("Tajikistan", 1): ("", "?"),
    }  # fmt: skip


def test_tiles_of_the_seeds_are_the_levels_of_the_model(record: Explainer) -> None:
    found = signs(levels_chart(record))
    for level in record.editorial.levels:
        given = sum(cell.levels == (level.id,) for cell in all_who_came(record))
        assert sum(key == f"level-{level.id}" for key, _ in found.values()) == given
    assert len(found) == len(ranks(record).members) * len(ranks(record).cells.events)


def test_kinds_stand_together() -> None:
    layout = levels_chart(mixed()).figure["layout"]
    assert layout["meta"]["columns"] == list(layout["xaxis"]["ticktext"]) == ["Summits", "Exercises"]


def test_who_was_lower_has_a_number() -> None:
    notes = levels_chart(mixed()).figure["layout"]["annotations"]
    assert [(note["text"], note["y"]) for note in notes] == [("1 of 1", 0), ("Lower level", 1)]


def test_tiles_say_what_they_are() -> None:
    words = {tuple(point[2:]): point[1] for trace in traces(levels_chart(mixed())) for point in trace["customdata"]}
    assert words[1, 0] == "Armenia, A, 1 May 2023: attended, level: minister"
    assert words[1, 1] == "Armenia, Drill, 1 May 2022: absent"
    assert words[0, 1] == "Kazakhstan, Drill, 1 May 2022: represented at a lower level, level not stated"
    assert words[3, 0] == "Russia, A, 1 May 2023: attended, level: leader or minister"


def test_the_table_has_the_levels_the_newest_event_first() -> None:
    assert levels_chart(mixed()).table.rows == (
        ("A", "1 May 2023", "Leader", "Minister", "Leader", "Leader or Minister", "Not stated"),
        ("Drill", "1 May 2022", "Represented at a lower level, level not stated", "Absent", "Official",
         "Attended, level not stated", "Not stated"),
    )  # fmt: skip


def test_the_words_count() -> None:
    chart = levels_chart(mixed())
    assert "Summits: leader 2 and minister 1. Exercises: official 1." in chart.alt
    assert chart.alt.endswith("At a lower level, of the events that can be compared: Kazakhstan the only event.")
    assert chart.source == "From 2 sources."


def test_without_levels_there_is_nothing_to_draw() -> None:
    chart = levels_chart(nothing())
    assert (chart.empty, chart.controls, chart.table.rows) == (True, (), ())
