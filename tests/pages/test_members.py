import pytest

from generator.pages import members
from tests import factory as f
from tests.pages.small import Reading, page, reading


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), "No source used here names a member of the OFT."),
        (
            ("am",),
            "The sources used here name one present or former member of the OFT. Finding of participation-by-member.",
        ),
        (
            ("am", "by"),
            "The sources used here name two present or former members of the OFT. Finding of participation-by-member.",
        ),
    ],
)
def test_the_list_counts_its_members(names: tuple[str, ...], said: str) -> None:
    assert page("members", f.make_explainer(names)).view["opening"] == said


def test_who_was_bound_by_a_treaty_only_is_named_below_the_list() -> None:
    given = f.make_explainer(("am",), parties=("az",), memberships=(f.membership("az"),))
    assert page("members", given).view["parties"].startswith("Azerbaijan was party to a treaty of it")
    assert page("members", f.make_explainer(("am",))).view["parties"] == ""


def test_the_list_gives_spans_and_honest_numbers() -> None:
    rows = page("members").view["members"]
    assert [(row["took_part"], row["not_stated"]) for row in rows] == [
        ("1 of 3", "0"),
        ("1 of 2", "0"),
        ("0 of 0", "0"),
    ]
    assert "Charter: since 7 October 2002 (signed)" in reading("members").words


def test_a_page_opens_with_the_record_in_words() -> None:
    assert page("members/am").view["opening"] == (
        "Armenia took part in one of the three events for which a source says whether it did; "
        "it stayed away from the last two."
    )
    assert page("members/am").description == page("members/am").view["opening"]


def test_the_record_has_the_newest_event_first() -> None:
    rows = page("members/am").view["rows"]
    assert [row["word"] for row in rows] == ["Not yet held", "Absent", "Absent", "Absent", "Attended"]


def test_a_disputed_cell_shows_both_versions() -> None:
    row = page("members/by").view["rows"][1]
    assert row["word"] == "Disputed"
    first, second = (Reading(version["marks"]).words for version in row["versions"])
    told = f"≠ Disputed Host{first}; Absent{second}. Leader.{second} Absent, according to Other News: Seen by the other only.{second}"
    assert told in reading("members/by").words


def test_its_people_and_what_they_said_are_there() -> None:
    words = reading("members/am").words
    assert "Ann Example: Minister" in words
    assert "“no such topics”" in words
    assert "They failed to help." in words


def test_a_member_of_whom_little_is_known_says_why() -> None:
    words = reading("members/am", f.make_explainer(("am",))).words
    for said in (
        "No event is on record here in which Armenia could have taken part.",
        "No source used here says since when Armenia has belonged to the OFT.",
        "No source used here names anyone who speaks for Armenia.",
        "No source used here reports a statement by Armenia or anyone who speaks for it.",
        "No claim is attributed to Armenia here.",
    ):
        assert said in words


def test_membership_elsewhere_is_shown_too() -> None:
    explainer = f.make_explainer(
        ("am",),
        organisations=(f.organisation(), f.organisation(id="els", short="Elsewhere")),
        memberships=(f.membership("am", since="2002"), f.membership("am", since="1991", organisation="els")),
    )
    assert "Elsewhere (Charter): since 1991" in reading("members/am", explainer).words


def test_a_very_long_record_is_cut_and_says_so() -> None:
    many = f.make_explainer(("am",), [f.event(f"e{n}") for n in range(members.MAX_EVENTS + 1)])
    assert len(page("members/am", many).view["rows"]) == members.MAX_EVENTS
    assert "The latest 300 of 301 events are shown here." in reading("members/am", many).words


def test_a_party_to_the_treaty_alone_has_no_page() -> None:
    with pytest.raises(KeyError):
        page("members/az")
