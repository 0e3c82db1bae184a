"""The first page: the question, the answer, and what supports it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linked import article_nodes
from generator.model.explainer import Explainer
from generator.pages.coverage import bar, coverage
from generator.pages.kit import citing, figures, links, paper
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.disagreements import found, told
from generator.pages.kit.inline import line, paragraphs
from generator.pages.kit.markup import hyperlink, time
from generator.pages.kit.matrix import LATEST_ON_FIRST_PAGE, LIMIT_ON_FIRST_PAGE, matrix, newest_first
from generator.pages.kit.records import empty_cells
from generator.pages.kit.sentences import all_disputes, balance, capital, count, left_out, not_stated
from generator.pages.ways import roads

LAYERS = (links.TIMELINE, links.PARTICIPATION, links.MEMBERS, links.PEOPLE, links.SOURCES)
"""The pages that the first screen offers to those who have half an hour."""


MOST_DISAGREEMENTS = 8
"""How many disagreements the first page names that its authors do not tell of; a link leads to all."""


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The first page."""
    desk = Desk(explainer, links.HOME)
    editorial = explainer.editorial
    view: View = {
        "question": editorial.question,
        "answer": paragraphs(desk, editorial.answer),
        "as_of": time(editorial.as_of),
        "whole": desk.to(links.WHOLE),
        **paper.files(links.HOME, supplies),
        "key_points": [line(desk, point) for point in editorial.key_points],
        "matrix_view": _matrix(desk),
        "headline": figures.headline(supplies, links.HOME),
        "boxes": boxes(desk),
        "on_paper": desk.notes.so_far(),
        "questions": [
            {"id": links.anchor(q.id), "question": q.question, "answer": paragraphs(desk, q.answer)}
            for q in editorial.questions
        ],
        "layers": {folder: desk.to(folder) for folder in LAYERS},
        "deeper": _deeper(desk),
        "method": [line(desk, paragraph) for paragraph in editorial.method],
        "sources": count(len(explainer.articles), "source"),
        "sources_address": desk.to(links.SOURCES),
        "lead": desk.source(editorial.lead),
        "how_to_read": desk.to(links.HOW_TO_READ),
        "about": desk.to(links.ABOUT),
        "address": paper.address(supplies.address),
        "licence": paper.licence(),
        "how_to_cite": citing.page(desk, editorial.question),
    }
    view["notes"] = desk.notes.view()
    yield Page(
        links.page_file(links.HOME),
        "home.md.jinja",
        editorial.question,
        editorial.description,
        view,
        paper.margins(editorial),
        linked=article_nodes(explainer),
    )


def _matrix(desk: Desk) -> View:
    events = newest_first(desk.explainer.own_events.values())
    shown = events if len(events) <= LIMIT_ON_FIRST_PAGE else events[:LATEST_ON_FIRST_PAGE]
    label = f"Who took part in the events of the {desk.explainer.organisation.short}"
    return {
        **matrix(desk, shown, label),
        "left_out": left_out(len(shown), len(events), "event"),
        "all": desk.to(links.PARTICIPATION),
    }


def boxes(desk: Desk) -> View:
    """What is known, what is disputed, and what no source states."""
    editorial = desk.explainer.editorial
    every = [*told(desk), *found(desk)]
    marked = {marker.target for point in editorial.disputed for marker in point.markers}
    known = [line(desk, point) for point in editorial.known]
    found_cells = coverage(desk.explainer)
    disputed = [line(desk, point) for point in editorial.disputed]
    not_known = [line(desk, point) for point in editorial.not_known]
    return {
        "bar": bar(found_cells),
        "balance": balance(found_cells.cells, found_cells.not_stated, found_cells.disputed),
        "known": known,
        "disputed": disputed,
        "disagreements": (found(desk, marked) if disputed else every)[:MOST_DISAGREEMENTS],
        "all_disputes": all_disputes(len(every)),
        "disputes": desk.to(links.DISPUTES),
        "not_known": not_known,
        "empty_cells": not_stated(*empty_cells(desk.explainer)),
    }


def _deeper(desk: Desk) -> list[View]:
    """Where to go on from here, with what is found there."""
    return [
        {"link": hyperlink(road.name, desk.to(road.folder)), "about": capital(road.about)}
        for road in roads(desk.explainer)
    ]
