"""The explainers that tests of several charts share, and ways to read a figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.charts import CHARTS, Chart
from generator.model.explainer import Explainer
from tests import factory

LONG = "Federated Commonwealth of the Long Names"
MARKUP = "<b>Bold</b> & <a href='x'>Co</a>"
Traces = list[dict[str, Any]]


def small() -> Explainer:
    """Two members, three events of two kinds in two years, one cell of each sort."""
    return factory.make_explainer(
        members=("am", "by", "kz"),
        events=(
            factory.event("first", "2022-11-23"),
            factory.event("drill", "2023-09-01/2023-09-06", kind="exercise"),
            factory.event("second", "2023-11-23"),
        ),
        reports=factory.grid(
            {
                "first": {"am": "host", "by": "attended", "kz": "attended"},
                "drill": {"am": "absent", "by": "attended"},
                "second": {"am": "absent", "by": "host", "kz": "represented"},
            }
        ),
        minimum=2,
        statements=(factory.statement("refusal", "am", date="2023-11-14"),),
        claims=(factory.claim("pause", "It is paused.", date="2024-02"),),
        memberships=(
            factory.membership("am", since="2002-10-07"),
            factory.membership("by", since="../2003-01-01"),
            factory.membership("kz", since="2002-10", until="2025-05"),
            factory.membership("kz", since="1994-04-20", instrument="treaty"),
        ),
    )


def one_member() -> Explainer:
    return factory.make_explainer(
        ("am",), (factory.event("a"), factory.event("b", "2023-06-01")), factory.grid({"a": {"am": "absent"}})
    )


def one_event() -> Explainer:
    return factory.make_explainer(events=(factory.event("a"),), reports=factory.grid({"a": {"by": "attended"}}))


def nothing() -> Explainer:
    return factory.make_explainer()


def not_stated() -> Explainer:
    return factory.make_explainer(events=(factory.event("a"), factory.event("b", "2022-06-01")))


def one_day() -> Explainer:
    events = (factory.event("a"), factory.event("b"))
    return factory.make_explainer(events=events, reports=factory.grid({"a": {"am": "absent"}, "b": {"am": "attended"}}))


def years_only() -> Explainer:
    events = (factory.event("a", "2022"), factory.event("b", "2023~"), factory.event("c", "../2021-05-04"))
    return factory.make_explainer(events=events, reports=factory.grid({"a": {"am": "absent"}, "c": {"by": "host"}}))


def long_names() -> Explainer:
    own = (factory.member("am", LONG), factory.member("by", MARKUP))
    return factory.make_explainer(
        own,
        (factory.event("a", title=MARKUP),),
        factory.grid({"a": {"am": "absent", "by": "host"}}),
        memberships=(factory.membership("am", since="2000"), factory.membership("by", since="2001")),
    )


def many_members() -> Explainer:
    own = tuple(f"m{i:03}" for i in range(200))
    row = {m: "absent" if i % 7 == 0 else "attended" for i, m in enumerate(own)}
    spans = tuple(factory.membership(m, since="1999-01-01") for m in own)
    return factory.make_explainer(own, (factory.event("a"),), factory.grid({"a": row}), memberships=spans)


def votes() -> Explainer:
    cells = {"a": {"am": "no", "by": "yes"}, "b": {"am": "abstain", "by": "absent"}}
    events = (factory.event("a"), factory.event("b", "2022-05-01"))
    return factory.make_explainer(events=events, reports=factory.grid(cells), vocabulary=factory.VOTES)


EDGES: tuple[Callable[[], Explainer], ...] = (
    small, one_member, one_event, nothing, not_stated, one_day, years_only, long_names, many_members, votes,
)  # fmt: skip


def made(explainer: Explainer) -> Iterator[Chart]:
    """Every chart, also those that suit other sizes."""
    return (chart(explainer) for chart, _ in CHARTS)


def traces(chart: Chart) -> Traces:
    """The traces of the chart's figure."""
    found: Traces = chart.figure["data"]
    return found


def merged(layout: Mapping[str, Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """The layout with the patch written over it, key by key to any depth, as the page's script does it."""
    result = dict(layout)
    for key, value in patch.items():
        old = result.get(key)
        result[key] = merged(old, value) if isinstance(old, Mapping) and isinstance(value, Mapping) else value
    return result


def on_a_phone(chart: Chart) -> dict[str, Any]:
    """The layout that narrow screens get."""
    return merged(chart.figure["layout"], chart.narrow_figure or {})


def by_status(chart: Chart, along: str) -> dict[str, int]:
    """The total length of all bars of each status; `along` is the axis that holds lengths."""
    found: dict[str, int] = {}
    for trace in traces(chart):
        status = trace["meta"]["key"]
        found[status] = found.get(status, 0) + sum(trace[along])
    return found


def points(chart: Chart) -> Iterator[tuple[str, str, str]]:
    """Target, plain words and hover text of every point."""
    for trace in traces(chart):
        for (target, words, *_), hover in zip(trace["customdata"], trace["hovertext"], strict=True):
            yield target, words, hover
