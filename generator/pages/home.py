"""The first page: the question, the answer, and what supports it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.escape import Safe
from generator.linked import article_nodes
from generator.model.explainer import Explainer
from generator.pages import citing, figures, links
from generator.pages.base import Page, Supplies, View
from generator.pages.desk import Desk
from generator.pages.disagreements import found, told
from generator.pages.inline import line, paragraphs
from generator.pages.markup import hyperlink, time
from generator.pages.matrix import LATEST_ON_FIRST_PAGE, LIMIT_ON_FIRST_PAGE, matrix, newest_first
from generator.pages.records import empty_cells
from generator.pages.sentences import all_disputes, capital, count, left_out, not_stated


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The first page."""
    desk = Desk(explainer, links.HOME)
    editorial = explainer.editorial
    view: View = {
        "question": editorial.question,
        "answer": paragraphs(desk, editorial.answer),
        "as_of": time(editorial.as_of),
        "whole": desk.to(links.WHOLE),
        "pdf": links.file_link(links.HOME, links.PDF) if supplies.pdf else "",
        "key_points": [line(desk, point) for point in editorial.key_points],
        "matrix_view": _matrix(desk),
        "headline": figures.headline(supplies, links.HOME),
        "boxes": boxes(desk),
        "questions": [
            {"id": links.anchor(q.id), "question": q.question, "answer": paragraphs(desk, q.answer)}
            for q in editorial.questions
        ],
        "deeper": _deeper(desk),
        "method": [line(desk, paragraph) for paragraph in editorial.method],
        "sources": count(len(explainer.articles), "source"),
        "sources_address": desk.to(links.SOURCES),
        "lead": desk.source(editorial.lead),
        "how_to_read": desk.to(links.HOW_TO_READ),
        "about": desk.to(links.ABOUT),
        "how_to_cite": citing.page(desk, editorial.question),
    }
    view["notes"] = desk.notes.view()
    yield Page(
        links.page_file(links.HOME),
        "home.md.jinja",
        editorial.question,
        editorial.description,
        view,
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
    computed = found(desk)
    every = [*told(desk), *computed]
    known = [line(desk, point) for point in editorial.known]
    disputed = [line(desk, point) for point in editorial.disputed]
    not_known = [line(desk, point) for point in editorial.not_known]
    return {
        "known": known,
        "disputed": disputed,
        "disagreements": computed if disputed else every,
        "all_disputes": all_disputes(len(every)),
        "disputes": desk.to(links.DISPUTES),
        "not_known": not_known,
        "empty_cells": not_stated(*empty_cells(desk.explainer)),
    }


def _deeper(desk: Desk) -> list[View]:
    """Where to go on from here, with what is found there."""
    explainer = desk.explainer
    said = f"{count(len(explainer.statements), 'statement')}"
    roads: tuple[tuple[str, str, str], ...] = (
        (links.TIMELINE, "Timeline", f"{count(len(explainer.events), 'event')} and {said} in the order of time"),
        (links.PARTICIPATION, "Participation", "the whole matrix, the charts, and how to read them"),
        (links.MEMBERS, "Members", f"the record of each of {count(len(explainer.own_members), 'member')}"),
        (links.PEOPLE, "People", f"{count(len(explainer.people), 'person', 'people')}, their offices and their words"),
        (links.POSITIONS, "Positions", "who says what on each point, side by side"),
        (links.DISPUTES, "Disputes", "where sources or parties disagree, and who says what"),
        (links.EVENTS, "Events", "every event with its sources, year by year"),
        (links.GLOSSARY, "Glossary", f"{count(len(explainer.glossary), 'term')} explained"),
        (links.SOURCES, "Sources", f"{count(len(explainer.articles), 'source')} and what was taken from each"),
        (links.DATA, "Data", "everything on this site as tables"),
    )
    return [{"link": _road(desk, folder, name), "about": capital(about)} for folder, name, about in roads]


def _road(desk: Desk, folder: str, name: str) -> Safe:
    return hyperlink(name, desk.to(folder))
