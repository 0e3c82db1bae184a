from generator.model.cell import Cell, count, refined_by
from generator.model.event import Report
from generator.model.status import Status, Vocabulary
from tests.factory import VOTES, evidence, report

DEFAULT = Vocabulary()


def refining(**refines):
    common = {"label": "L", "meaning": "M.", "light": "#000000", "dark": "#ffffff", "counts_as": "took-part"}
    return Vocabulary(statuses=tuple(Status(id=s, symbol=s, refines=refines.get(s), **common) for s in "abc"))


def test_notes_levels_and_articles_each_once_in_the_order_of_the_reports():
    reports = (
        report("summit", "am", "attended", article="zeta", note="Late.", level="leader"),
        report("summit", "am", "attended", article="alpha", note="Early.", level="minister"),
        report("summit", "am", "attended", article="zeta", note="Late.", level="leader"),
        Report(
            event="summit", member="am", status="attended", evidence=(evidence("mid"), evidence("alpha", paragraph=2))
        ),
    )
    cell = Cell("summit", "am", DEFAULT["attended"], reports)
    assert cell.notes == ("Late.", "Early.")
    assert cell.levels == ("leader", "minister")
    assert cell.articles == ("zeta", "alpha", "mid")


def test_a_cell_without_reports_has_none_of_them():
    cell = Cell("summit", "am", DEFAULT["not-stated"])
    assert (cell.notes, cell.levels, cell.articles) == ((), (), ())


def test_the_rate_leaves_out_what_no_source_states():
    found = {"not-stated": 5, "absent": 3, "observer": 2, "host": 1, "attended": 4, "suspended": 6, "disputed": 7}
    told = count(("am",), found, DEFAULT)
    assert (told.n, told.stated, told.total) == (5, 10, 28)
    assert list(told.by_status) == ["host", "attended", "observer", "absent", "suspended", "disputed", "not-stated"]
    assert told.by_status == found


def test_what_counts_as_taking_part_is_the_vocabularys_own():
    told = count((), {"no": 2, "yes": 1, "abstain": 4}, VOTES)
    assert (told.n, told.stated, told.total) == (3, 7, 7)


def test_the_count_of_nothing():
    told = count((), {}, DEFAULT)
    assert (dict(told.by_status), told.n, told.stated, told.total) == ({}, 0, 0, 0)


def test_what_a_status_refines_at_once_and_through_others():
    vocabulary = refining(b="a", c="b")
    assert refined_by(vocabulary["c"], vocabulary) == ("b", "a")
    assert refined_by(vocabulary["a"], vocabulary) == ()


def test_a_circle_refines_nothing():
    circle = refining(a="b", b="a", c="b")
    assert [refined_by(circle[s], circle) for s in "abc"] == [(), (), ()]
    own = refining(a="a")
    assert refined_by(own["a"], own) == ()
