"""Remarks: each with the sources that make it; those of the editors say that they are theirs."""

from __future__ import annotations

import re

from generator.model.evidence import Remark
from generator.pages.kit.desk import Desk
from generator.pages.kit.remarks import EDITORS, among, editors_note, notes, of_event, remark
from tests import factory as f
from tests.pages import small

BOTH = (f.evidence("lead"), f.evidence("other"))


def desk() -> Desk:
    return Desk(small.explainer(), "timeline")


def marked(html: str) -> list[str]:
    return re.findall(r'href="[^"]*sources/([a-z]+)/', html)


def test_a_remark_leads_to_those_who_make_it() -> None:
    told = remark(desk(), "event-a", f.remark("It rained.", "other"))
    assert marked(told["words"]) == ["other"] and "editorial" not in told["class"]


def test_the_editors_own_words_are_called_theirs() -> None:
    told = remark(desk(), "event-a", Remark(text="Read as one."))
    assert EDITORS.rstrip(":") in told["words"] and "editorial" in told["class"] and not marked(told["words"])
    assert editors_note("") == ""


def test_remarks_of_a_row_are_told_apart_only_where_it_has_several_sources() -> None:
    one, other = f.remark("It rained."), f.remark("It snowed.", "other")
    assert [marked(each) for each in among(desk(), "event-a", [one, other], BOTH)] == [["lead"], ["other"]]
    assert [marked(each) for each in among(desk(), "event-a", [one], one.evidence)] == [[]]


def test_a_field_is_marked_with_those_who_give_it() -> None:
    event = f.event("a", summary="They met.", evidence=BOTH, told_by={"summary": BOTH[1:]})
    assert marked(of_event(desk(), event, "They met.", "summary")) == ["other"]
    assert marked(of_event(desk(), event, "Minsk", "place")) == ["lead", "other"]
    assert of_event(desk(), event, "", "chair") == ""


def test_the_reason_for_reading_two_entries_as_one_stands_once() -> None:
    explainer = small.explainer()
    event = explainer.events["summit-2021"]
    why = explainer.merge_reasons["leaders-2021"]
    told = event.model_copy(update={"notes": (Remark(text=why), f.remark("It rained."))})
    assert ["It rained" in each["words"] for each in notes(Desk(explainer, "events/2021"), told)] == [True]
