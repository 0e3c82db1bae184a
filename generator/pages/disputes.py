"""Disputes: what sources or parties disagree on, each side with its sources, none preferred."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linked import named_nodes
from generator.model.explainer import Explainer
from generator.model.sayings import Dispute
from generator.pages.kit import citing, contested, links
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.disagreements import disputed_cell, disputed_date, disputed_dates
from generator.pages.kit.remarks import editors_note
from generator.pages.kit.sayings import saying


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The page of all disputes."""
    desk = Desk(explainer, links.DISPUTES)
    view: View = {
        "disputes": [entry(desk, dispute) for dispute in explainer.disputes.values()],
        "contested": [contested.entry(desk, contest) for contest in contested.contests(explainer)],
        "cells": [disputed_cell(desk, cell) for cell in explainer.disputed_cells()],
        "dates": [disputed_date(desk, event) for event in disputed_dates(desk)],
    }
    view["how_to_cite"] = citing.page(desk, "Disputes")
    view["notes"] = desk.notes.view()
    description = "Where sources or parties disagree: each side, with its sources."
    told = [claim for dispute in explainer.disputes.values() for side in dispute.sides for claim in side.claims]
    linked = named_nodes(explainer, dict.fromkeys((*told, *contested.sayings(explainer))))
    yield Page(links.page_file(desk.path), "disputes.md.jinja", "Disputes", description, view, linked=linked)


def entry(desk: Desk, dispute: Dispute) -> View:
    """A dispute that the authors set out: each side with its claims."""
    return {
        "anchor": links.anchor("dispute", dispute.id),
        "title": dispute.title,
        "sides": [
            {"label": side.label, "claims": [saying(desk, claim) for claim in side.claims]} for side in dispute.sides
        ],
        "note": editors_note(dispute.note or ""),
    }
