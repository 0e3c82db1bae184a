"""The only door to Jinja2: a page and its template become the Markdown of one file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.escape import Safe, front_matter, json_script, text
from generator.linked import document
from generator.model.explainer import Explainer
from generator.pages.handwritten import complete
from generator.pages.kit.base import Page

TEMPLATES = Path(__file__).parent / "templates"


def render(page: Page, written: str = "") -> str:
    """The page as Markdown with front matter. Raises UndefinedError where the template wants what the view lacks.

    Front matter that people wrote keeps its place; of the page's own, what is not title and description follows.
    """
    if written:
        head = written.removesuffix("---\n") + front_matter(page.meta).removeprefix("---\n")
    else:
        head = front_matter({"title": page.title, "description": page.description, **page.meta})
    body = environment().get_template(page.template).render(page.view).rstrip("\n") + "\n"
    return head + body + _script(page)


def render_by_hand(explainer: Explainer, path: str, content: bytes, address: str) -> bytes:
    """A file that people wrote; a page that has a folder of its own is completed."""
    if path.rpartition("/")[2] != "index.md":
        return content
    head, page = complete(explainer, path, content.decode(), address)
    return render(page, head).encode()


def _script(page: Page) -> str:
    """What the page says to machines, as a block of HTML that Markdown leaves alone and no search indexes."""
    if not page.linked:
        return ""
    return f'\n<script type="application/ld+json">{json_script(document(page.linked))}</script>\n'


@cache
def environment() -> Environment:
    """The templates, made ready once a process.

    Whatever a template writes goes through `finalize`, so no filter is needed for safety; there are none at all, so
    none can undo it. Jinja's own escaping is on only so that what a macro returns is known to be markup.
    """
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
        comment_start_string="{##",
        comment_end_string="##}",
        finalize=finalize,
        auto_reload=False,
    )
    made.filters.clear()
    return made


def finalize(value: Any) -> str:
    """A value as it may stand in a page: strings escaped unless they are markup already, whole numbers as they are.

    Raises TypeError for anything else: what a page shows is put into words before it gets here.
    """
    if isinstance(value, (Safe, Markup)):
        return value
    if isinstance(value, str):
        return text(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Safe(value)
    raise TypeError(f"a template wants to write a {type(value).__name__}")
