import pytest

from generator.reading.yaml_nodes import Mark, locate, plain
from generator.reading.yaml_tree import parse_yaml

TREE = parse_yaml(
    b"""events:
  - id: dushanbe
    place: {name: Dushanbe, year: 2023}
  - id: minsk
""",
    "x.yaml",
)


def test_plain_is_dicts_lists_and_strings():
    assert plain(TREE) == {
        "events": [{"id": "dushanbe", "place": {"name": "Dushanbe", "year": "2023"}}, {"id": "minsk"}]
    }


@pytest.mark.parametrize(
    ("loc", "line", "column"),
    [
        ((), 1, 1),
        (("events",), 2, 3),
        (("events", 0), 2, 5),
        (("events", 1, "id"), 4, 9),
        (("events", 0, "place", "year"), 3, 35),
        (("events", 0, "nation"), 2, 5),
        (("events", 7), 2, 3),
        (("events", 0, "function-after", "place", "name"), 3, 19),
        (("events", 0, "id", "deeper"), 2, 9),
        (("events", 0, "place", "name", "[key]"), 3, 13),
        (("nothing",), 1, 1),
    ],
)
def test_a_location_is_where_the_value_stands(loc, line, column):
    assert locate(TREE, loc) == Mark(line, column)


def test_an_unknown_key_is_located_at_the_key():
    assert locate(TREE, ("events", 0, "place"), at_key=True) == Mark(3, 5)
    assert locate(TREE, ("events",), at_key=True) == Mark(1, 1)
