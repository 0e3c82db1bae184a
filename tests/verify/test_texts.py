from __future__ import annotations

import pytest

from generator.verify.texts import source_text
from tests.verify import small


def counted(text: str) -> list[tuple[int, str]]:
    return [(p.number, p.folded.text) for p in source_text("a", text).paragraphs]


def test_blank_lines_part_paragraphs_whose_lines_belong_together() -> None:
    assert counted("\n\nOne\ntwo.\n \t\nThree.\r\n\r\n\r\nFour.\n") == [(1, "One two."), (2, "Three."), (3, "Four.")]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    assert counted("\nOne.\r\nTwo.\rThree.\u2029Four.\n\n") == [(1, "One."), (2, "Two."), (3, "Three."), (4, "Four.")]


def test_a_windows_line_break_is_one_break() -> None:
    assert counted("One\r\ntwo.\r\n\r\nThree.") == [(1, "One two."), (2, "Three.")]


@pytest.mark.parametrize("text", ["", " \n\n \t", "\ufeff", "\u00ad\n\n\u200b"])
def test_a_text_of_nothing_has_no_paragraphs(text: str) -> None:
    assert counted(text) == []


def test_a_paragraph_leads_back_to_the_whole_text() -> None:
    source = source_text("a", small.TEXT)
    for paragraph in source.paragraphs:
        start, end = paragraph.span(0, len(paragraph.folded.text))
        assert source.text[start:end] == small.TEXT.split("\n\n")[paragraph.number - 1].strip()


def test_the_fingerprint_is_that_of_the_text_and_not_of_its_copy() -> None:
    text = "Ye\u0301revan.\n\nTwo."
    known = source_text("a", text).fingerprint
    for copy in ("\ufeff" + text, text + "\n\n", text.replace("\n", "\r\n"), "Y\u00e9revan.  \n\t\nTwo. "):
        assert source_text("a", copy).fingerprint == known
    for other in (text.replace("Two", "two"), text.replace("\n\n", "\n"), text.replace(".", "…", 1)):
        assert source_text("a", other).fingerprint != known


def test_the_fingerprint_of_an_even_text_is_the_sha_256_of_its_file() -> None:
    assert source_text("a", "abc").fingerprint == (
        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


def test_the_real_text_has_the_fingerprint_and_the_paragraphs_of_the_seeds(record) -> None:
    source, _ = small.real()
    article = record.articles[small.REPORT]
    assert (article.paragraphs, article.fingerprint) == (len(source.paragraphs), source.fingerprint)
