import pytest

from generator.pages.kit.desk import Desk
from generator.pages.kit.records import (
    appearance,
    empty_cells,
    levels,
    part,
    records,
    remarks,
    span_words,
    spans,
    versions,
)
from generator.pages.kit.sentences import Record
from tests import factory as f
from tests.pages import small
from tests.pages.small import Reading


def of(**rows: str) -> Record:
    """The record of Armenia at events in order, one a keyword."""
    events = [f.event(name, f"2023-01-{day:02}") for day, name in enumerate(rows, 1)]
    reports = f.grid({name: {"am": status} for name, status in rows.items() if status})
    return records(f.make_explainer(("am", "by"), events, reports))["am"]


def test_a_record_counts_what_is_stated() -> None:
    assert of(a="attended", b="host", c="absent", d="") == Record(2, 3, 4, away=1, streak=1, in_part={}, not_stated=1)


def test_a_lower_level_is_stated_but_not_taken_part() -> None:
    assert of(a="attended", b="represented") == Record(1, 2, 2, in_part={"represented": 1})


@pytest.mark.parametrize(
    ("rows", "streak"),
    [
        ({"a": "absent", "b": "absent"}, 2),
        ({"a": "absent", "b": "attended"}, 0),
        ({"a": "attended", "b": "absent", "c": ""}, 1),
        ({"a": "attended", "b": "absent", "c": "suspended", "d": "absent"}, 2),
        ({}, 0),
    ],
)
def test_the_streak_is_of_the_latest_stated_events(rows: dict[str, str], streak: int) -> None:
    assert of(**rows).streak == streak


def test_entries_for_several_events_do_not_count() -> None:
    assert records(small.explainer())["am"] == Record(1, 3, 3, away=2, streak=2, in_part={})


def test_events_of_others_do_not_count() -> None:
    elsewhere = f.organisation(id="els")
    explainer = f.make_explainer(
        ("am",),
        (f.event("a", "2023-01-01"), f.event("b", "2023-01-02", organisation="els")),
        f.grid({"a": {"am": "attended"}, "b": {"am": "absent"}}),
        organisations=(f.organisation(), elsewhere),
    )
    assert records(explainer)["am"] == Record(1, 1, 1, in_part={})
    assert empty_cells(explainer) == (0, 1)


def test_empty_cells_are_those_that_nothing_states() -> None:
    events = (f.event("a"), f.event("b", extent="several"))
    assert empty_cells(f.make_explainer(("am", "by"), events, f.grid({"a": {"am": "absent"}}))) == (1, 2)
    assert empty_cells(f.make_explainer()) == (0, 0)


def disputed() -> tuple[Desk, object]:
    desk = Desk(small.explainer(), "events/2023")
    return desk, desk.explainer.participation.cell("summit-2023", "by")


def test_each_version_of_a_disputed_cell_has_its_own_sources() -> None:
    found = versions(*disputed())
    assert [(each["word"], Reading(each["marks"]).words) for each in found] == [("Host", "1"), ("Absent", "2")]


def test_a_row_tells_level_notes_and_dispute() -> None:
    row = part(*disputed())
    assert row["disputed"]
    assert Reading(row["levels"]).words == "Leader.2"
    assert [Reading(note).words for note in row["notes"]] == [
        "Absent, according to Other News: Seen by the other only.2"
    ]
    assert row["anchor"] == "cell-summit-2023-by"


def test_a_remark_of_a_disputed_cell_names_each_source_that_makes_it() -> None:
    made = [("x", "absent", "It & <b>."), ("y", "absent", "It & <b>."), ("z", "attended", "It & <b>.")]
    reports = [f.report("a", "am", status, article=name, note=note) for name, status, note in made]
    desk = Desk(f.make_explainer(("am",), (f.event("a"),), reports), "members/am")
    found = [Reading(note) for note in remarks(desk, desk.explainer.participation.cell("a", "am"))]
    assert [each.words for each in found] == [
        "Absent, according to Article x and Article y: It & <b>.1 2", "Attended, according to Article z: It & <b>.3",
    ]  # fmt: skip
    assert found[1].links() == ["../../sources/z/index.html#cell-a-am"] * 2


def test_a_remark_of_a_cell_without_dispute_bears_the_marker_of_its_source_where_the_cell_has_several() -> None:
    reports = (f.report("a", "am", "absent", note="So."), f.report("a", "am", "absent", article="x"))
    for told, marks in ((reports, ["../../sources/lead/index.html#cell-a-am"]), (reports[:1], [])):
        desk = Desk(f.make_explainer(("am",), (f.event("a"),), told), "members/am")
        (note,) = (Reading(each) for each in remarks(desk, desk.explainer.participation.cell("a", "am")))
        assert note.words.startswith("So.") and note.links() == marks


def test_each_level_bears_the_markers_of_those_who_give_it() -> None:
    reports = [
        f.report("a", "am", "attended", article=name, level=level) for name, level in (("x", "leader"), ("y", "deputy"))
    ]
    desk = Desk(f.make_explainer(("am",), (f.event("a"),), reports), "members/am")
    told = Reading(levels(desk, desk.explainer.participation.cell("a", "am")))
    assert told.words == "Leader.1 Deputy.2"
    assert told.links() == [f"../../sources/{name}/index.html#cell-a-am" for name in "xy"]


def test_an_appearance_tells_the_event() -> None:
    desk, cell = disputed()
    row = appearance(desk, desk.explainer.events["summit-2023"], cell)
    assert row["kind"] == "Summit"
    assert Reading(row["date"]).words == "22 November 20231 or 23 November 20232: ≠ sources differ"


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({"since": "2002-10-07", "since_how": "signed"}, "since 7 October 2002 (signed)"),
        ({"since": "2006", "until": "2012-12-19"}, "since 2006, until 19 December 2012"),
        ({"until": "2012", "until_how": "left"}, "until 2012 (left)"),
        ({"since": "2002/.."}, "since 2002"),
        ({}, "dates not stated"),
    ],
)
def test_a_span_is_said_in_words(dates: dict[str, str], words: str) -> None:
    assert span_words(f.membership("am", **dates)) == words


def test_a_span_names_what_it_rests_on() -> None:
    desk = Desk(small.explainer(), "members")
    (span,) = spans(desk, desk.explainer.spans("uz"))
    assert (span["organisation"], span["instrument"]) == ("OFT", "Charter")
    assert [Reading(note).words for note in span["notes"]] == ["It had left before."]
    assert "#membership-uz-org" in span["marks"]


def test_a_finer_status_of_another_source_is_no_dispute() -> None:
    reports = (f.report("a", "am", "attended"), f.report("a", "am", "host", article="other"))
    desk = Desk(f.make_explainer(("am",), (f.event("a"),), reports), "events/2023")
    row = part(desk, desk.explainer.participation.cell("a", "am"))
    assert (row["word"], row["disputed"], len(row["versions"])) == ("Host", False, 2)
