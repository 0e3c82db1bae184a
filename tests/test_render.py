"""The one door to the templates: nothing of the data becomes markup, in any field, on any page."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
import yaml
from jinja2 import UndefinedError
from markupsafe import Markup

from generator.escape import Safe
from generator.pages.kit.base import Page
from generator.render import TEMPLATES, environment, finalize, render
from tests import factory as f
from tests.pages import small
from tests.pages.small import Reading, html_of

TEMPLATE_FILES = sorted(TEMPLATES.iterdir())

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[x](javascript:alert(1)) ![y](z)",
    "{: .x onclick=alert(1) } {#x}",
    "```\ncode\n``` ~~~",
    "*a* _b_ `c` # d\n\n## heading\n\n- item",
    "--- {{ 1 }} {% raw %} &lt;b&gt; :smile: *[HTML]: x",
    "' onmouseover='alert(1) </p></li></table><iframe src=x>",
)

CITATION = {"summary": "S", "plain": "P", "bibtex": [], "advice": "A", "files": []}


def page(**view: Any) -> Page:
    return Page(
        "x/index.md",
        "corrections.md.jinja",
        "T",
        "D",
        {"corrections": [], "about": Safe("a.html"), "feed": Safe("feed.xml"), "how_to_cite": CITATION, **view},
    )


def head(text: str) -> dict[str, Any]:
    return dict(yaml.safe_load(text.split("---\n")[1]))


def test_a_page_is_front_matter_and_the_template_filled() -> None:
    text = render(page())
    assert head(text) == {"title": "T", "description": "D"}
    assert text.split("---\n", 2)[2].startswith("# Corrections\n")
    assert text.endswith("</details>\n")


def test_more_front_matter_comes_after_title_and_description() -> None:
    text = render(small.page("embed/timeline"))
    assert list(head(text))[:2] == ["title", "description"]


def test_what_a_page_says_to_machines_comes_last_and_stays_whole_in_markdown() -> None:
    words = '</script><b a="b">*x* &lt; \u2028 [^1] `'
    made = replace(small.page("glossary"), linked=[{"name": words}])
    html = html_of(made)
    before, _, script = html.partition('<script type="application/ld+json">')
    assert Reading(html).tags("script", "b") == ["script"]
    assert json.loads(script.removesuffix("</script>"))["@graph"] == [{"name": words}]
    assert before.rstrip().endswith(">")


def test_what_the_view_lacks_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render(Page("x/index.md", "corrections.md.jinja", "T", "D", {"about": Safe("")}))


@pytest.mark.parametrize(
    ("value", "written"), [("<a>", "&#60;a&#62;"), (Safe("<a>"), "<a>"), (Markup("<a>"), "<a>"), (12, "12")]
)
def test_a_value_is_escaped_unless_it_is_markup(value: Any, written: str) -> None:
    assert finalize(value) == written


@pytest.mark.parametrize("value", [None, True, 1.5, ["a"], {}])
def test_what_is_not_words_yet_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match="a template wants to write"):
        finalize(value)


def test_the_environment_is_made_once_and_has_no_filters() -> None:
    assert environment() is environment()
    assert not environment().filters


@pytest.mark.parametrize("template", TEMPLATE_FILES, ids=lambda path: path.name)
def test_a_template_is_layout_only(template: Any) -> None:
    source = template.read_text(encoding="utf-8")
    for code in re.findall(r"\{\{(.*?)\}\}|\{%(.*?)%\}", source, flags=re.DOTALL):
        inside = re.sub(r'"[^"]*"', '""', "".join(code))
        assert not re.search(r"[|~+*/<>]| - |\bset\b|\bdo\b|\bstatus ==", inside), inside
    assert "safe" not in re.findall(r"\|\s*(\w+)", source)


@pytest.mark.parametrize("template", TEMPLATE_FILES, ids=lambda path: path.name)
def test_every_attribute_that_is_filled_stands_in_quotation_marks(template: Any) -> None:
    assert not re.search(r"=\{\{", template.read_text(encoding="utf-8"))


def laced(text: str, **own: Any) -> Any:
    """An explainer with the text in every field that takes words."""
    prose = "".join(f"\\{sign}" if sign in "[]*_`\\!{}()" else sign for sign in " ".join(text.split()))
    said = {"date_basis": text, "note": text}
    return f.make_explainer(
        (f.member("am", text), f.member("by", text)),
        (
            f.event("one", title=text, summary=text, notes=(f.remark(text),), date_basis=text, place="minsk", body="council"),
            f.event(
                "two", "[2023-11-22,2023-11-23]", title=text, date_disputed=True, extent="several", also=("three",),
                dates=({"date": "2023-11-22", "basis": text, "evidence": (f.evidence(exact=text[:60], place=text),)},),
            ),
        ),
        (f.report("one", "am", "absent", note=text), f.report("one", "am", "host", article="other", note=text)),
        organisations=(f.organisation(name=text, short=text, bodies=({"id": "council", "name": text},)),),
        memberships=(f.membership("am", since="2002", since_how=text, until="2030", until_how=text, note=text),),
        articles=(
            f.article("lead", publisher=text, title=text, published_basis=text, note=text),
            f.article("other", publisher=text, title=None, described_as=text),
        ),
        people=(f.person("ann", text, spellings=(text,), note=text, roles=(f.role(text, "am"),)),),
        places=(f.place("minsk", name=text),),
        statements=(
            f.statement("said", "ann", date_basis=text, place="minsk", audience=text, quotes=(text,), reported=text,
                        with_others=text),
        ),
        claims=(f.claim("claimed", text, by="am", date="2023", **said),
                f.claim("against", text, contests=("claimed",))),
        disputes=(f.dispute("matter", (text, "claimed"), (text, "against"), title=text, note=text),),
        positions=(f.point("point", {"ann": "said"}, question=text, silent=("by",)),),
        glossary=(f.term("term", term=text, also=(text,), meaning=prose),),
        corrections=(f.correction("fixed", what=text, why=text),),
        merged_events={"three": "two"},
        merge_reasons={"three": text},
        title=text, question=text, description=text, answer=prose, key_points=(prose,), known=(prose,),
        disputed=(prose,), not_known=(prose,), method=(f"{prose} [{prose}](term:term)",),
        questions=(f.question("asked", question=text, answer=prose),),
        kinds=({"id": "summit", "label": text, "plural": text},),
        **own,
    )  # fmt: skip


def outline(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page with the names of their attributes, without what the text may choose: the first id."""
    return [(tag, tuple(sorted(attributes))) for tag, attributes in reading.elements]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_in_every_field_changes_no_page(hostile: str) -> None:
    """The pages have the same elements, with the same attributes, as with harmless text."""
    harmless = small.pages_of(laced("harmless"))
    for path, made in small.pages_of(laced(hostile)).items():
        assert outline(Reading(html_of(made))) == outline(Reading(html_of(harmless[path]))), path


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_arrives_as_it_was_written(hostile: str) -> None:
    shown = " ".join(hostile.split())
    for path in ("index.md", "people/index.md", "disputes/index.md", "sources/lead/index.md", "events/2023/index.md"):
        assert shown in Reading(html_of(small.pages_of(laced(hostile))[path])).words, path


@pytest.mark.parametrize("hostile", HOSTILE)
def test_front_matter_holds_hostile_text_as_escaped_text(hostile: str) -> None:
    for made in small.pages_of(laced(hostile)).values():
        found = head(render(made))
        assert "<" not in json.dumps(found)
        assert set(found) <= {
            "title",
            "description",
            "search",
            "image",
            "template",
            "hide",
            "as_of",
            "last_change",
            "corrected",
            "edition",
            "running",
            "trail",
            "next",
            "section",
        }
