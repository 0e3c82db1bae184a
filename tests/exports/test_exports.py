import json

from generator.exports import FILES, JSON_PATH, PACKAGE, TABLES, build_exports
from generator.exports.citations import FOLDER, citations


def test_the_downloads_of_the_site(record):
    downloads = build_exports(record)
    documents = {PACKAGE, *(each.path for each in (*TABLES, *FILES))}
    assert set(downloads) == documents | set(citations(record))
    assert {path.removeprefix("data/") for path in documents} >= {
        "datapackage.json", "explainer.json", "popolo.json", "sources.bib", "sources.csl.json",
    }  # fmt: skip
    assert {"participation", "events", "members", "statements", "claims", "sources"} <= {
        path.removeprefix("data/").removesuffix(".csv") for path in downloads if not path.startswith(FOLDER)
    }


def test_each_is_what_its_name_says(record):
    downloads = build_exports(record)
    assert json.loads(downloads[JSON_PATH])["editorial"]["title"] == record.editorial.title
    for table in TABLES:
        assert downloads[table.path].startswith(",".join(column.name for column in table.columns[:2]))
    assert not any("\r" in text for text in downloads.values())


def test_the_same_seeds_give_the_same_bytes(seeds):
    assert build_exports(seeds.read()) == build_exports(seeds.read())
