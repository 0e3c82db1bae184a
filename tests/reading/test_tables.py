from generator.errors import Problem
from generator.reading.tables import Tables, limited, read_tables

HEAD = "event,member,status,article,level,note,paragraph,exact,place"


def read(seeds):
    return read_tables(seeds.root, seeds.root / "tables")


def test_a_dataset_without_tables_has_none(seeds):
    tables = read(seeds)
    assert (tables.members, tables.events, tables.problems) == ([], [], [])
    assert tables.reports.is_empty()


def test_members_and_events_become_records_with_their_rows(seeds):
    seeds.table("members", "id,name,wikidata", "eve,Eve,Q7", "fay,Fay,")
    seeds.table(
        "events",
        "id,title,kind,date,article,source_place,extent",
        "gala,Gala,outing,2023-06,gazette,page 3,several",
        "tea,Tea,outing,2023-07,gazette,,",
    )
    tables = read(seeds)
    assert tables.problems == []
    assert [(record.id, record.wikidata, row) for record, _, row in tables.members] == [
        ("eve", "Q7", 2),
        ("fay", None, 3),
    ]
    (gala, shown, row), (tea, *_) = tables.events
    assert (shown, row, gala.extent, tea.extent) == ("seeds/tables/events.csv", 2, "several", None)
    assert [(e.article, e.place) for e in (*gala.evidence, *tea.evidence)] == [("gazette", "page 3"), ("gazette", None)]


def test_reports_are_columns_in_which_an_empty_cell_is_nothing(seeds):
    seeds.table(
        "participation", HEAD, "spring,ada,attended,gazette,, ,2,Ada came,", "spring, bob ,absent,gazette,,,,,p. 1"
    )
    tables = read(seeds)
    assert tables.problems == []
    assert tables.reports.rows() == [
        ("spring", "ada", "attended", None, None, "gazette", "2", "Ada came", None, None, None, 2),
        ("spring", "bob", "absent", None, None, "gazette", None, None, None, None, "p. 1", 3),
    ]


def test_reports_of_tables_and_files_count_alike(seeds):
    seeds.table(
        "participation", HEAD, "spring,ada,absent,gazette,,,4,she stayed away,", "spring,cyd,host,gazette,,N,,,"
    )
    explainer = seeds.read()
    table = explainer.participation
    assert table.cell("spring", "ada").status.id == "disputed"
    assert [report.status for report in table.cell("spring", "ada").reports] == ["attended", "absent"]
    assert table.cell("spring", "cyd").notes == ("N",)


def test_several_rows_of_one_cell_and_article_are_one_report(seeds):
    seeds.table("participation", HEAD, "spring,cyd,host,gazette,,,1,a,", "spring,cyd,host,gazette,,,2,b,")
    (report,) = seeds.read().participation.cell("spring", "cyd").reports
    assert [e.exact for e in report.evidence] == ["a", "b"]


def test_unknown_values_come_with_their_first_row_and_number(seeds):
    seeds.table("participation", HEAD, *["spring,ada,yes,gazette,,,,,"] * 3, "spring,ada,no,gazette,,,,,")
    assert read(seeds).unknown("status", ["no"]) == [(2, "yes", 3)]
    assert read(seeds).unknown("level", []) == []


def test_paragraphs_beyond_the_last(seeds):
    rows = [f"spring,ada,attended,{article},,,{number},," for article, number in (("a", 3), ("a", 4), ("b", 9))]
    seeds.table("participation", HEAD, *rows)
    assert read(seeds).beyond({"a": 3}) == [(3, "a", 4)]


def test_rows_of_reports(seeds):
    seeds.table("participation", HEAD, "x,ada,host,g,,,,,", "x,ada,absent,g,,,,,", "y,ada,host,g,,,,,")
    assert read(seeds).rows_of([("x", "ada", "host"), ("z", "ada", "host")]) == [(2, "x", "ada")]


def test_a_broken_table_leaves_its_ids_in_doubt(seeds):
    seeds.table("events", "id,title,kind,date,article", "gala,Gala,outing,2023-06,gazette,too many")
    tables = read(seeds)
    assert tables.touched == {"events"}
    assert "gala" in tables.doubtful


def test_a_long_row_of_problems_is_cut():
    problems = [Problem("t.csv", line, None, "status", "wrong") for line in range(1, 1024)]
    *shown, last = limited(problems)
    assert len(shown) == 20
    assert str(last) == "t.csv: status: 1,003 more problems of this kind"
    assert list(limited(problems[:20])) == problems[:20]


def test_empty_tables_answer_every_question():
    tables = Tables()
    assert tables.unknown("event", ["a"]) == tables.beyond({}) == tables.rows_of([]) == []
