import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.event import Report
from generator.model.evidence import Evidence
from generator.model.status import Status, Vocabulary
from generator.model.table import ParticipationTable, outside_membership, report_rows
from tests.factory import event, evidence, grid, make_explainer, membership, report
from tests.model.small import small

SUMMIT = event("summit", "2023-11-23")
SPAN = {"since": "2010", "until": "2015-06"}


def told(*statuses, vocabulary=None):
    """The cell of which each status is reported by a source of its own."""
    reports = [report("summit", "am", status, article=f"source-{n}") for n, status in enumerate(statuses)]
    more = {"vocabulary": vocabulary} if vocabulary else {}
    return make_explainer(events=(SUMMIT,), reports=reports, **more).participation.cell("summit", "am")


def dated(date, *spans, reports=(), **more):
    """The cell of an event of this date, for a member with these spans."""
    memberships = [membership("am", **span) for span in spans]
    explainer = make_explainer(events=(event("summit", date),), memberships=memberships, reports=reports, **more)
    return explainer.participation.cell("summit", "am")


def test_a_cell_without_a_report_is_not_stated():
    cell = told()
    assert (cell.status.id, cell.reports) == ("not-stated", ())


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (("attended",), "attended"),
        (("attended", "attended", "attended"), "attended"),
        (("attended", "host"), "host"),
        (("host", "attended"), "host"),
        (("attended", "attended-remotely"), "attended-remotely"),
        (("host", "attended-remotely"), "disputed"),
        (("host", "attended", "attended-remotely"), "disputed"),
        (("attended", "absent"), "disputed"),
        (("host", "attended", "absent"), "disputed"),
        (("represented", "attended"), "disputed"),
        (("suspended", "absent"), "disputed"),
    ],
)
def test_what_the_reports_come_to(statuses, expected):
    cell = told(*statuses)
    assert cell.status.id == expected
    assert [each.status for each in cell.reports] == list(statuses)


@given(st.lists(st.sampled_from(["host", "attended", "attended-remotely", "absent"]), min_size=1, max_size=5))
def test_the_order_and_number_of_reports_do_not_matter(statuses):
    assert told(*statuses).status == told(*sorted(set(statuses))).status


def test_one_article_that_contradicts_itself_is_disputed_too():
    reports = (report("summit", "am", "attended"), report("summit", "am", "absent"))
    cell = make_explainer(events=(SUMMIT,), reports=reports).participation.cell("summit", "am")
    assert cell.status.id == "disputed"
    assert [each.status for each in cell.reports] == ["attended", "absent"]


def chain(**refines):
    """A vocabulary of statuses a, b and c, each refining what is given."""
    common = {"label": "L", "meaning": "M.", "light": "#000000", "dark": "#ffffff", "counts_as": "took-part"}
    return Vocabulary(statuses=tuple(Status(id=s, symbol=s, refines=refines.get(s), **common) for s in "abc"))


def test_refinement_holds_through_another_status():
    assert told("a", "c", vocabulary=chain(b="a", c="b")).status.id == "c"
    assert told("a", "b", "c", vocabulary=chain(b="a", c="b")).status.id == "c"
    assert told("b", "c", vocabulary=chain(b="a", c="a")).status.id == "disputed"


def test_statuses_that_refine_each_other_are_disputed_not_lost():
    assert told("a", "b", vocabulary=chain(a="b", b="a")).status.id == "disputed"
    assert told("a", vocabulary=chain(a="b", b="a")).status.id == "a"


@pytest.mark.parametrize(
    ("date", "spans", "expected"),
    [
        ("2009-12-31", (SPAN,), "not-a-member"),
        ("2015-07-01", (SPAN,), "not-a-member"),
        ("2010-01-01", (SPAN,), "not-stated"),
        ("2015-06-30", (SPAN,), "not-stated"),
        ("2009/2010-02", (SPAN,), "not-stated"),
        ("2015", (SPAN,), "not-stated"),
        ("../2009", (SPAN,), "not-a-member"),
        ("../2015", (SPAN,), "not-stated"),
        ("2016/..", (SPAN,), "not-a-member"),
        ("2001", ({"since": "../2010", "until": "2015"},), "not-stated"),
        ("2020", ({"since": "2010", "until": "2015/.."},), "not-stated"),
        ("2020", ({"since": "2010"},), "not-stated"),
        ("2001", ({"until": "2015"},), "not-stated"),
        ("2012", ({"since": "2000", "until": "2010"}, {"since": "2014"}), "not-a-member"),
        ("2012", ({"since": "2000", "until": "2010"}, {"since": "2012-12-31"}), "not-stated"),
        ("2012", ({"since": "[2012,2014]"},), "not-stated"),
        ("1950", (), "not-stated"),
        ("1950", ({"organisation": "other", "since": "2010"},), "not-stated"),
    ],
)
def test_not_a_member_only_outside_all_spans_and_beyond_doubt(date, spans, expected):
    assert dated(date, *spans).status.id == expected


def test_a_mere_treaty_makes_nobody_a_member():
    treaty, charter = {"since": "1992", "instrument": "treaty"}, {"since": "2002"}
    assert dated("1995", treaty, charter).status.id == "not-a-member"


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2024-01-01", "not-yet-held"), ("2023-12-31", "not-stated"), ("2023-12/2024-02", "not-stated")],
)
def test_an_event_wholly_after_the_as_of_date_is_not_yet_held(date, expected):
    assert dated(date, {"since": "2010"}, as_of="2023-12-31").status.id == expected


def test_an_event_ahead_after_the_end_of_the_membership_is_outside_it():
    assert dated("2024-05", SPAN, as_of="2023-12-31").status.id == "not-a-member"


