"""The desk at which one page is put together: the explainer, the page's place in the site, and its notes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial

from generator.escape import Safe, join
from generator.model.article import Article
from generator.model.dates import Edtf
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer, Target
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.kit.markup import element, hyperlink, time
from generator.pages.kit.notes import Notes, credit, speaker

_MAX_TIP = 300
MANY_CELLS = 5_000


class Desk:
    """What the modules of this package share while they make one page; `path` is the page's folder."""

    def __init__(self, explainer: Explainer, path: str) -> None:
        self.explainer = explainer
        self.path = path
        self.notes = Notes(path, explainer.articles, partial(speaker, explainer))

    @cached_property
    def cell_by_cell(self) -> bool:
        """Whether there are so few cells that pages can list each one with its evidence under an anchor of its own.

        Of more, pages show numbers, and each cell leads to its source's page; the downloads have them all.
        """
        return sum(count.stated for count in self.explainer.participation.counts()) <= MANY_CELLS

    def to(self, folder: str, fragment: str = "") -> Safe:
        """The address of a page as this page writes it."""
        return links.link(self.path, folder, fragment)

    def marks(self, target: Target) -> Safe:
        """The evidence markers of a claim, statement, event or cell."""
        return self.notes.marks(target.anchor, target.evidence)

    def marks_of(self, anchor: str, evidence: Sequence[Evidence]) -> Safe:
        """The evidence markers of anything else that a source's page lists under this anchor."""
        return self.notes.marks(anchor, evidence)

    def marks_of_cell(self, anchor: str, evidence: Sequence[Evidence]) -> Safe:
        """The evidence markers of a cell; where there are very many cells, the names of its sources instead."""
        if self.cell_by_cell:
            return self.notes.marks(anchor, evidence)
        named = join([self.source(article) for article in dict.fromkeys(each.article for each in evidence)], ", ")
        return Safe(" (") + named + Safe(")")

    def term(self, term_id: str, words: str = "") -> Safe:
        """A glossary term, with its meaning for those who point at it."""
        term = self.explainer.glossary[term_id]
        tip = " ".join(term.meaning.plain().split())
        shown = tip if len(tip) <= _MAX_TIP else f"{tip[:_MAX_TIP].rsplit(' ', 1)[0]} …"
        address = self.to(links.GLOSSARY, f"term-{term_id}")
        return element("a", words or term.term, class_="term", href=address, data_tip=shown)

    def person(self, person_id: str, words: str = "") -> Safe:
        """A person's name, leading to the entry among the people."""
        name = words or self.explainer.people[person_id].name
        return hyperlink(name, self.to(links.PEOPLE, f"person-{person_id}"))

    def member(self, member_id: str, words: str = "") -> Safe:
        """A member's name, leading to its page; those who were never members have none."""
        name = words or self.explainer.members[member_id].name
        if member_id not in self.explainer.own_members:
            return element("span", name)
        return hyperlink(name, self.to(links.member_page(member_id)))

    def party(self, party_id: str) -> Safe:
        """Whoever speaks or holds a position: a person, a member or an organisation."""
        party = self.explainer.party(party_id)
        shown = {"person": self.person, "member": self.member}.get(party.kind)
        return shown(party_id) if shown else element("span", party.name)

    def event(self, event_id: str, words: str = "") -> Safe:
        """An event's title, leading to its entry on the page of its year."""
        event = self.explainer.events[self.explainer.merged_events.get(event_id, event_id)]
        return hyperlink(words or event.title, self.event_address(event))

    def event_address(self, event: Event) -> Safe:
        """Where an event stands."""
        return self.to(links.year_page(event), f"event-{event.id}")

    def source(self, article_id: str, words: str = "", anchor: str = "") -> Safe:
        """A source's name, leading to its page, or to one entry of it."""
        name = words or self.explainer.articles[article_id].name
        return hyperlink(name, self.to(links.source_page(article_id), anchor))

    def place(self, place_id: str) -> str:
        """A place's name."""
        return self.explainer.places[place_id].name

    def where(self, place_id: str | None) -> str:
        """Where something was, as a sentence says it; nothing where that is not known."""
        return f"in {self.place(place_id)}" if place_id else ""

    def when(self, date: Edtf | None, basis: str | None) -> View:
        """A date in words with how it is known; `date not stated` where there is none."""
        words = time(date) if date else "date not stated"
        return {"words": words, "basis": basis or "", "exact": bool(date and date.single_day)}

    def kind(self, event: Event) -> str:
        """What sort of event it is, in the dataset's words."""
        return next((kind.label for kind in self.explainer.editorial.kinds if kind.id == event.kind), event.kind)

    def level(self, level_id: str) -> str:
        """A level of representation, in the dataset's words."""
        return next((level.label for level in self.explainer.editorial.levels if level.id == level_id), level_id)

    def credit(self, article: Article) -> str:
        """Who published a source, and when, as one line."""
        return credit(article)
