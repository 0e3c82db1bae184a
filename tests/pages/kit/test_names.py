from __future__ import annotations

from generator.pages.kit.names import in_languages, language
from tests.pages.small import Reading


def test_languages_have_their_english_names_whatever_the_script() -> None:
    assert (language("be"), language("be-Latn"), language("xx")) == ("Belarusian", "Belarusian", "xx")


def test_names_stand_by_language_each_marked_for_screen_readers() -> None:
    shown = Reading(in_languages({"be": ("Менск", "Мінск"), "be-Latn": ("Miensk",), "ru": ("Минск",)}))
    assert shown.words == "Менск, Мінск and Miensk (Belarusian); Минск (Russian)"
    assert [given["lang"] for tag, given in shown.elements if tag == "span"] == ["be", "be", "be-Latn", "ru"]


def test_without_names_nothing_is_shown() -> None:
    assert in_languages({}) == ""
