"""The whole explainer as one JSON document."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.model.base import Record
from generator.model.explainer import Explainer

PATH = "data/explainer.json"


def _records(records: Iterable[Record]) -> list[dict[str, Any]]:
    return [record.model_dump(mode="json", exclude_none=True) for record in records]


def explainer_json(explainer: Explainer) -> str:
    """Every record of the explainer, with each cell's status and the reports behind it."""
    cells = [
        {"event": c.event, "member": c.member, "status": c.status.id, "reports": _records(c.reports)}
        for c in explainer.participation.cells()
    ]
    document = {
        "editorial": explainer.editorial.model_dump(mode="json", exclude_none=True, exclude={"vocabulary"}),
        "statuses": _records(explainer.editorial.vocabulary),
        "sources": _records(explainer.articles.values()),
        "organisations": _records(explainer.organisations.values()),
        "members": _records(explainer.members.values()),
        "memberships": _records(explainer.memberships),
        "people": _records(explainer.people.values()),
        "places": _records(explainer.places.values()),
        "events": _records(explainer.events.values()),
        "same_events": [
            {"event": event, "same_as": same, "why": explainer.merge_reasons[event]}
            for event, same in explainer.merged_events.items()
        ],
        "participation": cells,
        "statements": _records(explainer.statements.values()),
        "claims": _records(explainer.claims.values()),
        "disputes": _records(explainer.disputes.values()),
        "dispute_notes": [
            {"event": event, "member": member, "note": note}
            for (event, member), note in explainer.dispute_notes.items()
        ],
        "positions": _records(explainer.positions.values()),
        "glossary": _records(explainer.glossary.values()),
        "corrections": _records(explainer.corrections),
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
