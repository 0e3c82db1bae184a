"""What a reader can change of a chart's view: the order of its rows, which columns it has, whose lines it shows.

The figure itself is drawn as each control's first choice says. A choice names rows and columns by their place in the
figure as it is written: `rows` in their new order, `columns` those that stay. `group` names the traces that are shown,
by `meta.group`; a trace without a group is always shown. `layout` is what the layout changes, key by key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way of looking at the chart; `id` stands in the page's address."""

    id: str
    label: str
    rows: tuple[int, ...] | None = None
    columns: tuple[int, ...] | None = None
    group: str | None = None
    layout: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The choice as the page's script reads it, without what it leaves as it is."""
        found = {"rows": self.rows, "columns": self.columns, "group": self.group, "layout": dict(self.layout)}
        return {"id": self.id, "label": self.label, **{name: value for name, value in found.items() if value}}


@dataclass(frozen=True, slots=True)
class Control:
    """One question that the reader can answer otherwise. Raises ValueError where there is nothing to choose."""

    id: str
    label: str
    choices: tuple[Choice, ...]

    def __post_init__(self) -> None:
        if len({choice.id for choice in self.choices}) < max(2, len(self.choices)):
            raise ValueError(f"control {self.id!r} needs two choices or more, each with an id of its own")

    def as_json(self) -> dict[str, Any]:
        """The control as the page's script reads it."""
        return {"id": self.id, "label": self.label, "choices": [choice.as_json() for choice in self.choices]}


def controls(*wanted: Control | None) -> tuple[Control, ...]:
    """Those controls that there are."""
    return tuple(control for control in wanted if control)


def control(control_id: str, label: str, choices: tuple[Choice, ...]) -> Control | None:
    """A control, or none where there would be nothing to choose."""
    return Control(control_id, label, choices) if len(choices) > 1 else None
