import json

from generator.exports.bibtex import source_entry
from generator.exports.citations import FOLDER, bibtex_path, citations, csl_path
from generator.exports.csl import source_item
from tests.exports.bibtex_reading import entries


def test_each_source_has_its_own_files(record):
    found = citations(record)
    assert len(found) == 2 * len(record.articles)
    for source in record.articles.values():
        assert found[bibtex_path(source.id)] == source_entry(source)
        assert list(entries(found[bibtex_path(source.id)])) == [source.id]
        assert json.loads(found[csl_path(source.id)]) == [source_item(source)]
    assert all(path.startswith(f"{FOLDER}/") for path in found)
