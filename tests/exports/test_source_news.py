"""What the feed says of a source."""

import pytest

from generator.exports.source_news import MOST_CELLS, MOST_NAMED, headline, told
from tests import factory as f

EVENTS = (f.event("one", "2023-05-01", title="First meeting"), f.event("two", "2023-06", title="Second meeting"))


def said(reports, source="lead", members=("am", "by"), events=EVENTS, **more):
    given = f.make_explainer(members, events, reports, **more)
    return told(given, given.articles[source])


def test_a_source_is_called_by_its_publisher_and_title():
    assert headline(f.article(publisher="The Herald", title="Who came")) == "Source: The Herald, “Who came”"
    assert headline(f.article(title="Who came")) == "Source: Who came"
    assert headline(f.article(title=None, publisher="The Herald")) == "Source: The Herald"


def test_cells_that_rest_on_it_alone_are_told_event_by_event():
    words = said(f.grid({"one": {"am": "attended", "by": "host"}, "two": {"am": "absent"}}))
    assert words.startswith(
        "Published 24 November 2023. Only source for: Armenia attended, Belarus host (First meeting, 1 May 2023); "
        "Armenia absent (Second meeting, June 2023)."
    )


def test_what_others_say_too_and_what_they_contradict_is_told_apart():
    reports = (
        *f.grid({"one": {"am": "attended", "by": "host"}}),
        *f.grid({"one": {"am": "absent", "by": "host"}}, source="other"),
    )
    for source, status in (("lead", "attended"), ("other", "absent")):
        words = said(reports, source)
        assert f"Disputed by other sources: Armenia {status} (First meeting, 1 May 2023)." in words
        assert "Also in other sources: Belarus host (First meeting, 1 May 2023)." in words
        assert "Only source" not in words


def test_other_facts_are_counted():
    words = said((), statements=(f.statement("s", "am"),), claims=(f.claim("a"), f.claim("b")))
    assert words.endswith("The explainer also takes from it 2 events, 1 statement and 2 claims.")


def test_a_source_without_a_date_says_so_and_nothing_else_where_nothing_rests_on_it():
    assert said((), events=(), articles=(f.article(published=None),)) == "Date of publication not stated."


@pytest.mark.parametrize(
    ("n", "ending"), [(MOST_NAMED, "(Event 1, 1 May 2023)."), (MOST_NAMED + 3, "; and 3 more cells.")]
)
def test_only_so_many_cells_are_named(n: int, ending: str):
    members = [f"m{i}" for i in range(n)]
    words = said(
        f.grid({"one": dict.fromkeys(members, "attended")}),
        members=members,
        events=(f.event("one", "2023-05-01", title="Event 1"),),
    )
    assert f"{ending} The explainer" in words


def test_of_very_many_cells_the_number_is_told():
    members = [f"m{i}" for i in range(MOST_CELLS + 1)]
    words = said(f.grid({"one": dict.fromkeys(members, "attended")}), members=members)
    assert f"It says of {MOST_CELLS + 1} cells of the matrix who took part." in words
    assert "attended" not in words


def test_what_others_contest_is_named_with_whose_it_is():
    claims = (
        f.claim("a", "It failed.", by="am"),
        f.claim("b", "It helped.", by="by", contests=("a",), article="other"),
    )
    assert "Contested: It failed (Armenia; contested by Belarus)." in said((), claims=claims)
    assert "Contested" not in said((), "other", claims=claims)


def test_only_so_many_contested_claims_are_named():
    facts = [f.claim(f"c{n}") for n in range(MOST_NAMED + 2)]
    against = f.claim("no", by="by", contests=tuple(each.id for each in facts), article="other")
    assert "; and 2 more contested claims." in said((), claims=(*facts, against))
