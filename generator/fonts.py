"""The text face of the site, from the packages that npm installs: files, and the rules by which pages load them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "assets/fonts"
MODULES = Path("node_modules")
AT_ONCE = "source-serif-4-latin-wght-normal.woff2"
"""The letters of the first view, which pages ask for at once: those that come too late wait for the next page, since
text that is read already would move. Others, of few words, change when they come."""


@dataclass(frozen=True, slots=True)
class Face:
    """One style of a family as its package has it; `only` are the writing systems that are taken from it, if not all.

    `cut` is how the package's files name the weights and the style.
    """

    family: str
    package: str
    cut: str
    weights: str
    only: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The package without its publisher."""
        return self.package.rpartition("/")[2]

    @property
    def style(self) -> str:
        """The style, as rules name it."""
        return self.cut.rpartition("-")[2]


ARMENIAN = "Noto Serif Armenian Variable"
FACES = (
    Face("Source Serif 4 Variable", "@fontsource-variable/source-serif-4", "wght-normal", "200 900"),
    Face("Source Serif 4 Variable", "@fontsource/source-serif-4", "400-italic", "400"),
    Face(
        "Noto Serif Armenian Variable",
        "@fontsource-variable/noto-serif-armenian",
        "wght-normal",
        "100 900",
        ("armenian",),
    ),
)
"""Italics stand in a few words of a page and in one weight, which is two fifths as large as a file of all weights."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """The files by their path in the site, the stylesheet, and a notice where there are none."""

    files: Mapping[str, bytes]
    css: str
    notice: str = ""


def fonts(project: Path) -> Fonts:
    """The fonts of a project's folder; without npm readers get a face of their own machine."""
    missing = [face.package for face in FACES if not (project / MODULES / face.package).is_dir()]
    if missing:
        return Fonts({}, "", "pages use the reader's own fonts: those of the site are installed where npm is")
    found = [each for face in FACES for each in _subsets(face, project / MODULES / face.package)]
    return Fonts({path: content for path, content, _ in found}, "".join(rule for _, _, rule in found))


def _subsets(face: Face, package: Path) -> Iterator[tuple[str, bytes, str]]:
    """Each file of a face, its path and its rule; the licence, which must go with them, has none.

    A browser fetches a file only where a page has letters of its range.
    """
    yield f"{FOLDER}/{face.name}-LICENSE.txt", (package / "LICENSE").read_bytes(), ""
    ranges: dict[str, str] = json.loads((package / "unicode.json").read_text(encoding="utf-8"))
    for subset in face.only or ranges:
        name = f"{face.name}-{subset}-{face.cut}.woff2"
        yield f"{FOLDER}/{name}", (package / "files" / name).read_bytes(), _rule(face, name, ranges[subset])


def _rule(face: Face, name: str, letters: str) -> str:
    """The rule of one file, read from the folder of the stylesheet."""
    display = "optional" if name == AT_ONCE else "swap"
    return (
        f'@font-face{{font-family:"{face.family}";font-style:{face.style};font-weight:{face.weights};'
        f'font-display:{display};src:url("fonts/{name}")format("woff2");unicode-range:{letters}}}\n'
    )
