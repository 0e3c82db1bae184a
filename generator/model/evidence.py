"""Evidence: the place in a source that carries a fact."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal
from urllib.parse import quote

from pydantic import Field, ValidationInfo, field_validator, model_validator

from generator.model.base import Id, Record, Text

MAX_ANCHOR_WORDS = 12

_MARKS = re.compile(r"[\[(]?(?:\u2026|\.{3,})[\])]?|\[[^\[\]]*\]")


class Evidence(Record):
    """Where a source says something: article, paragraph and the exact short words that carry it.

    Follows the W3C Web Annotation TextQuoteSelector (exact, prefix, suffix). Where the words are not at hand,
    `place` tells in our words where in the source the support stands.
    """

    article: Id
    paragraph: Annotated[int, Field(ge=1, le=10_000)] | None = None
    exact: Text | None = None
    prefix: Text | None = None
    suffix: Text | None = None
    place: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _belongs_to_the_file(cls, data: Any, info: ValidationInfo) -> Any:
        """Evidence written in an article's own file is about that article."""
        article = (info.context or {}).get("article")
        if isinstance(data, dict) and article and "article" not in data:
            return {**data, "article": article}
        return data

    @field_validator("exact")
    @classmethod
    def _is_short(cls, value: str | None) -> str | None:
        if value is not None and len(value.split()) > MAX_ANCHOR_WORDS:
            raise ValueError(f"an anchor has at most {MAX_ANCHOR_WORDS} words, this has {len(value.split())}")
        return value

    @property
    def kind(self) -> Literal["quoted", "referenced"]:
        """`quoted` where the exact words are given, `referenced` where only the place in the source is."""
        return "quoted" if self.exact else "referenced"


def text_fragment(evidence: Evidence) -> str:
    """The end of an address that shows the words in the source (`:~:text=…`); empty where there are none.

    Follows the WICG's URL Fragment Text Directives: what an ellipsis or a bracket parts becomes a range, from the
    first words to the last. A `#` goes before it, unless the address has a fragment already.
    """
    parts = [part.strip() for part in _MARKS.split(evidence.exact or "") if part.strip()]
    if not parts:
        return ""
    words = [_encoded(part) for part in (*parts[:1], *parts[1:][-1:])]
    before = [f"{_encoded(evidence.prefix)}-"] if evidence.prefix else []
    after = [f"-{_encoded(evidence.suffix)}"] if evidence.suffix else []
    return f":~:text={','.join((*before, *words, *after))}"


def _encoded(words: str) -> str:
    """Words percent-encoded, with the hyphen too, which is a sign of the directive's own as the comma and & are."""
    return quote(words, safe="").replace("-", "%2D")


EvidenceList = Annotated[tuple[Evidence, ...], Field(min_length=1)]


class Remark(Record):
    """Words about something and the evidence that they come with; words without any are the editors' own."""

    text: Text
    evidence: tuple[Evidence, ...] = ()
