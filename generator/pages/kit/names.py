"""Names in other languages, and the names of the languages."""

from __future__ import annotations

from generator.escape import Safe, join
from generator.model.people import Names
from generator.pages.kit.markup import element, listed

LANGUAGES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "de": "German", "en": "English", "es": "Spanish",
    "fa": "Persian", "fr": "French", "hy": "Armenian", "it": "Italian", "ka": "Georgian", "kk": "Kazakh",
    "ky": "Kyrgyz", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "sr": "Serbian", "tg": "Tajik",
    "tr": "Turkish", "uk": "Ukrainian", "uz": "Uzbek", "zh": "Chinese",
}  # fmt: skip


def language(tag: str) -> str:
    """What English calls a language, whatever its script; the tag itself where that is not known here."""
    return LANGUAGES.get(tag.split("-")[0], tag)


def in_languages(names: Names) -> Safe:
    """Names, each marked for screen readers as of its language, with the languages in brackets; nothing for none."""
    found: dict[str, list[Safe]] = {}
    for tag, given in names.items():
        found.setdefault(language(tag), []).extend(element("span", name, lang=tag) for name in given)
    return join([join([listed(spans), f"({name})"], " ") for name, spans in found.items()], "; ")
