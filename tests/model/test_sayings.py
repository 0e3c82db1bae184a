import pytest
from pydantic import ValidationError

from generator.model.sayings import Point, Side, Voice
from tests.factory import claim, dispute, point, statement


@pytest.mark.parametrize("make", [statement, claim])
def test_a_saying_needs_evidence(make):
    with pytest.raises(ValidationError):
        make("said", evidence=())


@pytest.mark.parametrize("make", [statement, claim])
def test_the_kind_of_a_saying_is_one_of_those_known(make):
    assert make("said", kind="refusal").kind == "refusal"
    with pytest.raises(ValidationError):
        make("said", kind="rant")


def test_a_claim_without_a_speaker_is_reported_as_fact():
    assert claim("so").by is None
    assert claim("so").kind is None


def test_quotes_keep_their_order():
    assert statement("said", quotes=("zeta", "alpha", "zeta")).quotes == ("zeta", "alpha", "zeta")


def test_a_dispute_has_two_sides_and_each_side_a_claim():
    assert len(dispute("what", ("One", "a"), ("Other", "b")).sides) == 2
    with pytest.raises(ValidationError):
        dispute("what", ("One", "a"))
    with pytest.raises(ValidationError):
        Side(label="One", claims=())


def test_a_point_has_a_voice_and_each_voice_a_saying():
    assert point("why", {"am": "a", "by": "b"}).voices[1].who == "by"
    with pytest.raises(ValidationError):
        Point(id="why", question="Why?", voices=())
    with pytest.raises(ValidationError):
        Voice(who="am", summary="So it holds.", says=())
