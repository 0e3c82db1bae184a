from generator.exports import JSON_PATH, TABLES
from generator.pages.data import WHOLE
from tests import factory as f
from tests.pages.small import reading


def test_every_table_and_column_is_described() -> None:
    words = reading("data").words
    for table in TABLES:
        assert f"Download {table.name}.csv, one row for each {table.each}." in words
        for column in table.columns:
            assert f"{column.name} {' '.join(column.meaning.split())}" in words


def test_the_whole_is_where_the_exports_put_it() -> None:
    assert WHOLE == JSON_PATH
    assert "explainer.json" in reading("data").links()


def test_the_statuses_of_the_vocabulary_are_described_by_id() -> None:
    words = reading("data", f.make_explainer(vocabulary=f.VOTES)).words
    for status in f.VOTES:
        assert f"{status.id} {status.symbol} {status.label} {status.meaning}" in words
