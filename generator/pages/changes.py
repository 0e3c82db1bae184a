"""What each page says of itself: up to which day it goes, what of it was corrected, and what changed last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.dates import Edtf
from generator.model.editorial import Correction
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer
from generator.pages import links
from generator.pages.base import View
from generator.pages.uses import Use, uses

Changes = Mapping[str, Sequence[Correction]]
"""The corrections that concern each page, by its folder, the newest first."""

FIRST_PAGE = "explainer"
"""What corrections call the first page, which has no name in addresses."""


def newest_first(corrections: Sequence[Correction]) -> list[Correction]:
    """Corrections in the order in which readers meet them."""
    return sorted(corrections, key=lambda each: each.date.sort_key, reverse=True)


def changes(explainer: Explainer) -> Changes:
    """Which pages each correction concerns: those of what it names, and those that use it."""
    if not explainer.corrections:
        return {}
    found: dict[str, dict[str, Correction]] = {}
    used = uses(explainer)
    for correction in newest_first(explainer.corrections):
        for entry in correction.concerns:
            for folder in folders(explainer, entry, used):
                found.setdefault(folder, {})[correction.id] = correction
    return {folder: tuple(each.values()) for folder, each in found.items()}


def folders(explainer: Explainer, entry: str, used: Mapping[str, tuple[Use, ...]]) -> Iterator[str]:
    """The folders of the pages on which something stands; a folder may come more than once."""
    event = explainer.events.get(explainer.merged_events.get(entry, entry))
    saying = explainer.claims.get(entry) or explainer.statements.get(entry)
    if event is not None:
        cells = [f"cell-{event.id}-{member}" for member in explainer.own_members]
        yield from (links.year_page(event), links.TIMELINE)
        yield from (*_sources(event.evidence), *_uses(used, f"event-{event.id}", *cells))
    elif saying is not None:
        yield from (*_sources(saying.evidence), *_uses(used, f"claim-{entry}", f"statement-{entry}"))
    elif entry in explainer.own_members:
        yield links.member_page(entry)
    elif entry in explainer.people:
        yield links.PEOPLE
    elif entry in explainer.articles:
        yield links.source_page(entry)
    elif entry in explainer.glossary:
        yield links.GLOSSARY
    else:
        yield links.HOME if entry == FIRST_PAGE else entry


def _sources(evidence: Sequence[Evidence]) -> Iterator[str]:
    return (links.source_page(each.article) for each in evidence)


def _uses(used: Mapping[str, tuple[Use, ...]], *anchors: str) -> Iterator[str]:
    return (folder for anchor in anchors for _, folder, _ in used.get(anchor, ()))


def meta(explainer: Explainer, found: Changes, path: str) -> View:
    """The front matter of the page in this file: the words of the notes at its head and its foot."""
    own = found.get(links.folder(path), ())
    corrected = [
        {"when": f"Corrected {_on(each.date)}:", "what": each.what, "anchor": links.anchor("correction", each.id)}
        for each in own
    ]
    told = {"as_of": f"As of {explainer.editorial.as_of.human()}.", "last_change": _last(explainer, own)}
    return {**told, "corrected": corrected} if corrected else {**told}


def _last(explainer: Explainer, own: Sequence[Correction]) -> str:
    if own:
        return f"Last change: corrected {_on(own[0].date)}."
    return f"Last change: no corrections{' of this page' if explainer.corrections else ''} so far."


def _on(date: Edtf) -> str:
    return f"on {date.human()}" if date.single_day else f"({date.human()})"
