"""Positions: what each party holds on each point, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from generator.escape import Safe
from generator.linked import named_nodes
from generator.model.explainer import Explainer
from generator.model.sayings import Point, Voice
from generator.pages.kit import citing, links
from generator.pages.kit.base import Page, Supplies, View
from generator.pages.kit.desk import Desk
from generator.pages.kit.inline import paragraphs
from generator.pages.kit.markup import sentence
from generator.pages.kit.sayings import saying
from generator.pages.kit.sentences import silent


def build(explainer: Explainer, supplies: Supplies) -> Iterator[Page]:
    """The page of all points."""
    desk = Desk(explainer, links.POSITIONS)
    view: View = {"points": [entry(desk, point) for point in explainer.positions.values()]}
    view["how_to_cite"] = citing.page(desk, "Positions")
    view["notes"] = desk.notes.view()
    description = "Who says what on each point, side by side, each with the source."
    voices = [voice for point in explainer.positions.values() for voice in point.voices]
    linked = named_nodes(explainer, [said for voice in voices for said in voice.says])
    yield Page(links.page_file(desk.path), "positions.md.jinja", "Positions", description, view, linked=linked)


def entry(desk: Desk, point: Point) -> View:
    """A point: what each party holds, and whose position no source gives."""
    names = [desk.explainer.members[member].name for member in point.silent]
    return {
        "anchor": links.anchor("point", point.id),
        "question": point.question,
        "voices": [_voice(desk, voice) for voice in point.voices],
        "silent": silent(names) if names else "",
    }


def _voice(desk: Desk, voice: Voice) -> View:
    return {
        "who": desk.party(voice.who),
        "office": _office(desk, voice.who),
        "summary": paragraphs(desk, voice.summary),
        "says": [saying(desk, said) for said in voice.says],
    }


def _office(desk: Desk, who: str) -> Safe:
    """The office that a person is first named with, and its evidence; nothing for members and organisations."""
    person = desk.explainer.people.get(who)
    if person is None or not person.roles:
        return Safe("")
    role = person.roles[0]
    return sentence(role.title) + desk.marks_of(links.anchor("role", person.id), role.evidence)
