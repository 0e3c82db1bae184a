from __future__ import annotations

from generator.verify.hints import hint
from generator.verify.texts import source_text
from tests.verify import small

PARAGRAPHS = source_text("lead", small.TEXT).paragraphs


def test_the_nearest_wording_is_shown_as_the_text_has_it() -> None:
    assert hint("name 8 meetings from which Northport's envoy", PARAGRAPHS) == (
        "nearest in paragraph 5: 'name 7 meetings from which Northport’s envoy'"
    )


def test_the_end_of_a_paragraph_can_be_near() -> None:
    assert hint("and Northport knew it.", PARAGRAPHS) == "nearest in paragraph 3: 'and Northport knows it'"


def test_what_is_far_is_not_shown() -> None:
    assert hint("an altogether different thing", PARAGRAPHS) == ""
    assert hint("Northport", []) == ""


def test_a_hint_is_one_short_printable_line() -> None:
    text = source_text("a", "evil \x1b[31m words \u202e are here " + "and here " * 100).paragraphs
    told = hint("evil \x1b[31m words are here " + "and here " * 90, text)
    assert told.isprintable()
    assert 0 < len(told) < 200
