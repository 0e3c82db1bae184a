import pytest

from generator.model.prose_nodes import Emphasis, Link, Marker, Text, walk


def test_walk_goes_in_reading_order_parents_first():
    inner = Text("b")
    link = Link((inner,), "https://example.org")
    emphasis = Emphasis((Text("a"), link))
    marker = Marker("a")
    assert list(walk((emphasis, marker))) == [emphasis, Text("a"), link, inner, marker]


def test_nodes_are_frozen_values():
    assert hash(Marker("a", "b")) == hash(Marker("a", "b"))
    with pytest.raises(AttributeError):
        Text("a").value = "b"


def test_only_the_reserved_marker_says_not_stated():
    assert Marker("not-stated").says_not_stated
    assert not Marker("not-stated-here").says_not_stated
