from tests import factory as f
from tests.pages.small import page, reading


def test_a_person_comes_with_spellings_offices_and_words_in_order() -> None:
    words = reading("people").words
    assert "Ann Example Also written An Example. Editors’ note: A minister. Minister; speaks for Armenia1" in words
    assert (
        "Statement: Ann Example with colleagues, 23 November 2023, in Minsk, to reporters It said something." in words
    )
    assert "“no such topics” „ready‟ words" in words


def test_whom_an_office_speaks_for_is_not_said_twice() -> None:
    people = (f.person("ann", roles=(f.role("Minister of Armenia", "am", since="2020", until="2022"),)),)
    words = reading("people", f.make_explainer(people=people)).words
    assert "Minister of Armenia, since 2020, until 20221" in words
    assert "speaks for" not in words


def test_statements_come_in_the_order_of_time_and_the_undated_last() -> None:
    said = [f.statement(name, "ann", date=date) for name, date in (("c", None), ("b", "2023-02"), ("a", "2023-01-05"))]
    (person,) = page("people", f.make_explainer(people=(f.person("ann"),), statements=said)).view["people"]
    assert [str(each["anchor"]) for each in person["statements"]] == ["statement-a", "statement-b", "statement-c"]


def test_a_person_without_words_or_office_says_so() -> None:
    words = reading("people").words
    assert "Others who are named No words of these people are reported in the sources used here. Bob Silent" in words
    assert words.index("Ann Example") < words.index("Others who are named")
    assert "Bob Silent No source used here gives an office." in words


def test_claims_of_a_person_are_there() -> None:
    given = f.make_explainer(people=(f.person("ann"),), claims=(f.claim("c", "It is late.", by="ann"),))
    assert "Claim: Ann It is late." in reading("people", given).words


def test_the_opening_counts_only_what_people_said() -> None:
    assert (
        page("people").view["opening"]
        == "The words of one person are reported here, in one statement. One other is only named."
    )
    assert page("people", f.make_explainer()).view["opening"] == "No source used here names a person."
