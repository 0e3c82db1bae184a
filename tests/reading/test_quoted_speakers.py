"""A sentence that quotes words and names people names whose words they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.gather import gather
from generator.reading.quoted_words import quoted_words

ROOT = Path(__file__).resolve().parents[2]
GAZETTE = "articles/gazette.yaml"
PEOPLE = """\
  - id: rosa-lind
    name: Rosa Lind
  - {id: ed-moss, name: Ed Moss, roles: [{title: Envoy, of: bob, evidence: [{paragraph: 4}]}]}
"""
STATEMENTS = """\
statements:
  - {id: moss-spoke, speaker: ed-moss, quotes: [no such weather], reported: It rained., evidence: [{paragraph: 3}]}
  - {id: bob-spoke, speaker: bob, quotes: [dry as ever], reported: It was dry., evidence: [{paragraph: 3}]}
"""


def told(seeds, sentence: str) -> list[str]:
    seeds.change(GAZETTE, "  - id: rosa-lind\n    name: Rosa Lind\n", PEOPLE).add(GAZETTE, STATEMENTS)
    seeds.change("explainer.yaml", "- Bob said so.[^bob-said]", f"- '{sentence}'")
    return [str(problem) for problem in quoted_words(gather(seeds.root))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ed Moss saw “no such weather”.[^moss-spoke]", "He saw “no such weather”.[^moss-spoke]", "Moss told Rosa Lind of “no such weather”.[^moss-spoke]",
        "[The envoy](person:ed-moss) told Rosa Lind of “no such weather”.[^moss-spoke]", "Bob told Rosa Lind of “no such weather”.[^moss-spoke]",
        "Bob saw it “dry as ever”, like Rosa Lind.[^bob-spoke]", "Ed Moss saw it “dry as ever”.[^bob-spoke]", "Rosa Lind saw that “it rained”.[^bob-said]",
        "Rosa Lind came.[^spring] He saw “no such weather”.[^moss-spoke]", "Rosalind saw “no such weather”.[^moss-spoke]",
    ],
)  # fmt: skip
def test_a_sentence_that_names_the_speaker_or_nobody_passes(seeds, sentence) -> None:
    assert told(seeds, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Rosa Lind saw “no such weather”.[^moss-spoke]", "[She](person:rosa-lind) saw “no such weather”.[^moss-spoke]",
        "Lind saw “no such weather”.[^moss-spoke]", "Ed Moss came.[^spring] Rosa Lind saw “no such weather”.[^moss-spoke]",
    ],
)  # fmt: skip
def test_a_sentence_that_names_somebody_else_alone_is_a_problem_that_names_the_speaker(seeds, sentence) -> None:
    (problem,) = told(seeds, sentence)
    assert "these words are those of Ed Moss, whom the sentence does not name: 'no such weather'" in problem
    assert problem.endswith("; it names Rosa Lind; name who said it")


def test_the_words_of_a_party_given_to_an_outsider_are_a_problem(seeds) -> None:
    (problem,) = told(seeds, "Rosa Lind saw it “dry as ever”.[^bob-spoke]")
    assert "these words are those of bob" in problem


def test_words_of_the_record_given_to_another_are_found() -> None:
    gathered = gather(ROOT / "seeds")
    (entry,) = gathered["explainer"]
    wrong = (
        "[Dmitry Peskov](person:dmitry-peskov) called it “irresponsible and short-sighted”.[^lukashenka-irresponsible]"
    )
    entry.record.__dict__["answer"] = entry.record.answer.parse(wrong)
    (problem,) = quoted_words(gathered)
    assert "these words are those of Alyaksandr Lukashenka" in str(problem)
