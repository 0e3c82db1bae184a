import pytest

from tests.factory import VOTES, event, grid, make_explainer
from tests.model.small import small


def counted(counts):
    return {count.group: (count.n, count.stated, count.total) for count in counts}


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ((), {(): (2, 3, 4)}),
        (("member",), {("by",): (2, 2, 2), ("am",): (0, 1, 2)}),
        (("event",), {("games",): (1, 2, 2), ("summit",): (1, 1, 2)}),
        (("kind",), {("exercise",): (1, 2, 2), ("summit",): (1, 1, 2)}),
        (("year",), {("2022",): (1, 2, 2), ("2023",): (1, 1, 2)}),
        (("year", "member"), {
            ("2022", "by"): (1, 1, 1), ("2022", "am"): (0, 1, 1), ("2023", "by"): (1, 1, 1), ("2023", "am"): (0, 0, 1),
        }),
    ],
)  # fmt: skip
def test_counts_in_the_order_of_events_and_members_without_entries_for_several(by, expected):
    found = counted(small().counts(*by))
    assert found == expected
    assert list(found) == list(expected)


@pytest.mark.parametrize(
    ("among", "expected"),
    [
        (("games",), {("by",): (1, 1, 1), ("am",): (0, 1, 1)}),
        (("summit", "games"), {("by",): (2, 2, 2), ("am",): (0, 1, 2)}),
        (("games", "games"), {("by",): (1, 1, 1), ("am",): (0, 1, 1)}),
        (("visits",), {}),
        (("no-such-event",), {}),
        ((), {}),
    ],
)
def test_counts_among_some_events(among, expected):
    found = counted(small().counts("member", among=iter(among)))
    assert found == expected
    assert list(found) == list(expected)


def test_counts_keep_the_order_of_events_whatever_order_is_asked_for():
    days = [event(f"day-{n}", f"2023-01-{n:02}") for n in range(1, 29)]
    table = make_explainer(events=days).participation
    groups = [count.group[0] for count in table.counts("event", among=[each.id for each in reversed(days)])]
    assert groups == [each.id for each in days]


def test_the_statuses_of_a_count_come_in_the_order_of_the_vocabulary():
    table = make_explainer(
        members=("am", "by", "kz"),
        events=(event("vote"),),
        reports=grid({"vote": {"am": "absent", "by": "abstain", "kz": "yes"}}),
        vocabulary=VOTES,
    ).participation
    (whole,) = table.counts()
    assert list(whole.by_status) == ["yes", "abstain", "absent"]
    assert (whole.n, whole.stated, whole.total) == (1, 3, 3)
