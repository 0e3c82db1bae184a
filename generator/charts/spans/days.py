"""The days of membership spans: which are certain, which only possible, and which ends no source states exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.dates import Edtf
from generator.model.explainer import Explainer
from generator.model.organisation import Membership

Days = tuple[date, date]
ONE_DAY = timedelta(days=1)
ABOUT = timedelta(days=31)
"""How far an approximate date may be off, as where dates are compared."""

ROOM = 25
"""What part of the time that is shown stays free at either end."""


@dataclass(frozen=True, slots=True)
class Span:
    """One span as it is drawn, in its row: the first and the last day that it may have, and those that are certain."""

    membership: Membership
    row: int
    possible: Days
    certain: Days | None

    @property
    def pale(self) -> list[Days]:
        """The days that are possible and not certain."""
        if self.certain is None:
            return [self.possible]
        (first, last), (start, end) = self.possible, self.certain
        around = ((first, start - ONE_DAY), (end + ONE_DAY, last))
        return [(one, other) for one, other in around if one <= other]

    @property
    def open_start(self) -> bool:
        """Whether it may have begun before its first day here."""
        return self.membership.since is None or self.membership.since.earliest is None

    @property
    def open_end(self) -> bool:
        """Whether it ended, and may have ended after its last day here."""
        return self.membership.until is not None and self.membership.until.latest is None

    @property
    def ended(self) -> bool:
        """Whether its end is known, if not to the day."""
        return self.membership.until is not None and not self.open_end


def spans_of(
    explainer: Explainer, memberships: Sequence[Membership], members: Sequence[str]
) -> tuple[list[Span], Days]:
    """The spans of these members, a row each, and the time from the left edge of the axis to its right one."""
    today = explainer.editorial.as_of.latest or explainer.editorial.as_of.midpoint
    own = [m for m in memberships if m.member in members]
    known = [day for m in own for bound in (m.since, m.until) if bound for day in (bound.earliest, bound.latest) if day]
    first, last = min([*known, today]), max([*known, today])
    room = max((last - first) / ROOM, timedelta(days=180))
    unstated = any(m.since is None for m in own)
    edges = (first - room * (2 if unstated else 1), last + room)
    return [_span(m, members.index(m.member), first - room, today) for m in own], edges


def _span(membership: Membership, row: int, edge: date, today: date) -> Span:
    """The span; one of unknown start begins at the edge, left of all days that a source states."""
    since, until = membership.since, membership.until
    start, end = since and _begun(since), _lasting(until) if until else today
    last = (until.latest or max(today, until.earliest or today)) if until else today
    first = min((since and (since.earliest or since.latest)) or edge, last)
    return Span(membership, row, (first, last), (start, end) if start and end and start <= end else None)


def _begun(since: Edtf) -> date | None:
    """From which day on it had begun beyond doubt."""
    if since.uncertain or since.latest is None:
        return None
    return since.latest + (ABOUT if since.approximate else timedelta())


def _lasting(until: Edtf) -> date | None:
    """Up to which day it had not ended beyond doubt."""
    if until.uncertain or until.earliest is None:
        return None
    return until.earliest - (ABOUT if until.approximate else timedelta())
