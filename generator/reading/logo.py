"""The logo of a dataset: a small picture, and nothing but a picture."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from generator.errors import Problem, SeedError
from generator.escape import log
from generator.model.look import Logo
from generator.reading.files import guarded, shown_path
from generator.reading.gather import Gathered
from generator.reading.safe_file import read_bytes

MAX_BYTES = 100_000
PNG = b"\x89PNG\r\n\x1a\n"
FOREIGN = frozenset({"script", "foreignObject", "iframe", "audio", "video", "animate", "set"})
"""Elements of an SVG that a logo can do without: a reader may open the file by itself, and then they would run."""

_ADDRESS = re.compile(r"url\(\s*['\"]?(?!#)|@import", re.IGNORECASE)


def logo(root: Path, gathered: Gathered) -> Logo | None:
    """The logo that the explainer names, if it names one; what is wrong with it goes to the problems."""
    for entry in gathered["explainer"]:
        look = entry.record.look
        if look is None or look.logo is None:
            continue
        try:
            return _read(root, Path(look.logo))
        except SeedError as error:
            gathered.problems.extend(entry.origin.problem(("look", "logo"), p.problem, p.hint) for p in error.problems)
    return None


def _read(root: Path, inside: Path) -> Logo:
    shown = shown_path(root / inside)
    if not (root / inside).is_file():
        raise SeedError([Problem(shown, None, None, "", f"there is no file {log(inside.as_posix())} in the seeds")])
    content = read_bytes(guarded(root, inside), shown, MAX_BYTES)
    kind = "png" if inside.suffix == ".png" else "svg"
    wrong = next(_not_png(content) if kind == "png" else _not_plain(content), "")
    if wrong:
        raise SeedError([Problem(shown, None, None, "", wrong, "a logo is an SVG without scripts, or a PNG")])
    return Logo("png" if kind == "png" else "svg", content)


def _not_png(content: bytes) -> Iterator[str]:
    if not content.startswith(PNG):
        yield "the file is no PNG picture"


def _not_plain(content: bytes) -> Iterator[str]:
    """Why this is no SVG, or one that does more than show a picture."""
    if b"<!DOCTYPE" in content.upper() or b"<!ENTITY" in content.upper():
        yield "the SVG declares a document type"
        return
    try:
        root = ET.fromstring(content)
    except ET.ParseError as error:
        yield f"the SVG cannot be read: {error}"
        return
    if _local(root.tag) != "svg":
        yield "the file is no SVG picture"
    yield from (wrong for element in root.iter() for wrong in _active(element))


def _active(element: ET.Element) -> Iterator[str]:
    """What an element does besides being seen."""
    name = _local(element.tag)
    if name in FOREIGN:
        yield f"the SVG holds an element {log(name)}"
    if _ADDRESS.search(element.text or ""):
        yield "the SVG loads another file"
    for key, value in element.attrib.items():
        if _local(key).lower().startswith("on"):
            yield f"the SVG runs a script: {log(_local(key))}"
        elif _ADDRESS.search(value) or (_local(key) == "href" and not value.startswith("#")):
            yield "the SVG loads another file"


def _local(name: object) -> str:
    """The name of an element or attribute without its namespace; comments and the like have none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
