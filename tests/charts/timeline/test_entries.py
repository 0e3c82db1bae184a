"""What stands on the timeline."""

from __future__ import annotations

from datetime import date

import pytest

from generator.charts.timeline.entries import CLAIMS, LOOKS, MANNERS, OTHERS, STATEMENTS, Entry, dated_entries, rows_of
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


def test_rows_are_each_kind_once_then_others_then_statements_then_claims() -> None:
    rows = rows_of(small())
    assert rows[-3:] == [OTHERS, STATEMENTS, CLAIMS]
    assert len(rows) == len(set(rows))


def test_an_event_says_what_is_to_be_borne_in_mind() -> None:
    events = (
        factory.event("plain", "2023-01-01"),
        factory.event("several", "2023-01-02", extent="several"),
        factory.event("disputed", "2023-01-03", date_disputed=True),
        factory.event("ahead", "2024-01-04"),
        factory.event("both", "2024-01-05", extent="several"),
    )
    found = dated_entries(factory.make_explainer(events=events))
    assert [entry.manner for entry in found] == ["plain", "several", "disputed", "upcoming", "upcoming"]
    assert found[0].told == "Plain"
    assert found[-1].told == "Both (not yet held, several events, number not stated)"


def test_an_event_of_another_organisation_names_it() -> None:
    organisations = (factory.organisation(), factory.organisation(id="cis", short="CIS"))
    event = factory.event("summit", organisation="cis")
    (entry,) = dated_entries(factory.make_explainer(events=(event,), organisations=organisations))
    assert (entry.row, entry.words, entry.target) == (OTHERS, "CIS: Summit", "events/2023/index.html#event-summit")


def test_no_two_looks_share_a_sign_or_a_mark() -> None:
    keys = [*LOOKS.values(), *(look.key for look in MANNERS.values())]
    assert len({key.id for key in keys}) == len({key.symbol for key in keys}) == len(keys)
    assert len({look.marker for look in MANNERS.values()} | {"circle"}) == len(MANNERS) + 1
    assert len({look.suffix for look in MANNERS.values()} | {""}) == len(MANNERS) + 1


def test_an_open_date_of_such_an_event_keeps_its_triangle() -> None:
    entry = Entry("event", "Summits", Edtf.parse("../2023-05-01"), "words", "target", (), "several")
    assert entry.symbol == "triangle-left-open-dot"
