"""Evidence markers, numbered page by page, and the list of sources at a page's end that the numbers lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.charts.kit.words import listed
from generator.escape import Safe, join
from generator.model.article import Article
from generator.model.dates import Edtf
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer, Target
from generator.model.sayings import Claim, Statement
from generator.pages.kit import links
from generator.pages.kit.base import View
from generator.pages.kit.markup import BETWEEN_MARKS, element, hyperlink, quoted

MOST_MARKS = 3
"""How many markers a sentence can carry and still be read with ease."""

Citation = tuple[str, str, Sequence[Evidence]]
"""The anchor of a thing, one of its sources, and all its evidence."""

Speaker = Callable[[str, Article], str]
"""Whose words an anchor stands for, and when they were said if the source is of another day; empty for other things."""


@dataclass(frozen=True, slots=True)
class Note:
    """One number of a page: what one source says of one thing."""

    number: int
    article: Article
    anchor: str
    evidence: tuple[Evidence, ...]

    @property
    def kind(self) -> str:
        """`quoted` where some words of the source are given, else `referenced`."""
        return kind(self.evidence)


class Notes:
    """The notes of one page, in the order in which the page first uses them."""

    def __init__(self, path: str, articles: Mapping[str, Article], speaker: Speaker = lambda *_: "") -> None:
        """The notes of the page at this path; `speaker` tells whose words an anchor stands for."""
        self._path = path
        self._articles = articles
        self._speaker = speaker
        self._notes: dict[tuple[str, str], Note] = {}

    def marks(self, anchor: str, evidence: Sequence[Evidence]) -> Safe:
        """The markers of one thing, one for each source of it; `anchor` is its entry on a source's page."""
        notes = self._cite((anchor, each, evidence) for each in sources(evidence))
        return join([self._mark(note) for note in notes], BETWEEN_MARKS)

    def few_marks(self, targets: Sequence[Target]) -> Safe:
        """The markers of one sentence: of many, the first few that show most, and how many more there are.

        Each thing that carries the sentence comes first with one source, if possible one whose words are shown.
        """
        cited = [[(t.anchor, each, t.evidence) for each in sources(t.evidence)] for t in targets]
        firsts = [each[0] for each in cited if each]
        notes = self._cite([*firsts, *(citation for each in cited for citation in each)])
        few = len(notes) if len(notes) <= MOST_MARKS + 1 else MOST_MARKS
        marks = [self._mark(note) for note in notes[:few]]
        return join([*marks, _more(notes[few:])] if notes[few:] else marks, BETWEEN_MARKS)

    def view(self) -> list[View]:
        """The list for the page's end."""
        return [self._entry(note) for note in self._notes.values()]

    def so_far(self) -> View:
        """Which notes there are so far, and for those whose source another note has named before, its number."""
        first: dict[str, int] = {}
        again: dict[str, int] = {}
        for note in self._notes.values():
            number = first.setdefault(note.article.id, note.number)
            if number != note.number:
                again[links.anchor("note", str(note.number))] = number
        return {"shown": sorted(links.anchor("note", str(n.number)) for n in self._notes.values()), "again": again}

    def _cite(self, citations: Iterable[Citation]) -> list[Note]:
        """The notes of these citations, each once, numbered in this order as far as they are new."""
        return list(dict.fromkeys([self._note(*citation) for citation in citations]))

    def _note(self, anchor: str, source: str, evidence: Sequence[Evidence]) -> Note:
        pieces = [each for each in evidence if each.article == source]
        known = self._notes.get((anchor, source))
        number = known.number if known else len(self._notes) + 1
        shown = tuple(dict.fromkeys([*(known.evidence if known else ()), *pieces]))
        note = Note(number, self._articles[source], anchor, shown)
        self._notes[anchor, source] = note
        return note

    def _mark(self, note: Note) -> Safe:
        mark = element(
            "a",
            str(note.number),
            class_=Safe(f"ev ev--{note.kind}"),
            href=self._address(note),
            data_ev=links.anchor(note.anchor),
            data_note=links.anchor("note", str(note.number)),
            aria_label=f"Source {note.number}: {note.article.short}, {note.kind}",
        )
        return element("sup", mark)

    def _entry(self, note: Note) -> View:
        return {
            "id": links.anchor("note", str(note.number)),
            "source": hyperlink(note.article.name, self._address(note)),
            "credit": published(note.article) if note.article.name == note.article.publisher else credit(note.article),
            "speaker": self._speaker(note.anchor, note.article),
            "places": [passage(each) for each in note.evidence],
            "kind": note.kind,
        }

    def _address(self, note: Note) -> Safe:
        return links.link(self._path, links.source_page(note.article.id), note.anchor)


