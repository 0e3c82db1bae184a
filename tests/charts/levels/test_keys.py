"""The legend of levels."""

from __future__ import annotations

from generator.charts.levels.chart import levels_chart
from generator.model.event import Level
from tests import factory
from tests.charts.levels.test_chart import mixed
from tests.charts.small import traces


def test_the_legend_has_what_is_drawn() -> None:
    chart = levels_chart(mixed())
    assert [(key.symbol, key.label) for key in chart.keys] == [
        ("I", "Leader"), ("II", "Minister"), ("III", "Official"), ("±", "Levels differ"),
        ("◔", "Represented at a lower level"), ("–", "Level not stated"),
    ]  # fmt: skip
    keys = {key.id: key for key in chart.keys}
    for trace in traces(chart):
        key = keys.get(trace["meta"].get("key", ""))
        colour = key.light if key and "light" in trace["meta"] else "rgba(0,0,0,0)"
        assert trace["marker"]["color"] == colour
        assert not key or trace["meta"]["pale"] == key.pale
    assert chart.caption.endswith("Without a tile: ✕ absent, ? not stated.")


def test_more_levels_than_roman_signs_have_numbers() -> None:
    many = tuple(Level(id=f"l{i}", label=f"Level {i}") for i in range(1, 13))
    reports = [factory.report("a", "am", "attended", level=level) for level in ("l10", "l11")]
    reports += [factory.report("b", "am", "attended", level="l11"), factory.report("b", "by", "attended", level="l10")]
    events = (factory.event("a"), factory.event("b"))
    chart = levels_chart(factory.make_explainer(events=events, reports=reports, levels=many))
    assert [(key.symbol, key.label) for key in chart.keys] == [
        ("X", "Level 10"), ("11", "Level 11"), ("±", "Levels differ"),
    ]  # fmt: skip
