"""Words in quotation marks in our own sentences: quoted from a source, a name, or a problem with its place."""

from pathlib import Path

import pytest

from generator.reading.gather import gather
from generator.reading.quoted_words import quoted_words

ROOT = Path(__file__).resolve().parents[2]
GAZETTE = "articles/gazette.yaml"
STATEMENT = """\
statements:
  - id: bob-spoke
    speaker: bob
    quotes: ["it’s — as far as I know — no such weather,"]
    reported: REPORTED
    evidence: [{paragraph: 3}]
"""


ALL = "[^bob-said][^bob-spoke][^spring][^spring/cyd]"


def told(seeds, words: str, markers: str = ALL) -> list[str]:
    seeds.add(GAZETTE, STATEMENT.replace("REPORTED", "It rained."))
    seeds.change("explainer.yaml", "- Bob said so.[^bob-said]", f"- 'Bob said {words}.{markers}'")
    return [str(problem) for problem in quoted_words(gather(seeds.root))]


@pytest.mark.parametrize(
    "words",
    [
        "so", "“it rained”", '"it rained"', "“rained,” and left", "“no such weather”", '"as far as I know - no such weather"', "“it’s … no such weather”",
        "“[I]t rained”", "“Spring in the garden”", "“in the garden”", "“garden club”? No: “The Garden Club”", "“Took part” of “absent”", "“Not stated”", "“Spring meeting”",
        "6\" of rain and 7\" of snow",
    ],
)  # fmt: skip
def test_what_a_source_is_quoted_with_and_what_is_a_name_may_stand_in_quotation_marks(seeds, words) -> None:
    if "garden club" in words:
        seeds.change("explainer.yaml", "title: The garden club", "title: Garden club")
    assert told(seeds, words.replace("'", "''")) == []


@pytest.mark.parametrize(
    "words",
    [
        "“it snowed”", '"it snowed"', "“it never rained”", "“rain”", "“such weather no”", "“It rained”", "“met in spring” and “met in autumn”",
        "“it [snowed]”", "“[It has] rained”", "“the garden meeting”", "**“it *snowed*”**", "“it rained … in spring”",
    ],
)  # fmt: skip
def test_what_no_source_is_quoted_with_is_a_problem(seeds, words) -> None:
    (problem,) = told(seeds, words)
    assert "key_points: these words are quoted by no source: " in problem


@pytest.mark.parametrize(
    "words", ["‘it rained’", "‘it’s … no such weather’", "‘rain’ and ‘snow’", "the clubs’ garden and the members’ tea"]
)
def test_single_marks_are_no_problem_around_words_of_a_source_a_single_word_or_as_apostrophes(seeds, words) -> None:
    assert told(seeds, words.replace("'", "''")) == []


@pytest.mark.parametrize("words", ["‘it snowed’", "‘it’s never rained’", "so, ‘nothing of the kind,’ and left"])
def test_single_marks_around_two_words_or_more_are_quotation_marks(seeds, words) -> None:
    (problem,) = told(seeds, words)
    assert "these words are quoted by no source: " in problem


def test_words_beside_the_marker_of_another_are_a_problem_that_names_the_right_one(seeds) -> None:
    (problem,) = told(seeds, "“no such weather”", "[^bob-said]")
    assert "no marker of the sentence leads to the words in quotation marks: 'no such weather'" in problem
    assert "they are behind [^bob-spoke]" in problem


@pytest.mark.parametrize(
    ("words", "markers"),
    [
        ("“no such weather”.[^bob-spoke] It rained", "[^bob-said]"),
        ("so.[^bob-said] It was “no such weather”", "[^bob-spoke]"),
        ("so: “no such weather”,[^bob-spoke] and left", "[^bob-said]"),
    ],
)
def test_a_marker_of_the_same_sentence_is_enough(seeds, words, markers) -> None:
    assert told(seeds, words, markers) == []


@pytest.mark.parametrize(("marker", "problems"), [("[^bob-said]", 0), ("[^bob-spoke]", 1)])
def test_a_quotation_of_several_sentences_needs_one_marker_of_theirs(seeds, marker, problems) -> None:
    seeds.change(GAZETTE, "exact: it rained", "exact: it rained. It snowed")
    assert len(told(seeds, "“it rained. It snowed”", marker)) == problems


def test_a_marker_of_the_next_sentence_is_not(seeds) -> None:
    (problem,) = told(seeds, "“no such weather”.[^bob-said] It rained", "[^bob-spoke]")
    assert "[^bob-spoke]" in problem


def test_a_name_stands_beside_any_marker(seeds) -> None:
    assert told(seeds, "“Spring meeting”", "[^bob-said]") == []


def test_the_problem_is_told_where_the_sentence_is_written(seeds) -> None:
    (problem,) = told(seeds, "“it snowed”")
    text = (seeds.root / "explainer.yaml").read_text("utf-8")
    line = text[: text.index("it snowed")].count("\n") + 1
    assert problem.startswith(f"seeds/explainer.yaml:{line}:7: key_points: ")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (GAZETTE, "text: It rained.", "text: It “snowed”."),
        (GAZETTE, "    place: hall\n", "    place: hall\n    summary: They “snowed”.\n"),
        (GAZETTE, "claims:", STATEMENT.replace("REPORTED", "It “snowed”.") + "claims:"),
        ("explainer.yaml", "answer: Ada came", "answer: Ada “snowed”"),
        ("explainer.yaml", "  key_points:", "  known: ['Ada “snowed”.[^spring/ada]']\n  key_points:"),
        ("explainer.yaml", "  key_points:", "  not_known: ['Ada “snowed”.[^spring/ada]']\n  key_points:"),
        ("explainer.yaml", "  key_points:", "  disputed: ['Ada “snowed”.[^spring/ada]']\n  key_points:"),
        ("explainer.yaml", "  key_points:", "  questions: [{id: q, question: Q, answer: 'It “snowed”.[^bob-said]'}]\n  key_points:"),
    ],
)  # fmt: skip
def test_every_sentence_of_ours_is_held_to_it(seeds, file, old, new) -> None:
    (problem,) = seeds.change(file, old, new).problems()
    assert "these words are quoted by no source: 'snowed'" in problem


def test_how_the_explainer_was_made_may_quote_anything(seeds) -> None:
    assert list(quoted_words(gather(seeds.add("explainer.yaml", "  method: [We “looked”.]\n").root))) == []


def test_words_of_the_table_count(seeds) -> None:
    assert told(seeds, "“sent regrets”")
    seeds.write(
        "tables/participation.csv", "event,member,status,article,exact\nspring,cyd,absent,gazette,Cyd sent regrets\n"
    )
    assert list(quoted_words(gather(seeds.root))) == []


def test_nothing_is_said_while_files_have_mistakes_that_may_hide_a_quotation(seeds) -> None:
    assert told(seeds, "“it snowed”")
    seeds.change(GAZETTE, "exact: it rained", "exct: it snowed")
    assert list(quoted_words(gather(seeds.root))) == []


def test_a_quotation_changed_in_the_real_prose_is_found() -> None:
    gathered = gather(ROOT / "seeds")
    assert list(quoted_words(gathered)) == []
    (entry,) = gathered["explainer"]
    source = entry.record.answer.parse("There were “no real topics on our agenda”.[^x]")
    entry.record.__dict__["answer"] = source
    (problem,) = quoted_words(gathered)
    assert "'no real topics on our agenda'" in str(problem)
