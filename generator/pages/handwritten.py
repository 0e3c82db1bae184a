"""What the generator adds to pages that people write: numbers, how to cite them, and what they say to machines."""

from __future__ import annotations

import re

from generator.escape import Safe
from generator.linked import breadcrumb_node, placed, web_page_node
from generator.model.explainer import Explainer
from generator.pages import changes, ways
from generator.pages.coverage import cells, coverage, rows
from generator.pages.kit import citing, links
from generator.pages.kit.base import Page, View
from generator.pages.kit.desk import Desk

COVERAGE = "<!-- coverage -->"
"""The line for which a page gets the table of how much rests on what."""

_HEAD = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"^# +(.*?)(?: +\{.*\})?$", re.MULTILINE)
_DESCRIPTION = re.compile(r"^description: *(.*)$", re.MULTILINE)
_MARK = re.compile(rf"^{re.escape(COVERAGE)}$", re.MULTILINE)


def complete(explainer: Explainer, path: str, text: str, address: str = "") -> tuple[str, Page]:
    """The front matter as it was written, and the page in this file with all that is added to it."""
    text = text.replace("\r\n", "\n")
    head = found[0] if (found := _HEAD.match(text)) else ""
    body = text[len(head) :]
    folder, title, description = links.folder(path), _first(_TITLE, body), _first(_DESCRIPTION, head)
    nodes = (
        web_page_node(folder, title, description),
        breadcrumb_node(folder, title, explainer.editorial.title),
    )
    about = folder in links.HAND_WRITTEN
    return head, Page(
        path,
        "handwritten.md.jinja",
        title,
        description,
        _view(Desk(explainer, folder), body, [title] if about else []),
        {
            **(changes.meta(explainer, changes.changes(explainer), path) if about else {}),
            **ways.meta(explainer, {}, path, title),
        },
        [placed(each, folder, address) for each in nodes],
    )


def _view(desk: Desk, body: str, cited: list[str]) -> View:
    """The parts of a page; its own Markdown is the project's, and is taken as it is."""
    before, *after = _MARK.split(body, maxsplit=1)
    found = coverage(desk.explainer) if after else None
    return {
        "before": Safe(before.strip("\n")),
        "coverage": {"sentence": cells(found), "rows": rows(found)} if found else {},
        "after": Safe("".join(after).strip("\n")),
        "citations": [citing.page(desk, name) for name in cited],
    }


def _first(wanted: re.Pattern[str], text: str) -> str:
    found = wanted.search(text)
    return found[1].strip() if found else ""
