"""Who is said to speak, against a text that names them, calls them otherwise, or names somebody else."""

from __future__ import annotations

import pytest

from generator.verify.lookup import Found, Verdict
from generator.verify.speakers import attribution, speakers
from generator.verify.texts import source_text
from tests import factory as f

TEXT = """\
Ada Quill opened the meeting.

The mayor spoke of “a fair price.” She added that it was “no secret.”

“Nobody knows,” said Reed’s deputy.

A long debate followed.

It was “late.”

They all went home, Quillan too.

Weir’s envoys called it “odd.”

Jo Lund of Weir praised Ada Quill.

The envoys called it “fine.”
"""
KNOWN = speakers(
    (
        f.person("quill", "Ada Quill", roles=(f.role("Mayor", evidence=(f.evidence("lead", exact="The mayor"),)),)),
        f.person("reed", "Thomas Reade", spellings=("Tomas Reed",)),
        f.person("lund", "Jo Lund", roles=(f.role("Envoy", "weir"),)),
    ),
    (f.member("weir", "Weir"), f.member("hook", "Hook"), f.organisation(id="league", name="River League", short="RL")),
)


def said(speaker: str, *paragraphs: int | None, text: str = TEXT) -> Found:
    evidence = tuple(f.evidence("lead", paragraph=number, exact=None, place="somewhere") for number in paragraphs)
    found = attribution(f.statement("x", speaker, evidence=evidence), KNOWN, {"lead": source_text("lead", text)})
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("speaker", "paragraph", "named"),
    [
        ("quill", 1, "Ada Quill"), ("quill", 2, "The mayor"), ("reed", 3, "Reed"), ("reed", 4, "Reed"), ("reed", 5, "Reed"),
        ("lund", 8, "Jo Lund"), ("quill", 8, "Ada Quill"), ("weir", 7, "Weir"), ("weir", 9, "Jo Lund"),
    ],
)  # fmt: skip
def test_a_name_a_spelling_a_surname_or_the_words_for_an_office_will_do(speaker, paragraph, named) -> None:
    found = said(speaker, paragraph)
    assert (found.verdict, TEXT[found.start : found.end]) == (Verdict.EXACT, named)


@pytest.mark.parametrize(
    ("speaker", "paragraph", "hint"),
    [
        ("reed", 1, "paragraph 1 names Ada Quill; "), ("lund", 5, "paragraph 3 names Thomas Reade; "), ("quill", 3, "paragraph 3 names Thomas Reade; "),
        ("quill", 6, ""), ("reed", 6, ""), ("hook", 8, "paragraph 8 names Ada Quill, Jo Lund; "), ("league", 7, ""),
    ],
)  # fmt: skip
def test_a_speaker_whom_the_nearest_names_leave_out_is_unattributed(speaker, paragraph, hint) -> None:
    found = said(speaker, paragraph)
    assert found.verdict is Verdict.UNATTRIBUTED
    assert (
        found.hint
        == f"{hint}give evidence of the paragraph that names the speaker, or add the name used there to `spellings`"
    )


def test_evidence_of_the_paragraph_that_names_the_speaker_is_enough() -> None:
    assert said("quill", 3).verdict is Verdict.UNATTRIBUTED
    assert said("quill", 3, 1).verdict is Verdict.EXACT


def test_where_the_evidence_names_no_paragraph_the_whole_text_counts() -> None:
    assert said("lund", None).paragraph == 8
    assert said("hook", None).verdict is Verdict.UNATTRIBUTED


def test_the_words_for_an_office_hold_in_their_own_article_only() -> None:
    other = f.statement("x", "quill", evidence=(f.evidence("other", paragraph=1, exact=None, place="top"),))
    found = attribution(other, KNOWN, {"other": source_text("other", "The mayor spoke.")})
    assert found is not None and found.verdict is Verdict.UNATTRIBUTED


def test_of_several_texts_one_that_names_the_speaker_is_enough_and_of_none_nothing_is_told() -> None:
    both = f.statement("x", "reed", evidence=(f.evidence("lead", paragraph=1), f.evidence("other", paragraph=1)))
    texts = {"lead": source_text("lead", TEXT), "other": source_text("other", "Reed spoke.")}
    found = attribution(both, KNOWN, texts)
    assert found is not None and (found.verdict, found.article) == (Verdict.EXACT, "other")
    assert attribution(both, KNOWN, {}) is None


def test_a_person_of_several_files_goes_by_all_their_spellings() -> None:
    known = speakers((f.person("reed", "Tomas Reed"), f.person("reed", "Tomas Reed", spellings=("Riede",))), ())
    text = {"lead": source_text("lead", "Riede spoke.")}
    found = attribution(f.statement("x", "reed"), known, text)
    assert found is not None and found.verdict is Verdict.EXACT
