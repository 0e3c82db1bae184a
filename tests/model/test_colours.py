"""Readers who see colours otherwise than most can tell the statuses apart, and everybody can see them.

Dichromacy, the full lack of one kind of cone, is simulated after Viénot et al. 1999 (protan, deutan) and Brettel et al.
1997 (tritan).
"""

import re
from functools import cache
from itertools import combinations

import pytest
from coloraide import Color

from generator.charts.kit.fills import Marks, status_bar
from generator.charts.spans.tracks import BEHIND, BINDING
from generator.charts.timeline.entries import LOOKS, MARKERS
from generator.model.status import DERIVED, Vocabulary
from generator.reading import read
from tests.project import ROOT

APART = 12
"""The least CIEDE2000 between two groups. Four readers of five notice a step in lightness of 11.7 between marks of a
third of a degree, about the size of a small square with its sign (Stone, Szafir and Setlur 2014). Lightness is what
counts, as it is mostly what dichromacy leaves. At 15, a vermilion dark enough to leave the ochre would be a maroon."""
MARK, SIGN = 3, 4.5
"""WCAG 2.2's contrasts of graphical objects (1.4.11) and of text (1.4.3)."""

SCHEMES = ("light", "dark")
USUAL, PROTAN, DEUTAN, TRITAN = SIGHTS = ("usual", "protan", "deutan", "tritan")
GROUPS = ("took-part", "in-part", "stayed-away")

each_scheme = pytest.mark.parametrize("scheme", SCHEMES)
each_sight = pytest.mark.parametrize("sight", SIGHTS)
each_vocabulary = pytest.mark.parametrize("name", ["default", "votes"])


@cache
def vocabulary(name):
    if name == "default":
        return Vocabulary()
    return read(ROOT / "tests" / "datasets" / name).editorial.vocabulary


@cache
def token(name, scheme):
    """The value of a colour token of the theme."""
    css = (ROOT / "generator/theme/assets/tokens.css").read_text(encoding="utf-8")
    selector = r":root,\s*\[data-md-color-scheme\]" if scheme == "light" else r'\[data-md-color-scheme="slate"\]'
    values = {
        value
        for block in re.findall(selector + r"\s*\{([^}]*)\}", css)
        for value in re.findall(rf"--{name}:\s*(#[0-9a-f]+);", block)
    }
    assert len(values) == 1, f"--{name} of the {scheme} scheme: {values}"
    return values.pop()


@cache
def seen(colour, sight):
    return Color(colour) if sight == USUAL else Color(colour).filter(sight, amount=1)


def difference(one, other, sight):
    """How far apart two colours are to a reader of such sight."""
    return seen(one, sight).delta_e(seen(other, sight), method="2000")


def alike(colours, sight):
    """The pairs of different groups that a reader of such sight would confuse; `colours` are (group, name, colour)."""
    return [
        f"{name} {colour} and {other_name} {other}: {difference(colour, other, sight):.1f}"
        for (group, name, colour), (other_group, other_name, other) in combinations(colours, 2)
        if group != other_group and difference(colour, other, sight) < APART
    ]


def contrast(one, other):
    return Color(one).contrast(other, method="wcag21")


def faint(colours, ground, least):
    """Those colours that do not stand out enough from the ground."""
    return {name: round(contrast(c, ground), 2) for name, c in colours.items() if contrast(c, ground) < least}


def colours(name, scheme):
    """The colours of the statuses that an author writes."""
    return {status.id: getattr(status, scheme) for status in vocabulary(name) if not status.derived}


@each_sight
@each_scheme
@each_vocabulary
def test_having_taken_part_in_part_and_stayed_away_are_told_apart_at_a_glance(name, scheme, sight):
    grouped = [(s.counts_as, s.id, getattr(s, scheme)) for s in vocabulary(name) if s.counts_as in GROUPS]
    assert {group for group, _, _ in grouped} == set(GROUPS)
    assert alike(grouped, sight) == []


@each_vocabulary
def test_every_two_statuses_have_another_sign_in_tables_and_in_charts(name):
    statuses = tuple(vocabulary(name))
    assert len({status.symbol for status in statuses}) == len(statuses)
    for length in (1, 12):
        bars = [status_bar(status, Marks([0], [length], ["words"], ["target"]), across=True) for status in statuses]
        drawn = {(bar["text"][0], bar["marker"]["pattern"]["shape"]) for bar in bars}
        assert len(drawn) == len(statuses)
        assert all(status.symbol in bar["text"][0] for status, bar in zip(statuses, bars, strict=True))


@each_scheme
@each_vocabulary
def test_every_status_stands_out_from_the_page(name, scheme):
    assert faint(colours(name, scheme), token("paper", scheme), MARK) == {}


@each_scheme
@each_vocabulary
def test_the_sign_can_be_read_on_the_colour_of_its_status(name, scheme):
    assert faint(colours(name, scheme), token("on-status", scheme), SIGN) == {}


@each_scheme
def test_what_follows_from_the_data_stands_out_from_the_page(scheme):
    assert faint({s.id: getattr(s, scheme) for s in DERIVED}, token("paper", scheme), MARK) == {}


@each_sight
@each_scheme
def test_the_sorts_of_the_timeline_are_told_apart_by_colour(scheme, sight):
    assert alike([(sort, sort, getattr(look, scheme)) for sort, look in LOOKS.items()], sight) == []


def test_the_sorts_of_the_timeline_are_told_apart_by_shape_too():
    assert len({look.symbol for look in LOOKS.values()}) == len(set(MARKERS.values())) == len(LOOKS)


@each_sight
@each_scheme
def test_membership_and_what_stands_behind_it_are_told_apart(scheme, sight):
    assert difference(BINDING[scheme], BEHIND[scheme], sight) >= APART


@each_scheme
def test_marks_of_time_stand_out_from_the_page(scheme):
    marks = {sort: getattr(look, scheme) for sort, look in LOOKS.items()}
    marks |= {"binding": BINDING[scheme], "behind": BEHIND[scheme]}
    assert faint(marks, token("paper", scheme), MARK) == {}


@pytest.mark.parametrize(
    ("one", "other", "sight"),
    [
        pytest.param("#b04a4a", "#5a8a3a", DEUTAN, id="red-and-green-deutan"),
        pytest.param("#b04a3a", "#707030", PROTAN, id="red-and-green-protan"),
        pytest.param("#0072b2", "#00785a", TRITAN, id="blue-and-green-tritan"),
    ],
)
def test_colours_that_only_most_readers_tell_apart_are_refused(one, other, sight):
    pair = [("took-part", "here", one), ("stayed-away", "there", other)]
    assert alike(pair, USUAL) == []
    assert len(alike(pair, sight)) == 1


def test_a_colour_too_close_to_its_ground_is_refused():
    assert faint({"pale": "#aaaaaa", "black": "#000000"}, "#ffffff", MARK) == {"pale": 2.32}