def test_a_report_of_an_event_ahead_is_shown_and_never_counted():
    explainer = make_explainer(
        events=(event("summit", "2024-05"),), reports=grid({"summit": {"am": "absent"}}), as_of="2023-12-31"
    )
    table = explainer.participation
    assert table.cell("summit", "am").status.id == "absent"
    assert not list(table.reports_outside_membership())
    (whole,) = table.counts()
    assert (dict(whole.by_status), whole.stated) == ({"not-yet-held": 2}, 0)


def test_a_guest_outside_the_membership_is_shown_never_counted_and_no_fault():
    explainer = make_explainer(
        events=(event("summit", "2020"),),
        reports=grid({"summit": {"am": "observer", "by": "attended"}}),
        memberships=[membership("am", **SPAN), membership("by", **SPAN)],
    )
    table = explainer.participation
    assert [cell.status.id for cell in table.of_event("summit")] == ["observer", "attended"]
    assert [each.member for each in table.reports_outside_membership()] == ["by"]
    assert [dict(count.by_status) for count in table.counts()] == [{"not-a-member": 2}]


def test_a_report_within_the_membership_is_no_fault():
    explainer = make_explainer(
        events=(event("summit", "2012"),),
        reports=grid({"summit": {"am": "host"}}),
        memberships=[membership("am", **SPAN)],
    )
    assert not list(explainer.participation.reports_outside_membership())


def test_every_cell_once_in_the_order_of_events_and_members():
    table = small()
    names = [(cell.event, cell.member) for cell in table.cells()]
    assert names == [(e, m) for e in ("games", "visits", "summit") for m in ("by", "am")]
    assert [(c.event, c.member) for c in table.of_member("am")] == names[1::2]
    assert [c.status.id for c in table.of_member("by")] == ["attended", "attended", "host"]
    assert table.of_event("summit") == (table.cell("summit", "by"), table.cell("summit", "am"))
    assert table.of_member("am")[0] == table.cell("games", "am")


@pytest.mark.parametrize(("event_id", "member_id"), [("summit", "kz"), ("no-such-event", "am")])
def test_there_is_no_cell_outside_the_table(event_id, member_id):
    with pytest.raises(KeyError):
        small().cell(event_id, member_id)


def test_reports_of_parties_without_a_column_do_not_disturb_the_table():
    reports = grid({"summit": {"am": "attended", "ge": "absent"}})
    explainer = make_explainer(("am",), (SUMMIT,), reports, parties=("ge",))
    assert [cell.status.id for cell in explainer.participation.cells()] == ["attended"]
    assert [count.total for count in explainer.participation.counts()] == [1]


def test_reports_come_back_as_they_were_read():
    first = Report(
        event="summit", member="am", status="attended", level="leader", note="In person.",
        evidence=(evidence(), evidence(paragraph=None, exact=None, place="In the caption"), evidence(paragraph=7)),
    )  # fmt: skip
    second = report("summit", "by", "host", article="other")
    table = make_explainer(events=(SUMMIT,), reports=(first, second)).participation
    assert list(table.reports()) == [first, second]
    assert list(table.reports_of("other")) == [second]
    assert list(table.reports_of("unheard-of")) == []
    assert table.cell("summit", "am").reports == (first,)


def test_the_articles_that_report_each_once_by_id():
    reports = (*grid({"games": {"am": "absent"}, "summit": {"am": "host"}}, "zeta"), *grid({"games": {"by": "host"}}))
    table = make_explainer(events=(event("games"), SUMMIT), reports=reports).participation
    assert table.articles() == ("lead", "zeta")
    assert table.articles(["summit"]) == ("zeta",)
    assert table.articles([]) == ()


def test_cells_counted_by_member_status_and_number_of_sources():
    first = Evidence(article="alpha", paragraph=1, exact="it came")
    twice = Report(
        event="games", member="by", status="host", evidence=(first, first.model_copy(update={"paragraph": 2}))
    )
    reports = (
        *grid({"summit": {"am": "absent", "by": "host"}, "games": {"am": "host"}, "talks": {"am": "host"}}, "alpha"),
        *grid({"summit": {"am": "host", "by": "attended"}, "other": {"am": "host"}}, "beta"),
        twice,
    )
    events = (SUMMIT, event("games"), event("talks", extent="several"), event("other", organisation="strange"))
    table = make_explainer(events=events, reports=reports).participation
    among = ["summit", "games", "talks"]
    assert list(table.source_counts(among)) == [
        ("am", "disputed", 2, 1), ("am", "host", 1, 1), ("by", "host", 1, 1), ("by", "host", 2, 1),
    ]  # fmt: skip
    assert list(table.source_counts(["games", "other"]))[-1] == ("by", "not-stated", 0, 1)


def test_the_empty_table():
    table = ParticipationTable(report_rows(()), {}, (), Vocabulary(), outside_membership((), (), (), frozenset()))
    assert (list(table.cells()), table.counts(), table.counts("member"), table.articles()) == ([], (), (), ())


def test_a_cell_that_is_derived_twice_stays_one_cell():
    twice = pl.DataFrame({"event": ["summit"] * 2, "member": ["am"] * 2, "derived": ["not-a-member", "not-yet-held"]})
    table = ParticipationTable(report_rows(()), {"summit": SUMMIT}, ("am", "by"), Vocabulary(), twice)
    assert [cell.status.id for cell in table.cells()] == ["not-a-member", "not-stated"]


def test_evidence_comes_back_as_it_was_given():
    words = {"exact": "it came", "prefix": "they say", "suffix": "late", "place": "end"}
    cited = Evidence(article="lead", paragraph=2, **words)
    made = Report(event="summit", member="am", status="attended", evidence=(cited,))
    explainer = make_explainer(events=(event("summit"),), reports=[made])
    assert explainer.participation.cell("summit", "am").reports[0].evidence == (cited,)
