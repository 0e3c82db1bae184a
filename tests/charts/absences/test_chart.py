"""Absences as a running count."""

from __future__ import annotations

from generator.charts.absences.chart import absences_chart
from generator.charts.absences.lines import MOST_LINES
from generator.charts.kit import targets
from generator.charts.kit.cases import by_member, focus
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.absences.test_lines import away, drawn_lines
from tests.charts.small import (
    MARKUP,
    long_names,
    many_members,
    not_stated,
    nothing,
    one_event,
    small,
    traces,
    votes,
)


def test_a_step_says_who_when_what_and_how_often_so_far() -> None:
    explainer = small()
    line = drawn_lines(absences_chart(explainer))["Armenia"]
    assert [words for _, words in line["customdata"]] == [
        "Armenia, 23 November 2022, First: the first event counted",
        "Armenia, 1–6 September 2023, Drill: stayed away for the 1st time in 2 reported events",
        "Armenia, 23 November 2023, Second: stayed away for the 2nd time in 3 reported events",
        "Armenia, up to 31 December 2023: stayed away from 2 of 3 reported events",
    ]
    cell = explainer.participation.cell("drill", "am")
    assert line["customdata"][1][0] == targets.of_cell(explainer.events["drill"], cell)
    assert line["marker"]["size"][0] == line["marker"]["size"][-1] == 0


def test_who_stayed_away_most_has_the_colour_of_staying_away(record: Explainer) -> None:
    chart = absences_chart(record)
    status = next(s for s in record.editorial.vocabulary if s.stayed_away)
    most = {record.members[m].name for m in focus(by_member(record))}
    for name, line in drawn_lines(chart).items():
        strong = name in most
        assert line["meta"]["key"] == ("focus" if strong else "others")
        assert line["line"]["color"] == line["marker"]["color"] == (status.light if strong else "#66635d")
        assert (line["line"]["width"] >= 4) is strong
    assert [(key.label, key.light, key.dark) for key in chart.keys] == [
        (" and ".join(most), status.light, status.dark), ("Other members", "#66635d", "#a19e97"),
    ]  # fmt: skip


def test_colour_and_words_are_the_vocabularys() -> None:
    chart = absences_chart(votes())
    assert chart.title == "Belarus missed the vote once, in 2022"
    assert drawn_lines(chart)["Belarus"]["line"]["color"] == factory.VOTES["absent"].light
    assert "Missed the vote" in chart.figure["layout"]["annotations"][0]["text"]
    assert "stayed away" not in f"{chart.title}{chart.alt}{chart.caption}{chart.reading}{traces(chart)}".lower()


def test_with_nobody_away_nothing_is_drawn() -> None:
    for edge in (nothing, one_event, not_stated):
        chart = absences_chart(edge())
        assert chart.empty
        assert chart.keys == chart.table.rows == ()
        assert chart.alt.startswith("An empty chart")
        assert "No source states that" not in chart.caption


def test_of_many_members_twelve_have_a_line_and_the_table_has_all() -> None:
    chart = absences_chart(many_members())
    assert len(drawn_lines(chart)) == MOST_LINES
    assert len({row[0] for row in chart.table.rows}) == 29
    assert "Of 29 members that stayed away, 12 have a line; the table has all." in chart.caption


def test_markup_in_names_is_escaped() -> None:
    explainer = factory.make_explainer(
        (factory.member("am", MARKUP), "by"), (factory.event("a"),), factory.grid({"a": {"am": "absent"}})
    )
    chart = absences_chart(explainer)
    assert "<b>Bold" not in str([{**trace, "customdata": []} for trace in traces(chart)])
    assert drawn_lines(absences_chart(long_names()))


def test_points_of_large_datasets_lead_to_events_since_no_page_lists_each_cell() -> None:
    members = tuple(f"m{i:02}" for i in range(41))
    chart = absences_chart(
        factory.make_explainer(members, (factory.event("a"),), factory.grid({"a": {"m00": "absent"}}))
    )
    assert [target for target, _ in drawn_lines(chart)["M00"]["customdata"]] == [
        "events/2023/index.html#event-a", "events/2023/index.html#event-a", "members/m00/index.html",
    ]  # fmt: skip


def test_of_large_datasets_only_the_strong_line_has_marks() -> None:
    chart = absences_chart(away({"am": 80, "by": 70}))
    strong, other = drawn_lines(chart).values()
    assert (strong["mode"], other["mode"]) == ("lines+markers", "lines")
    assert "marker" not in other
    assert all("markers" in line["mode"] for line in drawn_lines(absences_chart(away({"am": 9, "by": 7}))).values())
