"""The CSV tables of `/data/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.base import (
    DATE_COLUMNS,
    DATE_DISPUTED_COLUMN,
    EVIDENCE_COLUMN,
    KIND_COLUMN,
    SEPARATOR,
    SOURCES_COLUMN,
    Column,
    Row,
    Table,
    among,
    columns,
    date_cells,
    place_name,
    pointers,
    sources,
)
from generator.exports.participation import PARTICIPATION, REPORTS
from generator.model.article import Kind
from generator.model.event import Format
from generator.model.explainer import Explainer
from generator.model.sayings import Act


def _events(explainer: Explainer) -> Iterator[Row]:
    for event in explainer.events.values():
        yield (
            event.id, event.title, event.kind, *date_cells(event.date), event.date_basis, event.date_disputed,
            place_name(explainer, event.place), event.organisation, event.body, event.format, event.chair,
            event.counted, event.summary, " ".join(note.text for note in event.notes), sources(event.evidence),
        )  # fmt: skip


def _members(explainer: Explainer) -> Iterator[Row]:
    for member in explainer.own_members.values():
        spans = explainer.spans(member.id)
        since = SEPARATOR.join(str(span.since or "") for span in spans)
        until = SEPARATOR.join(str(span.until or "") for span in spans) if any(span.until for span in spans) else None
        cited = sources(e for span in spans for e in span.evidence)
        yield (member.id, member.name, member.adjective, member.wikidata, since, until, cited)


def _memberships(explainer: Explainer) -> Iterator[Row]:
    for span in explainer.memberships:
        since, until = (str(date) if date else None for date in (span.since, span.until))
        yield (
            span.member, explainer.members[span.member].name, span.organisation, span.instrument, since, span.since_how,
            until, span.until_how, span.note, sources(span.evidence), pointers(span.evidence),
        )  # fmt: skip


def _statements(explainer: Explainer) -> Iterator[Row]:
    for said in explainer.statements.values():
        yield (
            said.id, said.speaker, explainer.party(said.speaker).name, said.with_others, said.kind,
            *date_cells(said.date), said.date_basis, place_name(explainer, said.place), said.audience,
            SEPARATOR.join(said.quotes), said.reported, sources(said.evidence), pointers(said.evidence),
        )  # fmt: skip


def _claims(explainer: Explainer) -> Iterator[Row]:
    for claim in explainer.claims.values():
        by = explainer.party(claim.by).name if claim.by else None
        yield (
            claim.id, claim.text, claim.by, by, claim.kind, *date_cells(claim.date), claim.date_basis,
            place_name(explainer, claim.place), SEPARATOR.join(claim.contests), sources(claim.evidence),
            pointers(claim.evidence),
        )  # fmt: skip


def _sources(explainer: Explainer) -> Iterator[Row]:
    for article in explainer.articles.values():
        yield (
            article.id, article.name, article.publisher, article.title, article.url, article.archive_url,
            str(article.published) if article.published else None, article.published_basis, article.language,
            article.kind, article.paragraphs, explainer.taken_from(article.id).count, article.note,
        )  # fmt: skip


TABLES = (
    PARTICIPATION,
    REPORTS,
    Table("events", "event", columns(
        ("event_id", "The event's id."), ("event", "The event's title."), KIND_COLUMN,
        *DATE_COLUMNS,
        ("date_basis", "How the date is known, where the source does not simply print it."),
        DATE_DISPUTED_COLUMN,
        ("place", "Where it was held."), ("organisation", "The id of the organisation whose event it was."),
        ("body", "The id of the body that met."),
        Column("format", "in-person, video or mixed.", choices=among(Format)),
        ("chair", "The id of the member in the chair."),
        Column(
            "counted", "“no” where a source speaks of events in the plural without a number; these are never counted.",
            "boolean",
        ),
        ("summary", "What happened, in our words."), ("note", "Remarks."), SOURCES_COLUMN,
    ), _events, ("event_id",)),
    Table("members", "member", columns(
        ("member_id", "The member's id: ISO 3166 alpha-2 in lower case for a state."),
        ("member", "The member's name."), ("adjective", "The adjective of the name."),
        ("wikidata", "The member's Wikidata id."),
        Column("since", "The start of each span of membership or of a treaty behind it, as EDTF.", "list"),
        Column("until", "The end of each span, as EDTF; empty where it had not ended.", "list"), SOURCES_COLUMN,
    ), _members, ("member_id",)),
    Table("memberships", "span of membership", columns(
        ("member_id", "The member's id."), ("member", "The member's name."),
        ("organisation", "The organisation's id."), ("instrument", "The id of what the membership rests on."),
        ("since", "Start of the span, as EDTF."), ("since_how", "How it started."),
        ("until", "End of the span, as EDTF; empty where it had not ended."), ("until_how", "How it ended."),
        ("note", "A remark."), SOURCES_COLUMN, EVIDENCE_COLUMN,
    ), _memberships),
    Table("statements", "statement", columns(
        ("statement_id", "The statement's id."), ("speaker_id", "Who said it: a person, member or organisation."),
        ("speaker", "The speaker's name."), ("with_others", "Others to whom the source gives the same words."),
        Column("kind", "statement, refusal, accusation, answer or announcement.", choices=among(Act)), *DATE_COLUMNS,
        ("date_basis", "How the date is known."), ("place", "Where it was said."), ("audience", "To whom."),
        ("quotes", "The exact words that the source quotes; empty where it quotes none."),
        ("reported", "What was said, in our words."), SOURCES_COLUMN, EVIDENCE_COLUMN,
    ), _statements, ("statement_id",)),
    Table("claims", "claim", columns(
        ("claim_id", "The claim's id."), ("text", "The claim, in our words."),
        ("by_id", "Whose claim it is; empty where the source reports it as fact."), ("by", "The claimant's name."),
        Column("kind", "accusation, refusal, answer, announcement or statement, where it is one.", choices=among(Act)),
        *DATE_COLUMNS,
        ("date_basis", "How the date is known."), ("place", "Where."),
        Column("contests", "The ids of the claims or statements that it contradicts.", "list"),
        SOURCES_COLUMN, EVIDENCE_COLUMN,
    ), _claims, ("claim_id",)),
    Table("sources", "source", columns(
        ("source_id", "The source's id."), ("name", "Its title, or our description where it has none at hand."),
        ("publisher", "Who published it; empty where the text does not say."), ("title", "Its own title."),
        ("url", "Its address."), ("archive_url", "An archived copy."), ("published", "When it was published, as EDTF."),
        ("published_basis", "How that date is known."), ("language", "ISO 639 code."),
        Column("kind", "news, official or reference.", choices=among(Kind)),
        Column("paragraphs", "Number of paragraphs, where its text was at hand.", "integer"),
        Column("facts", "How many facts of this explainer rest on it.", "integer"), ("note", "A remark."),
    ), _sources, ("source_id",)),
)  # fmt: skip
