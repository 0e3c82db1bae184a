import pytest
from pydantic import ValidationError

from generator.model.dates import Edtf
from generator.model.event import Event, upcoming
from tests.factory import event


def test_an_entry_for_several_events_is_not_counted():
    assert event("summit").counted
    assert not event("visits", extent="several").counted


@pytest.mark.parametrize(
    ("date", "as_of", "expected"),
    [
        ("2024-01-01", "2023-12-31", True),
        ("2023-12-31", "2023-12-31", False),
        ("2023", "2023-06-15", False),
        ("2024", "2023-12-31", True),
        ("2024-01-01", "2024", False),
        ("2023-12-30/2024-01-02", "2023-12-31", False),
        ("2024-01-02/2024-01-05", "2023-12-31", True),
        ("../2024-05", "2023-12-31", False),
        ("2024/..", "2023-12-31", True),
        ("2023/..", "2023-12-31", False),
        ("[2023-12-01,2024-02-01]", "2023-12-31", False),
        ("2024", "2023/..", False),
    ],
)
def test_upcoming_is_what_lies_wholly_after_the_as_of_date(date, as_of, expected):
    assert upcoming(Edtf.parse(date), Edtf.parse(as_of)) is expected


def test_an_event_needs_evidence_and_a_date():
    with pytest.raises(ValidationError):
        event("summit", evidence=())
    with pytest.raises(ValidationError, match="date"):
        Event(id="summit", title="Summit", kind="summit", organisation="org", evidence=event("x").evidence)


@pytest.mark.parametrize("wrong", [{"extent": "many"}, {"format": "hologram"}, {"guests": ("Not An Id",)}])
def test_malformed_fields_are_refused(wrong):
    with pytest.raises(ValidationError):
        event("summit", **wrong)
