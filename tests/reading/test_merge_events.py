import pytest

from generator.model.dates import Edtf
from generator.reading.merge_events import _all_of, _date

TOLD = "article: {title: T}\nevents:\n  - id: spring\n    evidence: [{paragraph: 1}]\n"


def tell(seeds, article, *lines, event="spring"):
    """Another article that tells of the event."""
    text = TOLD.replace("id: spring", f"id: {event}") + "".join(f"    {line}\n" for line in lines)
    return seeds.write(f"articles/{article}.yaml", text)


def said(event):
    """The remarks on an event and the articles that each comes from."""
    return [(note.text, [e.article for e in note.evidence]) for note in event.notes]


def spring(seeds):
    return seeds.read().events["spring"]


def test_an_event_told_by_three_articles_is_one_event_with_three_sources(seeds):
    tell(seeds, "courier", "title: Spring meeting"), tell(seeds, "mail")
    explainer = seeds.read()
    assert list(explainer.events) == ["spring"]
    assert [e.article for e in explainer.events["spring"].evidence] == ["courier", "gazette", "mail"]
    assert explainer.participation.counts()[0].total == 3


def test_what_one_telling_leaves_out_another_gives(seeds):
    seeds.change("articles/gazette.yaml", "    place: hall\n", "")
    tell(seeds, "courier", "place: hall", "format: video", "summary: All came.", "guests: [dot]", "note: Rain.")
    event = spring(seeds)
    assert (event.title, event.place, event.format) == ("Spring meeting", "hall", "video")
    assert [e.article for e in event.carried_by("place")] == ["courier"]
    assert [e.article for e in event.carried_by("summary")] == ["courier"]
    assert [e.article for e in event.carried_by("chair")] == ["courier", "gazette"]
    assert (event.summary, event.guests, said(event)) == ("All came.", ("dot",), [("Rain.", ["courier"])])


def test_no_words_are_lost_where_two_sum_up_an_event(seeds):
    (
        tell(seeds, "courier", "summary: All came.", "note: Rain."),
        tell(seeds, "mail", "summary: Few came.", "note: Rain."),
    )
    event = spring(seeds)
    assert (event.summary, said(event)) == ("All came.", [("Few came.", ["mail"]), ("Rain.", ["courier", "mail"])])


@pytest.mark.parametrize("given", ["2023", "2023-05", "../2023-12-31", "2023-05~", "2023-05-01"])
def test_dates_that_contain_each_other_refine(seeds, given):
    event = spring(tell(seeds, "courier", f"date: {given}"))
    assert (str(event.date), event.date_disputed) == ("2023-05-01", False)
    assert [str(dated.date) for dated in event.dates] == [given, "2023-05-01"]


def test_the_finer_date_brings_its_basis(seeds):
    seeds.change("articles/gazette.yaml", "date: 2023-05-01", "date: 2023-05\n    date_basis: The month.")
    assert spring(tell(seeds, "courier", "date: 2023-05-04", "date_basis: The day.")).date_basis == "The day."
    assert spring(tell(seeds, "courier", "date: 2023", "date_basis: The year.")).date_basis == "The month."


def test_dates_that_exclude_each_other_are_disputed_and_both_shown(seeds):
    event = spring(tell(seeds, "courier", "date: 2023-05-09", "date_basis: Printed."))
    assert event.date_disputed
    assert event.date.human() == "1 or 9 May 2023"
    sides = [(str(d.date), d.basis, [e.article for e in d.evidence]) for d in event.dates]
    assert sides == [("2023-05-09", "Printed.", ["courier"]), ("2023-05-01", None, ["gazette"])]


def dates(*texts):
    return [Edtf.parse(text) for text in texts]


def test_a_date_that_fits_all_others_is_taken_though_these_only_overlap():
    for order in (("2023-11", "../2023-11-23", "2023-11-23"), ("2023-11-23", "../2023-11-23", "2023-11")):
        date, disputed = _date(dates(*order))
        assert (str(date), disputed) == ("2023-11-23", False)


def test_of_the_same_date_the_less_doubted_is_taken():
    for order in (("2023-05?", "2023-05"), ("2023-05", "2023-05?")):
        assert str(_date(dates(*order))[0]) == "2023-05"


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("2023-05-09", "2023-05-01"), "[2023-05-01,2023-05-09]"),
        (("2023-05-01/2023-05-03", "2023-06"), "2023-05-01/2023-06-30"),
        (("../2022", "2023"), "../2023-12-31"),
        (("2022", "2023/.."), "2022-01-01/.."),
        (("../2022", "2023/.."), "2022-12-31/2023-01-01"),
        (("[2021,2022]", "2023"), "2021-01-01/2023-12-31"),
        (tuple(str(year) for year in range(1900, 1950)), "1900-01-01/1949-12-31"),
    ],
)
def test_dates_in_dispute_as_one(texts, whole):
    assert str(_all_of(dates(*texts))) == whole
    assert _date(dates(*texts))[1]


