import pytest
from pydantic import ValidationError

from generator.model.evidence import Evidence
from generator.model.sayings import Claim
from generator.reading.spec import MODELS, SINGLE, EventSpec, SeedFile

EVIDENCE = [{"article": "gazette"}]


def event(**fields):
    return EventSpec.model_validate({"id": "e", "evidence": EVIDENCE, **fields})


def test_a_status_alone_is_short_for_a_cell():
    short, long = event(participation={"ada": "absent"}), event(participation={"ada": {"status": "absent"}})
    assert short == long
    assert short.participation["ada"].evidence == ()


def test_an_event_may_leave_to_others_all_but_its_id_and_evidence():
    assert event().title is None
    with pytest.raises(ValidationError, match="evidence"):
        EventSpec.model_validate({"id": "e"})


def test_evidence_is_about_the_article_of_its_file_unless_it_names_another():
    claim = {"id": "c", "text": "T.", "evidence": [{"paragraph": 1}, {"article": "other"}]}
    read = Claim.model_validate(claim, context={"article": "gazette"})
    assert [e.article for e in read.evidence] == ["gazette", "other"]
    with pytest.raises(ValidationError, match="article"):
        Evidence.model_validate({"paragraph": 1})


def test_every_section_has_its_model():
    assert list(MODELS) == list(SeedFile.model_fields)
    assert MODELS["events"] is EventSpec
    assert set(SINGLE) < set(MODELS)


def test_a_file_may_leave_out_every_section():
    assert SeedFile().events == ()
