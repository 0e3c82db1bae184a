"""Drawings made small: what goes, what stays, and that the same drawing is the same file."""

from __future__ import annotations

import pytest

from generator.svg import clean

DRAWN = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="main-svg" \
width="60" height="40" style="" viewBox="0 0 60 40">\
<rect x="0" y="0" width="60" height="40" style="fill: rgb(0, 0, 0); fill-opacity: 0;"/>\
<defs id="defs-{uid}"><g class="clips"><clipPath id="clip{uid}xy"><rect width="60" height="40"/></clipPath>\
<clipPath id="clip{uid}x"><rect width="60" height="40"/></clipPath></g></defs>\
<g class="draglayer"><g class="nsewdrag"/></g><path class="xlines-below"/>\
<g class="trace{uid}" clip-path="url(#clip{uid}xy)" style="opacity: 1;">\
<path class="xgrid crisp" d="M0.123456,5H9" style="fill: rgb(0, 114, 178); fill-opacity: 1; opacity: 0.5;"/></g>\
<a xlink:href="https://elsewhere.example/"><text x="0" y="0" onclick="alert(1)" data-unformatted="A &amp;lt; B" \
style="font-family: Noto Sans, sans-serif; white-space: pre;">A &lt; B</text></a><script>alert(1)</script></svg>"""


@pytest.fixture(scope="module")
def made() -> str:
    return clean(DRAWN.format(uid="a1b2c3"), 'A <b> & "c"', "chart-wide-light")


def test_random_ids_leave_no_trace(made: str) -> None:
    assert made == clean(DRAWN.format(uid="d4e5f6"), 'A <b> & "c"', "chart-wide-light")
    assert "a1b2c3" not in made
    assert '<clipPath id="chart-wide-light-1">' in made
    assert 'clip-path="url(#chart-wide-light-1)"' in made


def test_the_title_is_the_first_thing_and_is_only_text(made: str) -> None:
    assert ">\n" not in made.split("<title>")[0]
    assert made.startswith("<svg ") and 'role="img"' in made.split(">")[0]
    assert '><title>A &lt;b&gt; &amp; "c"</title>' in made


def test_nothing_acts_or_leads_elsewhere(made: str) -> None:
    for strange in ("script", "onclick", "href", "elsewhere", "alert"):
        assert strange not in made


def test_what_cannot_be_seen_goes(made: str) -> None:
    for useless in ("drag", "below", "class=", "data-", "fill-opacity", "chart-wide-light-2", "white-space"):
        assert useless not in made
    assert made.count("<rect") == 1


def test_what_is_seen_stays(made: str) -> None:
    assert '<path d="M0.123,5H9" style="fill:#0072b2;opacity:0.5" shape-rendering="crispEdges" />' in made
    assert "<text>A &lt; B</text>" in made
    assert 'style="font-family:Noto Sans, sans-serif"' in made.split(">")[0]