VAGUE = "  - {id: vague, title: A meeting, kind: outing, extent: several, place: hall, date: 2023, evidence: [{paragraph: 4}], participation: {ada: attended, cyd: absent}}\nclaims:"
SAME = "same_events: [{event: vague, same_as: spring, why: Both were in the hall.}]\n"


def test_an_entry_that_is_the_same_event_is_merged_with_its_reason(seeds):
    seeds.change("articles/gazette.yaml", "claims:", VAGUE).add("club.yaml", SAME)
    explainer = seeds.read()
    event = explainer.events["spring"]
    assert list(explainer.events) == ["spring"]
    assert (event.also, said(event)) == (("vague",), [("Both were in the hall.", [])])
    assert (event.title, event.kind, str(event.date), event.counted) == (
        "Spring meeting",
        "meeting",
        "2023-05-01",
        True,
    )
    assert [e.paragraph for e in event.evidence] == [1, 4]
    assert explainer.merge_reasons == {"vague": "Both were in the hall."}


def test_what_is_merged_is_counted_once(seeds):
    seeds.change("articles/gazette.yaml", "claims:", VAGUE).add("club.yaml", SAME)
    table = seeds.read().participation
    (whole,) = table.counts()
    assert (whole.total, whole.by_status) == (3, {"attended": 1, "absent": 2})
    assert table.cell("spring", "cyd").status.id == "absent"
    assert len(table.cell("spring", "ada").reports) == 1


def test_a_place_that_only_the_merged_entry_gives_is_kept(seeds):
    seeds.change("articles/gazette.yaml", "    place: hall\n", "")
    seeds.change("articles/gazette.yaml", "claims:", VAGUE).add("club.yaml", SAME)
    assert spring(seeds).place == "hall"


def test_entries_may_be_the_same_by_way_of_another(seeds):
    seeds.change(
        "articles/gazette.yaml", "claims:", VAGUE.replace("claims:", "  - {id: vaguer, evidence: [{}]}\nclaims:")
    )
    seeds.add("club.yaml", SAME.rstrip("]\n") + ", {event: vaguer, same_as: vague, why: So it seems.}]\n")
    explainer = seeds.read()
    assert explainer.merged_events == {"vague": "spring", "vaguer": "spring"}
    assert explainer.events["spring"].also == ("vague", "vaguer")


@pytest.mark.parametrize(
    ("second", "words"),
    [
        ("{event: spring, same_as: vague, why: W}", "same_as: 'spring' would be the same as itself"),
        ("{event: vague, same_as: vaguer, why: W}", "same_as: 'vague' is said to be the same as 'spring' already"),
    ],
)
def test_circles_and_contradictions_are_told(seeds, second, words):
    seeds.change(
        "articles/gazette.yaml",
        "claims:",
        VAGUE.replace("claims:", "  - {id: vaguer, title: V, kind: meeting, date: 2023, evidence: [{}]}\nclaims:"),
    )
    seeds.add("club.yaml", SAME.rstrip("]\n") + f", {second}]\n")
    (line,) = seeds.problems()
    assert words in line


def test_an_entry_merged_into_an_unknown_event_is_one_problem(seeds):
    seeds.change("articles/gazette.yaml", "claims:", VAGUE).add(
        "club.yaml", SAME.replace("same_as: spring", "same_as: sprnig")
    )
    assert [line.partition("same_as: ")[2] for line in seeds.problems()] == [
        "unknown event 'sprnig'; did you mean 'spring'?"
    ]


def test_a_cell_without_evidence_of_its_own_rests_on_that_of_the_event(seeds):
    own, borrowed = (seeds.read().participation.cell("spring", member).reports[0] for member in ("ada", "bob"))
    assert [e.exact for e in own.evidence] == ["Ada came"]
    assert [e.exact for e in borrowed.evidence] == ["met in spring"]


def test_events_come_in_order_of_date_and_then_of_id(seeds):
    rows = (
        "b,B,outing,2023-05-01,gazette",
        "a,A,outing,2023-05-01,gazette",
        "z,Z,outing,2020,gazette",
        "y,Y,outing,../2021,gazette",
    )
    seeds.table("events", "id,title,kind,date,article", *rows)
    assert list(seeds.read().events) == ["z", "y", "a", "b", "spring"]


def test_a_misspelt_id_of_an_event_gets_the_id_that_is_meant(seeds):
    problems = tell(seeds, "courier", "participation: {ada: absent}", event="sprin").problems()
    assert problems == [
        f"seeds/articles/courier.yaml:3:5: {name}: no file gives event 'sprin' a {name}; did you mean 'spring'?"
        for name in ("title", "kind", "date")
    ]


def test_an_event_with_a_title_is_not_taken_for_a_misspelt_one(seeds):
    problems = tell(seeds, "courier", "title: Spring fair", "kind: meeting", event="springs").problems()
    assert problems == ["seeds/articles/courier.yaml:3:5: date: no file gives event 'springs' a date"]


def test_an_id_like_no_other_gets_no_hint(seeds):
    problems = tell(seeds, "courier", event="regatta").problems()
    assert problems[0].endswith("no file gives event 'regatta' a title")
