import json

from generator.exports import JSON_PATH, TABLES, build_exports


def test_the_downloads_of_the_site(record):
    downloads = build_exports(record)
    assert set(downloads) == {JSON_PATH, *(table.path for table in TABLES)}
    assert {"participation", "events", "members", "statements", "claims", "sources"} <= {
        path.removeprefix("data/").removesuffix(".csv") for path in downloads
    }


def test_each_is_what_its_name_says(record):
    downloads = build_exports(record)
    assert json.loads(downloads[JSON_PATH])["editorial"]["title"] == record.editorial.title
    for table in TABLES:
        assert downloads[table.path].startswith(",".join(column.name for column in table.columns[:2]))
    assert not any("\r" in text for text in downloads.values())


def test_the_same_seeds_give_the_same_bytes(seeds):
    assert build_exports(seeds.read()) == build_exports(seeds.read())
