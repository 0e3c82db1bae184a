import csv
import io

import polars
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.reading import csv_table
from generator.reading.csv_table import read_csv


@pytest.fixture
def read(tmp_path):
    def reader(data, required=("event", "member"), optional=("note",)):
        path = tmp_path / "t.csv"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return read_csv(path, "t.csv", required, optional)

    return reader


@pytest.fixture
def refusal(read):
    def refused(data, *columns):
        with pytest.raises(SeedError) as error:
            read(data, *columns)
        assert error.value.problems
        return str(error.value)

    return refused


def test_columns_are_strings_in_the_order_asked_for(read):
    table = read("note,member,event\n1,02,2023-11-23\nno,,null\n")
    assert table.columns == ["row", "event", "member", "note"]
    assert table.rows() == [(2, "2023-11-23", "02", "1"), (3, "null", "", "no")]
    assert table.dtypes[1:] == [polars.String] * 3


def test_an_optional_column_that_is_missing_is_empty(read):
    assert read("event,member\na,b\n").rows() == [(2, "a", "b", "")]


@pytest.mark.parametrize(
    "data",
    [
        "event,member\na,b",
        "event,member\r\na,b\r\n",
        b"\xef\xbb\xbfevent,member\na,b\n",
        '"event","member"\n"a","b"\n',
        '"event",member\r\na,"b"',
    ],
)
def test_line_ends_quotes_and_a_byte_order_mark_change_nothing(read, data):
    assert read(data, ("event", "member"), ()).rows() == [(2, "a", "b")]


def test_quoted_cells_hold_commas_quotes_and_lines(read):
    data = 'event,member\n"a, b","say ""no"""\n"two\r\nlines",""\n#c, d \n'
    assert read(data, ("event", "member"), ()).rows() == [
        (2, "a, b", 'say "no"'),
        (3, "two\r\nlines", ""),
        (4, "#c", " d "),
    ]


def test_a_table_may_have_no_records(read):
    for data in ("event,member", "event,member\n"):
        table = read(data)
        assert table.height == 0
        assert table.columns == ["row", "event", "member", "note"]


def test_a_blank_line_of_a_single_column_is_an_empty_cell(read):
    assert read("event\n\na\n", ("event",), ()).rows() == [(2, ""), (3, "a")]


@pytest.mark.parametrize("data", ["", "\n", "\r\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_a_problem(refusal, data):
    assert refusal(data).startswith("t.csv:1:1: the file is empty")


def test_all_problems_of_the_header_are_told_at_once(refusal):
    assert refusal("evnt,note,note,\n").splitlines() == [
        "t.csv:1: column 1: unknown column 'evnt'; did you mean 'event'?",
        "t.csv:1: note: column 3 repeats column 2",
        "t.csv:1: column 4: unknown column ''; known are event, member, note",
        "t.csv:1: event: the column is missing",
        "t.csv:1: member: the column is missing",
    ]


def test_no_name_of_a_column_reaches_a_terminal_raw(refusal):
    shown = refusal("event,member,\x1b[2J\u202e\n")
    assert shown.isprintable()


def test_rows_of_another_width_are_located(refusal):
    data = 'event,member\n"a\nb",c\nd\ne,f,g\n\nh,i\nj,\n,\n'
    assert refusal(data, ("event", "member")).splitlines() == [
        "t.csv:4: the row has 1 cells, the header has 2",
        "t.csv:5: the row has 3 cells, the header has 2",
        "t.csv:6: the line is blank",
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ('a"b,c', "a quote inside an unquoted cell"),
        (' "b",c', "a quote inside an unquoted cell"),
        ('"a"b,c', "text after a closing quote"),
        ('"a" ,c', "text after a closing quote"),
        ('a,"b', "never closed"),
        ('a,"b""', "never closed"),
        ("a,b\rc,d", "carriage return"),
        ("a,b,", "3 cells"),
    ],
)
def test_what_the_standard_does_not_allow_is_refused(refusal, row, words):
    shown = refusal(f"event,member\nx,y\n{row}")
    assert shown.startswith("t.csv:3: ")
    assert words in shown


@pytest.mark.parametrize("data", ['"event\n', 'ev"ent,member\n', "event\rmember"])
def test_a_malformed_header_is_located(refusal, data):
    assert refusal(data).startswith("t.csv:1:")


def test_an_endless_header_is_refused(refusal):
    assert "the header is too long" in refusal('"' + "x" * 70_000 + '",member\n')


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x85", "\u200b", "\u202e", "\ufeff", "\U000e0041", "\uffff"])
@pytest.mark.parametrize("quote", ["", '"'])
def test_forbidden_characters_are_located(refusal, sign, quote):
    shown = refusal(f"event,member\né,b\nc,{quote}d{sign}{quote}\n")
    assert shown.startswith(f"t.csv:3:{4 + len(quote)}: forbidden character U+{ord(sign):04X}")


def test_bytes_that_are_not_utf_8_are_located(refusal):
    assert refusal(b"event,member\na,b\nc,d\xff\n").startswith("t.csv:3:4: byte 0xff is not UTF-8")


def test_many_problems_are_told_in_few_lines(refusal):
    assert len(refusal("event,member\n" + "a\n" * 1_000).splitlines()) == csv_table.MAX_PROBLEMS


def test_missing_and_large_files_are_problems(tmp_path, refusal, monkeypatch):
    with pytest.raises(SeedError, match=r"^seeds/x\.csv: the file is missing$"):
        read_csv(tmp_path / "x.csv", "seeds/x.csv", ("a",), ())
    monkeypatch.setattr(csv_table, "MAX_BYTES", 10)
    assert "larger than 10 bytes" in refusal("event,member\n")


CELLS = st.text('ab",\n\r é', max_size=6)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=5), st.sampled_from(["\n", "\r\n"]))
def test_whatever_is_written_by_the_standard_is_read_back(tmp_path_factory, rows, end):
    path = tmp_path_factory.getbasetemp() / "written.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        # The library leaves a lone carriage return unquoted, which the standard does not allow.
        style = csv.QUOTE_ALL if r"\r" in repr(rows) else csv.QUOTE_MINIMAL
        csv.writer(file, lineterminator=end, quoting=style).writerows([("event", "member"), *rows])
    assert read_csv(path, "t.csv", ("event", "member"), ()).drop("row").rows() == rows


@settings(max_examples=150, deadline=None)
@given(st.text('a",\n\r', max_size=14))
def test_whatever_is_not_refused_reads_as_the_standard_library_reads_it(tmp_path_factory, body):
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(b"event,member\n" + body.encode())
    try:
        table = read_csv(path, "t.csv", ("event", "member"), ())
    except SeedError as error:
        assert error.problems
        return
    expected = list(csv.reader(io.StringIO(body, newline=""), strict=True))
    assert [list(row[1:]) for row in table.rows()] == expected


def test_many_columns_are_no_trouble(read):
    names = tuple(f"c{number}" for number in range(120))
    data = ",".join(names) + "\n" + ",".join(["x"] * 120) + "\n"
    assert read(data, names, ()).shape == (1, 121)
