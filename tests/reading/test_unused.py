"""Claims and statements that nothing uses are told with their place: a line a file, of many files one line."""

import pytest

from generator.reading.unused import MOST_FILES, MOST_NAMED, unused

GAZETTE = "articles/gazette.yaml"
CLAIM = "article: {title: T}\nclaims:\n  - {id: ID, text: It snowed., evidence: [{paragraph: 1}]}\n"
SIDE = "disputes: [{id: d, title: D, sides: [{label: A, claims: [idle]}, {label: B, claims: [bob-said]}]}]\n"
VOICE = "positions: [{id: p, question: Q, voices: [{who: bob, summary: 'So.[^bob-said]', says: [idle]}]}]\n"


def add(seeds, *names):
    for name in names:
        seeds.write(f"articles/{name}.yaml", CLAIM.replace("ID", name))
    return seeds


def test_nothing_is_said_where_all_is_used(seeds) -> None:
    assert unused(seeds.root) == ()


def test_what_nothing_uses_is_told_with_its_place(seeds) -> None:
    (line,) = unused(add(seeds, "idle").root)
    assert line == "seeds/articles/idle.yaml:3: 1 claim is used in no prose, dispute or position: idle"


@pytest.mark.parametrize("text", [SIDE, VOICE, "  known: ['It snowed.[^idle]']\n"])
def test_prose_disputes_and_positions_are_uses(seeds, text) -> None:
    add(seeds, "idle").add("explainer.yaml", text)
    assert unused(seeds.root) == ()


def test_claims_and_statements_of_a_file_share_a_line(seeds) -> None:
    add(seeds, "idle").add("articles/idle.yaml", "  - {id: lazy, text: It hailed., evidence: [{paragraph: 1}]}\n")
    seeds.add("articles/idle.yaml", "statements: [{id: s, speaker: bob, reported: No., evidence: [{paragraph: 1}]}]\n")
    (line,) = unused(seeds.root)
    assert line.endswith("2 claims and 1 statement are used in no prose, dispute or position: idle, lazy, s")


def test_of_many_files_one_line_says_how_many_unless_all_are_asked_for(seeds) -> None:
    names = [f"idle-{number}" for number in range(MOST_FILES + 1)]
    (line,) = unused(add(seeds, *names).root)
    assert line.startswith("6 claims in 6 files are used in no prose") and "--verbose" in line
    assert len(unused(seeds.root, every=True)) == len(names)


def test_a_line_names_a_few_unless_all_are_asked_for(seeds) -> None:
    more = [f"  - {{id: lazy-{n}, text: It hailed., evidence: [{{paragraph: 1}}]}}\n" for n in range(MOST_NAMED + 1)]
    add(seeds, "idle").add("articles/idle.yaml", "".join(more))
    (line,) = unused(seeds.root)
    assert line.endswith(", lazy-3 and 2 more")
    assert unused(seeds.root, every=True)[0].endswith("lazy-4, lazy-5")
