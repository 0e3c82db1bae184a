import json
import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.reading import yaml_tree
from generator.reading.yaml_tree import Mapping, Mark, parse_yaml, plain, read_yaml

LOADERS = [yaml.CSafeLoader, yaml.SafeLoader]


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__, autouse=True)
def loader(request, monkeypatch):
    """Every test runs with the C parser and with the one in Python."""
    monkeypatch.setattr(yaml_tree, "_LOADER", request.param)


def read(text):
    return plain(parse_yaml(text.encode(), "x.yaml"))


@pytest.mark.parametrize(
    "written", ["no", "on", "Yes", "22:22", "1_000", "0x10", "010", "1e3", ".inf", "2023-11-23", "=", "True", "NULL"]
)
def test_plain_values_stay_as_written(written):
    assert read(f"a: {written}\n{written}: a") == {"a": written, written: "a"}


@pytest.mark.parametrize("written", ["", "~", "null", "# only a comment"])
def test_empty_values_are_none(written):
    assert read(f"a: {written}\nb: [c, {written.partition('#')[0] or '~'}]") == {"a": None, "b": ["c", None]}


@pytest.mark.parametrize("written", ["''", "'~'", '"null"', "|\n", ">-\n  null\n"])
def test_quoted_and_block_values_are_never_none(written):
    assert isinstance(read(f"a: {written}")["a"], str)


def test_folded_and_literal_blocks_keep_their_meaning():
    assert read("a: |\n  one\n  two\nb: >-\n  one\n  two\n") == {"a": "one\ntwo\n", "b": "one two"}


def test_values_and_keys_have_their_places():
    tree = parse_yaml("é: 😀\nlist:\n  - x\n  - {k: 'v'}\n".encode(), "x.yaml")
    assert isinstance(tree, Mapping)
    assert tree.keys == {"é": Mark(1, 1), "list": Mark(2, 1)}
    assert tree.entries["é"].mark == Mark(1, 4)
    assert tree.entries["list"].items[1].entries["k"].mark == Mark(4, 9)


def test_a_byte_order_mark_shifts_nothing():
    assert parse_yaml(b"\xef\xbb\xbfa: 1", "x").entries["a"].mark == Mark(1, 4)


@pytest.mark.parametrize("written", ["", "\n\n", "# a comment\n", "---\n", "~"])
def test_an_empty_file_is_a_problem(written):
    with pytest.raises(SeedError, match=r"^x\.yaml:1:1: the file is empty$"):
        read(written)


@pytest.mark.parametrize(
    ("written", "place", "hint"),
    [
        ("a:\n\tb: 1\n", "2:1", "spaces"),
        ("a: b: c\n", "1:5", "quote"),
        ("a: [1, 2\n", "2:1", ""),
        ("a: 'x\n", "2:1", ""),
        ('a: "\\q"\n', "1:", "backslash"),
        ("a: 1\n b: 2\n", "2:3", "quote"),
        ("a: 'b' c\n", "1:8", ""),
    ],
)
def test_malformed_yaml_is_located(written, place, hint):
    with pytest.raises(SeedError) as refused:
        read(written)
    assert str(refused.value).startswith(f"x.yaml:{place}")
    assert "not readable as YAML" in str(refused.value)
    assert hint in str(refused.value)


def test_all_that_is_refused_is_told_at_once():
    with pytest.raises(SeedError) as refused:
        read("a: 1\nb: {c: 1, c: 2}\na: &x 1\nd: !!int 2\n")
    assert [(each.line, each.column, each.field) for each in refused.value.problems] == [
        (2, 11, "b"),
        (3, 1, ""),
        (3, 4, "a"),
        (4, 4, "d"),
    ]


def test_files_are_read_and_missing_ones_are_a_problem(tmp_path):
    (tmp_path / "a.yaml").write_bytes("a: é".encode())
    assert plain(read_yaml(tmp_path / "a.yaml", "seeds/a.yaml")) == {"a": "é"}
    with pytest.raises(SeedError, match=r"^seeds/b\.yaml: the file is missing$"):
        read_yaml(tmp_path / "b.yaml", "seeds/b.yaml")


JSON = st.recursive(
    st.none() | st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=40, deadline=None)
@given(JSON.filter(lambda value: value is not None))
def test_json_reads_as_itself(value):
    assert read(json.dumps(value)) == value


def test_three_thousand_lines_are_read_quickly():
    written = "".join(f"- event: e{n}\n  member: armenia\n  status: attended\n" for n in range(1_000))
    start = time.process_time()
    assert len(read(written)) == 1_000
    assert time.process_time() - start < 1
