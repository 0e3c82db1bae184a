import pytest

from generator.exports import TABLES
from generator.pages.kit.base import Download, Page, Supplies


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_of_the_exports_is_a_download(table: Download) -> None:
    assert table.path.startswith("data/")
    assert table.each
    assert all(column.name and column.meaning for column in table.columns)


def test_without_tables_there_are_no_downloads() -> None:
    assert Supplies({}).downloads == ()


def test_a_page_has_no_more_front_matter_than_it_is_given() -> None:
    assert Page("index.md", "home.md.jinja", "T", "D", {}).meta == {}
