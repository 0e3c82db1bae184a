import pytest

from generator.model import date_words


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (("9", "October", "2023"), ("13", "October", "2023"), "9–13 October 2023"),
        (("28", "September", "2023"), ("3", "October", "2023"), "28 September – 3 October 2023"),
        (("9", "October", "2022"), ("9", "October", "2023"), "9 October 2022 – 9 October 2023"),
        (("October", "2023"), ("November", "2023"), "October–November 2023"),
        (("2004",), ("2007",), "2004–2007"),
        (("2004",), ("2004",), "2004"),
        (("2023",), ("November", "2023"), "2023 – November 2023"),
        (("October", "2023"), ("9", "November", "2023"), "October 2023 – 9 November 2023"),
        (("about October 2023",), ("2024",), "about October 2023 – 2024"),
    ],
)
def test_a_span_says_once_what_both_ends_share(start, end, expected):
    assert date_words.span(start, end) == expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([("9", "May", "1993"), ("16", "May", "1993")], "9 or 16 May 1993"),
        ([("1", "May", "1993"), ("2", "May", "1993"), ("3", "June", "1993")], "1 May, 2 May or 3 June 1993"),
        ([("9", "May", "1993"), ("9", "May", "1994")], "9 May 1993 or 9 May 1994"),
        ([("May", "1993"), ("1994",)], "May 1993 or 1994"),
    ],
)
def test_a_choice_says_once_what_all_options_share(options, expected):
    assert date_words.choice(options) == expected


def test_a_decade_and_a_century():
    assert date_words.years(1990, 1999) == ("the 1990s",)
    assert date_words.years(1900, 1999) == ("between 1900 and 1999",)


def test_a_refusal_shows_the_text_safely_and_the_right_way():
    message = str(date_words.refusal("\u202e" + "9" * 500, "too long"))
    assert "\u202e" not in message
    assert len(message) < 250
    assert "(too long)" in message
    assert "2023-10-09/2023-10-13" in message
