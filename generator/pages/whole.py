"""The whole explainer on one page, to be read in one go or printed; the same page becomes the PDF."""

from __future__ import annotations

from collections.abc import Iterator

from generator.escape import Safe, url
from generator.linked import whole_nodes
from generator.model.article import Article
from generator.model.event import Event
from generator.model.explainer import Explainer
from generator.model.organisation import Member
from generator.model.sayings import Claim, Statement
from generator.pages import disputes, glossary, home, people, positions, timeline
from generator.pages.kit import citing, contested, figures, links, paper
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.disagreements import disputed_cell, disputed_date, disputed_dates
from generator.pages.kit.inline import line, paragraphs
from generator.pages.kit.markup import outward, sentence, time
from generator.pages.kit.matrix import fitting, legend, matrix, newest_first
from generator.pages.kit.records import records, spans
from generator.pages.kit.sayings import claim, claims_in_order, in_order, speakers, statement
from generator.pages.kit.sentences import Record, count, left_out, others, took_part
from generator.pages.participation import rules
from generator.pages.sources import KINDS

MOST_COLUMNS = 16
"""More members than this make the matrix too wide for a sheet of paper."""

TITLE = "The whole explainer on one page"


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The page of everything; its parts are made in their order, so that the notes are numbered as they are read."""
    desk = Desk(explainer, links.WHOLE)
    terms = sorted(explainer.glossary.values(), key=lambda term: term.term.casefold())
    view: View = {
        **_answer(desk, supplies),
        **_participation(desk, supplies),
        **_disagreements(desk),
        **_timeline(desk, supplies),
        **_voices(desk, supplies),
        "terms": [glossary.entry(desk, term) for term in terms],
        **_about(desk),
    }
    view["notes"] = desk.notes.view()
    view["sources"] = _sources(desk)
    editorial = explainer.editorial
    description = f"Everything about the question “{editorial.question}” on one page, to read in one go or to print."
    linked = whole_nodes(explainer)
    yield Page(links.page_file(desk.path), "whole.md.jinja", TITLE, description, view, _meta(explainer), linked)


def _meta(explainer: Explainer) -> View:
    """No columns beside the text, nothing twice in the search, and what stands in the margins of each sheet."""
    return {"hide": ["navigation", "toc"], "search": {"exclude": True}, **paper.margins(explainer.editorial)}


def _answer(desk: Desk, supplies: Supplies) -> View:
    """What the first page tells."""
    editorial = desk.explainer.editorial
    return {
        "question": editorial.question,
        "answer": paragraphs(desk, editorial.answer),
        "as_of": time(editorial.as_of),
        "home": desk.to(links.HOME),
        **paper.files(desk.path, supplies),
        "headline": figures.headline(supplies, desk.path),
        "key_points": [line(desk, point) for point in editorial.key_points],
        "boxes": home.boxes(desk),
        "questions": [
            {"id": links.anchor("question", q.id), "question": q.question, "answer": paragraphs(desk, q.answer)}
            for q in editorial.questions
        ],
    }


def _participation(desk: Desk, supplies: Supplies) -> View:
    """The matrix, unless it is too wide, the charts of it, and how the numbers are made."""
    explainer = desk.explainer
    events, members = newest_first(explainer.own_events.values()), len(explainer.own_members)
    shown = fitting(events, members) if members <= MOST_COLUMNS else []
    label = f"Who took part in the events of the {explainer.organisation.short}, the newest first"
    elsewhere = (
        figures.TIMELINE,
        figures.SPANS,
        *[chart for chart in figures.HEADLINE if chart in supplies.charts][:1],
    )
    return {
        "matrix_view": matrix(desk, shown, label),
        "members_count": count(members, "member"),
        "too_wide": members > MOST_COLUMNS,
        "matrix_left_out": left_out(len(shown), len(events), "event") if shown else "",
        "matrix_page": desk.to(links.PARTICIPATION),
        "statuses": legend(explainer.editorial.vocabulary),
        "charts": figures.chosen(supplies, desk.path, [each for each in supplies.charts if each not in elsewhere]),
        "rules": rules(explainer),
    }


def _disagreements(desk: Desk) -> View:
    """Where sources disagree, and what each party holds."""
    explainer = desk.explainer
    return {
        "disputes": [disputes.entry(desk, each) for each in explainer.disputes.values()],
        "contested": [contested.entry(desk, contest) for contest in contested.contests(explainer)],
        "cells": [disputed_cell(desk, cell) for cell in explainer.disputed_cells()],
        "dates": [disputed_date(desk, event) for event in disputed_dates(desk)],
        "points": [positions.entry(desk, point) for point in explainer.positions.values()],
    }


def _timeline(desk: Desk, supplies: Supplies) -> View:
    """One line for each event and saying that has a date."""
    explainer = desk.explainer
    events = list(explainer.events.values())[-timeline.MAX_EVENTS :]
    return {
        "timeline_charts": figures.chosen(supplies, desk.path, (figures.TIMELINE,)),
        "entries": [_moment(desk, entry) for entry in timeline.dated(explainer, events)],
        "events_left_out": left_out(len(events), len(explainer.events), "event"),
        "events_page": desk.to(links.EVENTS),
    }


def _moment(desk: Desk, entry: timeline.Entry) -> View:
    """A line of the list. What parties say has its entry among the voices, and its id there."""
    told = timeline.line(desk, entry)
    if isinstance(entry, Event):
        return _line(told, told["anchor"], _ended(told["event"], desk.where(entry.place)))
    if isinstance(entry, Statement):
        return _line(told, "", sentence(speakers(desk, entry) + ":", entry.reported))
    return _line(told, "" if entry.by else told["anchor"], sentence(_owner(desk, entry), entry.text))


def _line(told: View, anchor: str, words: Safe) -> View:
    return {
        "id": anchor,
        "date": told["date"] if "date" in told else told["when"]["words"],
        "act": told["act"],
        "words": words,
        "marks": told["marks"],
    }


def _ended(words: Safe, where: str) -> Safe:
    return words + f", {where}" if where else words


def _owner(desk: Desk, made: Claim) -> Safe:
    return desk.party(made.by) + ":" if made.by else Safe("")


def _voices(desk: Desk, supplies: Supplies) -> View:
    """Members with their record, people with their words, and the words of all others."""
    explainer = desk.explainer
    found = records(explainer)
    claims = explainer.claims.values()
    others_said = [said for said in explainer.statements.values() if said.speaker not in explainer.people]
    return {
        "organisation": explainer.organisation.short,
        "span_charts": figures.chosen(supplies, desk.path, (figures.SPANS,)),
        "members": [_member(desk, member, found[member.id]) for member in explainer.own_members.values()],
        "people": [
            people.entry(desk, each, explainer.said_by(each.id), [made for made in claims if made.by == each.id])
            for each in explainer.people.values()
        ],
        "others_said": [statement(desk, said) for said in in_order(others_said)],
        "others_claimed": [claim(desk, made) for made in claims_in_order(_claimed(explainer))],
        "undated": [claim(desk, made) for made in claims if made.by is None and made.date is None],
    }


def _claimed(explainer: Explainer) -> Iterator[Claim]:
    """The claims of members and organisations."""
    return (made for made in explainer.claims.values() if made.by and made.by not in explainer.people)


def _member(desk: Desk, member: Member, found: Record) -> View:
    vocabulary = desk.explainer.editorial.vocabulary
    return {
        "member": desk.member(member.id),
        "id": links.anchor("member", member.id),
        "record": took_part(member.name, found, vocabulary),
        "others": others(found, vocabulary),
        "spans": spans(desk, desk.explainer.spans(member.id)),
    }


def _about(desk: Desk) -> View:
    """How it was made, and what may be done with it."""
    editorial = desk.explainer.editorial
    return {
        "method": [line(desk, paragraph) for paragraph in editorial.method],
        "lead": desk.source(editorial.lead),
        "sources_count": count(len(desk.explainer.articles), "source"),
        "how_to_read": desk.to(links.HOW_TO_READ),
        "about": desk.to(links.ABOUT, "licence"),
        "data": desk.to(links.DATA),
        "licence": paper.licence(),
        "how_to_cite": citing.page(desk, editorial.question),
    }


def _sources(desk: Desk) -> list[View]:
    """All sources, by their kind."""
    articles = desk.explainer.articles.values()
    groups = ((labels[1], [each for each in articles if each.kind == kind]) for kind, labels in KINDS.items())
    return [{"label": label, "rows": [_source(desk, each) for each in found]} for label, found in groups if found]


def _source(desk: Desk, article: Article) -> View:
    address = article.url or article.archive_url
    return {
        "id": links.anchor("source", article.id),
        "source": desk.source(article.id),
        "credit": desk.credit(article),
        "address": outward(address, url(address)) if address else "",
        "is_lead": article is desk.explainer.lead,
    }
