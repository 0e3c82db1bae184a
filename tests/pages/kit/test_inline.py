import pytest

from generator.model.prose import Prose
from generator.pages.kit import inline
from generator.pages.kit.desk import Desk
from tests import factory as f
from tests.pages import small
from tests.pages.small import Reading


def desk() -> Desk:
    return Desk(small.explainer(), "timeline")


def html(text: str) -> str:
    return inline.line(desk(), Prose.parse(text))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[it](term:oft)", "../glossary/index.html#term-oft"),
        ("[it](person:ann)", "../people/index.html#person-ann"),
        ("[it](member:am)", "../members/am/index.html"),
        ("[it](event:summit-2021)", "../events/2021/index.html#event-summit-2021"),
        ("[it](event:leaders-2021)", "../events/2021/index.html#event-summit-2021"),
        ("[it](source:other)", "../sources/other/index.html"),
        ("[it](page:disputes)", "../disputes/index.html"),
        ("[it](https://example.org/a)", "https://example.org/a"),
        ("[^they-helped]", "../sources/other/index.html#claim-they-helped"),
        ("[^not-leaving]", "../sources/lead/index.html#statement-not-leaving"),
        ("[^summit-2023/am]", "../sources/lead/index.html#cell-summit-2023-am"),
        ("[^leaders-2021]", "../sources/lead/index.html#event-summit-2021"),
        ("[^not-stated]", "../how-to-read/index.html#not-stated"),
    ],
)
def test_every_reference_and_marker_leads_where_it_says(text: str, address: str) -> None:
    assert [a["href"] for tag, a in Reading(html(f"So it is.{text}")).elements if tag == "a"] == [address]


def test_a_term_brings_its_meaning_with_it() -> None:
    ((_, attributes),) = Reading(html("[it](term:oft)")).elements
    assert attributes["class"] == "term"
    assert attributes["data-tip"] == "A group of states."


def test_emphasis_and_spaces_between_words_stay() -> None:
    assert html("a *b* **c** d") == "a <em>b</em> <strong>c</strong> d"


def test_each_paragraph_comes_apart() -> None:
    assert inline.paragraphs(desk(), Prose.parse("one\n\ntwo")) == ["one", "two"]


def test_markers_of_one_sentence_stand_together_and_are_cut_together() -> None:
    reading = Reading(html("One.[^summit-2023/by][^a-fact][^they-failed][^they-helped][^not-leaving] Two.[^a-fact]"))
    assert reading.words.startswith("One.1")
    assert "+3" in reading.words
    assert reading.words.endswith("Two.2")


def test_a_sentence_that_rests_on_a_disputed_cell_says_so_and_leads_to_both_sides() -> None:
    reading = Reading(html("It hosted.[^summit-2023/by][^summit-2023/by] It stayed away.[^summit-2023/am]"))
    (mark,) = [a for _, a in reading.elements if a.get("class") == "ev ev--disputed"]
    assert mark["href"] == "../disputes/index.html#cell-summit-2023-by"
    assert str(mark["aria-label"]).startswith("disputed: sources disagree about Belarus at: Summit 2023")
    assert reading.words.split("It stayed")[0].strip().endswith("disputed")


def test_of_several_disputed_cells_one_mark_leads_to_all() -> None:
    reports = [f.report("a", who, status, article=status) for who in ("am", "by") for status in ("absent", "attended")]
    explainer = f.make_explainer(events=(f.event("a"),), reports=reports)
    reading = Reading(inline.line(Desk(explainer, "timeline"), Prose.parse("Both.[^a/am][^a/by]")))
    (mark,) = [a for _, a in reading.elements if a.get("class") == "ev ev--disputed"]
    assert mark["href"] == "../disputes/index.html#cells"
    assert "Armenia at" in str(mark["aria-label"]) and "Belarus at" in str(mark["aria-label"])


def marked(given, words: str) -> dict[str, str | None]:
    """The one sign of a dispute in a sentence."""
    reading = Reading(inline.line(Desk(given, "timeline"), Prose.parse(words)))
    (mark,) = [a for _, a in reading.elements if a.get("class") == "ev ev--disputed"]
    return mark


def test_a_sentence_that_rests_on_a_contested_claim_says_so_and_leads_to_both_sides() -> None:
    words = "They failed.[^they-failed] They helped.[^they-helped]"
    told = marked(small.explainer(), words)
    assert told["href"] == "../disputes/index.html#dispute-help"
    assert told["aria-label"] == "disputed: contested by Belarus"
    assert marked(small.explainer(disputes=()), words)["href"] == "../disputes/index.html#contested-they-failed"


def test_of_a_cell_and_a_claim_one_mark_leads_to_the_page() -> None:
    assert marked(small.explainer(), "So.[^they-failed][^summit-2023/by]")["href"] == "../disputes/index.html"


def test_a_sentence_that_nothing_states_is_marked_in_words() -> None:
    reading = Reading(html("Nobody says.[^not-stated]"))
    assert reading.words == "Nobody says.not stated"
    assert reading.elements[1][1]["class"] == "ev ev--none"


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", '"><img src=x onerror=x>', "{: .x onclick=x }", "`x` ![y](z)"]
)
def test_words_of_prose_are_text_whatever_they_are(hostile: str) -> None:
    escaped = "".join(f"\\{sign}" if sign in "[]*_`\\!{}()" else sign for sign in hostile)
    reading = Reading(html(f"a {escaped} b"))
    assert not reading.elements
    assert reading.words == f"a {hostile} b"
