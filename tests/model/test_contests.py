from generator.model.contests import contests
from tests import factory as f


def told(claims, *disputes):
    return {key: (each.contesters, each.apart, each.dispute) for key, each in contests(claims, disputes).items()}


def test_claims_that_contest_the_same_are_one_contest():
    claims = (f.claim("a"), f.claim("b", contests=("a",)), f.claim("c", contests=("a",)))
    assert told(claims) == {"a": (("b", "c"), ("b", "c"), None)}


def test_what_a_dispute_of_the_authors_has_on_another_side_needs_no_second_one():
    claims = (f.claim("a"), f.claim("b", contests=("a",)), f.claim("c", contests=("a",)))
    assert told(claims, f.dispute("d", ("A", "a"), ("B", "b"))) == {"a": (("b", "c"), ("c",), "d")}


def test_a_dispute_that_has_both_on_one_side_does_not_cover_them():
    dispute = f.dispute("d", ("A", "a"), ("A", "b"), ("C", "c"))
    both = dispute.model_copy(update={"sides": (dispute.sides[0].model_copy(update={"claims": ("a", "b")}),)})
    assert told((f.claim("a"), f.claim("b", contests=("a",))), both) == {"a": (("b",), ("b",), None)}


def test_two_that_contest_each_other_stand_once():
    claims = (f.claim("a", contests=("b",)), f.claim("b", contests=("a",)))
    assert told(claims) == {"b": (("a",), ("a",), None), "a": (("b",), (), None)}


def test_a_claim_does_not_contest_itself():
    assert told((f.claim("a", contests=("a",)),)) == {}
