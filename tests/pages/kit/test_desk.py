from generator.model.dates import Edtf
from generator.pages.kit.desk import Desk
from tests import factory as f
from tests.pages import small
from tests.pages.small import Reading


def desk(**more: object) -> Desk:
    return Desk(small.explainer(**more), "members/am")


def test_names_lead_to_their_pages() -> None:
    at = desk()
    assert at.person("ann") == '<a href="../../people/index.html#person-ann">Ann Example</a>'
    assert at.member("by") == '<a href="../by/index.html">Belarus</a>'
    assert at.source("other", anchor="claim-x").startswith('<a href="../../sources/other/index.html#claim-x">')
    assert at.event("leaders-2021") == '<a href="../../events/2021/index.html#event-summit-2021">Summit 2021</a>'


def test_who_was_never_a_member_has_no_page() -> None:
    assert desk().member("az") == "<span>Azerbaijan</span>"


def test_a_party_is_a_person_a_member_or_an_organisation() -> None:
    at = desk()
    assert [Reading(at.party(party)).words for party in ("ann", "am", "org")] == ["Ann Example", "Armenia", "OFT"]


def test_a_long_meaning_is_cut_at_a_word() -> None:
    at = desk(glossary=(f.term("long", meaning="word " * 200),))
    tip = str(Reading(at.term("long")).elements[0][1]["data-tip"])
    assert len(tip) <= 302
    assert tip.endswith("word …")


def test_a_date_comes_with_how_it_is_known() -> None:
    at = desk()
    assert at.when(None, "Nothing dates it.") == {
        "words": "date not stated",
        "basis": "Nothing dates it.",
        "exact": False,
    }
    assert at.when(Edtf.parse("2023"), None) == {"words": "2023", "basis": "", "exact": False}
    assert at.when(Edtf.parse("2023-11-23"), None)["exact"] is True


def test_kinds_and_levels_are_named_as_the_dataset_names_them() -> None:
    at = desk()
    assert at.kind(small.EVENTS[1]) == "Exercise"
    assert at.level("leader") == "Leader"
    assert at.level("unknown") == "unknown"


def test_a_place_is_said_where_it_is_known() -> None:
    assert [desk().where(place) for place in ("minsk", None)] == ["in Minsk", ""]


def test_evidence_is_numbered_on_the_desk_of_one_page() -> None:
    at = desk()
    first = at.marks(at.explainer.saying_target(at.explainer.claims["a-fact"]))
    second = at.marks_of("role-ann", (f.evidence(),))
    assert [Reading(marks).words for marks in (first, second)] == ["1", "2"]
    assert len(at.notes.view()) == 2
