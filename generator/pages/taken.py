"""Everything that one source gives to the explainer, as the entries of the source's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.escape import MAX_URL, Safe, url
from generator.model.article import Article
from generator.model.cell import Cell, refined_by
from generator.model.event import Report
from generator.model.evidence import Evidence, text_fragment
from generator.model.explainer import Explainer, Taken
from generator.model.organisation import Membership
from generator.model.people import Person, Role
from generator.model.sayings import Claim, Statement
from generator.pages.kit import contested, links, sayings
from generator.pages.kit.base import View
from generator.pages.kit.desk import Desk
from generator.pages.kit.markup import hyperlink, outward, quoted, sentence
from generator.pages.kit.matrix import badge
from generator.pages.kit.notes import kind, passage
from generator.pages.kit.records import membership_anchor, span_words
from generator.pages.kit.sentences import count
from generator.pages.uses import Use

Used = Mapping[str, tuple[Use, ...]]

MOST_USES = 2
"""How many places that use an entry stand in sight; more fold."""


def pieces(taken: Taken) -> Iterator[Sequence[Evidence]]:
    """The evidence of each fact that was taken from a source."""
    yield from (event.evidence for event in taken.events)
    yield from (report.evidence for report in taken.reports)
    yield from (membership.evidence for membership in taken.memberships)
    yield from (statement.evidence for statement in taken.statements)
    yield from (claim.evidence for claim in taken.claims)
    yield from (role.evidence for _, role in taken.roles)


def sections(desk: Desk, article: str, taken: Taken, used: Used) -> list[View]:
    """The entries in groups; groups without entries are left out."""
    groups = (
        ("statements", "Statements", _statements(desk, taken)),
        ("claims", "Claims and reported facts", _claims(desk, taken)),
        ("events", "Events", _events(desk, taken)),
        ("participation", "Who took part", _reports(desk, listed_reports(desk, taken, used))),
        ("memberships", "Membership", _memberships(desk, taken)),
        ("offices", "People and their offices", _roles(desk, taken)),
    )
    made = ((a, label, [_entry(desk, article, used, each) for each in _grouped(found)]) for a, label, found in groups)
    return [{"anchor": links.anchor("taken", a), "label": label, "entries": found} for a, label, found in made if found]


class Raw(NamedTuple):
    """The anchor of an entry, its words, its evidence, and the places where it is always used.

    `dispute` is where the page of disputes tells of it, and `against` the evidence that contradicts it, of which there
    may be none although the matter is disputed. `saying` is the statement or claim that it is.
    """

    anchor: str
    words: Safe
    evidence: Sequence[Evidence]
    always: tuple[Use, ...] = ()
    dispute: str = ""
    against: Sequence[Evidence] = ()
    saying: Statement | Claim | None = None


def _grouped(found: Iterable[Raw]) -> list[Raw]:
    """Entries of one anchor in one, so that no id stands twice on a page."""
    groups: dict[str, list[Raw]] = {}
    for raw in found:
        groups.setdefault(raw.anchor, []).append(raw)
    return [_together(alike) for alike in groups.values()]


def _together(alike: Sequence[Raw]) -> Raw:
    return alike[0]._replace(
        words=sentence(*dict.fromkeys(each.words for each in alike)),
        evidence=[piece for each in alike for piece in each.evidence],
        against=[piece for each in alike for piece in each.against],
    )


def _entry(desk: Desk, article: str, used: Used, raw: Raw) -> View:
    anchor = raw.anchor
    mine = tuple(dict.fromkeys(each for each in raw.evidence if each.article == article))
    places = dict.fromkeys((*raw.always, *used.get(anchor, ())))
    against = _others(article, raw.against)
    others = [other for other in _others(article, raw.evidence) if other not in against]
    return {
        "anchor": links.anchor(anchor),
        "words": raw.words,
        "kind": kind(mine),
        "places": [passage(each) for each in mine],
        "outward": _outward(desk.explainer.articles[article], mine),
        "dispute": desk.to(links.DISPUTES, raw.dispute) if raw.dispute else "",
        **_contests(desk, raw.saying),
        "against": [desk.source(other, anchor=anchor) for other in against],
        "others": [desk.source(other, anchor=anchor) for other in others],
        "uses": [hyperlink(name, desk.to(folder, fragment)) for name, folder, fragment in places],
        "used": f"Used in {count(len(places), 'place')}" if len(places) > MOST_USES else "",
    }


def _outward(article: Article, evidence: Sequence[Evidence]) -> list[Safe]:
    """Links out of this site to the first words that are quoted, where the source has an address."""
    fragment = next((text_fragment(each) for each in evidence if each.exact), "")
    places = (("Read it at the source", article.url), ("Read it in the archived copy", article.archive_url))
    return [outward(words, url(_at(address, fragment))) for words, address in places if address and fragment]


def _at(address: str, fragment: str) -> str:
    """An address that shows the words, or the bare one where that would be too long."""
    whole = f"{address}{'' if '#' in address else '#'}{fragment}"
    return whole if len(whole) <= MAX_URL else address


def _others(article: str, evidence: Sequence[Evidence]) -> list[str]:
    return [other for other in dict.fromkeys(each.article for each in evidence) if other != article]


def _statements(desk: Desk, taken: Taken) -> Iterator[Raw]:
    for said in taken.statements:
        head = sayings.speakers(desk, said) + Safe(", ") + desk.when(said.date, None)["words"] + ":"
        words = sentence(head, said.reported, *(quoted(quote) for quote in said.quotes))
        yield _said(desk, said, words)


def _claims(desk: Desk, taken: Taken) -> Iterator[Raw]:
    for made in taken.claims:
        owner = desk.party(made.by) + ":" if made.by else ""
        yield _said(desk, made, sentence(owner, made.text))


def _said(desk: Desk, said: Statement | Claim, words: Safe) -> Raw:
    dispute = contested.place_of_either(desk.explainer, said)
    return Raw(sayings.anchor(said), words, said.evidence, dispute=dispute, saying=said)


def _contests(desk: Desk, said: Statement | Claim | None) -> View:
    """What a claim contests, and what contests it; neither for what nobody said."""
    return {
        "contests": [sayings.entry(desk, each) for each in said.contests] if isinstance(said, Claim) else [],
        "contested_by": sayings.contested_by(desk, said.id) if said else [],
    }


def _events(desk: Desk, taken: Taken) -> Iterator[Raw]:
    for event in taken.events:
        anchor = links.anchor("event", event.id)
        words = sentence(desk.event(event.id) + ",", event.date.human())
        yield Raw(anchor, words, event.evidence, (("the event", links.year_page(event), anchor),))


def listed_reports(desk: Desk, taken: Taken, used: Used) -> list[Report]:
    """The cells that the source's page lists: all, or where there are very many, those that the site speaks of."""
    if desk.cell_by_cell:
        return list(taken.reports)
    return [report for report in taken.reports if f"cell-{report.event}-{report.member}" in used]


