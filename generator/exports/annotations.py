"""All evidence as annotations of its sources, after the W3C Web Annotation Data Model.

Each piece of evidence is one annotation: its target is the passage, its body what the passage carries, in our words,
with a link to where the site tells of it. Addresses of this site are relative to the file, which is their base.
"""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.escape import plain_url
from generator.linked import Local, placed
from generator.linked.events import MANY_CELLS
from generator.model.article import Article
from generator.model.event import Report
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer
from generator.model.organisation import Membership

PATH = "data/annotations.jsonld"
FOLDER, FILE = PATH.split("/")
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Carried:
    """A fact that evidence carries: the fragment that names it, the fact in our words, and its evidence."""

    anchor: str
    words: str
    evidence: Sequence[Evidence]


def web_annotations(explainer: Explainer) -> str:
    """The collection of all annotations, in one page."""
    items = list(_annotations(explainer))
    collection = {
        "@context": CONTEXT,
        "id": FILE,
        "type": "AnnotationCollection",
        "label": f"The evidence of “{explainer.editorial.title}”",
        "total": len(items),
        "first": {"id": f"{FILE}#page", "type": "AnnotationPage", "partOf": FILE, "startIndex": 0, "items": items},
    }
    return json.dumps(placed(collection, FOLDER), ensure_ascii=False, indent=1) + "\n"


def _annotations(explainer: Explainer) -> Iterator[Json]:
    """One annotation for each piece of evidence, named by what it carries, its source and a number."""
    editorial, numbers = explainer.editorial, Counter[str]()
    creator = {"id": Local("index.html#authors"), "name": f"Authors of “{editorial.title}”"}
    created = {"created": f"{editorial.as_of}T00:00:00Z"} if editorial.as_of.single_day else {}
    for carried in _carried(explainer):
        for evidence in dict.fromkeys(carried.evidence):
            name = f"{carried.anchor}.{evidence.article}"
            numbers[name] += 1
            yield {
                "id": f"{FILE}#{name}.{numbers[name]}",
                "type": "Annotation",
                "motivation": "describing",
                "creator": creator,
                **created,
                "body": _bodies(carried, evidence, editorial.language),
                "target": _targets(explainer.articles[evidence.article], evidence),
            }


def _bodies(carried: Carried, evidence: Evidence, language: str) -> list[Json]:
    """The fact in our words, where this site tells of it, and where in the source it stands, if that is known."""
    shown = Local(f"sources/{evidence.article}/index.html#{carried.anchor}")
    where = [f"Paragraph {evidence.paragraph}"] if evidence.paragraph else []
    place = "; ".join([*where, *([evidence.place] if evidence.place else [])])
    return [
        _words(carried.words, language, "describing"),
        {"type": "SpecificResource", "source": shown, "purpose": "linking"},
        *([_words(place, language, "commenting")] if place else []),
    ]


def _words(value: str, language: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "language": language, "purpose": purpose}


def _targets(article: Article, evidence: Evidence) -> list[Json]:
    """The passage in the source, and in its archived copy, where its words are given; else the source as a whole."""
    quote = {"exact": evidence.exact, "prefix": evidence.prefix, "suffix": evidence.suffix}
    selector = {"type": "TextQuoteSelector"} | {name: words for name, words in quote.items() if words}
    narrowed = {"selector": selector} if evidence.exact else {}
    return [{"type": "SpecificResource", "source": each} | narrowed for each in _addresses(article)]


def _addresses(article: Article) -> list[str]:
    """The source's addresses; without any, the name of its text by its hash (RFC 6920), else its page on this site."""
    known = [plain_url(url) for url in (article.url, article.archive_url) if url]
    if known:
        return known
    if article.fingerprint:
        digest = base64.urlsafe_b64encode(bytes.fromhex(article.fingerprint.removeprefix("sha256:")))
        return [f"ni:///sha-256;{digest.decode().rstrip('=')}"]
    return [Local(f"sources/{article.id}/index.html#source")]


def _carried(explainer: Explainer) -> Iterator[Carried]:
    """Every fact with its evidence; of very many reports of who took part none, since no page lists them."""
    for said in explainer.statements.values():
        yield Carried(f"statement-{said.id}", f"{explainer.party(said.speaker).name}: {said.reported}", said.evidence)
    for claim in explainer.claims.values():
        owner = f"{explainer.party(claim.by).name}: " if claim.by else ""
        yield Carried(f"claim-{claim.id}", owner + claim.text, claim.evidence)
    for event in explainer.events.values():
        yield Carried(f"event-{event.id}", f"{event.title}, {event.date.human()}", event.evidence)
    if sum(count.stated for count in explainer.participation.counts()) <= MANY_CELLS:
        yield from (_cell(explainer, report) for report in explainer.participation.reports())
    yield from (_bond(explainer, membership) for membership in explainer.memberships)
    for person in explainer.people.values():
        yield from (Carried(f"role-{person.id}", f"{person.name}: {r.title}", r.evidence) for r in person.roles)


def _cell(explainer: Explainer, report: Report) -> Carried:
    """What one source says of one member's part, whether or not another says otherwise."""
    event, status = explainer.events[report.event], explainer.editorial.vocabulary[report.status]
    words = f"{explainer.members[report.member].name} at: {event.title}, {event.date.human()}. {status.label}."
    return Carried(f"cell-{report.event}-{report.member}", words, report.evidence)


def _bond(explainer: Explainer, membership: Membership) -> Carried:
    organisation = explainer.organisations[membership.organisation]
    instruments = [f" ({each.name})" for each in organisation.instruments if each.id == membership.instrument]
    ends = (("start", membership.since), ("end", membership.until))
    told = [f"{name}: {date.human()}" for name, date in ends if date]
    bound = f"{explainer.members[membership.member].name} and the {organisation.short}{''.join(instruments)}"
    words = ", ".join([bound, *told])
    return Carried(f"membership-{membership.member}-{membership.organisation}", words, membership.evidence)
