from generator.charts import build_charts
from generator.model.explainer import Explainer
from generator.pages.kit.figures import LEVELS, SPANS, TIMELINE
from generator.pages.uses import uses, wholes
from tests import factory as f
from tests.pages import small

FOUND = uses(small.explainer())


def places(anchor: str) -> set[tuple[str, str]]:
    return {(folder, fragment) for _, folder, fragment in FOUND[anchor]}


def test_prose_uses_what_its_markers_point_at() -> None:
    assert {("", ""), ("glossary", "term-oft"), ("", "what-is-known")} == places("claim-a-fact")
    assert places("cell-summit-2023-am") == {("", "key-points")}


def test_a_statement_is_used_on_the_timeline_by_its_speaker_and_in_positions() -> None:
    assert places("statement-not-leaving") == {
        ("", ""), ("timeline", "statement-not-leaving"), ("people", "statement-not-leaving"),
        ("positions", "point-leaving"),
    }  # fmt: skip


def test_what_a_member_says_is_used_on_its_page() -> None:
    assert ("members/by", "statement-undated") in places("statement-undated")
    assert ("members/am", "claim-they-failed") in places("claim-they-failed")


def test_a_side_of_a_dispute_is_a_use() -> None:
    assert ("disputes", "dispute-help") in places("claim-they-helped")


def test_a_claim_without_date_or_owner_that_nobody_uses_has_no_use() -> None:
    assert uses(f.make_explainer(claims=(f.claim("lonely"),))) == {}


def test_what_nothing_states_uses_nothing() -> None:
    assert not any("not-stated" in anchor for anchor in FOUND)


def test_no_place_is_named_twice() -> None:
    for places_of_one in FOUND.values():
        assert len(set(places_of_one)) == len(places_of_one)


def resting(explainer: Explainer, article: str = "lead") -> list[str]:
    charts = build_charts(explainer)
    return [f"{folder}#{part}" for _, folder, part in wholes(explainer, charts, explainer.taken_from(article))]


def test_the_tables_and_charts_that_rest_on_a_source_stand_once_each() -> None:
    found = resting(small.explainer())
    assert len(found) == len(set(found))
    assert found[0] == "participation#matrix" and found[-1] == "print#"
    assert {"participation#chart-participation-matrix", f"timeline#chart-{TIMELINE}", f"members#chart-{SPANS}"} <= {
        *found
    }


def test_a_source_of_words_alone_carries_no_chart_of_who_took_part() -> None:
    explainer = f.make_explainer(("am",), (f.event("a", article="x"),), claims=(f.claim("c"),))
    assert resting(explainer) == ["print#"]


def test_only_who_gives_a_level_carries_the_chart_of_levels() -> None:
    reports = [f.report("a", "am", "attended", level="leader"), f.report("a", "by", "attended", article="x")]
    explainer = f.make_explainer(("am", "by"), (f.event("a", article="y"),), reports)
    carried = [f"participation#chart-{LEVELS}" in resting(explainer, article) for article in ("lead", "x", "y")]
    assert carried == [True, False, False]


def test_a_chart_is_where_its_link_leads() -> None:
    pages = {folder: small.html_of(small.page(folder)) for folder in ("participation", "timeline", "members")}
    charts = small.charts()
    for _, folder, part in wholes(small.explainer(), charts, small.explainer().taken_from("lead")):
        assert folder == "print" or f'id="{part}"' in pages[folder]
