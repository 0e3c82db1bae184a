from __future__ import annotations

from generator.escape import css_string
from generator.pages.kit import paper
from generator.pages.kit.base import Supplies
from tests import factory as f
from tests.pages.small import Reading


def test_margins_name_the_question_and_the_day_as_text_of_a_style_sheet() -> None:
    editorial = f.make_explainer().editorial
    found = paper.margins(editorial)
    assert found["running"] == css_string(editorial.question)
    assert found["edition"] == css_string(f"{editorial.title}, as of {editorial.as_of.human()}")


def test_pages_lead_to_the_pdfs_only_where_there_are_any() -> None:
    assert paper.files("print", Supplies({}, pdf=True)) == {"pdf": "../explainer.pdf", "handout": "../handout.pdf"}
    assert paper.files("", Supplies({}, pdf=False)) == {"pdf": "", "handout": ""}


def test_the_address_of_the_site_is_given_where_it_is_known() -> None:
    shown = Reading(paper.address("https://example.org/who/"))
    assert (shown.words, shown.elements[0][1]["href"]) == ("https://example.org/who", "https://example.org/who/")
    assert paper.address("") == ""
