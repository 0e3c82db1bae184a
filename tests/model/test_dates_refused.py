import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.dates import Edtf, refine


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2023-13", "no such day"),
        ("2023-00", "no such day"),
        ("2023-02-30", "no such day"),
        ("2023-02-29~", "no such day"),
        ("2023-11-31?", "no such day"),
        ("2023-10-09/2023-10-32", "'2023-10-32'"),
        ("2023-11-23T10:00:00Z", "time of day"),
        ("2023-11-23 10:00", "time of day"),
        ("2023-10-13/2023-10-09", "ends before it starts"),
        ("2023/2022-12", "ends before it starts"),
        ("0999", "from 1000 to 2999"),
        ("3000-01", "from 1000 to 2999"),
        ("2023-21", "seasons"),
        ("2023-24~", "seasons"),
        ("../..", "one end must be known"),
        ("/", "one end must be known"),
        ("[2023]", "a choice needs two dates"),
        ("2" * 10_000, "too long"),
        ("", "not a date: ''"),
        ("yesterday", "not a date: 'yesterday'"),
        ("23 November 2023", "not a date"),
        ("2023-1-2", "not a date"),
        ("2023-11-23\n", "not a date"),
        (" 2023", "not a date"),
        ("\uff12\uff10\uff12\uff13", "not a date"),
        ("2023-1X", "not a date"),
        ("2023-XX-01", "not a date"),
        ("XXXX", "not a date"),
        ("-2023", "not a date"),
        ("y2023", "not a date"),
        ("2023~-11", "not a date"),
        ("?2023", "not a date"),
        ("2023-11~?", "not a date"),
        ("{2022,2023}", "not a date"),
        ("[1993..1995]", "not a date"),
        ("[2022/2023,2024]", "not a date"),
        ("2022/2023/2024", "not a date"),
        ("[2022,2023]/2024", "not a date"),
    ],
)
def test_refusals_say_why_and_show_the_right_way(text, reason):
    with pytest.raises(ValueError) as caught:
        Edtf.parse(text)
    assert reason in str(caught.value)
    assert "write 2023-11-23, 2023-11, 2023, 2023-10-09/2023-10-13, ../2023-11 or 2023-11~" in str(caught.value)


@given(st.text(max_size=40) | st.text(alphabet="0123456789X-/.~?%[], ", max_size=30))
def test_any_text_is_a_date_or_a_value_error(text):
    try:
        parsed = Edtf.parse(text)
    except ValueError:
        return
    assert parsed.human()
    assert parsed.contains(parsed)
    assert refine(parsed, parsed) == parsed


SHAPES = st.from_regex(r"[12][0-9X]{3}(-([0-9]{2}|XX)){0,2}[~?%]?(/([12][0-9]{3}-[0-9]{2}[~?%]?|..|))?", fullmatch=True)


@given(SHAPES)
def test_any_date_like_text_is_read_in_silence_or_refused(text):
    try:
        parsed = Edtf.parse(text)
    except ValueError as error:
        assert "write 2023-11-23" in str(error)
        return
    assert parsed.earliest is None or parsed.latest is None or parsed.earliest <= parsed.latest


@pytest.mark.parametrize("text", ["2023-1X", "2023-11-2X", "2023-13~", "2023-02-30~"])
def test_the_library_prints_nothing(text, capsys):
    with pytest.raises(ValueError):
        Edtf.parse(text)
    assert capsys.readouterr().out == ""
