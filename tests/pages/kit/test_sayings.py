from generator.model.dates import Edtf
from generator.pages.kit import sayings
from generator.pages.kit.desk import Desk
from tests import factory as f
from tests.pages import small
from tests.pages.small import Reading


def desk() -> Desk:
    return Desk(small.explainer(), "people")


def words(view: dict[str, object], key: str) -> str:
    return Reading(str(view[key])).words


def test_a_statement_tells_who_when_where_and_to_whom() -> None:
    view = sayings.saying(desk(), "not-leaving")
    assert words(view, "head") == "Ann Example with colleagues, 23 November 2023, in Minsk, to reporters"
    assert view["when"]["basis"] == "The year is inferred."
    assert view["act"] == "Statement"


def test_quotes_keep_their_words_and_their_own_marks() -> None:
    assert sayings.saying(desk(), "not-leaving")["quotes"] == ["“no such topics”", "„ready‟ words"]


def test_a_statement_without_a_date_says_so() -> None:
    assert words(sayings.saying(desk(), "undated"), "head") == "Belarus, date not stated"


def test_a_claim_is_its_owners_and_otherwise_the_sources_report() -> None:
    made = sayings.saying(desk(), "they-failed")
    assert (made["act"], words(made, "head"), made["note"]) == (
        "Accusation",
        "Armenia, September 2023",
        "Its own view.",
    )
    fact = sayings.saying(desk(), "a-fact")
    assert (fact["act"], fact["head"]) == ("Reported", "")
    assert sayings.saying(desk(), "they-helped")["act"] == "Claim"


def test_claims_that_contest_each_other_point_at_each_other() -> None:
    assert [Reading(link).words for link in sayings.saying(desk(), "they-helped")["contests"]] == [
        "They failed to help."
    ]
    (link,) = sayings.saying(desk(), "they-failed")["contested_by"]
    assert Reading(link).words == "They did help."
    assert Reading(link).links() == ["../sources/other/index.html#claim-they-helped"]


def test_anchors_tell_statements_from_claims() -> None:
    assert sayings.anchor(f.statement("x")) == "statement-x"
    assert sayings.anchor(f.claim("x")) == "claim-x"


def test_what_has_no_date_comes_last() -> None:
    dates = [None, Edtf.parse("2023"), Edtf.parse("2022-05-01")]
    assert sorted(dates, key=sayings.time_key) == [dates[2], dates[1], dates[0]]
    claims = [f.claim("a"), f.claim("b", date="2022")]
    assert [claim.id for claim in sayings.claims_in_order(claims)] == ["b", "a"]
    said = [f.statement("a"), f.statement("b", date="2022")]
    assert [each.id for each in sayings.in_order(said)] == ["b", "a"]


def test_every_kind_of_act_has_a_word() -> None:
    for kind in ("statement", "refusal", "accusation", "answer", "announcement"):
        assert sayings.statement(Desk(f.make_explainer(), ""), f.statement("x", kind=kind))["act"] == kind.capitalize()
