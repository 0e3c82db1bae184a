"""The text face of the site, from the packages that npm installs: files, and the rules by which pages load them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "assets/fonts"
PACKAGES = Path("node_modules/@fontsource-variable")
STYLES = ("normal", "italic")
AT_ONCE = "source-serif-4-latin-wght-normal.woff2"
"""The letters of the first view, which pages ask for at once: those that come too late wait for the next page, since
text that is read already would move. Others, of few words, change when they come."""


@dataclass(frozen=True, slots=True)
class Face:
    """A family as its package names it; `only` are the writing systems that are taken from it, if not all."""

    family: str
    package: str
    weights: str
    only: tuple[str, ...] = ()


FACES = (
    Face("Source Serif 4 Variable", "source-serif-4", "200 900"),
    Face("Noto Serif Armenian Variable", "noto-serif-armenian", "100 900", only=("armenian",)),
)


@dataclass(frozen=True, slots=True)
class Fonts:
    """The files by their path in the site, the stylesheet, and a notice where there are none."""

    files: Mapping[str, bytes]
    css: str
    notice: str = ""


def fonts(project: Path) -> Fonts:
    """The fonts of a project's folder; without npm readers get a face of their own machine."""
    missing = [face.package for face in FACES if not (project / PACKAGES / face.package).is_dir()]
    if missing:
        return Fonts({}, "", "pages use the reader's own fonts: those of the site are installed where npm is")
    found = [each for face in FACES for each in _subsets(face, project / PACKAGES / face.package)]
    return Fonts({path: content for path, content, _ in found}, "".join(rule for _, _, rule in found))


def _subsets(face: Face, package: Path) -> Iterator[tuple[str, bytes, str]]:
    """Each file of a face, its path and its rule; the licence, which must go with them, has none.

    A browser fetches a file only where a page has letters of its range.
    """
    yield f"{FOLDER}/{face.package}-LICENSE.txt", (package / "LICENSE").read_bytes(), ""
    ranges: dict[str, str] = json.loads((package / "unicode.json").read_text(encoding="utf-8"))
    for subset in face.only or ranges:
        for style in STYLES:
            name = f"{face.package}-{subset}-wght-{style}.woff2"
            if (package / "files" / name).is_file():
                yield f"{FOLDER}/{name}", (package / "files" / name).read_bytes(), _rule(face, name, ranges[subset])


def _rule(face: Face, name: str, letters: str) -> str:
    """The rule of one file, read from the folder of the stylesheet."""
    style = "italic" if name.endswith("-italic.woff2") else "normal"
    display = "optional" if name == AT_ONCE else "swap"
    return (
        f'@font-face{{font-family:"{face.family}";font-style:{style};font-weight:{face.weights};font-display:{display};'
        f'src:url("fonts/{name}")format("woff2");unicode-range:{letters}}}\n'
    )
