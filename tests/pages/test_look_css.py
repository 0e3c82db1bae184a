from __future__ import annotations

import re

import pytest

from generator.charts.kit.keys import contrast
from generator.model.look import Logo, Look
from generator.pages.look_css import PAPER, READABLE, look_css, look_files, readable
from tests.project import ROOT

TOKENS = (ROOT / "generator/theme/assets/tokens.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("accent", ["#000000", "#ffffff", "#ffee00", "#8a1c3b", "#14425f", "#808080"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_any_accent_can_be_read_in_both_schemes(accent: str, scheme: str) -> None:
    assert contrast(readable(accent, scheme), PAPER[scheme]) >= READABLE


def test_an_accent_that_can_be_read_stays_as_it_is() -> None:
    assert readable("#8a1c3b", "light") == "#8a1c3b"
    assert readable("#ffee00", "dark") == "#ffee00"


def test_the_papers_are_those_of_the_theme() -> None:
    papers = re.findall(r"--paper: (#[0-9a-f]+);", TOKENS)
    assert [paper if len(paper) == 7 else "#" + 2 * paper[1:] for paper in papers] == list(PAPER.values())


def test_the_rules_count_for_more_than_the_themes_own() -> None:
    rules = look_css(Look(accent="#8a1c3b"), None)
    assert ":root:root,[data-md-color-scheme][data-md-color-scheme]{--accent:#8a1c3b}" in rules


def test_without_a_look_there_are_no_rules_and_no_files() -> None:
    assert (look_css(None, None), look_files(None)) == ("", {})
    assert look_css(Look(), None) == ""


def test_a_logo_stands_before_the_name_and_in_the_tab() -> None:
    assert "url(logo.svg)" in look_css(None, Logo("svg", b"<svg/>"))
    assert look_files(Logo("svg", b"<svg/>")) == {"assets/logo.svg": b"<svg/>", "assets/favicon.svg": b"<svg/>"}
    of_png = look_files(Logo("png", b"p"))
    assert of_png["assets/logo.png"] == b"p"
    assert b'href="data:image/png;base64,cA=="' in of_png["assets/favicon.svg"]
