"""What each page says of itself: up to which day it goes, what of it was corrected, and what changed last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.dates import Edtf
from generator.model.editorial import Correction
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer
from generator.model.people import Person
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.uses import Use, uses

Changes = Mapping[str, Sequence[Correction]]
"""The corrections that concern each page, by its folder, the newest first."""

OF_EVERYTHING = (links.DATA, links.CORRECTIONS)
"""The folders of pages that change with every correction, and of which nothing stands on the page of everything."""

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
    if entry not in OF_EVERYTHING:
        yield links.WHOLE
    if event is not None:
        yield from (*_event(explainer, event), *_of_event(explainer, event, used))
    elif saying is not None:
        yield from (*_sources(explainer, saying.evidence), *_uses(used, f"claim-{entry}", f"statement-{entry}"))
    elif entry in explainer.own_members:
        yield from _member(explainer, entry)
    elif entry in explainer.people:
        yield from _person(explainer, explainer.people[entry])
    elif entry in explainer.articles:
        yield from (links.source_page(entry), links.SOURCES)
    elif entry in explainer.glossary:
        yield links.GLOSSARY
    else:
        yield links.HOME if entry == FIRST_PAGE else entry


def _event(explainer: Explainer, event: Event) -> Iterator[str]:
    """The pages that list events, and where it belongs to the organisation, those with the matrix of them."""
    yield from (links.EVENTS, links.year_page(event), links.TIMELINE)
    yield from (links.member_page(member) for member in explainer.own_members)
    if event.id in explainer.own_events:
        yield from (links.HOME, links.PARTICIPATION)
    if event.date_disputed or any(cell.status.contradicted for cell in explainer.participation.of_event(event.id)):
        yield links.DISPUTES


def _of_event(explainer: Explainer, event: Event, used: Mapping[str, tuple[Use, ...]]) -> Iterator[str]:
    """The pages of its sources and of those of its cells, and wherever it is used."""
    reports = [report for cell in explainer.participation.of_event(event.id) for report in cell.reports]
    yield from _sources(explainer, [*event.evidence, *(each for report in reports for each in report.evidence)])
    yield from _uses(used, f"event-{event.id}", *(f"cell-{event.id}-{member}" for member in explainer.own_members))


def _member(explainer: Explainer, member: str) -> Iterator[str]:
    yield from (links.member_page(member), links.MEMBERS, links.PARTICIPATION)
    yield from _sources(
        explainer, [each for span in explainer.memberships if span.member == member for each in span.evidence]
    )


def _person(explainer: Explainer, person: Person) -> Iterator[str]:
    yield links.PEOPLE
    yield from (links.member_page(of) for role in person.roles if (of := role.of) and of in explainer.own_members)
    yield from _sources(explainer, [each for role in person.roles for each in role.evidence])


def _sources(explainer: Explainer, evidence: Sequence[Evidence]) -> Iterator[str]:
    """The pages of sources, and of the list of all, where that tells what each paragraph of the lead carries."""
    yield from (links.source_page(each.article) for each in evidence)
    if any(each.article == explainer.lead.id for each in evidence):
        yield links.SOURCES


def _uses(used: Mapping[str, tuple[Use, ...]], *anchors: str) -> Iterator[str]:
    return (folder for anchor in anchors for _, folder, _ in used.get(anchor, ()))


def meta(explainer: Explainer, found: Changes, path: str) -> View:
    """The front matter of the page in this file: the words of the notes at its head and its foot."""
    folder = links.folder(path)
    own = found.get(folder, ())
    corrected = [
        {"when": f"Corrected {_on(each.date)}:", "what": each.what, "anchor": links.anchor("correction", each.id)}
        for each in own
    ]
    latest = newest_first(explainer.corrections) if folder in OF_EVERYTHING else own
    told = {"as_of": f"As of {explainer.editorial.as_of.human()}.", "last_change": _last(explainer, latest)}
    return {**told, "corrected": corrected} if corrected else {**told}


def _last(explainer: Explainer, latest: Sequence[Correction]) -> str:
    if latest:
        return f"Last change: corrected {_on(latest[0].date)}."
    return f"Nothing{' on this page' if explainer.corrections else ''} has been corrected so far."


def _on(date: Edtf) -> str:
    return f"on {date.human()}" if date.single_day else f"({date.human()})"
