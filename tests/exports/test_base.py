import csv
import io

import pytest

from generator.exports.base import Column, File, Table, date_cells, pointers, sources
from generator.model.dates import Edtf
from generator.model.evidence import Evidence
from tests.factory import make_explainer


def written(*values):
    """One row as it is written, without the header."""
    columns = tuple(Column(f"c{number}", "m") for number in range(len(values)))
    return Table("t", "row", columns, lambda _: [values]).csv(make_explainer()).split("\n", 1)[1]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_spreadsheet_runs_a_cell(start):
    assert written(f"{start}1+1") == f"'{start}1+1\n"


def test_a_carriage_return_first_is_guarded_and_then_a_line_feed():
    assert written("\r=1") == '"\'\n=1"\n'


def test_values_are_written_plainly():
    assert written("a", 3, -3, None, True, False, "") == "a,3,-3,,yes,no,\n"


def test_commas_quotes_and_lines_come_back_as_they_were():
    text = 'a "b", c\nd\re\r\nf'
    ((cell,),) = csv.reader(io.StringIO(written(text), newline=""))
    assert cell == 'a "b", c\nd\ne\nf'


def test_the_first_line_names_the_columns():
    table = Table("t", "row", (Column("a", "m"), Column("b", "m")), lambda _: [])
    assert table.csv(make_explainer()) == "a,b\n"
    assert table.path == "data/t.csv"


@pytest.mark.parametrize(
    ("date", "cells"),
    [
        ("2023-11", ("2023-11", "2023-11-01", "2023-11-30")),
        ("../2023-11-23", ("../2023-11-23", None, "2023-11-23")),
        ("2023-11-23/..", ("2023-11-23/..", "2023-11-23", None)),
        ("[2023-01-02,2023-03-04]", ("[2023-01-02,2023-03-04]", "2023-01-02", "2023-03-04")),
    ],
)
def test_dates_come_with_their_bounds(date, cells):
    assert date_cells(Edtf.parse(date)) == cells


def test_a_file_is_named_without_its_folder():
    assert File("data/a.json", "A.", "application/json", lambda _: "").name == "a.json"


def test_no_date_is_three_empty_cells():
    assert date_cells(None) == (None, None, None)


def test_sources_are_named_once_and_pointers_all():
    evidence = (
        Evidence(article="a", paragraph=2, exact="so it was"),
        Evidence(article="a", place="in the box"),
        Evidence(article="b", paragraph=1),
        Evidence(article="c"),
    )
    assert sources(evidence) == "a; b; c"
    assert pointers(evidence) == "a: paragraph 2 “so it was”; a: in the box; b: paragraph 1; c"
