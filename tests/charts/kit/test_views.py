"""What a reader can change of a view."""

from __future__ import annotations

import pytest

from generator.charts.kit.views import Choice, Control, control, controls

A, B = Choice(id="a", label="A"), Choice(id="b", label="B", rows=(1, 0), group="g", layout={"xaxis": {"dtick": 2}})


def test_a_choice_says_only_what_it_changes() -> None:
    assert A.as_json() == {"id": "a", "label": "A"}
    assert B.as_json() == {"id": "b", "label": "B", "rows": (1, 0), "group": "g", "layout": {"xaxis": {"dtick": 2}}}


@pytest.mark.parametrize("choices", [(), (A,), (A, A)])
def test_a_control_without_a_choice_is_refused(choices: tuple[Choice, ...]) -> None:
    with pytest.raises(ValueError, match="'order' needs two choices"):
        Control("order", "Rows", choices)


def test_controls_with_nothing_to_choose_are_left_out() -> None:
    assert control("order", "Rows", (A,)) is None
    assert controls(control("order", "Rows", (A, B)), control("kind", "Kinds", (A,))) == (
        Control("order", "Rows", (A, B)),
    )
