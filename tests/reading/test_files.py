import os
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.reading.files import guarded, read_files, shown_path


def test_every_yaml_file_is_read_shared_ones_before_articles(seeds):
    seeds.write("zoo/last.yaml", "places: [{id: zoo, name: Zoo}]\n")
    files = read_files(seeds.root)
    assert files.problems == []
    shown = list(dict.fromkeys(origin.shown for *_, origin in files.records))
    assert shown == ["seeds/club.yaml", "seeds/explainer.yaml", "seeds/zoo/last.yaml", "seeds/articles/gazette.yaml"]


def test_records_come_with_their_section_and_place(seeds):
    files = read_files(seeds.root)
    found = {(section, origin.location) for section, _, origin in files.records}
    assert {("article", ("article",)), ("events", ("events", 0)), ("members", ("members", 3))} <= found


def test_an_article_is_called_by_its_file(seeds):
    articles = [record.id for section, record, _ in read_files(seeds.root).records if section == "article"]
    assert articles == ["gazette"]


def test_a_record_with_a_mistake_does_not_take_its_neighbours_away(seeds):
    seeds.change("articles/gazette.yaml", "id: rosa-lind", "id: Rosa Lind")
    files = read_files(seeds.root)
    assert len(files.problems) == 1
    sections = [section for section, _, origin in files.records if origin.shown.endswith("gazette.yaml")]
    assert sections == ["article", "places", "events", "claims"]


def test_the_places_of_later_records_stay_right(seeds):
    seeds.add("club.yaml", "places:\n  - Nowhere\n  - {id: zoo, name: Zoo}\n")
    records = read_files(seeds.root).records
    places = [origin.location for section, _, origin in records if section == "places"]
    assert ("places", 1) in places


def test_a_file_with_problems_leaves_its_ids_in_doubt(seeds):
    seeds.change("articles/gazette.yaml", "date: 2023-05-01", "date: May")
    files = read_files(seeds.root)
    assert {"gazette", "spring", "bob-said", "rosa-lind", "hall"} <= files.doubtful
    assert files.touched == {"events"}


def test_so_does_one_that_is_no_yaml(seeds):
    seeds.write("articles/gazette.yaml", "article: {\nclaims:\n  - id: 'bob-said'\n  - {id: other}\n")
    files = read_files(seeds.root)
    assert {"gazette", "bob-said", "other"} <= files.doubtful
    assert files.touched == {"article", "claims"}


def test_a_sound_folder_leaves_nothing_in_doubt(seeds):
    files = read_files(seeds.root)
    assert (files.doubtful, files.touched) == (set(), set())


def test_hidden_files_and_other_kinds_are_nobodys_seeds(seeds):
    seeds.write(".draft.yaml", "x: [").write(".git/config.yaml", "x: [").write("README.md", "# x").write(
        "map.png", b"\xff"
    )
    assert read_files(seeds.root).problems == []


def test_what_is_no_ordinary_file_is_told(seeds):
    os.mkfifo(seeds.root / "pipe.yaml")
    assert [str(problem) for problem in read_files(seeds.root).problems] == ["seeds/pipe.yaml: not an ordinary file"]


def test_paths_are_shown_from_the_working_folder(seeds, tmp_path):
    assert shown_path(seeds.root / "a.yaml") == "seeds/a.yaml"
    assert shown_path(Path("seeds/a.yaml")) == "seeds/a.yaml"
    assert shown_path(Path("/elsewhere/a.yaml")) == "/elsewhere/a.yaml"


def test_the_guard_shows_the_path_too(seeds):
    with pytest.raises(SeedError, match=r"^seeds/gone\.yaml: the file is missing$"):
        guarded(seeds.root, seeds.root / "gone.yaml")
