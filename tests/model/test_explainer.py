import pytest

from generator.model.prose_nodes import Marker
from tests import factory as f
from tests.factory import (
    claim,
    event,
    evidence,
    grid,
    make_explainer,
    membership,
    organisation,
    person,
    role,
    statement,
)

SUMMIT = event("summit", "2023-11-23", article="wire")
REPORTS = (*grid({"summit": {"am": "absent", "by": "host"}}, "wire"), *grid({"summit": {"am": "attended"}}, "daily"))


def explainer(**more):
    records = {
        "claims": (claim("left", article="daily"),), "statements": (statement("said", article="wire"),),
        "people": (
            person("one", roles=(role("Head", "am", article="wire"), role("Heir", "by"))),
            person("two", roles=(role("Envoy", "am"), role("Guide"))), person("three"),
        ),
        "memberships": (membership("by", since="2010", article="wire"), membership("am", since="2002")),
        "merged_events": {"talks": "summit"},
    }  # fmt: skip
    return make_explainer(events=(SUMMIT, event("games", "2022-05")), reports=REPORTS, **{**records, **more})


@pytest.mark.parametrize(
    ("marker", "anchor", "articles"),
    [
        (Marker("left"), "claim-left", ["daily"]),
        (Marker("said"), "statement-said", ["wire"]),
        (Marker("summit"), "event-summit", ["wire"]),
        (Marker("talks"), "event-summit", ["wire"]),
        (Marker("summit", "am"), "cell-summit-am", ["wire", "daily"]),
        (Marker("talks", "by"), "cell-summit-by", ["wire"]),
        (Marker("games", "by"), "cell-games-by", []),
    ],
)
def test_what_a_marker_points_at(marker, anchor, articles):
    target = explainer().target(marker)
    assert target.anchor == anchor
    assert [e.article for e in target.evidence] == articles


@pytest.mark.parametrize("marker", [Marker("nothing"), Marker("summit", "kz"), Marker("left", "am"), Marker("am")])
def test_a_marker_at_nothing(marker):
    with pytest.raises(KeyError):
        explainer().target(marker)


def test_everything_that_is_taken_from_a_source():
    taken = explainer().taken_from("wire")
    assert [e.id for e in taken.events] == ["summit"]
    assert [(r.member, r.status) for r in taken.reports] == [("am", "absent"), ("by", "host")]
    assert [m.member for m in taken.memberships] == ["by"]
    assert [(who.id, held.title) for who, held in taken.roles] == [("one", "Head")]
    assert [s.id for s in taken.statements] == ["said"]
    assert taken.claims == ()
    assert taken.count == 6


def test_what_rests_on_two_sources_is_taken_from_each():
    both = claim("shared", evidence=(evidence("wire"), evidence("daily")))
    told = explainer(claims=(both,))
    assert told.taken_from("wire").claims == told.taken_from("daily").claims == (both,)


def test_nothing_is_taken_from_an_unknown_source():
    assert explainer().taken_from("unheard-of").count == 0


def test_parties_are_people_members_or_organisations():
    told = explainer()
    found = [told.party(name) for name in ("one", "am", "org")]
    assert [(p.id, p.name, p.kind) for p in found] == [
        ("one", "One", "person"), ("am", "Armenia", "member"), ("org", "OFT", "organisation"),
    ]  # fmt: skip
    with pytest.raises(KeyError):
        told.party("nobody")


def test_a_partys_kind_is_that_of_the_first_that_has_the_id():
    assert explainer(people=(person("am", "Am Person"),)).party("am").kind == "person"


def test_spans_of_the_own_organisation_in_order_of_time():
    spans = (
        membership("am", since="2012", until="2015"),
        membership("am", since="../2002"),
        membership("am", since="1990", organisation="other"),
        membership("by", since="1991"),
        membership("am", until="1999"),
    )
    told = explainer(memberships=spans, organisations=(organisation(), organisation(id="other")))
    assert told.spans("am") == (spans[4], spans[1], spans[0])
    assert told.spans("kz") == ()


def test_who_speaks_for_a_member_and_what_is_said():
    said = (statement("first", "one"), statement("second", "am"), statement("third", "org"))
    told = explainer(statements=said)
    assert [p.id for p in told.speaks_for("am")] == ["one", "two"]
    assert [s.id for s in told.said_by("org", "one")] == ["first", "third"]
    assert told.said_by() == ()


def test_disputed_cells():
    assert [(cell.event, cell.member) for cell in explainer().disputed_cells()] == [("summit", "am")]


def test_the_own_members_and_events_are_those_of_the_organisation():
    told = make_explainer(
        ("by", "am"), (event("theirs", organisation="other"), event("ours")), parties=("ge",),
        organisations=(organisation(id="other"), organisation()),
    )  # fmt: skip
    assert list(told.own_members) == ["by", "am"]
    assert list(told.members) == ["by", "am", "ge"]
    assert list(told.own_events) == ["ours"]
    assert (told.organisation.id, told.lead.id) == ("org", "lead")


def test_upcoming_is_after_the_explainers_own_date():
    told = explainer(as_of="2023-06")
    assert [e.id for e in told.events.values() if told.is_upcoming(e)] == ["summit"]


def test_whose_a_saying_is():
    given = f.make_explainer(claims=(f.claim("a", by="am"), f.claim("b")), statements=(f.statement("s", "by"),))
    told = [given.who_says(given.saying(each)) for each in ("a", "b", "s")]
    assert told == [("Armenia",), (given.articles["lead"].short,), ("Belarus",)]
    assert [given.saying(each).in_our_words for each in ("a", "s")] == ["Something is so.", "It said something."]
