import pytest

from generator.pages.corrections import concerned
from generator.pages.kit.desk import Desk
from tests import factory as f
from tests.pages import small
from tests.pages.small import page, reading


def test_the_newest_correction_comes_first() -> None:
    given = f.make_explainer(corrections=(f.correction("a", "2023-01-01"), f.correction("b", "2024-01-01")))
    assert [each["anchor"] for each in page("corrections", given).view["corrections"]] == [
        "correction-b",
        "correction-a",
    ]


def test_what_and_why_are_told() -> None:
    words = reading("corrections").words
    assert (
        "1 December 2023 A date was changed. Why: It was wrong. Concerns: Summit 2021, Armenia, Ann Example," in words
    )


@pytest.mark.parametrize(
    ("entry", "address"),
    [
        ("summit-2021", "../events/2021/index.html#event-summit-2021"),
        ("leaders-2021", "../events/2021/index.html#event-summit-2021"),
        ("am", "../members/am/index.html"),
        ("ann", "../people/index.html#person-ann"),
        ("other", "../sources/other/index.html"),
        ("oft", "../glossary/index.html#term-oft"),
        ("they-failed", "../sources/lead/index.html#claim-they-failed"),
        ("not-leaving", "../sources/lead/index.html#statement-not-leaving"),
        ("timeline", "../timeline/index.html"),
        ("explainer", "../index.html"),
    ],
)
def test_what_a_correction_concerns_can_be_reached(entry: str, address: str) -> None:
    assert f'href="{address}"' in concerned(Desk(small.explainer(), "corrections"), entry)


def test_what_is_gone_is_named_by_its_id() -> None:
    assert concerned(Desk(small.explainer(), "corrections"), "gone") == "gone"


def test_without_corrections_the_page_says_so() -> None:
    assert "Nothing has been corrected so far." in reading("corrections", f.make_explainer()).words


def test_the_feed_can_be_found() -> None:
    assert "../feed.xml" in reading("corrections").links()
