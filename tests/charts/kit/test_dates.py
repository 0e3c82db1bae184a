"""Dates in charts: where sources differ, each date with the names of those who give it."""

from generator.charts.kit.dates import DIFFER, differing, when
from generator.charts.matrix import matrix_chart
from generator.charts.timeline.chart import timeline_chart
from tests import factory as f
from tests.pages import small

EXPLAINER = small.explainer()
DISPUTED = EXPLAINER.events["summit-2023"]
SIDES = "22 November 2023 in The report, 23 November 2023 in Other News"


def test_a_date_that_sources_agree_on_is_a_date() -> None:
    assert when(EXPLAINER, EXPLAINER.events["summit-2021"]) == "16 September 2021"


def test_each_date_names_those_who_give_it() -> None:
    assert when(EXPLAINER, DISPUTED) == f"22 or 23 November 2023 ({DIFFER}: {SIDES})"


def test_sources_of_one_date_stand_together() -> None:
    told = [{"date": "2023-10-08", "evidence": (f.evidence(each),)} for each in ("lead", "x")]
    event = f.event("a", "2023-10-08", date_disputed=True, dates=tuple(told))
    articles = (f.article("lead"), f.article("x"))
    assert differing(f.make_explainer(events=(event,), articles=articles), event).count("8 October 2023") == 1


def test_charts_say_so_where_they_show_the_date() -> None:
    timeline, matrix = timeline_chart(EXPLAINER), matrix_chart(EXPLAINER)
    assert SIDES in str(timeline.table.rows) and SIDES in str(timeline.figure)
    assert SIDES in str(matrix.table.rows) and SIDES in str(matrix.figure)
