from __future__ import annotations

import hashlib

import pytest

TEXT = "They met in spring, as planned.\n\nAda came late.\n\nBob said that it rained.\n"
GAZETTE = "articles/gazette.yaml"
STATEMENT = """\
statements:
  - id: bob-spoke
    speaker: bob
    quotes: ["that it rained."]
    reported: It rained.
    evidence: [{paragraph: 3}]
"""


@pytest.fixture
def checked(seeds):
    """Seeds whose article has its text beside it, in which all stands."""
    seeds.change(GAZETTE, "  paragraphs: 9\n", "  text: texts/gazette.txt\n  paragraphs: 3\n")
    return seeds.add(GAZETTE, STATEMENT).write("texts/gazette.txt", TEXT)


def line(seeds, words: str) -> int:
    text = (seeds.root / GAZETTE).read_text("utf-8")
    return text[: text.index(words)].count("\n") + 1


def test_what_stands_in_the_text_is_no_problem(checked) -> None:
    assert checked.read().articles["gazette"].text == "texts/gazette.txt"


def test_a_missing_anchor_is_told_where_it_is_written(checked) -> None:
    checked.change(GAZETTE, "exact: it rained", "exact: it snowed")
    (problem,) = checked.problems()
    assert problem.startswith(f"seeds/{GAZETTE}:{line(checked, 'it snowed')}:")
    assert "exact: MISSING: the words do not stand in paragraph 3 of the text of 'gazette'" in problem


def test_words_of_another_paragraph_are_missing(checked) -> None:
    checked.change(GAZETTE, "paragraph: 2, exact: Ada came", "paragraph: 3, exact: Ada came")
    (problem,) = checked.problems()
    assert problem.endswith(
        "MISSING: the words do not stand in paragraph 3 of the text of 'gazette'; found in paragraph 2"
    )


def test_a_missing_quotation_is_told_where_it_is_written(checked) -> None:
    checked.change(GAZETTE, "that it rained.", "that it never rained.")
    (problem,) = checked.problems()
    assert problem.startswith(f"seeds/{GAZETTE}:{line(checked, 'never')}:14: quotes: MISSING: ")
    assert problem.endswith("nearest in paragraph 3: 'said that it rained'")


def test_a_quotation_of_two_sources_may_stand_in_either(checked) -> None:
    checked.write("articles/other.yaml", "article: {title: Other, text: other.txt}\n").write(
        "other.txt", "He never rained."
    )
    checked.change(GAZETTE, "evidence: [{paragraph: 3}]", "evidence: [{paragraph: 3}, {article: other}]")
    checked.change(GAZETTE, "that it rained.", "He never rained")
    checked.read()
    checked.write("other.txt", "Nothing.")
    assert len(checked.problems()) == 1


def test_a_speaker_whom_the_text_does_not_name_is_told_where_it_is_written(checked) -> None:
    checked.change(GAZETTE, "speaker: bob", "speaker: rosa-lind")
    (problem,) = checked.problems()
    assert problem.startswith(f"seeds/{GAZETTE}:{line(checked, 'speaker: rosa')}:")
    assert "speaker: UNATTRIBUTED: the text of 'gazette' does not name 'rosa-lind' there; " in problem


def test_words_of_the_table_are_checked_row_by_row(checked) -> None:
    head = "event,member,status,article,paragraph,exact,prefix,suffix"
    checked.table(
        "participation",
        head,
        "spring,cyd,absent,gazette,2,Ada came,,late",
        "spring,dot,attended,gazette,2,Ada came,,early",
    )
    told = [each for each in checked.problems() if "MISSING" in each]
    assert told == [
        "seeds/tables/participation.csv:3: exact: MISSING: the words do not stand in paragraph 2 of the text of 'gazette'; "
        "the words stand there, but not between this prefix and suffix"
    ]


def test_what_the_article_says_of_its_text_must_be_so(checked) -> None:
    even = hashlib.sha256(TEXT.strip().encode()).hexdigest()
    checked.change(GAZETTE, "paragraphs: 3\n", f"paragraphs: 4\n  fingerprint: sha256:{'0' * 64}\n")
    first, second = checked.problems()
    assert "paragraphs: the text has 3; blank lines part them" in first
    assert f"fingerprint: the text has another fingerprint; that of the text is sha256:{even}" in second


@pytest.mark.parametrize(
    ("path", "problem"),
    [("../outside.txt", "leads out of the seeds folder"), ("/etc/hostname", "leads out of the seeds folder"), ("link.txt", "symbolic links are not followed"),
     ("linked/gazette.txt", "symbolic links are not followed"), ("texts", "not an ordinary file")],
)  # fmt: skip
def test_a_text_elsewhere_is_refused_where_it_is_named(path: str, problem: str, checked) -> None:
    (checked.root.parent / "outside.txt").write_text(TEXT, "utf-8")
    (checked.root / "link.txt").symlink_to(checked.root / "texts" / "gazette.txt")
    (checked.root / "linked").symlink_to(checked.root / "texts")
    checked.change(GAZETTE, "text: texts/gazette.txt", f"text: {path}")
    told = [each for each in checked.problems() if each.startswith(f"seeds/{GAZETTE}:{line(checked, 'text: ')}:")]
    assert len(told) == 1
    assert problem in told[0]


def test_a_text_that_cannot_be_read_is_told_with_its_own_place(checked) -> None:
    checked.write("texts/gazette.txt", b"one\ntwo \xff")
    assert checked.problems() == ["seeds/texts/gazette.txt:2:5: byte 0xff is not UTF-8; save the file as UTF-8"]
