import pytest

from generator.pages import events
from tests import factory as f
from tests.pages import small
from tests.pages.small import Reading, page, reading


def test_there_is_a_page_for_each_year_with_events() -> None:
    assert {path for path in small.pages() if path.startswith("events/")} == {
        "events/index.md", *(f"events/{year}/index.md" for year in (2021, 2022, 2023, 2024)),
    }  # fmt: skip


def test_the_list_has_the_newest_year_first_and_an_anchor_for_each_event() -> None:
    assert [i for i in reading("events").ids if i.startswith("event-")] == [
        "event-summit-2024", "event-summit-2023", "event-talks", "event-drill", "event-summit-2021",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "No events of the OFT."),
        ((f.event("a"),), "One event of the OFT."),
        (
            (f.event("a"), f.event("b", organisation="els")),
            "One event of the OFT, and one event of other organisations, the newest first.",
        ),
    ],
)
def test_the_list_counts(given: tuple[object, ...], said: str) -> None:
    organisations = (f.organisation(), f.organisation(id="els"))
    assert page("events", f.make_explainer(events=given, organisations=organisations)).view["opening"] == said  # type: ignore[arg-type]


def test_an_event_is_told_with_all_that_is_known() -> None:
    words = reading("events/2023").words
    for said in (
        "Summit 2023", "Dates given", "Kind Summit", "Organisation Organisation for Tests", "Body Council",
        "Form In person", "Guests Azerbaijan", "The leaders met.",
    ):  # fmt: skip
        assert said in words, said


def test_each_cell_has_its_evidence_and_an_anchor() -> None:
    assert {"cell-summit-2023-am", "cell-summit-2023-by"} <= set(reading("events/2023").ids)
    (row, _) = page("events/2022").view["events"][0]["parts"]
    assert "#cell-drill-am" in row["versions"][0]["marks"]


def test_members_of_whom_nothing_is_stated_share_a_line_for_each_status() -> None:
    told = [event["others"] for event in page("events/2023").view["events"]]
    assert [[(each["word"], Reading(each["members"]).words) for each in others] for others in told] == [
        [("Not a member then", "Uzbekistan")], [("Not stated", "Belarus and Uzbekistan")],
    ]  # fmt: skip
    assert "No source used here says whether the member took part." in reading("events/2023").words


def test_an_event_to_come_is_not_yet_held() -> None:
    words = reading("events/2024").words
    assert "After the date that this explainer goes up to." in words
    assert "Not yet held: Armenia and Belarus." in words


def test_a_merged_entry_shows_the_reason_and_keeps_its_anchor() -> None:
    assert "event-leaders-2021" in reading("events/2021").ids
    assert "Editors’ note: another entry is read as this event. The same day and place." in reading("events/2021").words


def test_an_entry_for_several_events_is_owned_up_to() -> None:
    assert (
        "in the plural without saying how many. The entry is shown and never counted." in reading("events/2023").words
    )


def test_events_of_others_are_not_in_the_matrix_of_the_year() -> None:
    elsewhere = f.organisation(id="els", name="Elsewhere")
    given = f.make_explainer(events=(f.event("a", organisation="els"),), organisations=(f.organisation(), elsewhere))
    assert page("events/2023", given).view["matrix_view"]["rows"] == []
    assert "Organisation Elsewhere" in reading("events/2023", given).words


def test_very_many_events_are_left_to_the_pages_of_their_years() -> None:
    many = f.make_explainer(("am",), [f.event(f"e{n}") for n in range(events.MAX_LISTED + 1)])
    years = page("events", many).view["years"]
    assert [(year["count"], year["rows"]) for year in years] == [("1,001 events", [])]
