"""Files made to hurt: each must be refused quickly, at a place, in printable words."""

import time

import pytest
import yaml

from generator.errors import SeedError
from generator.reading import yaml_tree
from generator.reading.yaml_tree import parse_yaml, plain

SIZE = 100_000
BOMBS = {
    "alias": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + "d: [*c, *c]\n",
    "merge": "a: &a {x: 1}\nb: &b {<<: [*a, *a]}\nc: {<<: [*b, *b]}\n",
    "self": "&a [*a]",
    "brackets": "[" * SIZE,
    "bracket lines": "[\n" * SIZE,
    "braces": "{" * SIZE,
    "flow maps": "{a: " * SIZE,
    "flow keys": "[? " * SIZE,
    "dashes": "- " * SIZE,
    "question marks": "? " * SIZE,
    "indents": "".join(f"{' ' * depth}a:\n" for depth in range(1_000)),
    "values": "[" + "a," * 210_000,
    "pairs": "{" + "a: b," * 110_000,
    "scalar": "a: " + "x" * 20_001,
    "folded": "a: >\n" + "  x\n" * SIZE,
    "key": "k" * 20_001 + ": 1",
    "repeated": "a: 1\n" * SIZE,
    "tag directives": "".join(f"%TAG !a{n}! b\n" for n in range(SIZE)) + "--- a",
    "version": "%YAML " + "9" * 5_000 + ".1\n--- a",
    "size": "#" * 5_000_001,
    "backslashes": 'a: "' + "\\" * SIZE,
    "open quote": 'a: "' + "x " * SIZE,
}
REFUSED = {
    "anchor": ("a: &x 1", "1:4: a: anchors"),
    "anchor on a key": ("&x a: 1", "1:1: anchors"),
    "anchor on a list": ("a: &x [1]", "1:4: a: anchors"),
    "alias": ("a: *x", "1:4: a: aliases"),
    "alias as a key": ("*x : 1", "1:1: a key must be a text"),
    "object tag": ("a: !!python/object/apply:os.system ['id']", "1:4: a: explicit tags"),
    "name tag": ("!!python/name:os.system x: 1", "1:1: explicit tags"),
    "binary": ("a: !!binary aGk=", "1:4: a: explicit tags are not allowed: '!!binary'"),
    "local tag": ("a: !include /etc/passwd", "1:4: a: explicit tags"),
    "plain tag": ("a: ! x", "1:4: a: explicit tags"),
    "verbatim tag": ("a: !<tag:yaml.org,2002:str> x", "1:4: a: explicit tags"),
    "set": ("!!set {a, b}", "1:1: explicit tags"),
    "merge": ("a: 1\n<<: {b: 2}", "2:1: merge keys"),
    "repeated": ("a: 1\n'a': 2", "2:1: the key 'a' stands here again; it stands first on line 1"),
    "repeated in flow": ('{a: 1, "\\x61": 2}', "1:8: the key 'a' stands here again"),
    "second document": ("a: 1\n---\nb: 2", "2:1: a second document"),
    "empty second document": ("a: 1\n---\n", "2:1: a second document"),
    "directive": ("%TAG ! tag:x,2000:\n---\na: 1", "1:1: directives"),
    "list as a key": ("? [a]\n: 1", "1:3: a key must be a text"),
    "mapping as a key": ("{{a: 1}: 2}", "1:2: a key must be a text"),
    "empty key": ("?\n: 1", "1:2: a key must be a text"),
    "depth": ("[" * 33 + "]" * 33, "1:33: nested deeper than 32"),
    "raw override": ("a: x\u202ey", "1:5: forbidden character U+202E"),
    "raw override in a comment": ("a: x # \u202ey", "1:8: forbidden character U+202E"),
    "escaped override": ('a: "\\u202e"', "1:4: a: forbidden character U+202E"),
    "escaped override in a key": ('"\\u202e": a', "1:1: forbidden character U+202E"),
    "escaped null": ('a: "\\0"', "1:4: a: forbidden character U+0000"),
    "escaped bell": ('a: "\\a"', "1:4: a: forbidden character U+0007"),
    "escaped next line": ('a: "\\N"', "1:4: a: forbidden character U+0085"),
    "escaped tag character": ('a: "\\U000e0041"', "1:4: a: forbidden character U+E0041"),
    "escaped zero width": ('a: "\\u200b"', "1:4: a: forbidden character U+200B"),
    "surrogate": ('a: "\\ud800"', "1:"),
    "beyond Unicode": ('a: "\\U00110000"', ""),
    "far beyond Unicode": ('a: "\\Uffffffff"', ""),
    "terminal": ("a: 1\n'a': 2\n\"\x1b[2J\": 1", "3:2: forbidden character U+001B"),
    "ci command": ("'::error::x': 1\n'::error::x': 1", "2:1: the key '::error::x'"),
}


@pytest.fixture(params=[yaml.CSafeLoader, yaml.SafeLoader], ids=lambda each: each.__name__, autouse=True)
def loader(request, monkeypatch):
    monkeypatch.setattr(yaml_tree, "_LOADER", request.param)


def refusal(text):
    with pytest.raises(SeedError) as refused:
        parse_yaml(text.encode("utf-8"), "x.yaml")
    return refused.value


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_quickly_and_briefly(name, monkeypatch):
    monkeypatch.setattr(yaml_tree, "MAX_NODES", 5_000)
    start = time.process_time()
    error = refusal(BOMBS[name])
    assert time.process_time() - start < 1
    assert 0 < len(error.problems) <= yaml_tree.MAX_PROBLEMS
    assert len(str(error)) < 20_000


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_located_in_printable_words(name):
    text, words = REFUSED[name]
    lines = str(refusal(text)).splitlines()
    assert any(line.startswith(f"x.yaml:{words}" if words else "x.yaml") for line in lines)
    assert all(line.isprintable() and line.startswith("x.yaml") for line in lines)


@pytest.mark.parametrize("data", [b"a: \xff", b"a: \xc0\x80", b"a: \xed\xa0\x80"])
def test_bytes_that_are_not_utf_8_are_refused(data):
    with pytest.raises(SeedError, match=r"^x\.yaml:1:4: byte 0x.. is not UTF-8"):
        parse_yaml(data, "x.yaml")


def test_utf_16_is_refused():
    with pytest.raises(SeedError, match="not UTF-8"):
        parse_yaml("a: 1".encode("utf-16"), "x.yaml")


def test_what_only_looks_dangerous_is_read():
    text = "a: 50 & more\nb: \"*x\"\nc: a!b\n'<<': 1\nd: '%TAG'\ne: '---'\nf: R&D *not*\n"
    assert plain(parse_yaml(text.encode(), "x"))["f"] == "R&D *not*"
    assert plain(parse_yaml(("[" * 32 + "]" * 32).encode(), "x"))
    assert plain(parse_yaml(("a: " + "x" * 20_000).encode(), "x"))


def test_the_limit_of_values_is_exact(monkeypatch):
    monkeypatch.setattr(yaml_tree, "MAX_NODES", 11)
    assert len(plain(parse_yaml(b"- a\n" * 10, "x"))) == 10
    assert "x.yaml:11:3: more than 11 values" in str(refusal("- a\n" * 11))
