import pytest

from generator.pages.kit.desk import Desk
from generator.pages.paragraphs import finding, paragraphs
from tests import factory as f
from tests.pages import small
from tests.pages.small import page, reading


@pytest.mark.parametrize(
    ("used", "total", "words"),
    [
        ([1, 2, 3], 3, "It has three paragraphs. Something is taken from each."),
        ([1], 1, "It has one paragraph. Something is taken from it."),
        ([1, 3], 3, "It has three paragraphs. Nothing is taken from paragraph 2."),
        ([2, 6], 9, "It has nine paragraphs. Nothing is taken from paragraphs 1, 3–5 and 7–9."),
        ([], 2, "It has two paragraphs. Nothing is taken from paragraphs 1–2."),
        ([4], None, "How many paragraphs it has is not recorded."),
    ],
)
def test_paragraphs_from_which_nothing_is_taken_are_named(used: list[int], total: int | None, words: str) -> None:
    assert finding(used, total) == words


def test_each_paragraph_leads_to_the_entries_that_rest_on_it() -> None:
    given = f.make_explainer(
        events=(f.event("summit", evidence=(f.evidence(paragraph=2), f.evidence("other", paragraph=7))),),
        reports=f.grid({"summit": {"am": "absent"}}),
        claims=(
            f.claim("a", "It <rained>.", evidence=(f.evidence(paragraph=10), f.evidence(paragraph=2, exact="other"))),
        ),
        statements=(f.statement("b", evidence=(f.evidence(paragraph=None, exact=None, place="top"),)),),
    )
    taken = given.taken_from("lead")
    view = paragraphs(Desk(given, "sources"), given.lead, taken, taken.reports)
    assert [row["paragraph"] for row in view["rows"]] == ["1", "2", "10", "No number given"]
    assert ['href="lead/index.html#claim-a"' in entry for entry in view["rows"][1]["entries"]] == [True, False]
    assert ['href="lead/index.html#event-summit"' in entry for entry in view["rows"][1]["entries"]] == [False, True]
    assert "&#60;rained&#62;" in view["rows"][2]["entries"][0]
    assert "Armenia&#44; Summit&#58; Absent" in view["rows"][0]["entries"][0]


def test_every_kind_of_entry_is_there_and_each_link_leads_to_one() -> None:
    words = reading("sources").words
    for kind in ("Statement of Ann Example:", "Claim: They failed", "Event: Drill", "Who took part: Armenia, Drill: Absent",
                 "Membership: Belarus, OFT", "Office: Ann Example, Minister"):  # fmt: skip
        assert kind in words
    ids = set(reading("sources/lead").ids)
    wanted = [link.partition("#")[2] for link in reading("sources").links() if link.startswith("lead/index.html#")]
    assert len(wanted) > 10
    assert set(wanted) <= ids


def test_of_cells_that_are_not_listed_one_by_one_nothing_is_said() -> None:
    given = small.explainer()
    taken = given.taken_from("lead")
    assert paragraphs(Desk(given, "sources"), given.lead, taken, ())["finding"] == ""


def test_the_lead_of_the_record_is_used_to_the_last_paragraph(record) -> None:
    taken = record.taken_from(record.lead.id)
    view = paragraphs(Desk(record, "sources"), record.lead, taken, taken.reports)
    assert [row["paragraph"] for row in view["rows"]] == [str(n) for n in range(1, 16)]
    assert view["finding"] == "It has 15 paragraphs. Something is taken from each."


def test_the_anchor_is_there_for_every_explainer() -> None:
    for given in (f.make_explainer(), small.explainer()):
        assert {"how-much-rests-on-what", "paragraphs"} <= set(reading("sources", given).ids)
        assert page("sources", given).view["rests"]["charts"] == []
