from generator.model.explainer import Target
from generator.pages.notes import MOST_MARKS, Notes, kind, passage
from tests.factory import article, evidence
from tests.pages.small import Reading

ARTICLES = {name: article(name, publisher=f"{name.title()} News") for name in "abcdef"}
WORDLESS = {"exact": None, "paragraph": None, "place": "second paragraph"}


def notes() -> Notes:
    return Notes("timeline", ARTICLES)


def marks(html: str) -> list[tuple[str, str]]:
    """The class and the address of each marker."""
    return [(str(a["class"]), str(a["href"])) for tag, a in Reading(html).elements if tag == "a"]


def test_numbers_run_in_the_order_of_first_use() -> None:
    made = notes()
    words = [Reading(made.marks(anchor, (evidence("a"),))).words for anchor in ("claim-x", "claim-y", "claim-x")]
    assert words == ["1", "2", "1"]


def test_a_thing_has_a_number_for_each_source_and_those_with_words_come_first() -> None:
    found = marks(notes().marks("claim-x", (evidence("a", **WORDLESS), evidence("b"))))
    assert found == [
        ("ev ev--quoted", "../sources/b/index.html#claim-x"), ("ev ev--referenced", "../sources/a/index.html#claim-x"),
    ]  # fmt: skip


def test_a_marker_says_which_source_it_leads_to_and_how_it_is_cited() -> None:
    ((_, attributes),) = [e for e in Reading(notes().marks("claim-x", (evidence("a"),))).elements if e[0] == "a"]
    assert attributes["aria-label"] == "Source 1: A News, quoted"
    assert attributes["data-ev"] == "claim-x"
    assert attributes["data-note"] == "note-1"


def test_without_evidence_there_is_no_marker() -> None:
    assert notes().marks("claim-x", ()) == ""
    assert notes().few_marks([]) == ""


def test_the_list_gives_source_place_and_words() -> None:
    made = notes()
    made.marks("claim-x", (evidence("a", paragraph=4, exact="its words"), evidence("a", **WORDLESS)))
    (entry,) = made.view()
    assert entry["id"] == "note-1"
    assert entry["kind"] == "quoted"
    assert entry["places"] == [
        {"where": "paragraph 4", "exact": "“its words”"}, {"where": "second paragraph", "exact": ""},
    ]  # fmt: skip


def test_more_evidence_of_the_same_source_joins_its_note() -> None:
    made = notes()
    made.marks("event-x", (evidence("a", paragraph=1),))
    made.marks("event-x", (evidence("a", paragraph=2),))
    (entry,) = made.view()
    assert [place["where"] for place in entry["places"]] == ["paragraph 1", "paragraph 2"]


def target(name: str, *sources: str) -> Target:
    return Target("claim", name, None, tuple(evidence(source) for source in sources))


def test_a_sentence_shows_a_few_of_many_markers_and_counts_the_rest() -> None:
    made = notes()
    html = made.few_marks([target("x", "a", "b", "c", "d"), target("y", "e", "f")])
    assert Reading(html).words.split() == ["1", "2", "3", "+3"]
    assert [address for _, address in marks(html)] == [
        "../sources/a/index.html#claim-x", "../sources/e/index.html#claim-y", "../sources/b/index.html#claim-x",
        "#note-4",
    ]  # fmt: skip
    assert len(made.view()) == 6


def test_one_marker_more_than_usual_is_shown_and_not_counted() -> None:
    html = notes().few_marks([target("x", *"abcd"[: MOST_MARKS + 1])])
    assert Reading(html).words.split() == ["1", "2", "3", "4"]


def test_the_marker_for_the_rest_names_their_numbers() -> None:
    (_, last) = [e for e in Reading(notes().few_marks([target("x", *"abcdef")])).elements if e[0] == "a"][-1]
    assert last["aria-label"] == "3 more sources: numbers 4, 5 and 6 in the list on this page"


def test_evidence_is_quoted_where_any_piece_has_words() -> None:
    assert kind([evidence("a", **WORDLESS)]) == "referenced"
    assert kind([evidence("a", **WORDLESS), evidence("a")]) == "quoted"


def test_a_passage_without_any_place_says_so() -> None:
    assert passage(evidence("a", exact=None, paragraph=None))["where"] == "place in the source not given"
    assert passage(evidence("a", place="the list", exact=None))["where"] == "paragraph 1; the list"
