"""What a dataset sets of the site's looks: an accent and a logo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.model.base import Record
from generator.model.status import Colour


class Look(Record):
    """The accent as #rrggbb, in small letters, and the logo as the path of an SVG or PNG file in the seeds folder."""

    accent: Colour | None = None
    logo: Annotated[str, StringConstraints(pattern=r"^[\w-][\w./-]*\.(svg|png)$", max_length=100)] | None = None


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture that stands before the site's name and in the browser's tab."""

    kind: Literal["svg", "png"]
    content: bytes
