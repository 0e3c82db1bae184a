"""Files of the theme and the chart library, as they go into the site."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from generator.errors import BuildError

THEME = Path(__file__).parent / "theme" / "assets"
SHEET = "assets/site.css"
SHEETS = (
    "tokens",
    "text",
    "frame",
    "ways",
    "first",
    "parts",
    "evidence",
    "sayings",
    "tables",
    "matrix",
    "folds",
    "charts",
    "legend",
    "print",
    "print_notes",
    "handout",
)
"""The theme's stylesheets that every page needs, in the order in which their rules count; readers get them as one."""

BUNDLE = "assets/vendor/plotly.min.js"
FROM_NPM = Path("node_modules/plotly.js-basic-dist-min/plotly-basic.min.js")
FROM_PYTHON = Path("package_data/plotly.min.js")


def theme_assets(statuses: str = "") -> Iterator[tuple[str, bytes]]:
    """Every file of the theme but hidden ones, by its path in the site; links are refused with BuildError.

    The stylesheets of every page are one file, which begins with the rules of the statuses.
    """
    joined = {THEME / f"{name}.css" for name in SHEETS}
    for path in sorted(THEME.rglob("*")):
        if path.is_symlink():
            raise BuildError(f"{path} is a symbolic link; copy the file instead")
        if path.is_file() and not path.name.startswith(".") and path not in joined:
            yield f"assets/{path.relative_to(THEME).as_posix()}", path.read_bytes()
    yield SHEET, _stylesheet(statuses)


def _stylesheet(statuses: str) -> bytes:
    """One stylesheet of all; a comment names the file that the rules below it came from."""
    sheets = {name: (THEME / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS}
    return (statuses + "\n".join(f"/* {name}.css */\n{rules}" for name, rules in sheets.items())).encode()


def plotly_bundle(project: Path) -> tuple[bytes, str]:
    """The chart library and, where it is not the small one, a notice that says so.

    The basic bundle (bars and scatters: 0.39 MB compressed) comes from npm; without it, the full one (1.48 MB) of the
    Python package serves. Raises BuildError where there is neither.
    """
    small = project / FROM_NPM
    if small.is_file():
        return small.read_bytes(), ""
    spec = find_spec("plotly")
    if spec is None or not spec.submodule_search_locations:
        raise BuildError("plotly is not installed: run `make site`")
    full = Path(spec.submodule_search_locations[0]) / FROM_PYTHON
    return full.read_bytes(), "charts use the full chart library (4.8 MB): the small one is installed where npm is"
