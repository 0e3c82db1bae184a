from tests import factory as f
from tests.pages.small import page, reading


def test_each_side_of_a_dispute_stands_with_its_claims() -> None:
    words = reading("disputes").words
    assert "What is disputed Yes" in words
    assert words.index("They did help.") < words.index("No Accusation: Armenia")
    assert "Both stand." in words


def test_a_disputed_cell_shows_each_version_with_its_source() -> None:
    (cell,) = page("disputes").view["cells"]
    assert [version["word"] for version in cell["versions"]] == ["Host", "Absent"]
    assert cell["anchor"] == "cell-summit-2023-by"


def test_a_disputed_date_shows_each_date_with_its_source() -> None:
    (date,) = page("disputes").view["dates"]
    assert [str(version["words"]).split(">")[-2].split("<")[0] for version in date["versions"]] == [
        "22 November 2023", "23 November 2023",
    ]  # fmt: skip
    assert [len(version["bases"]) for version in date["versions"]] == [0, 1]
    assert "Printed" in date["versions"][1]["bases"][0]


def test_where_nothing_is_disputed_each_part_says_so() -> None:
    words = reading("disputes", f.make_explainer()).words
    for said in (
        "No disputed matter has been set out here.",
        "No two sources used here contradict each other about a member’s part in an event.",
        "No two sources used here give dates of the same event that exclude each other.",
    ):
        assert said in words


def test_no_side_is_preferred() -> None:
    assert "This site does not decide between them." in reading("disputes").words
