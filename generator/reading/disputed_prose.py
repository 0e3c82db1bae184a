"""What authors should read again: their own sentences that rest on a cell on which sources disagree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.escape import log, log_line
from generator.model.explainer import Explainer
from generator.model.prose import Prose


def disputed_prose(explainer: Explainer) -> tuple[str, ...]:
    """A notice for each disputed cell on which prose of the explainer rests, naming the fields, one line each."""
    places: dict[tuple[str, str], dict[str, None]] = {}
    for place, prose in _prose(explainer):
        for marker in prose.markers:
            if marker.member is not None:
                event = explainer.merged_events.get(marker.target, marker.target)
                places.setdefault((event, marker.member), {})[place] = None
    return tuple(
        log_line(f"{log(member)} at {log(event)} is disputed; read again what rests on it: {', '.join(found)}")
        for (event, member), found in places.items()
        if explainer.participation.cell(event, member).status.contradicted
    )


def _prose(explainer: Explainer) -> Iterator[tuple[str, Prose]]:
    """What says how things are, and the field in which it stands; what is told as disputed may well be."""
    editorial = explainer.editorial
    yield "answer", editorial.answer
    for field in ("key_points", "known", "not_known"):
        yield from ((f"{field} {n}", prose) for n, prose in enumerate(getattr(editorial, field), start=1))
    yield from ((f"question {log(each.id)}", each.answer) for each in editorial.questions)
    yield from ((f"glossary {log(each.id)}", each.meaning) for each in explainer.glossary.values())
    for point in explainer.positions.values():
        yield from ((f"position {log(point.id)}", voice.summary) for voice in point.voices)
