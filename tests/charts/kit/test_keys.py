"""The legend."""

from __future__ import annotations

from generator.charts.kit.keys import READABLE, Key, contrast, status_key, status_keys
from generator.model.status import Vocabulary


def test_a_status_is_an_entry_with_its_own_sign_and_colours() -> None:
    absent = Vocabulary()["absent"]
    assert status_key(absent) == Key("absent", "Absent", absent.symbol, absent.light, absent.dark, pale=False)


def test_what_no_source_states_is_pale() -> None:
    pale = {key.id for key in status_keys(Vocabulary()) if key.pale}
    assert pale == {status.id for status in Vocabulary() if not status.stated}


def test_a_trace_says_which_entry_it_belongs_to() -> None:
    key = Key("k", "Key", "●", "#111111", "#eeeeee")
    assert key.meta == {"key": "k", "light": "#111111", "dark": "#eeeeee", "pale": False, "inks": key.inks}
    assert key.as_json() == {
        "id": "k",
        "label": "Key",
        "symbol": "●",
        "light": "#111111",
        "dark": "#eeeeee",
        "pale": False,
        "inks": key.inks,
    }


def test_signs_can_be_read_on_every_ground() -> None:
    grounds = [f"#{step:02x}{step:02x}{step:02x}" for step in range(0, 256, 5)] + ["#d4410c", "#0072b2", "#dfeefa"]
    for ground in grounds:
        key = Key("k", "Key", "●", ground, ground)
        for scheme in ("light", "dark"):
            assert contrast(ground, key.inks[scheme]) >= READABLE, (ground, scheme)


def test_the_preferred_ink_gives_way_only_where_it_cannot_be_read() -> None:
    assert Key("k", "K", "●", "#0072b2", "#56b4e9").inks == {"light": "#ffffff", "dark": "#101214"}
    assert Key("k", "K", "●", "#dfeefa", "#0d2b40").inks == {"light": "#000000", "dark": "#ffffff"}


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
