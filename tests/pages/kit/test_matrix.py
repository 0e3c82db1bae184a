from generator.pages.kit.desk import Desk
from generator.pages.kit.matrix import MAX_CELLS, badge, cell_address, fitting, legend, matrix, newest_first
from generator.pages.kit.tips import cell_tip
from tests import factory as f
from tests.pages import small


def desk() -> Desk:
    return Desk(small.explainer(), "")


def view() -> dict[str, object]:
    at = desk()
    return matrix(at, newest_first(at.explainer.own_events.values()), "Who took part")


def row(event: str) -> dict[str, dict[str, object]]:
    at = desk()
    made = matrix(at, [at.explainer.events[event]], "x")["rows"][0]
    return dict(zip(at.explainer.own_members, made["cells"], strict=True))


def test_rows_are_events_with_the_newest_first_and_columns_are_members() -> None:
    made = view()
    assert [str(member).split(">")[1].split("<")[0] for member in made["members"]] == [
        "Armenia",
        "Belarus",
        "Uzbekistan",
    ]
    dates = [str(each["date"]) for each in made["rows"]]
    assert dates[0] == "November 2024"
    assert "16 September 2021" in dates[-1]


def test_a_cell_has_a_sign_a_word_and_a_class() -> None:
    cell = row("drill")["am"]
    assert (cell["symbol"], cell["word"], cell["class"]) == ("✕", "Absent", "st--absent")


def test_a_cell_leads_to_its_source_and_a_cell_of_two_sources_to_the_event() -> None:
    assert row("drill")["am"]["address"] == "sources/lead/index.html#cell-drill-am"
    assert row("summit-2023")["by"]["address"] == "events/2023/index.html#cell-summit-2023-by"


def test_a_cell_that_nothing_states_leads_nowhere() -> None:
    found = row("drill")["uz"]
    assert {**found, **badge(desk().explainer.editorial.vocabulary["not-a-member"]), "address": None} == found


def test_a_cell_has_the_tip_that_tells_of_its_evidence() -> None:
    at, event = desk(), desk().explainer.events["drill"]
    assert row("drill")["am"]["tip"] == cell_tip(at, event, at.explainer.participation.cell("drill", "am"))


def test_several_events_in_one_entry_are_marked() -> None:
    assert [bool(each["several"]) for each in view()["rows"]] == [False, False, True, False, False]


def test_the_legend_has_the_statuses_in_use_in_the_order_of_the_vocabulary() -> None:
    words = [each["word"] for each in view()["legend"]]
    assert words == [
        "Host", "Attended", "Represented at a lower level", "Absent", "Disputed", "Not stated",
        "Not a member then", "Not yet held",
    ]  # fmt: skip


def test_a_legend_tells_each_status() -> None:
    vocabulary = f.VOTES
    assert [each["class"] for each in legend(vocabulary)] == [f"st--{status.id}" for status in vocabulary]


def test_a_matrix_is_never_too_heavy() -> None:
    events = [f.event(f"e{n}") for n in range(1_000)]
    assert len(fitting(events, 10)) == MAX_CELLS // 10
    assert len(fitting(events, 2)) == 1_000
    assert len(fitting(events, 10_000)) == 1
    assert len(fitting(events, 0)) == 1_000


def test_an_address_is_written_from_the_page_it_stands_on() -> None:
    explainer = small.explainer()
    cell = explainer.participation.cell("drill", "am")
    assert cell_address(Desk(explainer, "events/2022"), explainer.events["drill"], cell) == (
        "../../sources/lead/index.html#cell-drill-am"
    )
