from generator.pages import timeline
from tests import factory as f
from tests.pages import small
from tests.pages.small import page, reading


def entries(given: object = None) -> list[tuple[str, str]]:
    years = page("timeline", given).view["years"]  # type: ignore[arg-type]
    return [(year["year"], str(each["anchor"])) for year in years for each in year["entries"]]


def test_events_statements_and_dated_claims_stand_by_year_the_newest_first() -> None:
    assert entries() == [
        ("2024", "event-summit-2024"),
        ("2023", "statement-not-leaving"),
        ("2023", "event-summit-2023"),
        ("2023", "claim-they-failed"),
        ("2023", "event-talks"),
        ("2022", "event-drill"),
        ("2021", "event-summit-2021"),
    ]


def test_of_one_day_events_come_before_what_was_said_and_exact_dates_first() -> None:
    given = f.make_explainer(
        events=(f.event("a", "2023-01-01"), f.event("b", "../2023-01-01")),
        statements=(f.statement("s", date="2023-01-01"),),
    )
    assert [anchor for _, anchor in entries(given)] == ["event-a", "statement-s", "event-b"]


def test_a_statement_without_a_date_comes_last_and_says_so() -> None:
    words = reading("timeline").words
    assert [str(each["anchor"]) for each in page("timeline").view["undated"]] == ["statement-undated"]
    assert "Date not stated Answer: Belarus, date not stated It would come." in words


def test_an_imprecise_date_is_said_in_words_with_its_basis() -> None:
    assert "Exercise: October 2022 Drill" in reading("timeline").words
    assert "How the date is known The report names the month." in reading("timeline").words


def test_a_claim_without_a_date_is_not_on_the_timeline() -> None:
    assert "claim-a-fact" not in reading("timeline").ids


def test_the_opening_counts() -> None:
    assert page("timeline").view["opening"] == "Five events, two statements and one dated claim, the newest first."


def test_the_chart_of_the_timeline_is_there() -> None:
    assert [c["id"] for c in page("timeline").view["charts"]] == ["chart-timeline"]


def test_very_many_events_are_left_to_the_pages_of_their_years() -> None:
    many = f.make_explainer(
        events=[f.event(f"e{n}", f"{1600 + n}") for n in range(timeline.MAX_EVENTS + 1)],
        statements=(f.statement("old", date="1500"),),
    )
    found = entries(many)
    assert len(found) == timeline.MAX_EVENTS + 1
    assert found[-1] == ("1500", "statement-old")
    assert "The latest 300 of 301 events are shown here." in page("timeline", many).view["left_out"]
    assert small.pages()["timeline/index.md"].view["left_out"] == ""
