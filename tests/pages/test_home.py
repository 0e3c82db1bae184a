import pytest

from generator.pages import home
from generator.pages.kit import matrix
from tests import factory as f
from tests.pages import small
from tests.pages.small import page, reading


def test_the_question_is_the_title_and_the_only_first_heading() -> None:
    assert page("").title == "Does Armenia still take part?"
    assert reading("").words.startswith("Does Armenia still take part? No, says Armenia.")


def test_the_answer_says_up_to_when_it_goes() -> None:
    assert "As of 31 December 2023. What happened later is not covered." in reading("").words


def test_every_part_stands_under_its_heading_in_order() -> None:
    _, *ids = [i for i in reading("").ids if not i.startswith(("note-", "chart-"))]
    assert ids == [
        "key-points", "who-took-part", "what-is-known", "box-known", "box-disputed", "box-not-stated",
        "questions-and-answers", "why", "where-to-go-deeper", "how-this-was-made", "sources-on-this-page",
    ]  # fmt: skip


def test_one_chart_leads_right_below_the_answer() -> None:
    assert [c["id"] for c in page("").view["headline"]] == ["chart-participation-by-member"]
    words = reading("").words
    assert words.index("What happened later is not covered.") < words.index("Finding of") < words.rindex("Key points")


def test_computed_disputes_stand_below_what_the_authors_say() -> None:
    boxes = page("").view["boxes"]
    assert len(boxes["disputed"]) == 1
    assert ["Belarus at" in link or "Date of" in link for link in boxes["disagreements"]] == [True, True]
    assert boxes["all_disputes"] == "All three disputes, side by side"


def test_all_disputes_are_listed_where_the_authors_say_nothing() -> None:
    boxes = page("", small.explainer(disputed=())).view["boxes"]
    assert len(boxes["disagreements"]) == 3


def test_the_empty_cells_are_counted() -> None:
    words = page("").view["boxes"]["empty_cells"]
    assert words.startswith("A source speaks of every cell")
    two = f.make_explainer(("am", "by"), (f.event("a"),))
    assert page("", two).view["boxes"]["empty_cells"].startswith("For two of the 2 cells in the matrix")


@pytest.mark.parametrize(("events", "rows"), [(14, 14), (15, 10)])
def test_a_long_matrix_shows_the_latest_and_says_so(events: int, rows: int) -> None:
    assert matrix.LIMIT_ON_FIRST_PAGE == 14
    many = f.make_explainer(events=[f.event(f"e{n}", f"20{n // 12 + 10}-{n % 12 + 1:02}-01") for n in range(events)])
    view = page("", many).view["matrix_view"]
    assert len(view["rows"]) == rows
    assert bool(view["left_out"]) == (events > 14)
    assert "e" in str(view["rows"][0]["event"])


def test_questions_keep_their_ids() -> None:
    assert [q["id"] for q in page("").view["questions"]] == ["why"]


def test_the_ways_deeper_say_what_is_there() -> None:
    words = reading("").words
    assert "Timeline: Five events and two statements in the order of time." in words
    assert "People: Two people, their offices and words." in words


def test_how_it_was_made_names_the_report_that_raised_the_question() -> None:
    assert "The one that raised the question is “The report”." in reading("").words


def test_of_very_many_disagreements_a_few_are_named_and_a_link_leads_to_all() -> None:
    told = range(home.MOST_DISAGREEMENTS + 4)
    events = [f.event(f"e{n}", date=f"2023-01-{n + 1:02}") for n in told]
    reports = [f.report(event.id, "am", status, article=source) for event in events
               for status, source in (("attended", "a"), ("absent", "b"))]  # fmt: skip
    boxes = page("", f.make_explainer(("am",), events, reports)).view["boxes"]
    assert len(boxes["disagreements"]) == home.MOST_DISAGREEMENTS
    assert boxes["all_disputes"] == f"All {len(told)} disputes, side by side"
