from tests import factory as f
from tests.pages.small import page, reading


def test_voices_stand_side_by_side_with_what_shows_them() -> None:
    (point,) = page("positions").view["points"]
    assert [len(voice["says"]) for voice in point["voices"]] == [1, 1]
    words = reading("positions").words
    assert "What do they hold? Ann Example Minister1 So it holds.2" in words
    assert "“no such topics”" in words


def test_the_silent_are_named() -> None:
    assert "No source used here gives a position of Belarus or Uzbekistan." in reading("positions").words


def test_nobody_silent_is_not_spoken_of() -> None:
    given = f.make_explainer(claims=(f.claim("c", by="am"),), positions=(f.point("p", {"am": "c"}),))
    assert page("positions", given).view["points"][0]["silent"] == ""


def test_without_points_the_page_says_so() -> None:
    assert "No points on which the parties hold different positions" in reading("positions", f.make_explainer()).words


def test_a_point_keeps_its_anchor() -> None:
    assert "point-leaving" in reading("positions").ids
