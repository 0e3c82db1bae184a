from tests import factory as f
from tests.pages.small import page, reading


def test_terms_come_in_the_order_of_the_alphabet() -> None:
    given = f.make_explainer(glossary=(f.term("b", term="beta"), f.term("a", term="Alpha"), f.term("c", term="CSTO")))
    assert [term["term"] for term in page("glossary", given).view["terms"]] == ["Alpha", "beta", "CSTO"]


def test_a_term_has_its_other_names_its_meaning_and_evidence() -> None:
    assert "Oft Also: the group. A group of states.1" in reading("glossary").words
    assert "term-oft" in reading("glossary").ids


def test_without_terms_the_page_says_so() -> None:
    assert "No term has been explained here yet." in reading("glossary", f.make_explainer()).words
