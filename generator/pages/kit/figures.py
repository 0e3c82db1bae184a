"""Charts as pages show them: the legend, the picture, the plot's place, and the data as a table for everyone else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.charts.kit.base import Chart, Value
from generator.charts.kit.keys import Key
from generator.escape import Safe
from generator.pages.kit import links
from generator.pages.kit.base import Supplies, View

MATRIX, BY_MEMBER, RATES, TIMELINE, SPANS, LEVELS = (
    "participation-matrix",
    "participation-by-member",
    "rates-by-member",
    "timeline",
    "membership-spans",
    "levels",
)
HEADLINE = (MATRIX, RATES, BY_MEMBER)
"""The charts that can lead the first page, the best first."""

_COLOUR = re.compile("#[0-9a-f]{6}")

INTERACTIVE = "With a script at work, an entry of the legend hides or shows its marks, and arrow keys go through them."


def figure(chart: Chart, supplies: Supplies, path: str) -> View:
    """What the macro `chart` draws; `path` is the folder of the page."""
    return {
        "id": links.anchor("chart", chart.id),
        "empty": chart.empty,
        "open": not chart.empty and chart.id not in supplies.pictures,
        "title": chart.title,
        "alt": chart.alt,
        "caption": chart.caption,
        "reading": chart.reading,
        "more": "" if chart.empty else INTERACTIVE,
        "source": chart.source,
        "credit": supplies.credit,
        "height": chart.height,
        "narrow_height": (chart.narrow_figure or {}).get("height", chart.height),
        "entries": [_entry(key) for key in chart.keys],
        "controls": [control.as_json() for control in chart.controls],
        "pictures": [
            {
                "address": links.file_link(path, picture.path),
                "size": picture.size,
                "scheme": picture.scheme,
                "width": picture.width,
                "height": picture.height,
            }
            for picture in supplies.pictures.get(chart.id, ())
        ],
        "json": links.file_link(path, f"assets/charts/{chart.id}.json"),
        "csv": links.file_link(path, f"assets/charts/{chart.id}.csv"),
        "embed": links.link(path, embed_page(chart)),
        "columns": chart.table.columns,
        "row_header": chart.table.row_header,
        "rows": [[shown(value) for value in row] for row in chart.table.rows],
    }


def _entry(key: Key) -> View:
    """An entry of the legend, with its colours as one declaration of its style."""
    colours = {"key-light": key.light, "key-dark": key.dark} | {
        f"sign-{scheme}": ink for scheme, ink in key.inks.items()
    }
    style = ";".join(f"--{name}:{_colour(value)}" for name, value in colours.items())
    return {"id": key.id, "label": key.label, "symbol": key.symbol, "pale": key.pale, "style": Safe(style)}


def _colour(value: str) -> str:
    """A colour as it may stand in a style; ValueError for anything else."""
    if not _COLOUR.fullmatch(value):
        raise ValueError(f"not a colour: {value!r}")
    return value


def chosen(supplies: Supplies, path: str, wanted: Iterable[str]) -> list[View]:
    """The figures of these ids that there are, in this order."""
    return [figure(supplies.charts[chart], supplies, path) for chart in wanted if chart in supplies.charts]


def headline(supplies: Supplies, path: str) -> list[View]:
    """The one chart that leads the first page."""
    return chosen(supplies, path, [chart for chart in HEADLINE if chart in supplies.charts][:1])


def card(supplies: Supplies, *wanted: str) -> View:
    """The front matter that names the picture for sharing: that of the first of these charts that has one."""
    found = [supplies.cards[chart] for chart in wanted if chart in supplies.cards]
    return {"image": found[0]} if found else {}


def embed_page(chart: Chart) -> Safe:
    """The folder of the page that holds one chart alone, for other people's pages."""
    return links.anchor(f"{links.EMBED}/{chart.id}")


def shown(value: Value) -> str:
    """A value of a chart's table as readers see it."""
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:g}" if isinstance(value, float) else value
