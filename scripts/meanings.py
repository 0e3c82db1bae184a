"""What each field of the seed format is for, in an author's words. `scripts.fields` makes the reference of them."""

from collections.abc import Mapping

from generator.model.article import Article
from generator.model.assertions import Bounds
from generator.model.base import Record
from generator.model.editorial import Correction, Editorial, Question, SameEvent, Term
from generator.model.event import Kind, Level
from generator.model.evidence import Evidence
from generator.model.look import Look
from generator.model.organisation import Body, Instrument, Member, Membership, Organisation
from generator.model.people import Person, Place, Role
from generator.model.sayings import Claim, Point, Side, Statement, Voice
from generator.model.status import Status, Vocabulary
from generator.reading.spec import DisputeSpec, EventSpec, ParticipationSpec, SeedFile

PLACE = "Where."
DATE_BASIS = "How the date is known, where the source does not simply print it. Readers see it."
SPELLINGS = "Other spellings that sources use. The search finds them all."
NAMES = (
    "Names by which readers may look for it, in any language and script, each list below its language: "
    "`be-Latn: [Miensk]`. They are yours, and the site says so: no source need use them."
)
WIKIDATA = "Its number on Wikidata."
SUPPORT = "Where the source says so."

MEANINGS: Mapping[type[Record], Mapping[str, str]] = {
    SeedFile: {
        "article": "The source itself. It stands first in each file below `articles/`, and in no other file.",
        "explainer": "The question, the answer and what goes with them. One file of the dataset has it.",
        "organisations": "The organisation that the explainer is about, and any other that it mentions.",
        "members": "Those that can take part. Pages show them in this order.",
        "memberships": "Who belonged to which organisation, and when.",
        "people": "Those who speak, hold an office or are spoken of.",
        "places": "Where events were held and things were said.",
        "events": "What members can take part in, and who did. Files that tell of the same event share its id.",
        "same_events": "Entries that you read as one event, and why.",
        "statements": "What somebody is reported to have said.",
        "claims": "Single facts and assertions, each in one sentence of your own.",
        "disputes": "Matters on which sources or parties disagree.",
        "positions": "Points on which the parties hold different views, side by side.",
        "glossary": "Words that readers may not know.",
        "corrections": "What was changed after it had been published.",
    },
    Article: {
        "id": "The name of the file without `.yaml`. Leave it out.",
        "publisher": "Who published it. Leave it out where the text at hand does not say.",
        "title": "Its own title.",
        "described_as": "What it is, in your words, where it carries no title.",
        "url": "Its address.",
        "archive_url": "The address of an archived copy.",
        "published": "When it was published.",
        "published_basis": "How you know that date, where the page does not print it.",
        "added": "When you added it. The feed tells of it under this date, or else under that of its publication.",
        "language": "Its language, as an ISO 639 code.",
        "kind": "`news` is reporting, `official` is a government or an organisation on itself, `reference` is a work "
        "such as an encyclopedia.",
        "paragraphs": "How many paragraphs its text has. Evidence may then not point beyond the last.",
        "fingerprint": "`sha256:` and the SHA-256 of the text that you worked from, as "
        "[`verify`](index.md#verify) prints it.",
        "text": "A file in the seeds folder with that text, to check your quotations against. It is never published, "
        "and may be missing.",
        "note": "What a reader should know of the source.",
    },
    Editorial: {
        "title": "The short name of the site, shown at the top of every page.",
        "question": "The question, which is the headline.",
        "answer": "The short answer: two or three sentences.",
        "as_of": "The day up to which the explainer goes, as one day. Later events are *not yet held*.",
        "organisation": "The organisation whose events make the matrix.",
        "lead": "The article that raised the question.",
        "language": "The language of the site’s text, as an ISO 639 code.",
        "description": "One sentence for search engines and previews.",
        "minimum": "Below this many stated events a number of events stands alone, without a share.",
        "kinds": "The kinds of events that your dataset tells apart.",
        "levels": "The levels of representation, from the highest down.",
        "vocabulary": "Statuses of your own; see [statuses of your own](index.md#vocabulary).",
        "key_points": "Five or six points, each with its evidence.",
        "questions": "Questions that readers ask, with answers.",
        "known": "What is known: one entry a point.",
        "disputed": "What is disputed: one entry a point.",
        "not_known": "What no source states: one entry a point.",
        "method": "How the explainer was made. Needs no markers.",
        "assertions": "What the data must hold at least or at most; see [assertions](index.md#assertions).",
        "look": "An accent and a logo of your own; see [looks](index.md#look).",
    },
    Look: {
        "accent": "The colour of the line above each page, of focus and of links that are pointed at.",
        "logo": "A square picture that stands before the site’s name.",
    },
    Bounds: {
        "at_least": "The least that there must be.",
        "at_most": "The most that there may be.",
    },
    Question: {
        "id": "The end of its address.",
        "question": "The question, as a reader would put it.",
        "answer": "The answer.",
    },
    Kind: {"id": "What events name it by.", "label": "Its name for one event.", "plural": "Its name for several."},
    Level: {"id": "What participation names it by.", "label": "What readers see."},
    Vocabulary: {
        "statuses": "All statuses that an author may write, in the order of legends. They replace the default ones.",
        "took_part": "What the statuses that count as `took-part` are called together.",
        "in_part": "What those that count as `in-part` are called together.",
        "stayed_away": "What those that count as `stayed-away` are called together.",
    },
    Status: {
        "id": "What participation names it by.",
        "label": "What readers see.",
        "meaning": "What it means, in one sentence, for the legend.",
        "symbol": "Its sign. No other status may have it, nor one of those that follow from the data (`≠`, `?`, `·`, "
        "`…`).",
        "light": "Its colour on a light page.",
        "dark": "Its colour on a dark page.",
        "pattern": "The pattern of its bars, so that it is not told by colour alone.",
        "counts_as": "`took-part` counts in both numbers of “n of N stated”, `in-part` and `stayed-away` in the second "
        "only, `outside` in neither.",
        "refines": "A status that this one says more exactly: both together are no contradiction.",
        "derived": "The program’s own mark for statuses that follow from the data. Leave it out.",
        "open_to_guests": "Whether somebody can have this status who is not a member at the time.",
    },
    Organisation: {
        "id": "What other entries name it by.",
        "name": "Its full name.",
        "short": "Its short name or abbreviation.",
        "names": NAMES,
        "wikidata": WIKIDATA,
        "url": "The address of its own site.",
        "bodies": "Its parts that meet on their own.",
        "instruments": "What membership rests on: a treaty, a charter.",
    },
    Body: {"id": "What events name it by.", "name": "Its name."},
    Instrument: {
        "id": "What memberships name it by.",
        "name": "Its name.",
        "confers_membership": "Whether being bound by it makes one a member.",
    },
    Member: {
        "id": "What other entries name it by. For a state, its ISO 3166 code of two letters.",
        "name": "Its name.",
        "adjective": "The adjective of the name.",
        "names": NAMES,
        "wikidata": WIKIDATA,
    },
    Membership: {
        "member": "Whose membership it is.",
        "organisation": "In what.",
        "instrument": "What it rests on.",
        "since": "When it began. `../2023-11-23` is an unknown day, not later than that one.",
        "since_how": "How it began: “signed the charter”.",
        "until": "When it ended. Leave it out where it has not ended.",
        "until_how": "How it ended.",
        "note": "What a reader should know of it.",
        "evidence": SUPPORT,
    },
    Person: {
        "id": "What other entries name the person by.",
        "name": "The name as your site spells it.",
        "spellings": SPELLINGS,
        "names": NAMES,
        "wikidata": "The person’s number on Wikidata.",
        "note": "What a reader should know of the person.",
        "roles": "The offices that sources say the person holds.",
    },
    Role: {
        "title": "The office: “Foreign Minister of Armenia”.",
        "of": "For whom the person speaks in it.",
        "since": "Since when, where a source says so.",
        "until": "Until when, where a source says so.",
        "evidence": SUPPORT,
    },
    Place: {
        "id": "What other entries name it by.",
        "name": "The name as your site spells it.",
        "spellings": SPELLINGS,
        "wikidata": WIKIDATA,
        "note": "What a reader should know of it; who calls it by which name, where that is contested.",
    },
    EventSpec: {
        "id": "The same in every file that tells of the event.",
        "title": "What it is called. At least one file must give it.",
        "kind": "What kind of event it is. At least one file must give it.",
        "organisation": "Whose event it is. Left out, the explainer’s own organisation.",
        "body": "Which part of the organisation met.",
        "date": "When it was held. At least one file must give it.",
        "date_basis": DATE_BASIS,
        "place": "Where it was held.",
        "format": "How those who took part met.",
        "chair": "Which member was in the chair.",
        "extent": "`several` where the source speaks of events in the plural without a number. Such an entry is shown "
        "and never counted.",
        "guests": "Who was there without being, or ever having been, a member.",
        "summary": "What happened, in your words.",
        "note": "What a reader should know of this source’s account.",
        "evidence": "Where the source tells of the event.",
        "participation": "Who took part, as this source has it. Leave out whom it does not mention.",
    },
    ParticipationSpec: {
        "status": "How the member took part, or that it did not. `am: absent` is short for `am: {status: absent}`.",
        "level": "At what level it was represented.",
        "note": "What a reader should know of it.",
        "evidence": "Where the source says so. Left out, the event’s evidence serves.",
    },
    SameEvent: {
        "event": "The vaguer entry, which is merged into the other.",
        "same_as": "The entry that stays.",
        "why": "Why you read them as one. Readers see it.",
    },
    Statement: {
        "id": "What markers and other entries name it by.",
        "speaker": "Who said it.",
        "with_others": "Others to whom the source gives the same words.",
        "kind": "What the speaker does in saying it.",
        "date": "When it was said.",
        "date_basis": DATE_BASIS,
        "place": PLACE,
        "audience": "To whom: “reporters”, “parliament”.",
        "quotes": "The exact words that the source sets in quotation marks, in their order, without the marks.",
        "reported": "The whole of what was said, in your words.",
        "evidence": SUPPORT,
    },
    Claim: {
        "id": "What markers and other entries name it by.",
        "text": "One sentence in your words.",
        "by": "Whose claim it is. Left out, the source reports it as fact.",
        "kind": "What the claimant does in making it.",
        "date": "When it was made, or when it happened. A dated claim stands on the timeline.",
        "date_basis": DATE_BASIS,
        "place": PLACE,
        "contests": "Which claims or statements it contradicts.",
        "note": "What a reader should know of it.",
        "evidence": SUPPORT,
    },
    DisputeSpec: {
        "id": "The end of its address.",
        "title": "What is disputed; only with `sides`, which need it.",
        "sides": "Each version, two or more. Give these, or `cell`, or `date_of`.",
        "cell": "The cell on which sources disagree and of which the note is: `event/member`.",
        "date_of": "The event on whose date sources disagree and of which the note is.",
        "note": "What a reader should know of it. Say nothing of who is right.",
    },
    Side: {"label": "The version in a word or two.", "claims": "What carries it."},
    Point: {
        "id": "The end of its address.",
        "question": "The point, as a question.",
        "voices": "Each party that a source gives a position of.",
        "silent": "Whose position no source here gives.",
    },
    Voice: {
        "who": "Whose position it is.",
        "summary": "The position in your words.",
        "says": "What shows it.",
    },
    Term: {
        "id": "What prose names it by: `[words](term:id)`.",
        "term": "The word.",
        "also": "Other words for the same.",
        "meaning": "What it means.",
    },
    Correction: {
        "id": "The end of its address.",
        "date": "When it was corrected.",
        "what": "What was changed, from what to what.",
        "why": "Why.",
        "concerns": "What is concerned.",
    },
    Evidence: {
        "article": "Which source. Left out in an article’s own file, that article.",
        "paragraph": "The number of the paragraph, counted from 1.",
        "exact": "The words that carry it, copied exactly from that paragraph: at most twelve.",
        "prefix": "The words just before them, where the same words stand twice in the paragraph.",
        "suffix": "The words just after them, for the same purpose.",
        "place": "Where in the source it stands, in your words, where you cannot give its own: “second paragraph: list "
        "of those attending”.",
    },
}