def _reports(desk: Desk, reports: Iterable[Report]) -> Iterator[Raw]:
    explainer = desk.explainer
    for report in reports:
        event = explainer.events[report.event]
        anchor = links.anchor("cell", report.event, report.member)
        status = badge(explainer.editorial.vocabulary[report.status])["word"]
        words = sentence(desk.member(report.member), "–", desk.event(event.id) + ":", status + ".")
        cell = explainer.participation.cell(report.event, report.member)
        year = ("the event", links.year_page(event), anchor if desk.cell_by_cell else f"event-{event.id}")
        always = (year, *_record(explainer, report.member))
        against = _against(explainer, cell, report.status)
        dispute = anchor if cell.status.contradicted else ""
        yield Raw(anchor, words, explainer.cell_target(cell).evidence, always, dispute, against)


def _against(explainer: Explainer, cell: Cell, status: str) -> tuple[Evidence, ...]:
    """The evidence for what contradicts a status in a disputed cell: for another one, neither finer nor coarser."""
    if not cell.status.contradicted:
        return ()
    vocabulary = explainer.editorial.vocabulary
    coarser = {each.id: (each.id, *refined_by(each, vocabulary)) for each in vocabulary}
    agreeing = {each for each in coarser if each in coarser[status] or status in coarser[each]}
    return tuple(piece for told in cell.reports if told.status not in agreeing for piece in told.evidence)


def _record(explainer: Explainer, member: str) -> tuple[Use, ...]:
    if member not in explainer.own_members:
        return ()
    return ((f"the record of {explainer.members[member].name}", links.member_page(member), "record"),)


def _memberships(desk: Desk, taken: Taken) -> Iterator[Raw]:
    for each in taken.memberships:
        words = sentence(desk.member(each.member), _bond(desk, each) + ",", span_words(each) + ".")
        yield Raw(membership_anchor(each), words, each.evidence, _record(desk.explainer, each.member))


def _bond(desk: Desk, each: Membership) -> str:
    """What the member was bound by."""
    organisation = desk.explainer.organisations[each.organisation]
    names = [i.name for i in organisation.instruments if i.id == each.instrument]
    return f"{organisation.short} ({names[0]})" if names else organisation.short


def _roles(desk: Desk, taken: Taken) -> Iterator[Raw]:
    for person, role in taken.roles:
        anchor = links.anchor("role", person.id)
        always = (("people", links.PEOPLE, f"person-{person.id}"),)
        yield Raw(anchor, _office(desk, person, role), role.evidence, always)


def _office(desk: Desk, person: Person, role: Role) -> Safe:
    return sentence(desk.person(person.id) + ":", role.title + ".")
