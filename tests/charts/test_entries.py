"""What stands on the timeline."""

from __future__ import annotations

from datetime import date

import pytest

from generator.charts.entries import CLAIMS, STATEMENTS, Entry, dated_entries, rows_of
from generator.model.dates import Edtf
from generator.model.explainer import Explainer
from tests import factory
from tests.charts.small import small


def _entry(day: str) -> Entry:
    return Entry("event", "Summits", Edtf.parse(day), "words", "target", ())


@pytest.mark.parametrize(
    ("day", "first", "last", "pointed", "symbol"),
    [
        ("2023-05-01", date(2023, 5, 1), date(2023, 5, 1), True, "circle"),
        ("../2023-05-01", date(2023, 5, 1), date(2023, 5, 1), True, "triangle-left"),
        ("2023-05-01/..", date(2023, 5, 1), date(2023, 5, 1), True, "triangle-right"),
        ("2023-05", date(2023, 5, 1), date(2023, 5, 31), False, "circle"),
    ],
)
def test_an_entry_is_drawn_over_the_days_that_are_known(
    day: str, first: date, last: date, pointed: bool, symbol: str
) -> None:
    entry = _entry(day)
    assert (entry.first, entry.last, entry.pointed, entry.symbol) == (first, last, pointed, symbol)


def test_entries_come_in_order_of_date_with_their_evidence(record: Explainer) -> None:
    entries = dated_entries(record)
    assert [e.when.sort_key for e in entries] == sorted(e.when.sort_key for e in entries)
    assert all(entry.evidence for entry in entries)


def test_what_has_no_date_is_no_entry() -> None:
    explainer = factory.make_explainer(claims=(factory.claim("dated", date="2023"), factory.claim("undated")))
    assert [e.target.split("#")[1] for e in dated_entries(explainer) if e.sort == "claim"] == ["claim-dated"]


def test_rows_are_each_kind_once_then_statements_then_claims() -> None:
    rows = rows_of(small())
    assert rows[-2:] == [STATEMENTS, CLAIMS]
    assert len(rows) == len(set(rows))
