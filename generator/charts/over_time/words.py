"""What the chart of participation over time says: when the member in question stayed away most often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.charts.kit.base import Table, Value
from generator.charts.kit.cases import Tally
from generator.charts.kit.findings import EMPTY, caveat, in_cases, nobody_stayed_away
from generator.charts.kit.words import capital, count_of, inside, joined, listed, noun_for, number, of_all, verb_for
from generator.charts.over_time.panels import EVERYBODY, Panel, chosen_members, together
from generator.charts.over_time.periods import APART, WHOLE, Period, Periods, named, quarter, summed
from generator.model.explainer import Explainer
from generator.model.status import Status

MOST_PERIODS = 6
"""How many of the latest periods the alternative text goes through."""


def of_bar(panel: Panel, period: Period, status: Status) -> str:
    """What a bar says: whose and when, how many cases of how many, and how many of these are stated."""
    tally = panel.periods[period]
    stated = "all" if tally.stated == tally.cases else number(tally.stated) if tally.stated else "none"
    cases = of_all(tally.of(status), tally.cases, "case")
    rests = f", {stated} stated" if tally.cases > 1 else ""
    return f"{panel.name}, {named(period)}: {inside(status.label)} in {cases}{rests}"


def title(explainer: Explainer, panel: Panel, everyone: Tally) -> str:
    """When the member in question stayed away most often: in which year, or in which quarter of the only one."""
    years = {year for year, _ in panel.periods}
    by_year = summed(explainer, ({(year, WHOLE): tally} for (year, _), tally in panel.periods.items()))
    spans = panel.periods if len(years) == 1 and all(q != APART for _, q in panel.periods) else by_year
    away = {period: tally.stayed_away for period, tally in spans.items() if tally.stayed_away}
    if not away:
        span = f", {min(years)}" + (f"–{max(years)}" if len(years) > 1 else "") if years else ""
        return f"{nobody_stayed_away(explainer, everyone)}{span}"
    verb = inside(explainer.editorial.vocabulary.stayed_away)
    who, noun = (panel.name, "reported event") if panel.name != EVERYBODY else ("Members", "reported case")
    most = max(away.values())
    peaks = [period for period, n in away.items() if n == most]
    often = "only" if len(away) == 1 else "most often"
    each = in_cases(most, spans[peaks[0]].stated, noun) if len(peaks) == 1 else f"in {count_of(most, 'case')} each"
    return f"{who} {verb} {often} in {listed([named(p) for p in peaks])}, {each}"


def alt(explainer: Explainer, panels: Sequence[Panel], word: str) -> str:
    """The numbers of the latest periods of the first panel."""
    words, panel = explainer.editorial.vocabulary, panels[0]
    if not panel.periods:
        return EMPTY
    told = "; ".join(
        f"{named(period)}, {inside(words.took_part)} {in_cases(tally.took_part, tally.stated)}, "
        f"{inside(words.stayed_away)} in {number(tally.stayed_away) if tally.stayed_away else 'none'}"
        for period, tally in list(panel.periods.items())[-MOST_PERIODS:]
    )
    both = ", in two panels" if len(panels) > 1 else ""
    return f"Upright bars divided by status, one for each {word}{both}. {panel.name}: {told}."


def caption(explainer: Explainer, everyone: Tally, word: str) -> str:
    """What is counted, and where events of inexact dates stand."""
    dates = [e.date for e in explainer.own_events.values() if e.counted and not explainer.is_upcoming(e)]
    vague = sum(when.earliest is None or when.earliest.year != when.year for when in dates)
    apart = sum(quarter(when)[1] == APART for when in dates) if word == "quarter" else 0
    last_year = f"in the last year of {verb_for(vague, 'its', 'their')} {noun_for(vague, 'date')}"
    told = (
        (vague, "that may be of an earlier year", last_year),
        (apart, "whose date does not fall within one quarter", "apart, as “other”"),
    )
    where = [f"{count_of(n, 'event')} {which} {verb_for(n, 'stands', 'stand')} {at}." for n, which, at in told if n]
    return joined(caveat(explainer, everyone), *where)


def table(explainer: Explainer, cases: Mapping[str, Periods], everyone: Tally, word: str) -> Table:
    """A row for each period of each member that can be chosen, and of the others together."""
    statuses, chosen = everyone.statuses, chosen_members(explainer)
    panels = [Panel(explainer.members[member].name, cases[member]) for member in chosen]
    panels += together(explainer, [member for member in cases if member not in chosen], cases)
    each = ((panel.name, named(period), tally) for panel in panels for period, tally in panel.periods.items())
    rows: list[tuple[Value, ...]] = [(p, m, *(t.of(s) for s in statuses), t.stated, t.cases) for m, p, t in each]
    return Table((capital(word), "Member", *(s.label for s in statuses), "Stated", "Cases"), tuple(rows))
