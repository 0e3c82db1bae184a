"""What the chart of participation by kind says: in how many events of which kind who took part."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.by_kind.panels import MOST_MEMBERS, MOST_PANELS, Panel, Rows, together
from generator.charts.kit.base import Table, Value
from generator.charts.kit.cases import Tally, focus, ranked, reaches_minimum, total
from generator.charts.kit.findings import EMPTY, NOT_COUNTED, caveat, names
from generator.charts.kit.layout import ends
from generator.charts.kit.words import MANY, count_of, inside, joined, listed, of_all, out_of
from generator.model.event import Kind
from generator.model.explainer import Explainer
from generator.model.status import Status

Told = tuple[Kind, Tally]


def of_bar(name: str, panel: Panel, tally: Tally, status: Status) -> str:
    """What a bar says: of whom, at which kind of event, how many cases of how many."""
    cases = of_all(tally.of(status), tally.cases, "case")
    return f"{name}, {inside(panel.kind.plural)}: {inside(status.label)} in {cases}"


def title(explainer: Explainer, members: Rows, panels: Sequence[Panel]) -> str:
    """In how many events of two kinds the member in question took part, or all members together."""
    took = inside(explainer.editorial.vocabulary.took_part)
    most = focus(members)
    if len(most) == 1:
        two = _telling(explainer, [(panel.kind, panel.rows[most[0]]) for panel in panels if most[0] in panel.rows])
        return f"{names(explainer, most)[0]} {took} in {_contrast(two, [_of_kind(kind, t) for kind, t in two])}"
    two = _telling(explainer, [(panel.kind, total(explainer, panel.rows.values())) for panel in panels])
    if not two:
        return "For no kind of event does a source state who took part" if panels else NOT_COUNTED
    found = [f"{of_all(t.took_part, t.stated, 'reported case')} of {inside(kind.plural)}" for kind, t in two]
    return f"Members {took} in {_contrast(two, found)}"


def _telling(explainer: Explainer, told: list[Told]) -> list[Told]:
    """The kinds of the largest and of the smallest share, of those that reach the minimum; else the first two."""
    rated = [each for each in told if reaches_minimum(explainer, each[1])]
    ordered = sorted(rated, key=lambda each: -each[1].took_part / each[1].stated)
    return [ordered[0], ordered[-1]] if len(rated) > 1 else [each for each in told if each[1].stated][:2]


def _contrast(two: list[Told], words: list[str]) -> str:
    """The words for each kind; "but" where it was more than half of the cases of the one and less of the other."""
    parted = len(two) == 2 and 2 * two[0][1].took_part > two[0][1].stated and 2 * two[1][1].took_part < two[1][1].stated
    return (" but in " if parted else " and in ").join(words)


def _of_kind(kind: Kind, tally: Tally) -> str:
    found = of_all(tally.took_part, tally.stated, f"reported {inside(kind.label)}", f"reported {inside(kind.plural)}")
    return found.replace("none of 1 ", "0 of 1 ", 1)


def alt(explainer: Explainer, members: Rows, panels: Sequence[Panel]) -> str:
    """In how many of the stated cases the first and the last members took part, kind by kind."""
    if not panels:
        return EMPTY
    took = inside(explainer.editorial.vocabulary.took_part)
    lines = []
    for panel in panels[:MOST_PANELS]:
        shown, _ = ends([m for m in ranked(explainer, members) if m in panel.rows and panel.rows[m].stated], 8)
        told = [f"{explainer.members[m].name} {out_of(panel.rows[m].took_part, panel.rows[m].stated)}" for m in shown]
        lines.append(f"{panel.kind.plural}, {took} of stated: {', '.join(told) or 'nothing stated'}.")
    kinds = count_of(len(lines), "kind")
    about = f"Horizontal bars divided by status, one for each member, in a panel for each of {kinds} of event."
    return joined(about, *lines)


def caption(explainer: Explainer, panels: Sequence[Panel], hidden: int) -> str:
    """What is counted, and what is not drawn."""
    parts = [caveat(explainer, together(explainer, panels))]
    if left := panels[MOST_PANELS:]:
        others = listed([inside(panel.kind.plural) for panel in left], MANY)
        parts.append(f"In the table only: {others}.")
    if hidden:
        parts.append(f"The bars show {MOST_MEMBERS} members, the first and the last by share; the table has all.")
    return joined(*parts)


def table(explainer: Explainer, panels: Sequence[Panel], members: Sequence[str]) -> Table:
    """A row for each member and kind."""
    statuses = together(explainer, panels).statuses
    rows: list[tuple[Value, ...]] = [
        (name, panel.kind.plural, *(tally.of(s) for s in statuses), tally.took_part, tally.stated, tally.cases)
        for panel in panels
        for member, name in zip(members, names(explainer, members), strict=True)
        if (tally := panel.rows.get(member))
    ]
    took = explainer.editorial.vocabulary.took_part
    columns = ("Member", "Kind", *(s.label for s in statuses), f"{took} (all)", "Stated", "Cases")
    return Table(columns, tuple(rows))
