"""Where membership spans run."""

from __future__ import annotations

from generator.charts.spans.chart import spans_chart
from generator.charts.spans.tracks import BEHIND, BINDING
from generator.model.organisation import Instrument
from tests import factory
from tests.charts.small import small, traces


def test_what_stands_behind_is_thin_above_and_in_its_own_colour() -> None:
    found = {
        trace["name"]: trace
        for trace in traces(spans_chart(small()))
        if trace["type"] == "bar" and not trace["meta"]["pale"]
    }
    assert found["Treaty"]["width"] < found["Charter"]["width"]
    assert (
        found["Treaty"]["y"][0] + found["Treaty"]["width"] / 2
        < found["Charter"]["y"][-1] - found["Charter"]["width"] / 2
    )
    assert (found["Treaty"]["marker"]["color"], found["Charter"]["marker"]["color"]) == (
        BEHIND["light"],
        BINDING["light"],
    )


def test_tracks_of_two_instruments_that_stand_behind_do_not_touch() -> None:
    more = Instrument(id="pact", name="Pact", confers_membership=False)
    organisation = factory.organisation(instruments=(*factory.organisation().instruments, more))
    spans = tuple(factory.membership("am", since="2002", instrument=each) for each in ("treaty", "charter", "pact"))
    chart = spans_chart(factory.make_explainer(memberships=spans, organisations=(organisation,)))
    bars = [t for t in traces(chart) if t["type"] == "bar" and not t["meta"]["pale"]]
    ends = sorted((t["y"][0] - t["width"] / 2, t["y"][0] + t["width"] / 2) for t in bars)
    assert len(ends) == 3
    assert ends[0][1] < ends[1][0] < ends[1][1] < ends[2][0]


def test_every_row_is_level_with_the_name_of_its_member() -> None:
    chart = spans_chart(small())
    middles = chart.figure["layout"]["yaxis"]["tickvals"]
    names = [label.replace("<br>", " ") for label in chart.figure["layout"]["yaxis"]["ticktext"]]
    for trace in traces(chart):
        for y, (_, spoken) in zip(trace["y"], trace["customdata"], strict=True):
            nearest = min(range(len(middles)), key=lambda row: abs(middles[row] - y))
            assert spoken.startswith(names[nearest])
