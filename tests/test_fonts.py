"""The text face of the site."""

from __future__ import annotations

import re
from pathlib import Path

from generator.fonts import FACES, FOLDER, fonts
from generator.hook import FIRST_FONT
from tests.project import ROOT

SHEET = fonts(ROOT).css
RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


def faces_for(letter: str) -> list[str]:
    """The upright files whose range holds a letter."""
    rules = [rule for rule in SHEET.splitlines() if "font-style:normal" in rule]
    return [re.search(r"fonts/([\w-]+)\.woff2", rule)[1] for rule in rules if holds(rule, ord(letter))]  # type: ignore[index]


def holds(rule: str, point: int) -> bool:
    ranges = RANGE.findall(rule.partition("unicode-range:")[2])
    return any(int(first, 16) <= point <= int(last or first, 16) for first, last in ranges)


def test_latin_cyrillic_and_armenian_letters_each_have_one_file() -> None:
    assert faces_for("a") == ["source-serif-4-latin-wght-normal"]
    assert faces_for("Ж") == ["source-serif-4-cyrillic-wght-normal"]
    assert faces_for("Հ") == ["noto-serif-armenian-armenian-wght-normal"]
    assert faces_for("’") == ["source-serif-4-latin-wght-normal"]


def test_every_file_that_a_rule_names_is_there_and_is_what_it_says() -> None:
    found = fonts(ROOT)
    named = {f"{FOLDER}/{name}" for name in re.findall(r"fonts/([\w-]+\.woff2)", found.css)}
    assert named == {path for path in found.files if path.endswith(".woff2")}
    assert all(found.files[path].startswith(b"wOF2") for path in named)
    assert "http" not in found.css


def test_the_licence_goes_with_the_files() -> None:
    for face in FACES:
        assert b"SIL" in fonts(ROOT).files[f"{FOLDER}/{face.name}-LICENSE.txt"].upper()


def test_the_stack_of_the_theme_begins_with_these_families() -> None:
    tokens = (ROOT / "generator/theme/assets/tokens.css").read_text(encoding="utf-8")
    stack = re.search(r"--font-text: (.+);", tokens)
    assert stack and stack[1].startswith(", ".join(dict.fromkeys(f'"{face.family}"' for face in FACES)))


def test_the_letters_that_every_page_asks_for_at_once_are_among_the_files() -> None:
    template = (ROOT / "generator/theme/overrides/main.html").read_text(encoding="utf-8")
    assert FIRST_FONT in fonts(ROOT).files
    assert f'rel="preload" href="{{{{ \'{FIRST_FONT}\' | url }}}}"' in template


def test_without_npm_pages_use_the_readers_fonts_and_say_so(tmp_path: Path) -> None:
    found = fonts(tmp_path)
    assert (found.files, found.css) == ({}, "")
    assert "reader's own fonts" in found.notice


def test_text_that_is_read_already_does_not_change_its_letters() -> None:
    display = {
        rule.partition("fonts/")[2].partition('"')[0]: "font-display:optional" in rule for rule in SHEET.splitlines()
    }
    assert [name for name, stays in display.items() if stays] == [FIRST_FONT.rpartition("/")[2]]
