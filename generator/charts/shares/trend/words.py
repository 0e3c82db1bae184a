"""What the chart of the trend says: the median of the periods, how far members differ, who takes part least."""

from __future__ import annotations

from generator.charts.kit.base import Table, Value
from generator.charts.kit.cases import Tally
from generator.charts.kit.findings import caveat, in_cases, names, took_part_least
from generator.charts.kit.words import count_of, inside, joined, number, percent, sentence
from generator.charts.shares.pooled import FEWEST, Trend, Usual, pooled_words
from generator.model.explainer import Explainer


def of_period(usual: Usual) -> str:
    """The numbers of a period, and how many members they rest on."""
    low, middle, high = map(percent, usual.quartiles or (0.0, 0.0, 0.0))
    rests = f"from {number(usual.rated)} of {count_of(usual.members, 'member')}"
    return f"{usual.name}: median {middle}, the middle half of the members {low} to {high}; {rests}"


def of_member(explainer: Explainer, trend: Trend, place: int) -> str:
    """What a point of the member that takes part least says."""
    name, took = explainer.members[trend.focus or ""].name, inside(explainer.editorial.vocabulary.took_part)
    tally = trend.record[place]
    share = percent(tally.took_part / tally.stated)
    return f"{name}, {trend.usual[place].name}: {took} {in_cases(tally.took_part, tally.stated)}, {share}"


def title(explainer: Explainer, trend: Trend, everyone: Tally) -> str:
    """The median of the first period and of the last."""
    known = trend.known
    if not known and not trend.record and everyone.stated:
        minimum = count_of(explainer.editorial.minimum, "reported event")
        return f"In no period do {FEWEST} members have {minimum} or more"
    if not known:
        return took_part_least(explainer, {}, everyone)
    first, last = (trend.usual[place] for place in trend.compared)
    then, now = (percent(trend.quartile(place, 1) / 100) for place in trend.compared)
    took = inside(explainer.editorial.vocabulary.took_part)
    begun = f"The median member {took} in {then} of reported events in {first.name}"
    if first is last:
        return begun
    return f"{begun} and again in {last.name}" if then == now else f"{begun}, in {now} in {last.name}"


def alt(explainer: Explainer, trend: Trend) -> str:
    """The first and last numbers of the line, of the band and of the member that takes part least."""
    known = trend.known
    if not known and not trend.record:
        return "An empty chart: in no period is enough stated for a share."
    ends = [trend.usual[place] for place in dict.fromkeys(trend.compared)] if known else []
    told = [sentence("; ".join(map(of_period, ends)))] if ends else []
    if trend.focus and trend.record:
        record = [(trend.usual[place].name, t) for place, t in trend.record.items()]
        own = "; ".join(
            f"{name}, {in_cases(t.took_part, t.stated)}" for name, t in (record[0], record[-1])[: len(record)]
        )
        took = inside(explainer.editorial.vocabulary.took_part)
        told.append(sentence(f"{explainer.members[trend.focus].name} {took}: {own}"))
    return joined("A line in a band over time." if known else "A line over time.", *told)


def caption(explainer: Explainer, trend: Trend, everyone: Tally) -> str:
    """What is counted, how years are pooled, and how many members a period rests on."""
    minimum = count_of(explainer.editorial.minimum, "reported event")
    known = [trend.usual[place] for place in trend.known]
    parts = [caveat(explainer, everyone), pooled_words(trend.found)]
    if known:
        low, high = min(u.rated for u in known), max(u.rated for u in known)
        rests = number(low) if low == high else f"{number(low)} to {number(high)}"
        parts.append(
            f"A period counts only members with at least {minimum} in it, each with the same weight: {rests} of "
            f"{number(len(explainer.own_members))} members."
        )
    parts.append(f"A period with fewer than {FEWEST} such members is left out." if everyone.cases else "")
    return joined(*parts)


def table(explainer: Explainer, trend: Trend) -> Table:
    """Each period with its quartiles, how many members they rest on, and the record of the one member."""
    rows: list[tuple[Value, ...]] = []
    for place, usual in enumerate(trend.usual):
        quartiles = [trend.quartile(place, which) if usual.quartiles else None for which in range(3)]
        tally = trend.record.get(place)
        own = [f"{tally.took_part} of {tally.stated}" if tally else None] if trend.focus else []
        rows.append((usual.name, *quartiles, usual.rated, usual.members, *own))
    least = names(explainer, [trend.focus]) if trend.focus else []
    columns = ("Period", "First quartile in %", "Median in %", "Third quartile in %", "Members with a share", "Members")
    return Table((*columns, *least), tuple(rows))
