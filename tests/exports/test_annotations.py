"""The evidence as Web Annotations: the shape that the model of the W3C asks for, and what they say."""

from __future__ import annotations

import base64
import copy
import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pyld import jsonld

from generator.exports import annotations as module
from generator.exports import build_exports
from generator.exports.annotations import CONTEXT, PATH, web_annotations
from generator.model.evidence import Evidence
from generator.model.explainer import Explainer
from tests import factory as f
from tests.pages import small

SITE = "https://site.test/"
OA = "http://www.w3.org/ns/oa#"

TEXT = {"type": "string", "minLength": 1}
MOTIVATIONS = [
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
]  # fmt: skip
MOTIVATION = {"enum": MOTIVATIONS}


def closed(required: Mapping[str, Any], optional: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """An object with these properties and no others."""
    return {
        "type": "object", "properties": {**required, **(optional or {})}, "required": list(required),
        "additionalProperties": False,
    }  # fmt: skip


QUOTE = closed({"type": {"const": "TextQuoteSelector"}, "exact": TEXT}, {"prefix": TEXT, "suffix": TEXT})
TARGET = closed({"type": {"const": "SpecificResource"}, "source": TEXT}, {"selector": QUOTE})
WORDS = closed(
    {
        "type": {"const": "TextualBody"},
        "value": TEXT,
        "format": {"const": "text/plain"},
        "language": TEXT,
        "purpose": MOTIVATION,
    }
)
LINK = closed({"type": {"const": "SpecificResource"}, "source": TEXT, "purpose": {"const": "linking"}})
ANNOTATION = closed(
    {
        "id": TEXT, "type": {"const": "Annotation"}, "motivation": MOTIVATION,
        "body": {"type": "array", "minItems": 2, "items": {"oneOf": [WORDS, LINK]}},
        "target": {"type": "array", "minItems": 1, "items": TARGET},
        "creator": closed({"id": TEXT, "name": TEXT}),
    },
    {"created": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}},
)  # fmt: skip
PAGE = closed(
    {
        "id": TEXT, "type": {"const": "AnnotationPage"}, "partOf": TEXT, "startIndex": {"const": 0},
        "items": {"type": "array", "items": ANNOTATION},
    }
)  # fmt: skip
COLLECTION = closed(
    {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"}, "id": TEXT, "type": {"const": "AnnotationCollection"},
        "label": TEXT, "total": {"type": "integer", "minimum": 0}, "first": PAGE,
    }
)  # fmt: skip
VALIDATOR = Draft202012Validator(COLLECTION)
"""What the Web Annotation Data Model says a collection, a page, an annotation and their parts must have."""

LINKED = ("source", "partOf", "creator", "motivation", "purpose")
TERMS = {"@vocab": OA, "id": "@id", "type": "@type"} | {each: {"@id": OA + each, "@type": "@id"} for each in LINKED}


def load(url: str, options: Mapping[str, Any]) -> dict[str, Any]:
    assert url == CONTEXT, f"asks for {url}"
    return {
        "contextUrl": None, "documentUrl": url, "contentType": "application/ld+json", "document": {"@context": TERMS},
    }  # fmt: skip


def told(explainer: Explainer) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(web_annotations(explainer))
    return made


def items(explainer: Explainer) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = told(explainer)["first"]["items"]
    return found


def of(explainer: Explainer, anchor: str) -> list[dict[str, Any]]:
    return [each for each in items(explainer) if each["id"].startswith(f"annotations.jsonld#{anchor}.")]


def words(annotation: Mapping[str, Any], purpose: str = "describing") -> list[str]:
    return [each["value"] for each in annotation["body"] if each["purpose"] == purpose]


def evidence_of(explainer: Explainer) -> list[Evidence]:
    """Every piece of evidence in the model, each once a fact."""
    facts: list[Any] = [
        *explainer.statements.values(), *explainer.claims.values(), *explainer.events.values(),
        *explainer.participation.reports(), *explainer.memberships,
        *(role for person in explainer.people.values() for role in person.roles),
    ]  # fmt: skip
    return [each for fact in facts for each in dict.fromkeys(fact.evidence)]


@pytest.fixture(params=["record", "small"])
def explainer(request: pytest.FixtureRequest, record: Explainer) -> Explainer:
    return record if request.param == "record" else small.explainer()


def test_it_is_among_the_downloads(record: Explainer) -> None:
    assert build_exports(record)[PATH] == web_annotations(record)


def test_it_has_the_shape_of_the_model(explainer: Explainer) -> None:
    assert [each.message for each in VALIDATOR.iter_errors(told(explainer))] == []


def broken(change: Callable[[dict[str, Any]], object]) -> list[str]:
    made = copy.deepcopy(told(small.explainer()))
    change(made)
    return [each.message for each in VALIDATOR.iter_errors(made)]


@pytest.mark.parametrize(
    "change",
    [
        lambda made: made.pop("first"),
        lambda made: made.update({"@context": "https://schema.org"}),
        lambda made: made["first"]["items"][0].pop("target"),
        lambda made: made["first"]["items"][0].update(motivation="guessing"),
        lambda made: made["first"]["items"][0].update(created="2023-12-31"),
        lambda made: made["first"]["items"][0]["target"][0].pop("source"),
        lambda made: made["first"]["items"][0]["target"][0]["selector"].update(exact=""),
        lambda made: made["first"]["items"][0]["target"][0]["selector"].update(type="TextSelector"),
    ],
)
def test_what_breaks_the_model_is_found(change: Callable[[dict[str, Any]], object]) -> None:
    assert broken(change)


