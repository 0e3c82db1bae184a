"""Articles: the sources of an explainer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.base import Id, Record, Text, Title
from generator.model.dates import EdtfDate

WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"'`\\]+$", max_length=2000)]
Kind = Literal["news", "official", "reference"]


class Article(Record):
    """One source and how it is known: who published it, where, when.

    `described_as` names a source that has no title of its own, in our words. `paragraphs` is the number of
    paragraphs of its text where that was at hand; `fingerprint` is the SHA-256 of that text. `text` names a copy of the
    text in the seeds folder, which quotations are checked against and which is never published, as its name is not.
    """

    id: Id
    publisher: Title | None = None
    title: Title | None = None
    described_as: Title | None = None
    url: WebAddress | None = None
    archive_url: WebAddress | None = None
    published: EdtfDate | None = None
    published_basis: Text | None = None
    added: EdtfDate | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")] = "en"
    kind: Kind = "news"
    paragraphs: Annotated[int, Field(ge=1, le=10_000)] | None = None
    fingerprint: Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")] | None = None
    text: Annotated[Title | None, Field(exclude=True)] = None
    note: Text | None = None

    @property
    def name(self) -> str:
        """What the source is called on the site: its title, or else our description of it."""
        return self.title or self.described_as or self.publisher or self.id

    @property
    def short(self) -> str:
        """What a note calls the source: its publisher, or else its name."""
        return self.publisher or self.name
