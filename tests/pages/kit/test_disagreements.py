from dataclasses import replace

from generator.pages.kit.dates import dates
from generator.pages.kit.desk import Desk
from generator.pages.kit.disagreements import cell_title, disputed_dates, found, told
from tests import factory as f
from tests.pages import small
from tests.pages.small import reading


def test_what_the_program_found_is_cells_and_dates() -> None:
    links = found(Desk(small.explainer(), ""))
    assert [link.split('"')[1] for link in links] == [
        "disputes/index.html#cell-summit-2023-by", "disputes/index.html#date-summit-2023",
    ]  # fmt: skip


def test_the_authors_disputes_have_their_own_entries() -> None:
    (link,) = told(Desk(small.explainer(), ""))
    assert 'href="disputes/index.html#dispute-help"' in link


def test_a_title_says_whose_part_in_what() -> None:
    explainer = small.explainer()
    cell = explainer.participation.cell("summit-2023", "by")
    assert cell_title(Desk(explainer, ""), cell) == "Belarus at: Summit 2023, 22 or 23 November 2023"


def test_only_dates_that_exclude_each_other_are_disputed() -> None:
    assert [event.id for event in disputed_dates(Desk(small.explainer(), ""))] == ["summit-2023"]
    assert not list(disputed_dates(Desk(f.make_explainer(events=(f.event("a"),)), "")))


def test_each_date_is_marked_with_its_own_source() -> None:
    explainer = small.explainer()
    desk = Desk(explainer, "disputes")
    told = dates(desk, explainer.events["summit-2023"])
    marks = ["".join([version["marks"], *version["bases"]]) for version in told]
    assert ["sources/lead/" in mark for mark in marks] == [True, False]
    assert ["sources/other/" in mark for mark in marks] == [False, True]


def test_an_editors_note_stands_with_the_dispute_the_event_and_the_members_record() -> None:
    notes = {("summit-2023", "by"): "Seen from two rooms.", ("summit-2023", None): "Two time zones."}
    given = replace(small.explainer(), dispute_notes=notes)
    for folder in ("disputes", "events/2023", "print", "members/by"):
        assert "Editors’ note: Seen from two rooms." in reading(folder, given).words
    for folder in ("disputes", "events/2023", "print"):
        assert "Editors’ note: Two time zones." in reading(folder, given).words
    assert "Editors’ note" not in reading("members/am", given).words


def test_a_contested_claim_that_is_told_already_is_left_out() -> None:
    contested = f.claim("yes", by="am"), f.claim("no", by="by", contests=("yes",))
    desk = Desk(f.make_explainer(claims=contested), "")
    assert len(found(desk)) == 1
    assert found(desk, {"yes"}) == []
