from __future__ import annotations

from generator.linked.web_pages import web_page_node
from tests.linked.facts import here, of_nodes


def test_a_page_says_what_it_is_and_where() -> None:
    facts = of_nodes([web_page_node("about", "About", "What it is."), web_page_node("authors", "Guide", "")])
    assert list(facts.of("AboutPage")) == [here("about/index.html#page")]
    assert list(facts.of("WebPage")) == [here("authors/index.html#page")]
    assert facts.one("about/index.html#page", "url") == here("about/index.html")
    assert facts.all("authors/index.html#page", "description") == []