def _more(notes: Sequence[Note]) -> Safe:
    """One marker for all that a sentence has no room for; it leads to the list at the page's end.

    On paper nobody can follow it, so its numbers stand there in its place.
    """
    numbers = sorted(note.number for note in notes)
    label = f"{len(notes)} more sources: numbers {listed([str(number) for number in numbers])} in the list on this page"
    address = Safe("#") + links.anchor("note", str(numbers[0]))
    mark = element("a", f"+{len(notes)}", class_=Safe("ev ev--more"), href=address, aria_label=label)
    return element("sup", mark + _on_paper(numbers))


def _on_paper(numbers: Sequence[int]) -> Safe:
    """The numbers that only paper shows; no screen, screen reader or search meets them."""
    each = [element("a", str(number), href=Safe("#") + links.anchor("note", str(number))) for number in numbers]
    return Safe('<span class="ev__rest" hidden data-search-exclude>') + join(each, ", ") + Safe("</span>")


def speaker(explainer: Explainer, anchor: str, article: Article) -> str:
    """Whose statement or claim this anchor is, and its day where the source is of another; else empty.

    A statement is of those too who share its words; a claim that a source reports as fact is nobody's.
    """
    kind, _, saying = anchor.partition("-")
    if kind == "statement" and saying in explainer.statements:
        return _said(explainer.statements[saying], explainer, article)
    if kind == "claim" and saying in explainer.claims:
        return _claimed(explainer.claims[saying], explainer, article)
    return ""


def _said(said: Statement, explainer: Explainer, article: Article) -> str:
    others = f" with {said.with_others}" if said.with_others else ""
    return f"said by {explainer.party(said.speaker).name}{others}{_on(said.date, article)}"


def _claimed(claim: Claim, explainer: Explainer, article: Article) -> str:
    return f"claim of {explainer.party(claim.by).name}{_on(claim.date, article)}" if claim.by else ""


def _on(date: Edtf | None, article: Article) -> str:
    """The day on which something was said, where it is known to be another than that of the source."""
    known = date is not None and date.single_day and not (date.approximate or date.uncertain)
    return f" on {date.human()}" if date and known and date != article.published else ""


def credit(article: Article) -> str:
    """Who published a source, and when, as one line."""
    return f"{article.publisher or 'publisher not named'}, {published(article)}"


def published(article: Article) -> str:
    """When a source was published, in words."""
    return article.published.human() if article.published else "date not stated"


def sources(evidence: Sequence[Evidence]) -> list[str]:
    """The sources of the evidence, each once, those whose words are shown first."""
    return sorted(dict.fromkeys(e.article for e in evidence), key=lambda each: _wordless(each, evidence))


def _wordless(article: str, evidence: Sequence[Evidence]) -> bool:
    return not any(each.exact for each in evidence if each.article == article)


def kind(evidence: Sequence[Evidence]) -> str:
    """`quoted` where at least one piece of evidence gives the source's own words, else `referenced`."""
    return "quoted" if any(each.kind == "quoted" for each in evidence) else "referenced"


def passage(evidence: Evidence) -> View:
    """Where in the source one piece of evidence stands, and its words where they are given."""
    found = [f"paragraph {evidence.paragraph}" if evidence.paragraph else "", evidence.place or ""]
    where = "; ".join(part for part in found if part)
    exact = quoted(evidence.exact) if evidence.exact else ""
    return {"where": where or "place in the source not given", "exact": exact}
