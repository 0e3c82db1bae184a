from tests.pages import small
from tests.pages.small import page, reading


def test_each_chart_has_a_page_of_its_own() -> None:
    assert {path for path in small.pages() if path.startswith("embed/")} == {
        f"embed/chart-{chart}/index.md".replace("chart-", "") for chart in small.CHARTS
    }


def test_a_chart_alone_says_where_it_is_from() -> None:
    found = reading("embed/timeline")
    assert found.words.startswith("Who took part Finding of timeline")
    assert "From the explainer “Does Armenia still take part?”, as of" in found.words
    assert "../../index.html" in found.links()
    assert "../../assets/charts/timeline.json" in found.links()


def test_it_stays_out_of_the_search_and_without_the_sites_frame() -> None:
    assert page("embed/timeline").meta["template"] == "embed.html"
    assert page("embed/timeline").meta["search"] == {"exclude": True}
