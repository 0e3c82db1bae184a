"""The rows of the timeline."""

from __future__ import annotations

from itertools import pairwise

from generator.charts.timeline.chart import timeline_chart
from generator.charts.timeline.entries import OTHERS
from tests import factory
from tests.charts.small import points, small, traces


def test_rows_are_kinds_then_statements_then_claims() -> None:
    axis = timeline_chart(small()).figure["layout"]["yaxis"]
    assert axis["ticktext"] == ["Summits", "Exercises", "Statements", "Other dated facts"]
    assert axis["tickvals"] == sorted(axis["tickvals"])


def test_events_of_other_organisations_have_a_row_of_their_own() -> None:
    organisations = (factory.organisation(), factory.organisation(id="cis", short="CIS"))
    events = (factory.event("own"), factory.event("other", "2023-06-01", organisation="cis"))
    chart = timeline_chart(factory.make_explainer(events=events, organisations=organisations))
    rows = [label.replace("<br>", " ") for label in chart.figure["layout"]["yaxis"]["ticktext"]]
    assert rows == ["Summits", OTHERS]
    assert ("1 June 2023", "Event", "CIS: Other") in chart.table.rows


def test_marks_stand_inside_their_rows() -> None:
    chart = timeline_chart(small())
    layout = chart.figure["layout"]
    edges = [0, *(shape["y0"] for shape in layout["shapes"]), layout["yaxis"]["range"][0]]
    bands = list(pairwise(edges))
    assert all(low < middle < high for middle, (low, high) in zip(layout["yaxis"]["tickvals"], bands, strict=True))
    rows = {key: bands[i] for i, key in ((2, "statement"), (3, "claim"))}
    for trace in traces(chart):
        low, high = rows.get(trace["meta"]["key"], (0, bands[1][1]))
        assert all(low < y < high for y in trace["y"])


def test_kinds_of_one_name_share_a_row() -> None:
    kinds = tuple(kind.model_copy(update={"plural": "Meetings"}) for kind in factory.KINDS)
    events = (factory.event("a"), factory.event("b", "2023-08-01", kind="exercise"))
    chart = timeline_chart(factory.make_explainer(events=events, kinds=kinds))
    assert chart.figure["layout"]["yaxis"]["ticktext"] == ["Meetings"]
    assert len(list(points(chart))) == 2
