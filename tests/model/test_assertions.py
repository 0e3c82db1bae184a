import pytest
from pydantic import ValidationError

from generator.model.assertions import Bounds
from tests.factory import editorial


def test_one_bound_is_enough():
    assert Bounds(at_least=0).at_most is None
    assert Bounds(at_least=3, at_most=3)


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ({}, "should have `at_least` or `at_most`"),
        ({"at_least": 4, "at_most": 3}, "at least 4 and at most 3 exclude each other"),
        ({"at_least": -1}, "greater than or equal to 0"),
        ({"at_lest": 1}, "Extra inputs"),
    ],
)
def test_bounds_that_say_nothing_or_too_much_are_refused(bounds, words):
    with pytest.raises(ValidationError, match=words):
        Bounds.model_validate(bounds)


def test_only_what_can_be_counted_can_be_asserted():
    assert editorial(assertions={"claims": {"at_least": 1}}).assertions["claims"].at_least == 1
    with pytest.raises(ValidationError, match="clams"):
        editorial(assertions={"clams": {"at_least": 1}})
