import pytest
from pydantic import ValidationError

from generator.model.people import Person, Place, Role
from tests.factory import role


@pytest.mark.parametrize("record", [Person, Place])
def test_a_wikidata_id_is_a_q_and_a_number(record):
    assert record(id="minsk", name="Minsk", wikidata="Q2280").wikidata == "Q2280"
    for wrong in ("Q02280", "P31", "2280", "Q2280#x"):
        with pytest.raises(ValidationError):
            record(id="minsk", name="Minsk", wikidata=wrong)


def test_a_role_needs_evidence():
    with pytest.raises(ValidationError):
        role("Prime minister", "am", evidence=())
    with pytest.raises(ValidationError, match="evidence"):
        Role(title="Prime minister")


def test_a_role_has_dates_as_exact_as_its_source():
    held = role("Prime minister", "am", since="2018-05-08", until="2023/..")
    assert held.since.iso_bounds == ("2018-05-08", "2018-05-08")
    assert held.until.iso_bounds == ("2023-01-01", None)


def test_spellings_are_texts():
    with pytest.raises(ValidationError):
        Person(id="someone", name="Someone", spellings=("",))
