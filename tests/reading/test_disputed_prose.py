from generator.reading import disputed_prose
from tests import factory as f

REPORTS = (*f.grid({"summit": {"am": "absent", "by": "host"}}), *f.grid({"summit": {"am": "attended"}}, "other"))


def told(**prose):
    """The notices of an explainer in which Armenia's part in the summit is disputed."""
    return disputed_prose(f.make_explainer(events=(f.event("summit"),), reports=REPORTS, **prose))


def test_what_rests_on_a_disputed_cell_is_named():
    assert told(
        answer="It was not there.[^summit/am]",
        key_points=("It hosted.[^summit/by]", "It stayed away.[^summit/am]"),
        known=("It was away.[^summit/am]",),
        questions=(f.question("why", answer="Because it was away.[^summit/am]"),),
        glossary=(f.term("oft", meaning="A group.[^summit/am]"),),
    ) == (
        "'am' at 'summit' is disputed; read again what rests on it: answer, key_points 2, known 1, question 'why', "
        "glossary 'oft'",
    )  # fmt: skip


def test_a_merged_event_is_found_under_its_old_name():
    (notice,) = told(
        answer="It was not there.[^old/am]", merged_events={"old": "summit"}, merge_reasons={"old": "Same."}
    )
    assert "'summit'" in notice


def test_what_is_agreed_on_and_what_is_told_as_disputed_needs_no_notice():
    assert told(answer="It hosted.[^summit/by]", disputed=("Whether it came is disputed.[^summit/am]",)) == ()


def test_a_dispute_on_which_nothing_rests_needs_no_notice():
    assert told() == ()
