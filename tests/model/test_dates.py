import pickle
import subprocess
import sys
from datetime import date

import pytest

from generator.model.dates import Edtf, refine


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2023-11-23", "2023-11-23", "2023-11-23", "day"),
        ("2023-11", "2023-11-01", "2023-11-30", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023", "2023-01-01", "2023-12-31", "year"),
        ("2023-11~", "2023-11-01", "2023-11-30", "month"),
        ("2023-11-23?", "2023-11-23", "2023-11-23", "day"),
        ("2023%", "2023-01-01", "2023-12-31", "year"),
        ("2023-10-09/2023-10-13", "2023-10-09", "2023-10-13", "span"),
        ("2023-10/2024", "2023-10-01", "2024-12-31", "span"),
        ("2023-10~/2023-12", "2023-10-01", "2023-12-31", "span"),
        ("../2023-11", None, "2023-11-30", "span"),
        ("/2023-11", None, "2023-11-30", "span"),
        ("2023-11/..", "2023-11-01", None, "span"),
        ("2023-11/", "2023-11-01", None, "span"),
        ("[1993-12-09,1993-09-09]", "1993-09-09", "1993-12-09", "span"),
        ("2023-11-XX", "2023-11-01", "2023-11-30", "month"),
        ("2023-XX", "2023-01-01", "2023-12-31", "year"),
        ("2023-XX-XX", "2023-01-01", "2023-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "span"),
        ("19XX", "1900-01-01", "1999-12-31", "span"),
    ],
)
def test_bounds_and_precision(text, earliest, latest, precision):
    parsed = Edtf.parse(text)
    assert parsed.iso_bounds == (earliest, latest)
    assert parsed.precision == precision
    assert str(parsed) == text


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2023-11", False, False),
        ("2023-11~", True, False),
        ("2023-11?", False, True),
        ("2023-11%", True, True),
        ("2023-10~/2023-12?", True, True),
        ("../2023-11~", True, False),
        ("[2023-10?,2023-12]", False, True),
    ],
)
def test_doubts(text, approximate, uncertain):
    parsed = Edtf.parse(text)
    assert (parsed.approximate, parsed.uncertain) == (approximate, uncertain)


def test_only_what_has_both_ends_lasted():
    kinds = {text: Edtf.parse(text) for text in ("2023", "2023-10/2023-11", "../2023", "2023/", "[2022,2023]")}
    assert [text for text, parsed in kinds.items() if parsed.is_interval] == ["2023-10/2023-11"]
    assert [text for text, parsed in kinds.items() if parsed.is_open] == ["../2023", "2023/"]
    assert [option.text for option in kinds["[2022,2023]"].one_of] == ["2022", "2023"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023-11-03", "3 November 2023"),
        ("2023-09", "September 2023"),
        ("2004", "2004"),
        ("2023-10-09/2023-10-13", "9–13 October 2023"),
        ("2023-09-28/2023-10-03", "28 September – 3 October 2023"),
        ("2022-12-26/2023-01-03", "26 December 2022 – 3 January 2023"),
        ("2023-09/2023-10", "September–October 2023"),
        ("2022-12/2023-01", "December 2022 – January 2023"),
        ("2004/2007", "2004–2007"),
        ("2004/2004", "2004"),
        ("2023-11~", "about November 2023"),
        ("2023-11?", "November 2023 (uncertain)"),
        ("2023-11%", "about November 2023 (uncertain)"),
        ("../2023-11-23", "by 23 November 2023"),
        ("../2023-11", "by November 2023"),
        ("../2023-11~", "by about November 2023"),
        ("2023/..", "since 2023"),
        ("2023/", "from 2023, end not known"),
        ("/2023", "until 2023, start not known"),
        ("[1993-09-09,1993-12-09]", "9 September or 9 December 1993"),
        ("[1993, 1994, 1996]", "1993, 1994 or 1996"),
        ("[1993-09?,1993-12]", "September 1993 (uncertain) or December 1993"),
        ("2023-10~/2023-12", "about October 2023 – December 2023"),
        ("2023-11-XX", "November 2023"),
        ("199X~", "about the 1990s"),
        ("19XX", "between 1900 and 1999"),
    ],
)
def test_dates_read_as_people_write_them(text, words):
    assert Edtf.parse(text).human() == words


