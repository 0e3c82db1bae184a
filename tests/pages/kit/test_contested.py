from generator.pages.kit import contested, links
from generator.pages.kit.desk import Desk
from generator.pages.kit.disagreements import found
from tests import factory as f
from tests.pages import small
from tests.pages.small import page, reading

MORE = (
    f.claim("denied", "They denied it.", by="by", contests=("they-failed",)),
    f.claim("fact-denied", "There is no base.", contests=("a-fact",), article="other"),
)


def given(**more):
    return small.explainer(**{"claims": (*small.CLAIMS, *MORE), "disputes": (), **more})


def test_each_side_of_a_contested_claim_stands_with_its_party_and_the_claims_of_one_together():
    first, second = page("disputes", given()).view["contested"]
    assert first["title"] == "Armenia: They failed to help"
    assert [[claim["words"] for claim in side["claims"]] for side in first["sides"]] == [
        ["They failed to help."], ["They did help.", "They denied it."],
    ]  # fmt: skip
    assert [[name in side["label"] for name in ("Armenia", "Belarus")] for side in first["sides"]] == [
        [True, False], [False, True],
    ]  # fmt: skip
    assert "Other News" in second["sides"][1]["label"]
    read = reading("disputes", given())
    assert "contested-they-failed" in read.ids and "Contested claims" in read.words


def test_what_a_dispute_of_the_authors_covers_stands_there_only():
    explainer = small.explainer()
    assert not page("disputes").view["contested"]
    assert contested.place(explainer, "they-failed") == "dispute-help"
    assert contested.place(explainer, "they-helped") == ""
    assert contested.place_of_either(explainer, explainer.claims["they-helped"]) == "dispute-help"


def test_of_two_that_contest_each_other_both_lead_to_one_entry():
    claims = (f.claim("a", contests=("b",)), f.claim("b", contests=("a",)))
    explainer = f.make_explainer(claims=claims)
    assert [contested.place(explainer, each) for each in "ab"] == ["contested-b", "contested-b"]
    assert contested.sayings(explainer) == ["b", "a"]


def test_contested_claims_are_among_what_the_program_found_and_are_counted():
    assert any('href="disputes/index.html#contested-they-failed"' in each for each in found(Desk(given(), "")))
    assert "All four disputes, side by side" in reading("", given()).words


def test_the_one_page_has_them_too():
    assert "contested-they-failed" in reading(links.WHOLE, given()).ids


def test_the_pages_of_both_sources_say_so_at_the_claim():
    words = reading("sources/lead", given()).words
    assert "Contested by: They did help.; They denied it. (disputed)" in words
    assert "Contests: They failed to help. (disputed)" in reading("sources/other", given()).words
    assert "../../disputes/index.html#contested-a-fact" in reading("sources/lead", given()).links()


def test_a_contested_claim_is_used_on_the_page_of_disputes():
    assert "disputes: Armenia: They failed to help" in reading("sources/lead", given()).words
