from __future__ import annotations

import pytest

from generator.linked.times import dated, iso, modified, period, span
from generator.model.dates import Edtf
from tests import factory as f

DOUBTFUL = [
    "2023~",
    "2023-11?",
    "2023-11%",
    "202X",
    "2023-11-XX",
    "../2023-11-23",
    "2023-01/..",
    "2023/",
    "[2022,2023]",
]


@pytest.mark.parametrize("text", ["2023", "2023-11", "2023-11-23"])
def test_a_certain_date_is_given_as_exactly_as_it_is_known(text: str) -> None:
    assert iso(Edtf.parse(text)) == text
    assert period(Edtf.parse(text)) == {"startDate": text}


@pytest.mark.parametrize("text", DOUBTFUL)
def test_a_doubtful_date_is_not_given(text: str) -> None:
    assert iso(Edtf.parse(text)) is None
    assert period(Edtf.parse(text)) == {}


def test_no_date_is_no_date() -> None:
    assert iso(None) is None
    assert span(None, None) == {}


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2023-10-09/2023-10-13", {"startDate": "2023-10-09", "endDate": "2023-10-13"}),
        ("2023-10/2023-11-02", {"startDate": "2023-10", "endDate": "2023-11-02"}),
        ("2023-10-09~/2023-10-13", {"endDate": "2023-10-13"}),
        ("2023-10-09/2023-10-13?", {"startDate": "2023-10-09"}),
    ],
)
def test_of_an_interval_each_end_that_is_certain_is_given(text: str, ends: dict[str, str]) -> None:
    assert period(Edtf.parse(text)) == ends


def test_a_doubtful_end_of_a_span_is_told_in_words_so_that_it_does_not_look_open() -> None:
    ended = span(Edtf.parse("2006"), Edtf.parse("2012-12~"))
    assert ended == {"startDate": "2006", "description": "End: about December 2012."}
    assert span(Edtf.parse("../2023-11-23"), None) == {"description": "Start: by 23 November 2023."}


@pytest.mark.parametrize(
    ("corrections", "expected"),
    [
        ((), "2023-12-31"),
        (("2023-12-01",), "2023-12-31"),
        (("2024-03-03", "2024-01-01"), "2024-03-03"),
        (("2024-02-03", "2024-02"), "2024-02"),
        (("2024~",), "2023-12-31"),
    ],
)
def test_the_record_was_modified_when_it_was_last_corrected(corrections: tuple[str, ...], expected: str) -> None:
    given = f.make_explainer(corrections=[f.correction(f"c{n}", date) for n, date in enumerate(corrections)])
    assert modified(given) == expected


def test_a_date_that_was_worked_out_is_told_with_its_reason_and_never_as_a_plain_one() -> None:
    day = Edtf.parse("2023-11-23")
    assert dated("dateCreated", day, None) == {"dateCreated": "2023-11-23"}
    assert dated("dateCreated", day, "The year is inferred.") == {"temporal": "23 November 2023 (The year is inferred)"}
    assert dated("dateCreated", Edtf.parse("2023~"), None) == dated("dateCreated", None, "Not printed.") == {}
