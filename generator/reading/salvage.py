"""What of a record is sound, so that one mistake does not hide those behind it."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.base import Record
from generator.reading.origin import Location

FILLER = "…"
"""What stands in for a bad text; as prose it is no sentence that needs evidence."""

Salvaged = tuple[Record | None, list[ErrorDetails]]


def salvage(
    model: type[Record], data: Any, article: str | None, stand_ins: Mapping[str, Any] = MappingProxyType({})
) -> Salvaged:
    """The record as far as it is sound, or None, and everything that is wrong with the data.

    What is wrong is taken out of the data, in place, and the rest is read again. `article` is whose evidence it is
    where none is named; `stand_ins` take the place of fields that are needed and missing.
    """
    errors: list[ErrorDetails] = []
    unused = dict(stand_ins)
    while True:
        try:
            return model.model_validate(data, context={"article": article}), errors
        except ValidationError as error:
            found = [each for each in error.errors(include_url=False) if not _follows(each)]
        errors = errors or found
        if not found or not _mended(data, found, unused):
            return None, errors


def _follows(error: ErrorDetails) -> bool:
    """Whether a list is called too short only because its entries are wrong, which is told of each."""
    given = error["input"]
    return error["type"] == "too_short" and isinstance(given, list) and len(given) >= error["ctx"]["min_length"]


def _mended(data: Any, errors: list[ErrorDetails], stand_ins: dict[str, Any]) -> bool:
    """Whether every error could be taken out of the data without taking all of them; a stand-in serves once."""
    gone: list[Location] = []
    for error in errors:
        location = error["loc"]
        if any(location[: len(place)] == place for place in gone):
            continue
        if error["type"] == "missing" and len(location) == 1 and location[0] in stand_ins:
            data[location[0]] = deepcopy(stand_ins.pop(str(location[0])))
            continue
        place = _take_out(data, location)
        if place is None:
            return False
        gone.append(place)
    return True


def _take_out(data: Any, location: Location) -> Location | None:
    """Replace the text at a location, or take out the innermost key on the way to it; returns where that was.

    Texts are replaced first, so that the places of other entries of a list stay as they are.
    """
    holder: dict[str | int, Any] | None = None
    found: Location = ()
    node = data
    for depth, part in enumerate(location, start=1):
        if isinstance(node, dict) and part in node:
            holder, found = node, location[:depth]
        elif not (isinstance(node, list) and isinstance(part, int) and part < len(node)):
            break
        if isinstance(node[part], str) and node[part] != FILLER:
            node[part] = FILLER
            return location[:depth]
        node = node[part]
    if holder is None:
        return None
    del holder[found[-1]]
    return found
