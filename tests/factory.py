"""Small explainers straight from the model's records, for tests of charts, pages and exports.

    explainer = make_explainer(
        members=("am", "by"),
        events=(event("summit", "2023-11-23"),),
        reports=grid({"summit": {"am": "absent", "by": "host"}}),
    )

Every builder takes any field of its record as a keyword; what is left out has a plain default.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.model.article import Article
from generator.model.editorial import Correction, Editorial, Question, Term
from generator.model.event import Event, Kind, Level, Report, upcoming
from generator.model.evidence import Evidence, Remark
from generator.model.explainer import Explainer
from generator.model.organisation import Body, Instrument, Member, Membership, Organisation
from generator.model.people import Person, Place, Role
from generator.model.sayings import Claim, Dispute, Point, Side, Statement, Voice
from generator.model.status import Status, Vocabulary
from generator.model.table import ParticipationTable, outside_membership, report_rows

LEAD = "lead"
NAMES = {
    "am": "Armenia", "by": "Belarus", "kz": "Kazakhstan", "kg": "Kyrgyzstan", "ru": "Russia", "tj": "Tajikistan",
    "uz": "Uzbekistan", "az": "Azerbaijan", "ge": "Georgia",
}  # fmt: skip
KINDS = (
    Kind(id="summit", label="Summit", plural="Summits"),
    Kind(id="exercise", label="Exercise", plural="Exercises"),
    Kind(id="ministers", label="Ministerial meeting", plural="Ministerial meetings"),
)
VOTES = Vocabulary(
    statuses=(
        Status(
            id="yes", label="Yes", meaning="Voted in favour.", symbol="Y", light="#0072b2", dark="#56b4e9",
            counts_as="took-part",
        ),
        Status(
            id="no", label="No", meaning="Voted against.", symbol="N", light="#d4410c", dark="#ff7a3d",
            counts_as="took-part",
        ),
        Status(
            id="abstain", label="Abstained", meaning="Was there and did not vote.", symbol="A", light="#603004",
            dark="#f5dc8c", counts_as="in-part",
        ),
        Status(
            id="absent", label="Absent", meaning="Was not there.", symbol="-", light="#6a6a6a", dark="#b0b0b0",
            counts_as="stayed-away",
        ),
    ),
    took_part="Voted", in_part="Abstained", stayed_away="Missed the vote",
)  # fmt: skip
"""Another dataset's vocabulary: nothing of it is known to the code."""


def evidence(article: str = LEAD, **more: Any) -> Evidence:
    return Evidence(article=article, **{"paragraph": 1, "exact": "the words that carry it", **more})


def _cited(record: type[Any], given: Mapping[str, Any]) -> Any:
    """A record with evidence; the keyword `article` names the source."""
    fields = dict(given)
    source = fields.pop("article", LEAD)
    return record(**{"evidence": (evidence(source),), **fields})


def article(article_id: str = LEAD, **more: Any) -> Article:
    return Article(
        id=article_id, **{"title": f"Article {article_id}", "published": "2023-11-24", "paragraphs": 9, **more}
    )


def member(member_id: str, name: str = "") -> Member:
    return Member(id=member_id, name=name or NAMES.get(member_id, member_id.upper()))


def organisation(**more: Any) -> Organisation:
    parts = {
        "id": "org", "name": "Organisation for Tests", "short": "OFT",
        "bodies": (Body(id="council", name="Council"),),
        "instruments": (
            Instrument(id="treaty", name="Treaty", confers_membership=False), Instrument(id="charter", name="Charter"),
        ),
    }  # fmt: skip
    return Organisation(**{**parts, **more})


def membership(member_id: str, **more: Any) -> Membership:
    return _cited(Membership, {"member": member_id, "organisation": "org", "instrument": "charter", **more})


def event(event_id: str, date: str = "2023-05-01", **more: Any) -> Event:
    defaults = {"title": event_id.replace("-", " ").capitalize(), "kind": "summit", "organisation": "org"}
    return _cited(Event, {"id": event_id, "date": date, **defaults, **more})


def remark(text: str, article: str = LEAD) -> Remark:
    return Remark(text=text, evidence=(evidence(article),))


def report(event_id: str, member_id: str, status: str, **more: Any) -> Report:
    return _cited(Report, {"event": event_id, "member": member_id, "status": status, **more})


def grid(cells: Mapping[str, Mapping[str, str]], source: str = LEAD) -> tuple[Report, ...]:
    """Reports of one source: event → member → status; what is left out is not stated."""
    return tuple(
        report(event_id, member_id, status, article=source)
        for event_id, row in cells.items()
        for member_id, status in row.items()
    )


def person(person_id: str, name: str = "", **more: Any) -> Person:
    return Person(id=person_id, name=name or person_id.replace("-", " ").title(), **more)


def role(title: str, of: str | None = None, **more: Any) -> Role:
    return _cited(Role, {"title": title, "of": of, **more})


def place(place_id: str, **more: Any) -> Place:
    return Place(id=place_id, **{"name": place_id.title(), **more})


def statement(statement_id: str, speaker: str = "am", **more: Any) -> Statement:
    return _cited(Statement, {"id": statement_id, "speaker": speaker, "reported": "It said something.", **more})


