"""What the chart of membership spans says: who is a member, who no longer is, from when to when."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.kit.words import count_of, listed, noun_for, spelled, times, verb_for
from generator.charts.spans.days import Days, Span
from generator.model.dates import Edtf
from generator.model.explainer import Explainer
from generator.model.organisation import Instrument, Membership

_NO_INSTRUMENT = Instrument(id="membership", name="Membership")
CLEAR = "\u2003"
"""A space as wide as the half of a triangle that lies on a bar."""


def instruments_of(explainer: Explainer) -> tuple[Instrument, ...]:
    """What memberships rest on; last, what one without an instrument rests on."""
    return (*explainer.organisation.instruments, _NO_INSTRUMENT)


def instrument_of(explainer: Explainer, membership: Membership) -> Instrument:
    """What this membership rests on."""
    return next((i for i in instruments_of(explainer) if i.id == membership.instrument), _NO_INSTRUMENT)


def words(explainer: Explainer, membership: Membership) -> str:
    """What is said of a span: who, what it rests on, from when to when, and how it began and ended."""
    name, instrument = explainer.members[membership.member].name, instrument_of(explainer, membership).name
    end = until(membership)
    plain = membership.until is not None and membership.until.earliest and membership.until.latest
    return f"{name}, {instrument}: {since(membership)} – {f'until {end}' if plain else end}"


def since(membership: Membership) -> str:
    """When a span began and how."""
    how = f" ({membership.since_how})" if membership.since_how else ""
    return f"{membership.since.human() if membership.since else 'start not stated'}{how}"


def until(membership: Membership) -> str:
    """When a span ended and how."""
    how = f" ({membership.until_how})" if membership.until_how else ""
    return f"{membership.until.human()}{how}" if membership.until else "not ended"


def on_certain(span: Span) -> str:
    """What is written on a bar: its years, clear of the triangle where there is one."""
    found = _years(span.membership)
    return f"{CLEAR}{found}" if found and span.open_start else found


def on_pale(span: Span, days: Days) -> str:
    """What is written on days that are not certain: that no source states the start, where that is so."""
    return "start not stated" if span.membership.since is None and days == span.possible else ""


def _years(membership: Membership) -> str:
    """The years of a span, in short; nothing where one of them is not certain."""
    first, last = _year(membership.since), _year(membership.until)
    if not first:
        return _known_by(membership)
    if not membership.until:
        return f"since {first}"
    return first if first == last else f"{first}–{last}" if last else ""


def _known_by(membership: Membership) -> str:
    """The year by which a span had begun, where no source says more of its start."""
    start = membership.since
    return f"by {start.latest.year}" if start and start.latest and not start.earliest else ""


def _year(bound: Edtf | None) -> str:
    """The year of a bound, where it can be no other."""
    if not bound or not bound.earliest or not bound.latest or bound.approximate or bound.uncertain:
        return ""
    return str(bound.earliest.year) if bound.earliest.year == bound.latest.year else ""


def title(explainer: Explainer) -> str:
    """How many are members on the as-of date, and who no longer is."""
    current, former = _now(explainer)
    if not current and not former:
        return "No source states a membership"
    day = explainer.editorial.as_of.human()
    n = len(current)
    had = f"The {explainer.organisation.short} had {spelled(n) if n else 'no'} {noun_for(n, 'member')} on {day}"
    return f"{had}; {_was_one(explainer, former)}" if former else had


def _was_one(explainer: Explainer, former: Sequence[str]) -> str:
    """Who was a member before; of one alone, also when and how that ended, or how often."""
    names = [explainer.members[m].name for m in former]
    if len(former) > 1:
        return f"{listed(names, 3)} were members before"
    spans = _binding(explainer, former[0])
    if len(spans) > 1:
        return f"{names[0]} was one {times(len(spans))} before"
    first, last = _year(spans[0].since), _year(spans[0].until)
    how = f" ({spans[0].until_how})" if spans[0].until_how else ""
    if not first or not last:
        return f"{names[0]} was one before{how}"
    return f"{names[0]} was one {f'from {first} until {last}' if first != last else f'in {first}'}{how}"


def _now(explainer: Explainer) -> tuple[list[str], list[str]]:
    """Those who are members on the as-of date, and those who were; who only joins later is neither."""
    current: list[str] = []
    former: list[str] = []
    for member in explainer.own_members:
        begun = [span for span in _binding(explainer, member) if not _ahead(explainer, span)]
        if begun:
            (current if any(_lasts(explainer, span) for span in begun) else former).append(member)
    return current, former


def _binding(explainer: Explainer, member: str) -> list[Membership]:
    return [span for span in explainer.spans(member) if instrument_of(explainer, span).confers_membership]


def _ahead(explainer: Explainer, span: Membership) -> bool:
    """Whether the span begins after the as-of date, whatever day it is."""
    first = span.since.earliest if span.since else None
    return first is not None and first > explainer.editorial.as_of.midpoint


def _lasts(explainer: Explainer, span: Membership) -> bool:
    """Whether the span had not ended on the as-of date; one that only may have ended by then had not."""
    return span.until is None or span.until.latest is None or span.until.latest > explainer.editorial.as_of.midpoint


def alt(explainer: Explainer, own: Sequence[Membership]) -> str:
    """Who is a member, and who was one earlier, each time."""
    if not own:
        return "An empty chart: no source states a membership."
    current, former = ([explainer.members[m].name for m in each] for each in _now(explainer))
    day = explainer.editorial.as_of.human()
    told = [f"Bars of time, one row a member. Members on {day}: {listed(current, 8) or 'none'}."]
    if former:
        told.append(f"{listed(former, 5)} {verb_for(len(former), 'was a member', 'were members')} earlier.")
    return " ".join(told)


def caption(explainer: Explainer, own: Sequence[Membership], hidden: int) -> str:
    """What the dotted line is, what is uncertain, and what is not drawn."""
    if not own:
        return "So no event counts as outside anybody’s membership."
    parts = [f"A bar up to the dotted line, {explainer.editorial.as_of.human()}, had not ended."]
    if unstated := sum(m.since is None for m in own):
        spans = f"{count_of(unstated, 'span')} {verb_for(unstated, 'has', 'have')}"
        parts.append(f"{spans} no stated start and {verb_for(unstated, 'begins', 'begin')} at the left edge.")
    if hidden:
        parts.append(f"{count_of(hidden, 'member')} {verb_for(hidden)} in the table only.")
    return " ".join(parts)
