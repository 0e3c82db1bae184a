"""A small explainer with one of everything, its pages, and the pages as HTML."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from typing import Any

import markdown

from generator.charts.kit.base import Chart, Figure, Table, make_figure
from generator.charts.kit.keys import Key
from generator.charts.kit.views import Choice, Control
from generator.exports import TABLES
from generator.model.explainer import Explainer
from generator.pages import build_pages
from generator.pages.kit.base import Page, Picture, Supplies
from generator.pages.kit.figures import BY_MEMBER, TIMELINE
from generator.render import render
from tests import factory as f

EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]

EVENTS = (
    f.event("summit-2021", "2021-09-16", kind="summit", place="minsk", also=("leaders-2021",)),
    f.event("drill", "2022-10", kind="exercise", date_basis="The report names the month.", chair="by"),
    f.event("talks", "../2023-01", kind="ministers", extent="several", notes=(f.remark("How many is not said."),)),
    f.event(
        "summit-2023", "[2023-11-22,2023-11-23]", kind="summit", date_disputed=True, body="council", guests=("az",),
        format="in-person", summary="The leaders met.", evidence=(f.evidence("lead"), f.evidence("other", exact=None)),
        dates=(
            {"date": "2023-11-22", "evidence": (f.evidence("lead"),)},
            {"date": "2023-11-23", "basis": "Printed.", "evidence": (f.evidence("other", exact=None, place="top"),)},
        ),
    ),
    f.event("summit-2024", "2024-11", kind="summit"),
)  # fmt: skip

REPORTS = (
    *f.grid({
        "summit-2021": {"am": "attended", "by": "host"},
        "drill": {"am": "absent", "by": "represented"},
        "talks": {"am": "absent"},
        "summit-2023": {"am": "absent", "by": "host"},
    }),
    f.report("summit-2023", "by", "absent", article="other", level="leader", note="Seen by the other only."),
)  # fmt: skip

STATEMENTS = (
    f.statement("not-leaving", "ann", date="2023-11-23", date_basis="The year is inferred.", place="minsk",
                audience="reporters", quotes=("no such topics", "„ready‟ words"), with_others="colleagues"),
    f.statement("undated", "by", kind="answer", reported="It would come."),
)  # fmt: skip

CLAIMS = (
    f.claim("they-failed", "They failed to help.", by="am", kind="accusation", date="2023-09", note="Its own view."),
    f.claim("they-helped", "They did help.", by="by", contests=("they-failed",), article="other"),
    f.claim("a-fact", "There is a base."),
)


def explainer(**more: Any) -> Explainer:
    """One of everything; `more` as `make_explainer` takes it."""
    return f.make_explainer(**{**CONTENT, **more})


CONTENT: dict[str, Any] = {
    "members": ("am", "by", "uz"),
    "parties": ("az",),
    "events": EVENTS,
    "reports": REPORTS,
    "memberships": (
        f.membership("am", since="2002-10-07", since_how="signed"),
        f.membership("by", since="../2023-11-23"),
        f.membership("uz", since="2006", until="2012-12-19", until_how="left", note="It had left before."),
    ),
    "articles": (
        f.article(
            "lead", title=None, described_as="The report", published_basis="Inferred.", url="https://example.org/a"
        ),
        f.article("other", publisher="Other News", kind="official", published=None, archive_url="http://example.org/b"),
    ),
    "people": (
        f.person(
            "ann", "Ann Example", spellings=("An Example",), roles=(f.role("Minister", "am"),), note="A minister."
        ),
        f.person("bob", "Bob Silent"),
    ),
    "places": (f.place("minsk"),),
    "statements": STATEMENTS,
    "claims": CLAIMS,
    "disputes": (f.dispute("help", ("Yes", "they-helped"), ("No", "they-failed"), note="Both stand."),),
    "positions": (f.point("leaving", {"ann": "not-leaving", "am": "they-failed"}, silent=("by", "uz")),),
    "glossary": (f.term("oft", also=("the group",), meaning="A group of states.[^a-fact]"),),
    "corrections": (f.correction("one", concerns=("summit-2021", "am", "ann", "they-failed", "timeline", "other")),),
    "merged_events": {"leaders-2021": "summit-2021"},
    "merge_reasons": {"leaders-2021": "The same day and place."},
    "questions": (f.question("why", answer="Because.[^they-failed] It is [Ann](person:ann).[^not-stated]"),),
    "answer": "No, says [Armenia](member:am).[^not-leaving]\n\nSee the [group](term:oft).[^summit-2023/by][^a-fact]",
    "key_points": ("It *stayed* away from a [summit](event:leaders-2021).[^summit-2023/am]",),
    "known": ("There is a [base](https://example.org/base).[^a-fact]",),
    "disputed": ("Who failed is [disputed](page:disputes).[^they-failed][^they-helped]",),
    "not_known": ("Nobody says why.[^not-stated]",),
    "method": ("Read from the [report](source:lead).",),
}


def charts() -> dict[str, Chart]:
    """Two charts without anything special."""
    table = Table(("Member", "Events"), (("Armenia", 1_200), ("Belarus", None)))
    figure = make_figure([{"type": "bar", "x": [1], "y": ["Armenia"]}], {})
    return {name: _chart(name, figure, table) for name in CHARTS}


def _chart(name: str, figure: Figure, table: Table) -> Chart:
    return Chart(
        id=name, title=f"Finding of {name}", alt="Alt.", caption="A caption.", reading="Each bar is a member.",
        source="Sources: 2.", figure=figure, table=table, keys=(Key("bar", "Bar & <b>", "━", "#111111", "#eeeeee"),),
        controls=(Control("order", "Members", (Choice(id="written", label="As written"), Choice(id="name", label="By name"))),),
    )  # fmt: skip


CHARTS = (BY_MEMBER, TIMELINE)
PICTURES = {
    BY_MEMBER: tuple(
        Picture(f"assets/charts/{BY_MEMBER}-{size}-{scheme}.svg", scheme, size, 358, 420)
        for size in ("narrow", "wide") for scheme in ("light", "dark")
    )
}  # fmt: skip
CARDS = {BY_MEMBER: f"assets/cards/{BY_MEMBER}.png"}


def pages_of(given: Explainer) -> dict[str, Page]:
    """All pages of an explainer by path."""
    return {page.path: page for page in build_pages(given, Supplies(charts(), TABLES, PICTURES, CARDS))}


@cache
def pages() -> dict[str, Page]:
    """All pages of the small explainer by path."""
    return pages_of(explainer())


def page(folder: str, given: Explainer | None = None) -> Page:
    """The page in a folder."""
    found = pages_of(given) if given else pages()
    return found[f"{folder}/index.md" if folder else "index.md"]


def html_of(one: Page) -> str:
    """A page's body as HTML, as MkDocs makes it."""
    body = render(one).split("---\n", 2)[2]
    return markdown.markdown(body, extensions=EXTENSIONS)


APART = {"td", "th", "dt", "dd", "li", "p", "caption", "figcaption", "summary", "h1", "h2", "h3", "h4"}
"""What readers see as pieces apart, whether or not there is a space between them."""


class Reading(HTMLParser):
    """What a reader and a browser find in a page: words, ids, links, and every element with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.pieces: list[str] = []
        self.in_script = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.in_script = tag == "script"

    def handle_endtag(self, tag: str) -> None:
        self.in_script = False
        if tag in APART:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self.in_script:
            self.pieces.append(data)

    @property
    def words(self) -> str:
        return " ".join("".join(self.pieces).split())

    @property
    def ids(self) -> list[str]:
        return [str(attributes["id"]) for _, attributes in self.elements if "id" in attributes]

    def links(self) -> list[str]:
        """Where the links and the files that scripts load lead."""
        wanted = ("href", "data-chart", "data-embed")
        return [str(attributes[name]) for _, attributes in self.elements for name in wanted if name in attributes]

    def tags(self, *names: str) -> list[str]:
        return [tag for tag, _ in self.elements if tag in names]


def reading(folder: str, given: Explainer | None = None) -> Reading:
    """What is found in the page of a folder."""
    return Reading(html_of(page(folder, given)))
