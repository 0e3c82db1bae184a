"""Where a page stands and where it leads: the way down to it, and the next step at its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.linked import steps
from generator.model.explainer import Explainer
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.kit.sentences import count


@dataclass(frozen=True, slots=True)
class Road:
    """A page that others lead to: its folder, its name, and what is found there."""

    folder: str
    name: str
    about: str


def roads(explainer: Explainer) -> tuple[Road, ...]:
    """The main pages below the first one, in the order in which a reader may go through them."""
    said = count(len(explainer.statements), "statement")
    return (
        Road(links.TIMELINE, "Timeline", f"{count(len(explainer.events), 'event')} and {said} in the order of time"),
        Road(links.PARTICIPATION, "Participation", "the whole matrix, the charts, and how to read them"),
        Road(links.MEMBERS, "Members", f"the record of each of {count(len(explainer.own_members), 'member')}"),
        Road(links.PEOPLE, "People", f"{count(len(explainer.people), 'person', 'people')}, their offices and words"),
        Road(links.POSITIONS, "Positions", "who says what on each point, side by side"),
        Road(links.DISPUTES, "Disputes", "where sources or parties disagree, and who says what"),
        Road(links.EVENTS, "Events", "every event with its sources, year by year"),
        Road(links.GLOSSARY, "Glossary", f"{count(len(explainer.glossary), 'term')} explained"),
        Road(links.SOURCES, "Sources", f"{count(len(explainer.articles), 'source')} and what was taken from each"),
        Road(links.DATA, "Data", "everything on this site as tables"),
    )


def ways(explainer: Explainer) -> Mapping[str, Road]:
    """The next step from each page, by its folder; from a page that no other follows, back to the first one."""
    first = Road(links.HOME, explainer.editorial.title, "the question, the answer and the key points")
    main = roads(explainer)
    members = [Road(links.member_page(m.id), m.name, "its record") for m in explainer.own_members.values()]
    years = sorted({event.date.year for event in explainer.events.values()}, reverse=True)
    of_years = [Road(f"{links.EVENTS}/{year}", str(year), "the events of that year") for year in years]
    articles = explainer.articles.values()
    of_sources = [Road(links.source_page(each.id), each.short, "what was taken from it") for each in articles]
    found: dict[str, Road] = {}
    for line in ((*main, first), (*members, first), (*of_years, first), (*of_sources, first)):
        found |= {road.folder: after for road, after in pairwise(line)}
    return found


def meta(explainer: Explainer, following: Mapping[str, Road], path: str, title: str) -> View:
    """What the front matter of a page holds of this; the first page, which says where to go itself, has none."""
    folder = links.folder(path)
    if folder == links.HOME:
        return {}
    trail = steps(folder, title, explainer.editorial.title)[:-1]
    after = following.get(folder) or Road(links.HOME, explainer.editorial.title, "the question and the answer")
    above = [step for step, _ in trail if step != links.HOME]
    return {
        **({"section": f"{above[-1]}/"} if above else {}),
        "trail": [{"title": name, "address": links.link(folder, step)} for step, name in trail],
        "next": {
            "word": "Next" if after.folder else "Back to",
            "title": after.name,
            "about": after.about,
            "address": links.link(folder, after.folder),
        },
    }
