from generator.exports import FILES, JSON_PATH, PACKAGE, TABLES
from tests import factory as f
from tests.pages.small import reading


def test_every_table_and_column_is_described() -> None:
    words = reading("data").words
    for table in TABLES:
        assert f"Download {table.name}.csv, one row for each {table.each}." in words
        for column in table.columns:
            assert f"{column.name} {' '.join(column.meaning.split())}" in words


def test_the_whole_is_where_the_exports_put_it() -> None:
    assert JSON_PATH == "data/explainer.json"
    assert "explainer.json" in reading("data").links()


def test_every_other_file_is_listed_with_what_it_is() -> None:
    found = reading("data")
    for file in FILES:
        assert f"{file.name}: {file.meaning}" in found.words
        assert file.name in found.links()
    assert PACKAGE.removeprefix("data/") in found.links()


def test_how_to_cite_the_data_is_told() -> None:
    assert "@dataset{org-data," in reading("data").words


def test_the_statuses_of_the_vocabulary_are_described_by_id() -> None:
    words = reading("data", f.make_explainer(vocabulary=f.VOTES)).words
    for status in f.VOTES:
        assert f"{status.id} {status.symbol} {status.label} {status.meaning}" in words
