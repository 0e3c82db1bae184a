import pytest

from generator.exports.dates import certain, ends
from generator.model.dates import Edtf


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2023", "2023"), ("2023-11", "2023-11"), ("2023-11-23", "2023-11-23"), ("2023-XX", "2023"),
        ("2023-11-XX", "2023-11"), ("2023-XX-XX", "2023"),
    ],
)  # fmt: skip
def test_what_is_beyond_doubt_is_said(date, said):
    assert certain(Edtf.parse(date)) == said


@pytest.mark.parametrize(
    "date",
    [
        "2023~",
        "2023-11?",
        "2023-11-23%",
        "202X",
        "20XX",
        "../2023",
        "2023/..",
        "2023-01/2023-02",
        "[2023-01-02,2023-03-04]",
    ],
)
def test_what_is_doubted_or_wide_is_not(date):
    assert certain(Edtf.parse(date)) is None


def test_only_a_closed_interval_has_ends():
    first, last = ends(Edtf.parse("2023-11-01~/2023-11-05"))
    assert (str(first), str(last)) == ("2023-11-01~", "2023-11-05")
    assert ends(Edtf.parse("2023")) is ends(Edtf.parse("../2023")) is ends(Edtf.parse("[2023,2024]")) is None
