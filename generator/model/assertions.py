"""What authors assert of their own data, so that facts do not get lost unseen."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.model.base import Record

Quantity = Literal[
    "sources",
    "events",
    "members",
    "people",
    "statements",
    "claims",
    "disputes",
    "stated_cells",
    "not_stated_cells",
    "disputed_cells",
    "evidence",
    "reports",
]
"""What can be counted. Cells are those of the organisation's counted events, during membership.

Reports are what single sources say of single cells, of any event; evidence is every piece of it, behind whatever fact.
"""


class Bounds(Record):
    """The least and the most that there may be; one of the two can be left out."""

    at_least: Annotated[int, Field(ge=0)] | None = None
    at_most: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _bound_something(self) -> Bounds:
        if self.at_least is None and self.at_most is None:
            raise ValueError("should have `at_least` or `at_most`")
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise ValueError(f"at least {self.at_least} and at most {self.at_most} exclude each other")
        return self
