"""The stretches of years that the timeline can show."""

from __future__ import annotations

from generator.charts.timeline.entries import Entry
from generator.charts.timeline.windows import MOST_YEARS, Window, windows, years_control
from generator.model.dates import Edtf


def _entry(day: str) -> Entry:
    return Entry("event", "Summits", Edtf.parse(day), "words", "target", ())


def _windows(*days: str) -> list[tuple[str, str]]:
    return [(w.id, w.label) for w in windows([_entry(day) for day in days])]


def test_the_first_holds_the_latest_half_and_the_year_before() -> None:
    assert _windows("1992", "2003", "2021", "2022", "2023", "2023", "2023")[0] == ("from-2021", "2021–2023")


def test_after_it_come_the_latest_years_and_all() -> None:
    found = _windows("1992", "2021-05-01", "2023", "2023", "2023")
    assert found == [
        ("from-2022", "2022–2023"), ("year-2023", "2023"), ("year-2021", "2021"), ("year-1992", "1992"),
        ("all", "All years, 1992–2023"),
    ]  # fmt: skip
    assert len(_windows(*(str(year) for year in range(1990, 2024)))) == MOST_YEARS + 2


def test_no_window_is_there_twice_and_one_is_no_choice() -> None:
    assert _windows("2022", "2023") == [("all", "All years, 2022–2023"), ("year-2023", "2023"), ("year-2022", "2022")]
    assert _windows("2023") == [("all", "All years, 2023")]
    assert years_control(windows([_entry("2023")])) is None
    assert windows([]) == []


def test_each_choice_shows_its_own_traces_in_its_own_time() -> None:
    found = windows([_entry("2022"), _entry("2023")])
    made = years_control(found)
    assert made is not None
    assert [(c.id, c.group, c.layout["xaxis"]["range"]) for c in made.choices] == [(w.id, w.id, w.range) for w in found]


def test_an_entry_is_in_every_window_that_one_of_its_days_is_in() -> None:
    window = Window("year-2023", "2023", 2023, 2023)
    held = {
        day: window.holds(_entry(day))
        for day in ("2023", "2022-12-30/2023-01-02", "../2023-05-01", "2022", "2024-01-01")
    }
    assert held == {
        "2023": True,
        "2022-12-30/2023-01-02": True,
        "../2023-05-01": True,
        "2022": False,
        "2024-01-01": False,
    }


def test_a_window_shows_whole_years_with_room_beside_them() -> None:
    window = Window("year-1971", "1971", 1971, 1971)
    day = 86_400_000
    assert window.reach == 365
    assert 365 * day - 20 * day < window.range[0] < 365 * day
    assert 2 * 365 * day < window.range[1] < 2 * 365 * day + 20 * day
