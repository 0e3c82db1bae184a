from datetime import date, timedelta

from generator.model import date_ranges

YEAR = (date(2023, 1, 1), date(2023, 12, 31))
MAY = (date(2023, 5, 1), date(2023, 5, 31))
SEVEN = (date(2007, 7, 7), date(2007, 7, 7))


def test_each_inner_range_must_lie_in_an_outer_one():
    assert date_ranges.cover((YEAR,), (MAY,))
    assert date_ranges.cover((SEVEN, YEAR), (MAY, SEVEN))
    assert not date_ranges.cover((YEAR,), (MAY, SEVEN))


def test_ranges_meet_on_a_single_shared_day():
    assert date_ranges.meet((MAY,), ((date(2023, 5, 31), date(2023, 6, 9)),))
    assert not date_ranges.meet((MAY,), ((date(2023, 6, 1), date(2023, 6, 9)),))


def test_an_open_range_is_wider_than_any_and_stays_open():
    since_2023 = date_ranges.of(date(2023, 1, 1), None)
    assert date_ranges.cover((since_2023,), (YEAR,))
    assert date_ranges.widened(since_2023) == (date(2022, 12, 1), date.max)
    assert date_ranges.width((since_2023,)) > date_ranges.width((YEAR, MAY))


def test_the_width_of_a_choice_is_that_of_its_options():
    assert date_ranges.width((SEVEN, SEVEN)) == timedelta()
