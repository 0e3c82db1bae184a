import pytest
from pydantic import ValidationError

from generator.model.status import DEFAULT, DERIVED, Status, Vocabulary
from tests.factory import VOTES

LIGHT_PAGE, DARK_PAGE = "#ffffff", "#1b1d21"
ALL = (*DEFAULT, *DERIVED)


def status(status_id, **more):
    fields = {
        "label": "Label", "meaning": "Meaning.", "symbol": status_id[0], "light": "#0072b2", "dark": "#56b4e9",
        "counts_as": "took-part",
    }  # fmt: skip
    return Status(id=status_id, **{**fields, **more})


def luminance(colour):
    """Relative luminance after WCAG 2.2."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.id)
def test_each_status_stands_out_from_the_page(each):
    assert contrast(each.light, LIGHT_PAGE) >= 3
    assert contrast(each.dark, DARK_PAGE) >= 3


def test_no_two_statuses_look_the_same_without_their_colour():
    assert len({each.symbol for each in ALL}) == len(ALL)
    assert len({each.label for each in ALL}) == len(ALL)


def test_only_a_stated_part_is_in_the_denominator():
    assert {each.id for each in ALL if not each.stated} == {
        "suspended", "disputed", "not-stated", "not-a-member", "not-yet-held",
    }  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"light": "#FFFFFF"}, {"light": "red"}, {"dark": "#fff"}, {"dark": "#56b4e9;x"}, {"symbol": ""},
        {"symbol": "abc"}, {"pattern": "zigzag"}, {"counts_as": "attended"}, {"refines": "Not An Id"}, {"label": ""},
    ],
)  # fmt: skip
def test_a_malformed_status_is_refused(wrong):
    with pytest.raises(ValidationError):
        status("there", **wrong)


def test_derived_statuses_come_last_in_every_vocabulary():
    for vocabulary in (Vocabulary(), VOTES):
        assert tuple(vocabulary)[-len(DERIVED) :] == DERIVED
        assert [s.id for s in vocabulary][: -len(DERIVED)] == [s.id for s in vocabulary.statuses]


def test_an_author_writes_the_statuses_of_the_vocabulary_and_never_derived_ones():
    assert VOTES.writable == ("yes", "no", "abstain", "absent")
    assert not {each.id for each in DERIVED} & set(Vocabulary().writable)


def test_statuses_are_found_by_id_derived_ones_too():
    assert VOTES["abstain"].label == "Abstained"
    assert VOTES["disputed"] is DERIVED[0]
    with pytest.raises(KeyError):
        VOTES["attended"]


@pytest.mark.parametrize(
    ("statuses", "message"),
    [
        ((status("yes"), status("yes", symbol="z")), "status given twice: yes"),
        ((status("disputed"),), "status given twice: disputed"),
        ((status("yes"), status("yonder")), "share a symbol"),
        ((status("yes", symbol="?"),), "share a symbol"),
        ((status("yes", refines="no"),), "'yes' refines 'no', which is not a status"),
    ],
)
def test_an_unsound_vocabulary_is_refused(statuses, message):
    with pytest.raises(ValidationError, match=message):
        Vocabulary(statuses=statuses)


def test_a_vocabulary_needs_a_status():
    with pytest.raises(ValidationError):
        Vocabulary(statuses=())
