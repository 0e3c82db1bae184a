"""What the chart of absences says."""

from __future__ import annotations

from typing import Any

import pytest

from generator.charts.absences.chart import absences_chart
from generator.charts.absences.words import LAST_DAY
from generator.charts.kit.cases import by_member
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.absences.test_lines import away, drawn_lines, steps_of
from tests.charts.small import (
    many_members,
    not_stated,
    nothing,
    one_event,
    one_member,
    small,
    years_only,
)


def test_ordinals_are_english() -> None:
    line = drawn_lines(absences_chart(away({"am": 23})))["Armenia"]
    said = " ".join(words for _, words in line["customdata"])
    for nth in ("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd"):
        assert f"for the {nth} time" in said


@pytest.mark.parametrize(
    ("edge", "title"),
    [
        (small, "Armenia stayed away twice, both times in 2023"),
        (one_member, "Armenia stayed away once, in 2023"),
        (years_only, "Armenia stayed away once, in 2022"),
        (nothing, "No event is counted"),
        (one_event, "Members took part in the only reported case"),
        (not_stated, "For none of 4 cases does a source state whether the member took part"),
        (many_members, "29 members each stayed away from 1 reported event, no other member from any"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_is_the_finding(edge: Any, title: str) -> None:
    assert absences_chart(edge()).title == title


@pytest.mark.parametrize(
    ("dates", "title"),
    [
        (("2021-01-01", "2022-01-01", "2022-05-01"), "Armenia stayed away 3 times, 2 of them in 2022"),
        (("2022-01-01", "2022-05-01", "2022-06-01"), "Armenia stayed away 3 times, each time in 2022"),
        (("2020-01-01", "2022-05-01"), "Armenia stayed away twice, from 2020 to 2022"),
        (("2022-01-01", "../2022-05-01"), "Armenia stayed away twice"),
    ],
)
def test_the_title_names_a_year_only_where_all_are_certain(dates: tuple[str, ...], title: str) -> None:
    events = tuple(factory.event(f"e{i}", date) for i, date in enumerate(dates))
    cells = {event.id: {"am": "absent", "by": "attended"} for event in events}
    assert absences_chart(factory.make_explainer(events=events, reports=factory.grid(cells))).title == title


def test_who_never_stayed_away_is_named_in_the_caption(record: Explainer) -> None:
    never = [record.members[m].name for m, tally in by_member(record).items() if not tally.stayed_away]
    caption = absences_chart(record).caption
    assert all(name in caption for name in never)
    assert "No source states that M001, M002, M003 or any of 168 others stayed away." in (
        absences_chart(many_members()).caption
    )


def test_the_caption_tells_where_inexact_dates_stand() -> None:
    assert LAST_DAY in absences_chart(years_only()).caption
    assert LAST_DAY not in absences_chart(one_member()).caption
    assert steps_of(drawn_lines(absences_chart(years_only()))["Armenia"])[1] == ("2022-12-31", 1)
