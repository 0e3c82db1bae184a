"""What the chart of rates says: in how many of how many events each member took part, and how much is stated."""

from __future__ import annotations

from generator.charts.kit.base import Table, Value
from generator.charts.kit.cases import Tally, reaches_minimum
from generator.charts.kit.findings import EMPTY, caveat, in_cases, names
from generator.charts.kit.layout import ends
from generator.charts.kit.words import capital, count_of, inside, joined, number, of_all, percent, sentence, verb_for
from generator.charts.shares.ranking import Rows
from generator.model.explainer import Explainer


def of_member(explainer: Explainer, member: str, tally: Tally) -> str:
    """In how many of how many, the share where there is one, and how many are stated."""
    took, name = inside(explainer.editorial.vocabulary.took_part), explainer.members[member].name
    if not tally.stated:
        return f"{name}: nothing is stated in {count_of(tally.cases, 'case')}"
    share = f", {percent(tally.took_part / tally.stated)}" if reaches_minimum(explainer, tally) else ""
    stated = f"{of_all(tally.stated, tally.cases, 'case')} stated"
    return f"{name} {took} {in_cases(tally.took_part, tally.stated)}{share}; {stated}"


def of_all_members(explainer: Explainer, everyone: Tally) -> str:
    """What the line of all members together says."""
    took = inside(explainer.editorial.vocabulary.took_part)
    share = percent(everyone.took_part / everyone.stated)
    return f"All members together: {took} {in_cases(everyone.took_part, everyone.stated, 'reported case')}, {share}"


def alt(explainer: Explainer, rows: Rows, everyone: Tally) -> str:
    """The smallest and largest shares, and how many members have none."""
    if not everyone.cases:
        return EMPTY
    shown, hidden = ends(rows.rated, 6)
    told = "; ".join(of_member(explainer, m, rows.members[m]) for m in shown)
    more = f"{capital(count_of(hidden, 'member'))} between them are in the table." if hidden else ""
    few = f"{capital(count_of(len(rows.few), 'member'))} without a share." if rows.few else ""
    if not told:
        return f"Bars of how much is stated; {count_of(len(rows.few), 'member')}, none with enough for a share."
    about = f"Dots from 0 to 100%, one for each of {count_of(len(rows.rated), 'member')}."
    return joined(about, sentence(told), more, few)


def caption(explainer: Explainer, rows: Rows, everyone: Tally) -> str:
    """What is counted, who has no share, and what is not drawn."""
    minimum = count_of(explainer.editorial.minimum, "reported event")
    _, hidden = ends(rows.rated)
    parts = [caveat(explainer, everyone)]
    if rows.few:
        few, verb = capital(count_of(len(rows.few), "member")), verb_for(len(rows.few), "has", "have")
        parts.append(f"{few} with fewer than {minimum} {verb} no share and no rank.")
    if hidden:
        parts.append(
            f"Drawn are the first and last of {number(len(rows.rated))} members with a share; the table has all."
        )
    return joined(*parts)


def table(explainer: Explainer, rows: Rows) -> Table:
    """All members, those with a share first, with what it rests on."""
    order = (*rows.rated, *rows.few)
    rated = set(rows.rated)
    told: list[tuple[Value, ...]] = []
    for member, name in zip(order, names(explainer, order), strict=True):
        tally = rows.members[member]
        share = round(100 * tally.took_part / tally.stated, 1) if member in rated else None
        told.append((name, share, tally.took_part, tally.stated, tally.cases))
    took = explainer.editorial.vocabulary.took_part
    return Table(("Member", f"{took}, share in %", took, "Stated", "Cases"), tuple(told))