def test_every_id_is_another_and_all_are_counted(explainer: Explainer) -> None:
    ids = [each["id"] for each in items(explainer)]
    assert len(set(ids)) == len(ids) == told(explainer)["total"]


def test_every_piece_of_evidence_is_annotated_with_its_exact_words(explainer: Explainer) -> None:
    expected = Counter((each.article, each.exact, each.prefix, each.suffix) for each in evidence_of(explainer))
    found: Counter[tuple[str | None, ...]] = Counter()
    for each in items(explainer):
        quote = each["target"][0].get("selector", {})
        found[each["id"].split(".")[-2], quote.get("exact"), quote.get("prefix"), quote.get("suffix")] += 1
    assert found == expected


def test_every_annotation_leads_to_its_entry_on_the_page_of_its_source(explainer: Explainer) -> None:
    pages = small.pages_of(explainer)
    ids: dict[str, set[str]] = {}
    for each in items(explainer):
        (link,) = [body["source"] for body in each["body"] if body["purpose"] == "linking"]
        path, _, anchor = link.removeprefix("../").partition("#")
        if path not in ids:
            ids[path] = set(small.Reading(small.html_of(pages[path.replace(".html", ".md")])).ids)
        assert anchor in ids[path], link


def test_it_expands_to_whole_addresses() -> None:
    made = told(small.explainer())
    (collection,) = jsonld.expand(made, {"base": f"{SITE}data/annotations.jsonld", "documentLoader": load})
    (page,) = collection[f"{OA}first"]
    assert collection["@id"] == page[f"{OA}partOf"][0]["@id"] == f"{SITE}data/annotations.jsonld"
    for annotation in page[f"{OA}items"]:
        assert annotation["@type"] == [f"{OA}Annotation"]
        assert annotation["@id"].startswith(f"{SITE}data/annotations.jsonld#")
        assert annotation[f"{OA}creator"][0]["@id"] == f"{SITE}index.html#authors"
        assert all(":" in target[f"{OA}source"][0]["@id"] for target in annotation[f"{OA}target"])


FINGERPRINT = "sha256:" + "0f" * 32


@pytest.mark.parametrize(
    ("known", "addresses"),
    [
        ({"url": "https://a.test/x"}, ["https://a.test/x"]),
        ({"url": "https://a.test/x", "archive_url": "https://b.test/y"}, ["https://a.test/x", "https://b.test/y"]),
        ({"archive_url": "https://b.test/y", "fingerprint": FINGERPRINT}, ["https://b.test/y"]),
        (
            {"fingerprint": FINGERPRINT},
            ["ni:///sha-256;" + base64.urlsafe_b64encode(b"\x0f" * 32).decode().rstrip("=")],
        ),
        ({}, ["../sources/lead/index.html#source"]),
    ],
)
def test_the_passage_is_in_every_copy_of_the_source(known: dict[str, str], addresses: list[str]) -> None:
    explainer = f.make_explainer(articles=(f.article(**known),), claims=(f.claim("a-fact"),))
    (annotation,) = items(explainer)
    assert [target["source"] for target in annotation["target"]] == addresses
    assert {target["selector"]["exact"] for target in annotation["target"]} == {"the words that carry it"}


def test_where_only_the_place_is_known_it_is_told_and_no_words_are_made_up() -> None:
    evidence = (f.evidence(exact=None, place="the headline"), f.evidence(paragraph=None, exact=None))
    explainer = f.make_explainer(claims=(f.claim("a-fact", evidence=evidence),))
    placed, bare = items(explainer)
    assert words(placed, "commenting") == ["Paragraph 1; the headline"]
    assert words(bare, "commenting") == []
    assert not any("selector" in target for each in (placed, bare) for target in each["target"])


def test_the_words_around_a_quote_come_with_it() -> None:
    evidence = (f.evidence(prefix="before ", suffix=" after"),)
    (annotation,) = items(f.make_explainer(claims=(f.claim("a-fact", evidence=evidence),)))
    assert annotation["target"][0]["selector"]["prefix"] == "before"


def test_sources_that_disagree_are_told_each_with_its_version() -> None:
    found = of(small.explainer(), "cell-summit-2023-by")
    assert [words(each) for each in found] == [
        ["Belarus at: Summit 2023, 22 or 23 November 2023. Host."],
        ["Belarus at: Summit 2023, 22 or 23 November 2023. Absent."],
    ]


def test_of_what_no_source_states_there_is_no_annotation() -> None:
    explainer = small.explainer()
    assert explainer.participation.cell("talks", "by").status.id == "not-stated"
    assert of(explainer, "cell-talks-by") == []


def test_a_claim_says_whose_it_is_and_a_membership_for_how_long() -> None:
    explainer = small.explainer()
    assert words(of(explainer, "claim-they-failed")[0]) == ["Armenia: They failed to help."]
    assert words(of(explainer, "claim-a-fact")[0]) == ["There is a base."]
    assert words(of(explainer, "statement-undated")[0]) == ["Belarus: It would come."]
    assert words(of(explainer, "membership-uz-org")[0]) == [
        "Uzbekistan and the OFT (Charter), start: 2006, end: 19 December 2012"
    ]
    assert words(of(explainer, "role-ann")[0]) == ["Ann Example: Minister"]


def test_of_very_many_cells_none_is_annotated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY_CELLS", 1)
    assert not [each for each in items(small.explainer()) if "#cell-" in each["id"]]


def test_the_day_is_left_out_where_there_is_none() -> None:
    (annotation,) = items(f.make_explainer(claims=(f.claim("a-fact"),), as_of="2023-12"))
    assert "created" not in annotation
    assert items(small.explainer())[0]["created"] == "2023-12-31T00:00:00Z"
