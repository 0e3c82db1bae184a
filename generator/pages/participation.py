"""Participation: the whole matrix, every chart of it, and how to read them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts.kit import size
from generator.charts.kit.words import noun_for
from generator.linked import attended_event_nodes, mention
from generator.model.explainer import Explainer
from generator.model.status import Counting, Status, Vocabulary
from generator.pages.kit import citing, figures, links
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.matrix import badge, fitting, matrix, newest_first
from generator.pages.kit.records import empty_cells
from generator.pages.kit.sentences import capital, count, left_out, not_stated


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The page of the matrix and its charts."""
    desk = Desk(explainer, links.PARTICIPATION)
    short = explainer.organisation.short
    events = newest_first(explainer.own_events.values())
    shown = fitting(events, len(explainer.own_members))
    wanted = [chart for chart in supplies.charts if chart not in (figures.TIMELINE, figures.SPANS)]
    view: View = {
        "organisation": short,
        "matrix_view": matrix(desk, shown, f"Who took part in the events of the {short}, the newest first"),
        "left_out": left_out(len(shown), len(events), "event"),
        "events": desk.to(links.EVENTS),
        "empty": not_stated(*empty_cells(explainer)),
        "charts": figures.chosen(supplies, desk.path, wanted),
        "size": size.reason(explainer),
        "statuses": [{**row, "counts": words} for row, words in _statuses(explainer.editorial.vocabulary)],
        "rules": rules(explainer),
        "how_to_read": desk.to(links.HOW_TO_READ),
        "how_to_cite": citing.page(desk, "Participation"),
    }
    description = f"Who took part in which events of the {short}, cell by cell, with the source of each."
    linked = [mention(explainer), *attended_event_nodes(explainer, events)]
    yield Page(links.page_file(desk.path), "participation.md.jinja", "Participation", description, view, linked=linked)


def _statuses(vocabulary: Vocabulary) -> Iterator[tuple[View, str]]:
    for status in vocabulary:
        yield {**badge(status), "meaning": status.meaning}, counting(status, vocabulary)


def counting(status: Status, vocabulary: Vocabulary) -> str:
    """What a status does to the numbers, in words."""
    words: dict[Counting, str] = {
        "took-part": f"Counts as “{vocabulary.took_part}”.",
        "in-part": f"Stated, counts as “{vocabulary.in_part}” and not as “{vocabulary.took_part}”.",
        "stayed-away": f"Stated, counts as “{vocabulary.stayed_away}”.",
        "outside": "Not counted: neither in a number of events taken part in nor in the number it is compared with.",
    }
    return words[status.counts_as]


def rules(explainer: Explainer) -> list[str]:
    """How the numbers of this site are made, so that none says more than the sources do."""
    minimum, several = explainer.editorial.minimum, sum(1 for e in explainer.own_events.values() if not e.counted)
    took_part = explainer.editorial.vocabulary.took_part
    said = [
        f"“{took_part}” is always given as a number of events out of the events for which a source states what the "
        "member did. An event on which the sources are silent is in neither number.",
        f"Below {count(minimum, 'such event')} no share or rank is worked out; the bare number is given.",
        "Where sources contradict each other, the cell is marked as disputed, each version is shown, and the cell is "
        "left out of the numbers.",
        "Silence is never read as absence, and an announced visit is never read as attendance.",
    ]
    return [*said, _several(several)] if several else said


def _several(entries: int) -> str:
    verb = noun_for(entries, "speaks", "speak")
    return capital(
        f"{count(entries, 'entry', 'entries')} of the matrix {verb} of events in the plural without a number, as the "
        "source does; these are shown and never counted."
    )
