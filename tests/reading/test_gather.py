import pytest

from generator.errors import SeedError
from generator.reading.gather import gather
from generator.reading.spec import MODELS


def test_entries_lie_section_by_section(seeds):
    gathered = gather(seeds.root)
    assert list(gathered.sections) == list(MODELS)
    assert [entry.record.id for entry in gathered["members"]] == ["ada", "bob", "cyd", "dot"]
    assert [entry.record.id for entry in gathered["article"]] == ["gazette"]
    assert gathered.problems == []


def test_each_entry_knows_where_it_stands(seeds):
    (event,) = gather(seeds.root)["events"]
    assert str(event.origin.problem(("kind",), "x")) == "seeds/articles/gazette.yaml:14:11: kind: x"


def test_rows_of_tables_stand_beside_those_of_files(seeds):
    seeds.table("members", "id,name", "eve,Eve").table(
        "events", "id,title,kind,date,article", "gala,G,outing,2023,gazette"
    )
    gathered = gather(seeds.root)
    assert [entry.record.id for entry in gathered["members"]][-1] == "eve"
    assert str(gathered["events"][-1].origin.problem(("kind",), "x")) == "seeds/tables/events.csv:2: kind: x"


def test_all_entries_are_visited_once(seeds):
    gathered = gather(seeds.root)
    assert len(list(gathered.all())) == sum(map(len, gathered.sections.values())) == 15


def test_problems_and_doubts_of_files_and_tables_come_together(seeds):
    seeds.change("articles/gazette.yaml", "id: rosa-lind", "id: Rosa").table("members", "id,name", "eve,")
    gathered = gather(seeds.root)
    assert len(gathered.problems) == 2
    assert {"eve", "spring"} <= gathered.doubtful
    assert gathered.touched == {"people", "members"}


def test_without_a_folder_there_is_nothing(tmp_path):
    with pytest.raises(SeedError, match="no such folder"):
        gather(tmp_path / "gone")