def test_sorting_puts_open_starts_at_their_end_and_shorter_spans_first():
    texts = ["2024", "2023-11/..", "2023-11", "../2023-10", "2023", "2023-11-01", "2023-11?"]
    ordered = sorted(texts, key=lambda text: Edtf.parse(text).sort_key)
    assert ordered == ["2023", "../2023-10", "2023-11-01", "2023-11", "2023-11?", "2023-11/..", "2024"]


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("2023", "2023-11", True),
        ("2023-11", "2023", False),
        ("2023-11", "2023-11~", True),
        ("../2023", "1999", True),
        ("../2023", "../2022", True),
        ("2023", "../2023", False),
        ("2023/..", "2024/..", True),
        ("[1993-09-09,1993-12-09]", "1993-12-09", True),
        ("[1993-09-09,1993-12-09]", "1993-10-01", False),
        ("1993", "[1993-09-09,1993-12-09]", True),
        ("1993-09", "[1993-09-09,1993-12-09]", False),
    ],
)
def test_contains(outer, inner, expected):
    assert Edtf.parse(outer).contains(Edtf.parse(inner)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023-10/2023-11", "2023-11/2023-12", True),
        ("2023-10", "2023-11", False),
        ("../2023", "2023/..", True),
        ("../2022", "2023/..", False),
        ("[1993-09-09,1993-12-09]", "1993-10", False),
        ("[1993-09-09,1993-12-09]", "1993-12", True),
    ],
)
def test_overlaps_both_ways(one, other, expected):
    assert Edtf.parse(one).overlaps(Edtf.parse(other)) is expected
    assert Edtf.parse(other).overlaps(Edtf.parse(one)) is expected


def test_year_midpoint_and_single_day():
    winter = Edtf.parse("2022-12-26/2023-01-03")
    assert (winter.year, winter.midpoint, winter.single_day) == (2023, date(2022, 12, 30), False)
    assert Edtf.parse("2021/..").year == 2021
    assert Edtf.parse("2021/..").midpoint == date(2021, 1, 1)
    assert Edtf.parse("../2021").midpoint == date(2021, 12, 31)
    assert Edtf.parse("2023-11-23?").single_day
    assert Edtf.parse("2023-11-23/2023-11-23").single_day
    assert not Edtf.parse("../2023-11-23").single_day


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023-11", "2023-11-23", "2023-11-23"),
        ("2023", "2023-11~", "2023-11~"),
        ("2023", "2023-12~", "2023-12~"),
        ("2023-11~", "2023-12-05", "2023-12-05"),
        ("2023-11", "2023-12-05", None),
        ("2023-11~", "2024-01-05", None),
        ("2023-11~", "2023-12~", None),
        ("2023-11", "2023-11?", "2023-11"),
        ("2023-11", "2023-11~", "2023-11"),
        ("2023-10", "2023-10-01/2023-10-31", "2023-10-01/2023-10-31"),
        ("../2023-11", "2023-11-23", "2023-11-23"),
        ("../2023-11", "2023-12-01", None),
        ("[1993-09-09,1993-12-09]", "1993-12-09", "1993-12-09"),
        ("[1993-09-09,1993-12-09]", "1993", "[1993-09-09,1993-12-09]"),
        ("2023-10/2023-11", "2023-11/2023-12", None),
    ],
)
def test_refine_takes_the_narrower_whichever_comes_first(one, other, expected):
    for a, b in ((one, other), (other, one)):
        refined = refine(Edtf.parse(a), Edtf.parse(b))
        assert (refined and refined.text) == expected


def test_plain_dates_and_intervals_do_not_load_the_library():
    code = (
        "import sys; from generator.model.dates import Edtf;"
        "[Edtf.parse(t) for t in ('2023', '2023-11', '2023-11-23', '2023-10-09/2023-10-13', '../2023')];"
        "sys.exit('edtf' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_same_text_is_parsed_once():
    assert Edtf.parse("2023-11~") is Edtf.parse("2023-11~")


def test_dates_are_values():
    parsed = Edtf.parse("[1993-09-09,1993-12-09]")
    assert pickle.loads(pickle.dumps(parsed)) == parsed
    with pytest.raises(AttributeError):
        parsed.text = "2023"
