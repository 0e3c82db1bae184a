"""What the timeline says in words."""

from __future__ import annotations

import pytest

from generator.charts.timeline.entries import Entry
from generator.charts.timeline.windows import Window, windows
from generator.charts.timeline.words import alt, caption, title
from generator.model.dates import Edtf


def _entries(*days: str) -> list[Entry]:
    return [Entry("event", "Summits", Edtf.parse(day), "words", "target", ()) for day in days]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((), "Nothing has a date"),
        (("2023",), "The only dated fact falls in 2023"),
        (("2023", "2023-05"), "Both dated facts fall in 2023"),
        (("2023", "2023-05", "2022"), "Most of what is on record falls in 2023: 2 of 3 dated facts"),
        (("2023", "2023", "2022", "2021"), "2023 has the most on record: 2 of 4 dated facts"),
        (("2023", "2022"), "2022 and 2023 each have 1 dated fact"),
        (
            ("2023", "2023", "2022", "2022", "2021"),
            "2022 and 2023 have the most on record, each with 2 of 5 dated facts",
        ),
        (("2020", "2021", "2022", "2023"), "4 dated facts are spread over 4 years, none with more than 1"),
        (("../2023-05-01",), "Nothing has a date that is certain to the year"),
        (("2022/2023",), "Nothing has a date that is certain to the year"),
        (("2023", "../2023-05-01"), "1 of 2 dated facts is certain to fall in 2023"),
        (("2023", "2023~"), "1 of 2 dated facts is certain to fall in 2023"),
        (
            ("2023", "2023", "2022", "../2023-05-01"),
            "2 of 4 dated facts are certain to fall in 2023",
        ),
        (
            (*["2023"] * 4, "2022", "2021", "2020", "2019?", "../2019"),
            "2023 has the most on record: 4 of 9 dated facts",
        ),
        (
            ("2023", "2023", "2022", "2022", "2021", "../2023-05-01"),
            "2022 and 2023 each have 2 of 5 dated facts whose year is certain",
        ),
        (("2023", "2022", "../2023-05-01"), "2022 and 2023 each have 1 dated fact whose year is certain"),
    ],
)
def test_the_title_says_where_entries_cluster(days: tuple[str, ...], expected: str) -> None:
    assert title(_entries(*days)) == expected


def test_the_words_for_eyes_name_the_years_the_sorts_and_the_busiest_day() -> None:
    entries = _entries("2023-05-01", "2023-05-01", "2023-05-01", "2023-06-01")
    assert alt(entries, entries, windows(entries)[0]) == (
        "A line of time of 2023 with 4 events. The day with the most is 1 May 2023, with 3 entries."
    )


@pytest.mark.parametrize("days", [("2023-05-01", "2023-05-01"), ("2023-05-01", "2023-06-01") * 3, ("2023",) * 4])
def test_no_day_is_named_where_none_stands_out(days: tuple[str, ...]) -> None:
    entries = _entries(*days)
    assert "The day" not in alt(entries, entries, windows(entries)[0])


def test_the_caption_counts_what_is_not_shown_at_first() -> None:
    entries = _entries("1992", "2022", "2023")
    window = Window("from-2022", "2022–2023", 2022, 2023)
    assert "The chart starts in 2022; 1 earlier entry is in the table" in caption(entries, entries[1:], window)
    assert "earlier" not in caption(entries, entries, window)
    assert caption([], [], None).endswith(".")
