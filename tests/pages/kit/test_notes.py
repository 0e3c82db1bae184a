import pytest

from generator.model.article import Article
from generator.model.explainer import Explainer, Target
from generator.pages.kit.notes import MOST_MARKS, Notes, kind, passage, speaker
from tests import factory as f
from tests.factory import article, evidence
from tests.pages import small
from tests.pages.small import Reading, reading

ARTICLES = {name: article(name, publisher=f"{name.title()} News") for name in "abcdef"}
WORDLESS = {"exact": None, "paragraph": None, "place": "second paragraph"}


def notes() -> Notes:
    return Notes("timeline", ARTICLES)


def marks(html: str) -> list[tuple[str, str]]:
    """The class and the address of each marker."""
    return [(str(a["class"]), str(a["href"])) for tag, a in Reading(html).elements if "class" in a and tag == "a"]


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


def entries(folder: str, given: Explainer) -> list[str]:
    """The notes at the end of a page, as they are read."""
    words = reading(folder, given).words
    (_, _, end), start = words.rpartition("Sources on this page"), "(quoted)"
    return [each.strip() + f" {start}" for each in end.split(start)[:-1]]


def test_a_note_names_source_publisher_date_and_who_spoke() -> None:
    found = entries("", small.explainer())
    said = "said by Ann Example with colleagues on 23 November 2023; paragraph 1: "
    report = "The report (publisher not named, 24 November 2023): "
    assert f"{report}{said}“the words that carry it” (quoted)" in found
    assert len([each for each in found if "said by" in each]) == 1, "an event and a claim have no speaker"
    assert any(each.startswith("Article other (Other News, date not stated): paragraph 1") for each in found)


def test_a_note_of_a_claim_names_whose_it_is() -> None:
    found = entries("", small.explainer())
    assert [each.partition("; ")[0].partition("): ")[2] for each in found if "claim of" in each] == [
        "claim of Armenia", "claim of Belarus",
    ]  # fmt: skip
    assert speaker(small.explainer(), "claim-a-fact", f.article()) == ""


@pytest.mark.parametrize(
    ("said", "published", "words"),
    [
        ("2023-11-15", "2023-11-24", "claim of Armenia on 15 November 2023"),
        ("2023-11-15", None, "claim of Armenia on 15 November 2023"),
        ("2023-11-24", "2023-11-24", "claim of Armenia"),
        ("2023-11", "2023-11-24", "claim of Armenia"),
        ("2023-11-15~", "2023-11-24", "claim of Armenia"),
        (None, "2023-11-24", "claim of Armenia"),
    ],
)
def test_a_day_is_named_where_it_is_known_and_not_the_sources_own(
    said: str | None, published: str | None, words: str
) -> None:
    explainer = small.explainer(claims=(*small.CLAIMS, f.claim("x", by="am", date=said)))
    assert speaker(explainer, "claim-x", f.article(published=published)) == words


def test_the_publisher_stands_with_a_source_without_a_title_and_never_twice() -> None:
    described = f.article("lead", title=None, described_as="A report", publisher="Daily")
    assert note_of(described) == "A report (Daily, 24 November 2023)"
    assert note_of(f.article("lead", title=None, publisher="Daily")) == "Daily (24 November 2023)"
    assert note_of(f.article("lead", title=None, published=None)) == "lead (publisher not named, date not stated)"


def test_two_publishers_pages_of_one_headline_are_told_apart() -> None:
    made = [note_of(f.article("lead", title="Summit ends", publisher=name)) for name in ("Daily", "Weekly")]
    assert made == ["Summit ends (Daily, 24 November 2023)", "Summit ends (Weekly, 24 November 2023)"]


def note_of(source: Article) -> str:
    """How the note of a source begins."""
    made = Notes("", {"lead": source})
    made.marks("claim-x", (evidence("lead"),))
    (entry,) = made.view()
    return f"{Reading(entry['source']).words} ({entry['credit']})"


def test_the_whole_explainer_tells_the_same_of_its_sources() -> None:
    words = reading("print").words
    assert "(publisher not named, 24 November 2023): said by Ann Example with colleagues on 23 November 2023; " in words
    assert "Article other (Other News, date not stated): " in words


def test_paper_has_the_numbers_of_all_markers_that_a_sentence_counts() -> None:
    html = notes().few_marks([target("x", *"abcdef")])
    ((_, rest),) = [e for e in Reading(html).elements if e[0] == "span"]
    assert "hidden" in rest and "data-search-exclude" in rest
    assert Reading(html.partition("<span")[2]).words.partition(">")[2] == "4, 5, 6"
    assert [a["href"] for tag, a in Reading(html).elements if tag == "a"][-3:] == ["#note-4", "#note-5", "#note-6"]


def target(name: str, *sources: str) -> Target:
    return Target("claim", name, None, tuple(evidence(source) for source in sources))


def test_a_handout_shows_the_notes_so_far_and_each_source_by_name_once() -> None:
    made = notes()
    made.few_marks([target("x", "a", "b"), target("y", "a")])
    found = made.so_far()
    made.few_marks([target("z", "c")])
    assert found == {"shown": ["note-1", "note-2", "note-3"], "again": {"note-2": 1}}


def test_a_sentence_shows_a_few_of_many_markers_and_counts_the_rest() -> None:
    made = notes()
    html = made.few_marks([target("x", "a", "b", "c", "d"), target("y", "e", "f")])
    assert Reading(html.partition("<span")[0]).words.split() == ["1", "2", "3", "+3"]
    assert [address for _, address in marks(html)] == [
        "../sources/a/index.html#claim-x", "../sources/e/index.html#claim-y", "../sources/b/index.html#claim-x",
        "#note-4",
    ]  # fmt: skip
    assert len(made.view()) == 6


def test_one_marker_more_than_usual_is_shown_and_not_counted() -> None:
    html = notes().few_marks([target("x", *"abcd"[: MOST_MARKS + 1])])
    assert Reading(html).words.split() == ["1", "2", "3", "4"]


def test_the_marker_for_the_rest_names_their_numbers() -> None:
    found = Reading(notes().few_marks([target("x", *"abcdef")])).elements
    (last,) = [a for _, a in found if "ev--more" in str(a.get("class"))]
    assert last["aria-label"] == "3 more sources: numbers 4, 5 and 6 in the list on this page"


def test_evidence_is_quoted_where_any_piece_has_words() -> None:
    assert kind([evidence("a", **WORDLESS)]) == "referenced"
    assert kind([evidence("a", **WORDLESS), evidence("a")]) == "quoted"


def test_a_passage_without_any_place_says_so() -> None:
    assert passage(evidence("a", exact=None, paragraph=None))["where"] == "place in the source not given"
    assert passage(evidence("a", place="the list", exact=None))["where"] == "paragraph 1; the list"
