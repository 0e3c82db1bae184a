import pytest

from generator.model.organisation import Membership
from generator.model.people import Person
from generator.reading.gather import Entry
from generator.reading.merge_records import merge_memberships, merge_people, merge_places
from generator.reading.origin import CsvOrigin

ORIGIN = CsvOrigin("t.csv", 2)


def role(title, article, **more):
    return {"title": title, "of": "club", "evidence": [{"article": article}], **more}


def people(*records):
    problems = []
    merged = merge_people([Entry(Person.model_validate(each), ORIGIN) for each in records], problems)
    return merged, [str(problem) for problem in problems]


def span(article, since=None, until=None, **more):
    data = {"member": "ada", "organisation": "club", "instrument": "statute", "evidence": [{"article": article}]}
    dates = {name: value for name, value in (("since", since), ("until", until)) if value}
    return Membership.model_validate({**data, **dates, **more})


def test_spellings_and_remarks_accumulate():
    merged, problems = people(
        {"id": "p", "name": "Rosa Lind", "spellings": ["Lind"], "note": "One."},
        {"id": "p", "name": "Roza Lind", "spellings": ["Lind", "Rosa Lind"], "wikidata": "Q7", "note": "Two."},
        {"id": "p", "name": "Rosa Lind", "note": "One."},
    )
    person = merged["p"]
    assert (person.name, person.spellings) == ("Rosa Lind", ("Lind", "Roza Lind"))
    assert (person.wikidata, person.note, problems) == ("Q7", "One. Two.", [])


def test_roles_accumulate_and_one_office_stays_one():
    merged, _ = people(
        {"id": "p", "name": "P", "roles": [role("Chair", "a")]},
        {"id": "p", "name": "P", "roles": [role("Chair", "b"), role("Chair", "b", since="2020"), role("Clerk", "b")]},
    )
    found = [(r.title, r.since is not None, [e.article for e in r.evidence]) for r in merged["p"].roles]
    assert found == [("Chair", False, ["a", "b"]), ("Chair", True, ["b"]), ("Clerk", False, ["b"])]


def test_two_wikidata_ids_contradict_each_other():
    _, problems = people({"id": "p", "name": "P", "wikidata": "Q1"}, {"id": "p", "name": "P", "wikidata": "Q2"})
    assert problems == ["t.csv:2: wikidata: 'Q2' contradicts another file, which has 'Q1'"]


def test_people_come_in_the_order_of_their_last_names():
    merged, _ = people(
        {"id": "a", "name": "Ada Young"}, {"id": "b", "name": "Zoe Abel"}, {"id": "c", "name": "Mononym"}
    )
    assert list(merged) == ["b", "c", "a"]


def test_places_merge_like_people(seeds):
    seeds.add("club.yaml", "places: [{id: hall, name: Town Hall}]\n")
    assert seeds.read().places["hall"].spellings == ("The hall",)
    assert merge_places([], []) == {}


@pytest.mark.parametrize(
    ("one", "other", "since"),
    [
        (("2020",), ("2020-03-05",), "2020-03-05"),
        (("../2023-11",), ("2020",), "2020"),
        ((None,), ("2020",), "2020"),
    ],
)
def test_accounts_of_one_span_refine_each_other(one, other, since):
    for a, b in ((one, other), (other, one)):
        (merged,) = merge_memberships([span("a", *a), span("b", *b)])
        assert str(merged.since) == since
        assert sorted(e.article for e in merged.evidence) == ["a", "b"]


def test_dates_that_exclude_each_other_stay_apart():
    assert len(merge_memberships([span("a", "2019"), span("b", "2020")])) == 2


def test_who_left_and_came_back_has_two_spans():
    spans = [
        span("a", "1994", "1999"),
        span("a", "2006", "2012"),
        span("b", "1994-05", "1999-04"),
        span("b", "2006-08", "2012"),
    ]
    found = [(str(m.since), str(m.until)) for m in merge_memberships(spans)]
    assert found == [("1994-05", "1999-04"), ("2006-08", "2012")]


def test_a_span_that_ended_is_not_one_that_did_not():
    assert len(merge_memberships([span("a", "2020"), span("b", "2020", "2022")])) == 2


def test_spans_of_others_and_of_other_instruments_stay_apart():
    others = [span("a", member="bob"), span("a", organisation="choir"), span("a", instrument="pledge")]
    assert len(merge_memberships([span("a"), *others])) == 4


def test_how_a_span_began_goes_with_the_date_that_was_taken():
    vague = span("a", "2020", "2022", since_how="some time", note="N.")
    exact = span("b", "2020-03", "2022", since_how="signed", until_how="left", note="M.")
    for spans in ([vague, exact], [exact, vague]):
        (merged,) = merge_memberships(spans)
        assert (merged.since_how, merged.until_how) == ("signed", "left")
        assert {"N.", "M."} == set(merged.note.split())


def test_what_only_one_account_says_is_kept():
    vague = span("a", "2020", since_how="said so")
    (merged,) = merge_memberships([vague, span("b", "2020-03")])
    assert (str(merged.since), merged.since_how) == ("2020-03", "said so")


def test_each_account_of_a_span_keeps_its_own_remarks():
    one, other = (span(name, "2020").model_copy(update={"note": f"Told by {name}."}) for name in ("a", "b"))
    (merged,) = merge_memberships([one, other, span("c", "2020").model_copy(update={"note": "Told by a."})])
    told = [(each.text, [e.article for e in each.evidence]) for each in merged.remarks]
    assert told == [("Told by a.", ["a", "c"]), ("Told by b.", ["b"])]
