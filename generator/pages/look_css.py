"""What a dataset sets of the site's looks, as a style sheet: the accent in both schemes, and the logo."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping

from generator.charts.kit.keys import contrast
from generator.model.look import Logo, Look

PAPER = {"light": "#ffffff", "dark": "#17191c"}
"""The ground of the pages in each scheme, as in the theme's tokens."""
INK = {"light": "#000000", "dark": "#ffffff"}
READABLE = 4.5
"""The least contrast of an accent with its ground: links and the ring of the focus are drawn in it (WCAG 2.2)."""
STEPS = 20
BODY = "[data-md-color-scheme]"
"""Said twice, it counts for more than the theme's own rule, wherever that stands."""


def look_css(look: Look | None, logo: Logo | None) -> str:
    """The rules for what the dataset sets; an accent too pale or too dark for a scheme is mended for that scheme."""
    return "".join([*_accent(look.accent if look else None), *_logo(logo)])


def look_files(logo: Logo | None) -> Mapping[str, bytes]:
    """The logo's file and the sign in the browser's tab, by their paths in the site."""
    if logo is None:
        return {}
    tab = logo.content if logo.kind == "svg" else _in_svg(logo.content)
    return {f"assets/logo.{logo.kind}": logo.content, "assets/favicon.svg": tab}


def _in_svg(picture: bytes) -> bytes:
    """A PNG in an SVG of its own, since pages name an SVG as their sign."""
    data = base64.b64encode(picture).decode()
    image = f'<image width="64" height="64" href="data:image/png;base64,{data}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">{image}</svg>\n'.encode()


def readable(accent: str, scheme: str) -> str:
    """The accent, or the nearest shade of it that can be read on the paper of the scheme."""
    shades = (_mixed(accent, INK[scheme], step / STEPS) for step in range(STEPS + 1))
    return next(shade for shade in shades if contrast(shade, PAPER[scheme]) >= READABLE)


def _accent(accent: str | None) -> Iterator[str]:
    if accent:
        yield f":root:root,{BODY}{BODY}{{--accent:{readable(accent, 'light')}}}\n"
        yield f'@media screen{{{BODY}[data-md-color-scheme="slate"]{{--accent:{readable(accent, "dark")}}}}}\n'


def _logo(logo: Logo | None) -> Iterator[str]:
    if logo:
        yield (
            ".wordmark.wordmark{min-height:1.5em;padding-left:1.9em;"
            f"background:url(logo.{logo.kind}) left center/1.5em 1.5em no-repeat}}\n"
        )


def _mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share of another in it."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)
