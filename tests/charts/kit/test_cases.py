"""Counts, denominators and ranks, against the participation table."""

from __future__ import annotations

from collections import Counter

from generator.charts.kit.cases import (
    NO_CASE,
    Tally,
    by_member,
    cases_of,
    focus,
    ranked,
    reaches_minimum,
    streak,
    tallies,
    total,
)
from generator.model.explainer import Explainer
from generator.model.status import NOT_A_MEMBER, Vocabulary
from tests import factory
from tests.charts.small import many_members, nothing, small, votes

WORDS = Vocabulary()


def _tally(**by_status: int) -> Tally:
    return Tally(WORDS, by_status)


def test_tallies_are_the_counts_of_the_table(record: Explainer) -> None:
    counts = record.participation.counts("member", among=record.own_events)
    found = by_member(record)
    for count in counts:
        tally = found[count.group[0]]
        assert (tally.took_part, tally.stated) == (count.n, count.stated)
        assert all(count.by_status[status] == n for status, n in tally.by_status.items())


def test_a_rate_has_only_stated_cases_below_it() -> None:
    tally = _tally(host=1, attended=2, represented=3, absent=4, suspended=5, disputed=6)
    assert (tally.took_part, tally.stayed_away, tally.stated, tally.cases) == (3, 4, 10, 21)
    assert [(status.id, n) for status, n in tally.unstated] == [("suspended", 5), ("disputed", 6)]


def test_statuses_stand_in_the_order_of_the_vocabulary() -> None:
    assert [s.id for s in _tally(absent=1, host=1, observer=2).statuses] == ["host", "observer", "absent"]


def test_nobody_can_take_part_outside_membership_or_ahead() -> None:
    explainer = factory.make_explainer(
        events=(factory.event("old", "1990-01-01"), factory.event("ahead", "2030-01-01"), factory.event("held")),
        memberships=(factory.membership("am", since="2002"),),
    )
    assert {member: tally.cases for member, tally in by_member(explainer).items()} == {"am": 1, "by": 2}


def test_entries_for_several_events_and_events_of_others_are_no_cases() -> None:
    other = factory.organisation(id="elsewhere")
    explainer = factory.make_explainer(
        events=(factory.event("several", extent="several"), factory.event("foreign", organisation="elsewhere")),
        organisations=(factory.organisation(), other),
    )
    assert by_member(explainer) == {}


def test_groups_add_up_to_the_whole() -> None:
    explainer = small()
    whole = total(explainer, by_member(explainer).values())
    assert whole.cases == 9
    assert total(explainer, tallies(explainer, "year", "kind").values()) == whole
    assert total(explainer, ()).cases == 0


def test_members_below_the_minimum_come_last() -> None:
    explainer = factory.make_explainer(minimum=2)
    members = {
        "few": _tally(attended=1), "half": _tally(attended=1, absent=1), "all": _tally(attended=3),
        "none": _tally(absent=1), "level": _tally(host=1, absent=1),
    }  # fmt: skip
    assert ranked(explainer, members) == ("all", "half", "level", "few", "none")
    assert [m for m in members if not reaches_minimum(explainer, members[m])] == ["few", "none"]


def test_the_focus_is_on_those_who_stayed_away_most() -> None:
    assert focus(by_member(small())) == ("am",)
    assert len(focus(by_member(many_members()))) == 29
    assert focus(by_member(votes())) == ("by",)
    assert focus(by_member(nothing())) == ()


def test_the_cases_of_a_member_one_by_one_are_those_that_are_counted(record: Explainer) -> None:
    for explainer in (record, small(), votes()):
        for member, tally in by_member(explainer).items():
            cells = [cell for _, cell in cases_of(explainer, [member])[member]]
            assert not {cell.status.id for cell in cells} & NO_CASE
            assert Counter(cell.status.id for cell in cells) == tally.by_status


def test_what_is_reported_from_outside_the_membership_or_from_ahead_is_no_case() -> None:
    events = (
        factory.event("old", "1990-01-01"), factory.event("held"), factory.event("ahead", "2030-01-01"),
        factory.event("several", extent="several"),
    )  # fmt: skip
    explainer = factory.make_explainer(
        events=events,
        reports=factory.grid({event.id: {"am": "absent"} for event in events}),
        memberships=(factory.membership("am", since="2002"),),
    )
    assert explainer.participation.cell("old", "am").status.id != NOT_A_MEMBER
    assert [event.id for event, _ in cases_of(explainer, ["am"])["am"]] == ["held"]
    assert cases_of(explainer, ()) == {}


def test_a_streak_is_of_the_latest_stated_events() -> None:
    events = [factory.event(each, f"2023-0{n}-01") for n, each in enumerate("abcde", 1)]
    cells = {"a": "absent", "b": "attended", "c": "absent", "e": "absent"}
    one = factory.make_explainer(("am",), events=events, reports=factory.grid({e: {"am": s} for e, s in cells.items()}))
    assert streak(one, "am") == 2


def test_who_came_last_time_has_no_streak() -> None:
    assert streak(small(), "by") == 0
