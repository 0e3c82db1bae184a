"""Corrections: what was changed, when and why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.escape import Safe
from generator.exports import FEED
from generator.model.editorial import Correction
from generator.model.explainer import Explainer
from generator.pages.changes import FIRST_PAGE, newest_first
from generator.pages.kit import citing, links
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import hyperlink, listed
from generator.pages.kit.sayings import entry


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The page of all corrections, the newest first."""
    desk = Desk(explainer, links.CORRECTIONS)
    view: View = {
        "corrections": [_correction(desk, each) for each in newest_first(explainer.corrections)],
        "about": desk.to(links.ABOUT),
        "feed": links.file_link(desk.path, FEED),
        "how_to_cite": citing.page(desk, "Corrections"),
    }
    description = "What has been corrected in this explainer, when and why."
    yield Page(links.page_file(desk.path), "corrections.md.jinja", "Corrections", description, view)


def _correction(desk: Desk, correction: Correction) -> View:
    return {
        "anchor": links.anchor("correction", correction.id),
        "when": desk.when(correction.date, None),
        "what": correction.what,
        "why": correction.why,
        "concerns": listed([concerned(desk, each) for each in correction.concerns]),
    }


def concerned(desk: Desk, entry_id: str) -> Safe | str:
    """Whatever has this id, leading to where it stands; the id itself where nothing has."""
    explainer = desk.explainer
    shown = (
        ({**explainer.events, **explainer.merged_events}, desk.event),
        (explainer.own_members, desk.member),
        (explainer.people, desk.person),
        (explainer.articles, desk.source),
        (explainer.glossary, desk.term),
        ({**explainer.statements, **explainer.claims}, lambda each: entry(desk, each)),
    )
    for known, leading in shown:
        if entry_id in known:
            return leading(entry_id)
    if entry_id == FIRST_PAGE:
        return hyperlink("First page", desk.to(links.HOME))
    if entry_id in links.GENERATED:
        return hyperlink(entry_id.capitalize(), desk.to(entry_id))
    return entry_id