def claim(claim_id: str, text: str = "Something is so.", **more: Any) -> Claim:
    return _cited(Claim, {"id": claim_id, "text": text, **more})


def dispute(dispute_id: str, *sides: tuple[str, str], **more: Any) -> Dispute:
    """A dispute of sides, each a label and a claim."""
    told = tuple(Side(label=label, claims=(claim_id,)) for label, claim_id in sides)
    return Dispute(id=dispute_id, sides=told, **{"title": "What is disputed", **more})


def point(point_id: str, voices: Mapping[str, str], **more: Any) -> Point:
    """A point on which each party (who → id of a claim or statement) holds something."""
    told = tuple(Voice(who=who, summary=f"So it holds.[^{saying}]", says=(saying,)) for who, saying in voices.items())
    return Point(id=point_id, voices=told, **{"question": "What do they hold?", **more})


def term(term_id: str, **more: Any) -> Term:
    return Term(id=term_id, **{"term": term_id.title(), "meaning": "What it means.", **more})


def question(question_id: str, **more: Any) -> Question:
    return Question(id=question_id, **{"question": "What is asked?", "answer": "What is answered.", **more})


def correction(correction_id: str, date: str = "2023-12-01", **more: Any) -> Correction:
    return Correction(id=correction_id, date=date, **{"what": "A date was changed.", "why": "It was wrong.", **more})


def editorial(**more: Any) -> Editorial:
    defaults: dict[str, Any] = {
        "title": "Who took part", "question": "Does Armenia still take part?", "answer": "It says so.",
        "description": "Who took part in what.", "as_of": "2023-12-31", "organisation": "org", "lead": LEAD,
        "kinds": KINDS, "levels": (Level(id="leader", label="Leader"),), "key_points": ("One point.",),
    }  # fmt: skip
    return Editorial(**{**defaults, **more})


EDITORIAL = frozenset(Editorial.model_fields)
RECORDS = ("people", "places", "statements", "claims", "disputes", "positions", "glossary")


def make_explainer(
    members: Iterable[str | Member] = ("am", "by"),
    events: Iterable[Event] = (),
    reports: Iterable[Report] = (),
    **more: Any,
) -> Explainer:
    """A complete explainer of one organisation, `org`.

    `more` takes the explainer's other records (people, places, statements, claims, disputes, positions, glossary,
    corrections, articles, memberships, organisations, parties, merged_events, merge_reasons) and any field of the
    editorial (as_of, minimum, vocabulary, kinds, …); the list of disputed sentences is `disputed`, the records are
    `disputes`. `parties` are members only of a treaty, without a column of their own. Articles that evidence names
    are made as needed. Members without a membership have no known span, so none of their cells is outside.
    """
    told = editorial(**{key: value for key, value in more.items() if key in EDITORIAL})
    unknown = more.keys() - EDITORIAL - {*RECORDS, *OTHERS}
    assert not unknown, f"make_explainer does not know {sorted(unknown)}"
    own = {m.id: m for m in map(_as_member, members)}
    parties = {m.id: m for m in map(_as_member, more.get("parties", ()))}
    dated = {e.id: e for e in sorted(events, key=lambda e: e.date.sort_key)}
    reports, memberships = tuple(reports), tuple(more.get("memberships", ()))
    records = {name: {r.id: r for r in more.get(name, ())} for name in RECORDS}
    ahead = frozenset(e.id for e in dated.values() if upcoming(e.date, told.as_of))
    organisations = more.get("organisations", (organisation(),))
    binding = _binding(organisations, memberships)
    return Explainer(
        editorial=told,
        articles=_articles(more.get("articles", ()), (*dated.values(), *reports, *memberships, *_all(records))),
        organisations={o.id: o for o in organisations},
        members={**own, **parties},
        memberships=memberships,
        events=dated,
        corrections=tuple(more.get("corrections", ())),
        merged_events=dict(more.get("merged_events", {})),
        merge_reasons=dict(more.get("merge_reasons", {})),
        participation=ParticipationTable(
            report_rows(reports),
            dated,
            own,
            told.vocabulary,
            outside_membership(dated.values(), binding, own, ahead),
        ),
        **records,
    )


OTHERS = ("articles", "corrections", "memberships", "merge_reasons", "merged_events", "organisations", "parties")


def _as_member(given: str | Member) -> Member:
    return member(given) if isinstance(given, str) else given


def _all(records: Mapping[str, Mapping[str, Any]]) -> Iterable[Any]:
    for kind in records.values():
        for record in kind.values():
            yield record
            yield from getattr(record, "roles", ())


def _articles(given: Iterable[Article], records: Iterable[Any]) -> dict[str, Article]:
    """The articles given, and a plain one for each other that evidence names; the lead first."""
    known = {a.id: a for a in given}
    named = dict.fromkeys(e.article for record in records for e in getattr(record, "evidence", ()))
    return {name: known.get(name) or article(name) for name in dict.fromkeys((LEAD, *known, *named))}


def _binding(organisations: Iterable[Organisation], memberships: Iterable[Membership]) -> tuple[Membership, ...]:
    """The spans that make somebody a member, without those of mere treaties."""
    mere = {(o.id, i.id) for o in organisations for i in o.instruments if not i.confers_membership}
    return tuple(m for m in memberships if (m.organisation, m.instrument) not in mere)
