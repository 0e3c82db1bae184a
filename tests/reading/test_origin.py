from generator.reading.origin import CsvOrigin, YamlOrigin, field_name
from generator.reading.yaml_tree import parse_yaml

TEXT = b"""\
events:
  - id: spring
    participation:
      ada: {status: atended}
"""
TREE = parse_yaml(TEXT, "s.yaml")
FILE = YamlOrigin("s.yaml", TREE)


def test_a_problem_stands_at_the_value_of_its_field():
    problem = (FILE / "events" / 0).problem(("participation", "ada", "status"), "wrong", "mend it")
    assert str(problem) == "s.yaml:4:21: status: wrong; mend it"


def test_a_problem_of_a_name_stands_at_the_key():
    problem = (FILE / "events" / 0).problem(("participation", "ada", "[key]"), "wrong")
    assert str(problem) == "s.yaml:4:7: ada: wrong"


def test_what_is_missing_is_told_at_the_mapping_that_lacks_it():
    assert str((FILE / "events" / 0).problem(("title",), "is missing")) == "s.yaml:2:5: title: is missing"


def test_an_unknown_key_stands_at_the_key():
    problem = FILE.unknown_key(("events", 0, "participation"), "no hint")
    assert str(problem) == "s.yaml:3:5: participation: unknown key 'participation'; no hint"


def test_a_row_of_a_table_has_its_line_and_column_name():
    assert str(CsvOrigin("t.csv", 7).problem(("evidence", 0, "article"), "wrong")) == "t.csv:7: article: wrong"


def test_a_field_is_called_by_its_last_key():
    assert field_name(("events", 3, "evidence", 0)) == "evidence"
    assert field_name(("participation", "ada", "[key]")) == "ada"
    assert field_name(()) == ""
